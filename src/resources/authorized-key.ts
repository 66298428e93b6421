import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';
import { editKeys, parseKeyFiles, readKeyFiles } from './authorized-key-file.ts';
import { fingerprint, type KeyLine, parseKeyLine, splitOptions } from './authorized-key-line.ts';

/** A public key that opens an account over SSH. */
export interface AuthorizedKeySpec {
  readonly user: string;
  /** A line as `ssh-keygen` writes it, with or without options in front; several lines with `exclusive`; or, to remove one, its fingerprint. */
  readonly key: string;
  /** `restrict,command="..."`: instead of options in the line. */
  readonly options?: string;
  /** The account has these keys and no others. */
  readonly exclusive?: boolean;
  readonly state: 'present' | 'absent';
}

export interface AuthorizedKeyState {
  /** Why bringup keeps its hands off: a symbolic link, or a directory of somebody else. */
  readonly problem: string | undefined;
  readonly directory: number | undefined;
  readonly file: number | undefined;
  /** The lines that carry the wanted key; all of them, when it is to be the only one. */
  readonly lines: readonly KeyLine[];
}

export interface AuthorizedKeyAction {
  readonly user: string;
  /** Keys (base64) whose lines go, and lines that come. */
  readonly remove: readonly string[];
  readonly add: readonly string[];
}

/** Keys in ~/.ssh/authorized_keys, written with the account's own rights, so that no link in its home leads anywhere it could not go itself. */
export const authorizedKeyKind = defineKind<AuthorizedKeySpec, AuthorizedKeyState, AuthorizedKeyAction>({
  kind: 'authorized-key',
  order: ORDER['authorized-key'],
  category: 'filesystem',
  transaction: true,
  key: (spec) => `${spec.user}:${spec.exclusive === true ? '*' : fingerprintOf(spec)}`,
  implies: ({ user }) => [`user:${user}`],
  read: (specs) => readKeyFiles(specs.map((spec) => spec.user)),

  parse(output, specs) {
    const files = parseKeyFiles(output);
    return specs.map((spec) => {
      const { keys, ...file } = files(spec.user);
      const mine = fingerprintOf(spec);
      const lines = spec.exclusive === true ? keys : keys.filter((key) => fingerprint(key.blob) === mine);
      return { ...file, lines };
    });
  },

  decide(state, wanted) {
    const keys = wanted.state === 'present' ? keysOf(wanted) : [];
    if (wanted.state === 'present' && keys.length !== countOf(wanted))
      return { verdict: 'refuse', error: invalid(wanted) };
    if (state.problem !== undefined && (wanted.state === 'present' || state.lines.length > 0)) {
      return { verdict: 'refuse', error: unsafe(wanted.user, state.problem) };
    }
    const right = (key: KeyLine) => state.lines.filter((line) => sameKey(line, key)).length === 1;
    const missing = keys.filter((key) => !right(key));
    // A key that stands there with other options, or twice, is written anew.
    const going = state.lines.filter((line) => !keys.some((key) => sameKey(line, key) && right(key)));
    const remove = [...new Set(going.map((line) => line.blob))];
    const fields: readonly FieldChange[] = [
      ...going.map((line) => ({ field: fingerprint(line.blob), from: shown(line), to: 'none' })),
      ...missing.map((key) => ({ field: fingerprint(key.blob), from: 'none', to: shown(key) })),
      ...(isLoose(state) && keys.length > 0
        ? [{ field: 'permissions', from: 'others may write', to: 'only the user' }]
        : []),
    ];
    if (fields.length === 0) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: keys.length === 0 ? 'remove' : state.lines.length === 0 ? 'create' : 'update',
      summary:
        keys.length === 0
          ? 'there'
          : missing.length === 0
            ? remove.length === 0
              ? 'permissions'
              : 'other keys'
            : state.lines.length === 0
              ? 'not there'
              : 'another line',
      fields,
      action: { user: wanted.user, remove, add: missing.map((key) => key.line) },
    };
  },

  apply(changes) {
    const users = [...new Set(changes.map(({ action }) => action.user))];
    return join([
      sh`bu_failed=`,
      ...users.map((user) => {
        const mine = changes.map(({ action }) => action).filter((action) => action.user === user);
        const remove = mine.flatMap((action) => action.remove);
        return editKeys(user, { remove, add: mine.flatMap((action) => action.add) });
      }),
      sh`[ -z "$bu_failed" ] || exit 1`,
    ]);
  },

  undo({ state, action }) {
    const added = action.add.flatMap((line) => parseKeyLine(line)?.blob ?? []);
    const back = state.lines.filter((line) => action.remove.includes(line.blob)).map((line) => line.line);
    return join([
      sh`bu_failed=`,
      editKeys(action.user, { remove: [...new Set([...added, ...action.remove])], add: back, before: state }),
      sh`[ -z "$bu_failed" ] || exit 1`,
    ]);
  },

  absent(key) {
    const at = key.indexOf(':');
    return { user: key.slice(0, at), key: key.slice(at + 1), state: 'absent' };
  },

  // It may be the key by which we come.
  risk: (_spec, { remove }) => (remove.length === 0 ? undefined : 'connectivity'),

  diagnose(_exitCode, output, { spec }) {
    const said = [...output.matchAll(/^bringup: authorized keys of (\S+): (.*)$/gm)].find(
      (match) => match[1] === spec.user,
    );
    if (said === undefined) return undefined;
    return {
      category: 'filesystem',
      code: 'authorized-keys-not-writable',
      what: `the keys of ${spec.user} cannot be written: ${said[2]}`,
      remedy: `see that ${spec.user} exists, and owns its home directory and what is in ~/.ssh`,
    };
  },
});

