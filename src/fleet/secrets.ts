import type { ErrorDetails, Place } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { isSecretReference } from './merge.ts';
import { nearest } from './nearest.ts';
import type { Report } from './problems.ts';
import { SECRET_NAME } from './secret-ref.ts';
import { child, type Tree } from './tree.ts';

export interface SecretSource {
  readonly env: NodeJS.ProcessEnv;
  /** `require`: missing ones are problems. `ignore`: they are empty. */
  readonly mode: 'require' | 'ignore';
}

/** Gives out secrets by reference and remembers who asked for what. */
export interface Vault {
  /** The secret a `{ secret: NAME }` stands for. A name that cannot be one is reported. */
  secretOf(reference: Tree): Secret;
  /** The same, and it may be missing: it is empty then. */
  offered(reference: Tree): Secret;
  /** The same without asking for its value: for parts of a file that no host may use. */
  peek(reference: Tree): Secret;
  /** Reports every secret that was asked for and is missing or empty, with the lines that ask. */
  reportMissing(): void;
}

/** A vault over an environment. Equal names give the same `Secret`. */
export function openVault({ env, mode }: SecretSource, report: Report): Vault {
  const secrets = new Map<string, Secret>();
  const missing = new Map<string, Map<string, Place>>();
  const nameIn = (reference: Tree) => {
    const name = child(reference, 'secret');
    const text = name?.kind === 'scalar' ? String(name.source ?? name.value) : '';
    const place = name?.place ?? reference.place;
    if (!SECRET_NAME.test(text)) report(badName(text, place));
    return { text, place };
  };
  const take = (reference: Tree, needed: boolean) => {
    const { text, place } = nameIn(reference);
    if (!SECRET_NAME.test(text)) return new Secret('INVALID', '');
    const value = env[text] ?? '';
    if (value === '' && needed) missing.set(text, new Map(missing.get(text)).set(`${place.file}:${place.line}`, place));
    const secret = secrets.get(text) ?? new Secret(text, value);
    secrets.set(text, secret);
    return secret;
  };
  return {
    peek: (reference) => new Secret(nameIn(reference).text, ''),
    secretOf: (reference) => take(reference, true),
    offered: (reference) => take(reference, false),
    reportMissing() {
      if (mode === 'ignore') return;
      for (const [name, places] of missing) {
        const [first] = places.values();
        const lines = [...places.keys()];
        report(missingSecret(name, lines, first, env));
      }
    },
  };
}

/** That a secret is needed and not there. `asked`: where it is asked for. */
export function missingSecret(
  name: string,
  asked: readonly string[],
  where: Place | undefined,
  env: NodeJS.ProcessEnv,
): ErrorDetails {
  const set = Object.keys(env).filter((known) => SECRET_NAME.test(known) && env[known] !== '');
  const guess = nearest(name, set);
  return {
    code: 'secret-missing',
    category: 'secret',
    what: `the secret ${name} is ${env[name] === '' ? 'empty' : 'not set'}; asked for in ${list(asked)}`,
    remedy: `set ${name} in the environment of this command (in a workflow: env: ${name}: \${{ secrets.${name} }})${guess === undefined ? '' : `; ${guess} is set, is that the one?`}`,
    ...(where === undefined ? {} : { where }),
  };
}

/** The secret of a reference that stands below these keys. */
export type SecretOf = (reference: Tree, keys: readonly string[]) => Secret;

/** A tree as plain values, with a `Secret` for every `{ secret: NAME }`. */
export function toPlain(tree: Tree, secretOf: SecretOf, keys: readonly string[] = []): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map((item) => toPlain(item, secretOf, keys));
  if (isSecretReference(tree)) return secretOf(tree, keys);
  return Object.fromEntries(
    [...tree.entries].map(([key, entry]) => [key, toPlain(entry.value, secretOf, [...keys, key])]),
  );
}

function badName(text: string, place: Place) {
  return {
    code: 'secret-name',
    category: 'config',
    what: 'this is not the name of a secret',
    remedy: text.includes('{{')
      ? 'secrets cannot be templates: write the name itself'
      : 'name an environment variable in capitals, digits and _, such as HEADSCALE_API_KEY; never the value itself',
    where: place,
  } as const;
}

function list(lines: readonly string[]): string {
  return `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}`;
}
