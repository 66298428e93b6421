import { Secret } from './secret.ts';

/** A piece of POSIX sh. Made only with the `sh` template, so that everything put into it is quoted. */
export interface Sh {
  readonly text: string;
  /** Secrets the text refers to, by the shell variable that will hold each. They never stand in `text`. */
  readonly secrets: ReadonlyMap<string, Secret>;
}

export type ShValue = string | number | boolean | Secret | Sh | readonly ShValue[];

/** Quotes one word for POSIX shells; plain words stay as they are. Source: POSIX 2024, Shell Command Language 2.2. */
export function quote(word: string): string {
  if (word.includes('\0')) throw new TypeError('a shell word cannot hold a NUL byte');
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) && !word.startsWith('=') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function isSh(value: ShValue): value is Sh {
  return typeof value === 'object' && 'text' in value && 'secrets' in value;
}

function render(value: ShValue, secrets: Map<string, Secret>): string {
  if (value instanceof Secret) {
    const variable = secretVariable(value);
    secrets.set(variable, value);
    return `"$${variable}"`;
  }
  if (typeof value === 'object') {
    if (!isSh(value)) return value.map((item) => render(item, secrets)).join(' ');
    for (const [variable, secret] of value.secrets) secrets.set(variable, secret);
    return value.text;
  }
  return quote(String(value));
}

/** The shell variable that holds a secret while its program runs. It is never exported. */
function secretVariable(secret: Secret): string {
  return `BU_SECRET_${Buffer.from(secret.name, 'utf8').toString('hex')}`;
}

/** POSIX sh with every interpolation quoted: strings and numbers as words, lists as several words, secrets as variables, `Sh` as it is. */
export function sh(parts: TemplateStringsArray, ...values: readonly ShValue[]): Sh {
  const secrets = new Map<string, Secret>();
  let text = literal(parts.raw[0]);
  values.forEach((value, index) => {
    text += render(value, secrets) + literal(parts.raw[index + 1]);
  });
  return { text, secrets };
}

/** The template's own text: backslashes stay (they are the shell's), except before a backtick or `${`, where TypeScript needs them. */
function literal(raw: string | undefined): string {
  return (raw ?? '').replace(/\\(`|\$\{)/g, '$1');
}

/** Several pieces one after another, by default each on a line of its own. */
export function join(pieces: readonly Sh[], separator = '\n'): Sh {
  const secrets = new Map<string, Secret>();
  for (const piece of pieces) for (const [variable, secret] of piece.secrets) secrets.set(variable, secret);
  return { text: pieces.map((piece) => piece.text).join(separator), secrets };
}

export const EMPTY: Sh = { text: '', secrets: new Map() };

/** Text that is shell already, from a file of this repository (the agent, the facts program). Never from a user. */
export function trusted(text: string): Sh {
  return { text, secrets: new Map() };
}