/** Others may write to the directory or the file, so that sshd ignores them. Source: sshd_config(5), StrictModes. */
function isLoose({ directory = 0, file = 0 }: AuthorizedKeyState): boolean {
  return ((directory | file) & 0o022) !== 0;
}

/** The wanted keys, each with the options that `options` gives it. */
function keysOf({ key, options }: AuthorizedKeySpec): readonly KeyLine[] {
  return key.split('\n').flatMap((text) => {
    const parsed = parseKeyLine(text);
    if (parsed === undefined) return [];
    if (options === undefined || options === '') return [parsed];
    const bare = parsed.line.slice(parsed.line.indexOf(`${parsed.type} `));
    return [{ ...parsed, options: splitOptions(options), line: `${options} ${bare}` }];
  });
}

function fingerprintOf({ key }: AuthorizedKeySpec): string {
  const blob = parseKeyLine(key.split('\n')[0] ?? '')?.blob;
  return blob === undefined ? key : fingerprint(blob);
}

function sameKey(one: KeyLine, other: KeyLine): boolean {
  return one.blob === other.blob && one.type === other.type && one.options.join(',') === other.options.join(',');
}

/** The line without most of its key. */
function shown({ options, type, blob, line }: KeyLine): string {
  const comment = line.slice(line.indexOf(blob) + blob.length).trim();
  return [options.join(','), type, comment].filter((part) => part !== '').join(' ');
}

/** How many keys the text must hold: one, or with `exclusive` one on each line that is neither blank nor a comment. */
function countOf({ key, exclusive }: AuthorizedKeySpec): number {
  return exclusive === true ? key.split('\n').filter((line) => /^\s*[^#\s]/.test(line)).length : 1;
}

function invalid({ user, key }: AuthorizedKeySpec): BringupError {
  return new BringupError({
    code: 'authorized-key-invalid',
    category: 'config',
    what: `a key for ${user} is not a public key line: ${key.slice(0, 40)}`,
    remedy: 'give the line of a .pub file (`ssh-ed25519 AAAA... comment`); several keys go into several entries',
  });
}

function unsafe(user: string, problem: string): BringupError {
  return new BringupError({
    code: 'authorized-keys-unsafe',
    category: 'filesystem',
    what: `the authorized keys of ${user} are not bringup's to write: ${problem}`,
    remedy: `make ~${user}/.ssh a directory of ${user}, and authorized_keys a plain file in it`,
  });
}
