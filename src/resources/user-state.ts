import { type Sh, sh } from '../core/sh.ts';
import type { Diagnosis } from '../engine/resource.ts';
import { ACCOUNTS } from './account-lookup.ts';
import { diagnoseNoTool } from './account-tools.ts';

/** One account as the host has it. `passwordDigest` is the SHA-256 of the hash in /etc/shadow: enough to compare, of no use to attack. */
export interface UserState {
  readonly exists: boolean;
  readonly uid: number | undefined;
  /** Name of the primary group, or its number where it has no name. */
  readonly group: string | undefined;
  /** Supplementary groups of /etc/group, sorted. */
  readonly groups: readonly string[];
  readonly shell: string | undefined;
  readonly home: string | undefined;
  readonly comment: string | undefined;
  readonly locked: boolean;
  readonly passwordDigest: string | undefined;
}

const ABSENT: UserState = {
  exists: false,
  uid: undefined,
  group: undefined,
  groups: [],
  shell: undefined,
  home: undefined,
  comment: undefined,
  locked: false,
  passwordDigest: undefined,
};

/** Reads the accounts in `"$@"`. A hash never leaves the host; only a digest of it does, and only of a real one. */
export const USER_READ: Sh = sh`${ACCOUNTS}
bu_accounts passwd "$@" | while IFS= read -r l; do echo "passwd:$l"; done
while IFS= read -r l; do echo "group:$l"; done </etc/group
bu_accounts shadow "$@" | while IFS=: read -r n h _; do
  k=open
  while :; do case $h in '!'*) k=locked h=\${h#!} ;; *) break ;; esac; done
  d=
  case $h in '' | '*') ;; *) d=$(printf %s "$h" | { sha256sum || shasum -a 256; } 2>/dev/null) ;; esac
  echo "shadow:$n:$k:\${d%% *}"
done`;

/** The accounts' states, in the order of `specs`, from what `USER_READ` printed. */
export function parseUsers(output: string, specs: readonly { readonly name: string }[]): readonly UserState[] {
  const rows = output.split('\n').map((line) => line.split(':'));
  const tagged = (tag: string) => rows.filter((row) => row[0] === tag).map((row) => row.slice(1));
  const groups = tagged('group');
  const shadow = tagged('shadow');
  return specs.map(({ name }) => {
    const passwd = tagged('passwd').find((row) => row[0] === name);
    if (passwd === undefined) return ABSENT;
    const [, , uid, gid, comment = '', home = '', shell = ''] = passwd;
    const [, lock, digest = ''] = shadow.find((row) => row[0] === name) ?? [];
    return {
      exists: true,
      uid: Number(uid),
      group: groups.find((row) => row[2] === gid)?.[0] ?? gid,
      groups: groups
        .filter((row) => (row[3] ?? '').split(',').includes(name))
        .map((row) => row[0] ?? '')
        .toSorted(),
      shell,
      home,
      // Debian's adduser leaves the empty parts of the old finger fields.
      comment: comment.replace(/,+$/, ''),
      locked: lock === 'locked',
      passwordDigest: digest === '' ? undefined : digest,
    };
  });
}

interface Problem {
  readonly pattern: RegExp;
  readonly code: string;
  what(name: string, match: RegExpExecArray): string;
  readonly remedy: string;
}

/** What shadow's tools say. Source: shadow, src/useradd.c, src/usermod.c, src/userdel.c. */
const PROBLEMS: readonly Problem[] = [
  {
    pattern: /is currently used by process (\d+)/,
    code: 'user-busy',
    what: (name, [, pid]) => `user ${name} still runs process ${pid}`,
    remedy: 'end what the user runs (`loginctl terminate-user`, `systemctl stop`), and run again',
  },
  {
    pattern: /UID '?(\d+)'? (?:already exists|is not unique)|UID (\d+) is not unique|uid '(\d+)' in use/,
    code: 'uid-taken',
    what: (name, [, one, two, three]) =>
      `number ${one ?? two ?? three} for user ${name} belongs to another user of the host`,
    remedy: 'choose another uid, or see `getent passwd <number>` on the host',
  },
  {
    pattern: /group '?([^'\s]+)'? does not exist/,
    code: 'group-not-found',
    what: (name, [, group]) => `user ${name} is to be in group ${group}, which the host does not have`,
    remedy: 'declare the group too, or the package that brings it',
  },
  {
    pattern: /cannot lock \/etc\/(\S+?);/,
    code: 'accounts-locked',
    what: (name, [, file]) => `/etc/${file} is locked by another program, so user ${name} cannot be changed`,
    remedy: 'run again; if nothing runs there that changes accounts, remove the stale /etc/*.lock',
  },
];

/** What a failed account tool means; undefined when it is none of the known ways. */
export function diagnoseUser(output: string, name: string): Diagnosis | undefined {
  for (const { pattern, code, what, remedy } of PROBLEMS) {
    const match = pattern.exec(output);
    if (match !== null) return { category: 'command', code, what: what(name, match), remedy };
  }
  return diagnoseNoTool(output);
}
