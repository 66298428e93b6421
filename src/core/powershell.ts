import { Secret } from './secret.ts';

/** A piece of PowerShell. Made only with the `ps` template, so that everything put into it is quoted. */
export interface Ps {
  readonly powershell: string;
  /** Secrets the text refers to, by name. They never stand in it. */
  readonly secrets: ReadonlyMap<string, Secret>;
}

export type PsValue = string | number | boolean | undefined | Secret | Ps | readonly PsValue[];

/** The table that holds the secrets while a script runs. */
export const SECRETS_VARIABLE = '$BuSecrets';

/** A verbatim string. PowerShell takes the typographic single quotes for plain ones, too. Source: about_Quoting_Rules. */
export function psQuote(text: string): string {
  if (text.includes('\0')) throw new TypeError('a PowerShell string of ours holds no NUL');
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

function render(value: PsValue, secrets: Map<string, Secret>): string {
  if (value instanceof Secret) {
    secrets.set(value.name, value);
    return `${SECRETS_VARIABLE}[${psQuote(value.name)}]`;
  }
  if (value === undefined) return '$null';
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers go into PowerShell');
    return value < 0 ? `(${value})` : String(value);
  }
  if (typeof value === 'string') return psQuote(value);
  if (isPs(value)) {
    for (const [name, secret] of value.secrets) secrets.set(name, secret);
    return value.powershell;
  }
  return `@(${value.map((one) => render(one, secrets)).join(',')})`;
}

function isPs(value: Ps | readonly PsValue[]): value is Ps {
  return 'powershell' in value;
}

/** PowerShell with every interpolation quoted: text as verbatim strings, lists as arrays, secrets by reference, `Ps` as it is. */
export function ps(parts: TemplateStringsArray, ...values: readonly PsValue[]): Ps {
  const secrets = new Map<string, Secret>();
  let powershell = parts.raw[0] ?? '';
  values.forEach((value, index) => {
    powershell += render(value, secrets) + (parts.raw[index + 1] ?? '');
  });
  return { powershell, secrets };
}

/** Text that is PowerShell already, from a file of this repository. Never from a user. */
export function psTrusted(powershell: string): Ps {
  return { powershell, secrets: new Map() };
}

/** Several pieces, each on lines of its own. */
export function psJoin(pieces: readonly Ps[]): Ps {
  return {
    powershell: pieces.map(({ powershell }) => powershell).join('\n'),
    secrets: new Map(pieces.flatMap(({ secrets }) => [...secrets])),
  };
}

/**
 * Arguments as one command line for a Windows program that splits it with CommandLineToArgvW or the C runtime, as Go programs
 * and msiexec's caller do. Source: Microsoft, "Parsing C command-line arguments".
 */
export function windowsArguments(words: readonly string[]): string {
  return words.map(windowsArgument).join(' ');
}

function windowsArgument(word: string): string {
  if (word.includes('\0')) throw new TypeError('a Windows argument holds no NUL');
  if (word !== '' && !/[\s"]/.test(word)) return word;
  // Backslashes count only before a quote, and then twice.
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
