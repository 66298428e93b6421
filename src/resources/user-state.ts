import { Secret } from '../core/secret.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import type { Diagnosis } from '../engine/resource.ts';
import { ACCOUNTS } from './account-lookup.ts';
import { diagnoseNoTool } from './account-tools.ts';
import { keyedHash, printKeyedHash } from './run-key.ts';
import type { UserSpec } from './user.ts';

/** One account as the host has it. */
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
  /** Its primary group is nowhere, and could not be, and its own name is free for it: what made the account was cut off. */
  readonly groupless?: true;
  /** Where a password hash is wanted: whether the account has exactly that one. */
  readonly password?: 'none' | 'same' | 'other';
}

/** Of a line of nsswitch.conf: accounts and groups stand in files of the host, or are made by systemd for its services. */
const LOCAL_SOURCES = /^(?:\s|files|systemd|\[[^\]]*\])*(?:#[\s\S]*)?$/;

const ABSENT: UserState = {
  exists: false,
  uid: undefined,
  group: undefined,
  groups: [],
  shell: undefined,
  home: undefined,
  comment: undefined,
  locked: false,
};

/** What of a wish matters for reading: a hash is looked at only where one is wanted. */
export type ReadUser = Pick<UserSpec, 'name' | 'passwordHash'>;

/** Reads accounts. A hash never leaves the host, only one of it with a key of this run, and only where one is wanted. */
export function readUsers(specs: readonly ReadUser[]): Sh {
  const compared = specs.filter(hasPassword).map(({ name }) => name);
  const digest =
    compared.length === 0
      ? sh``
      : sh`case $n in ${join(
          compared.map((name) => sh`${name}`),
          '|',
        )})
    case $h in '' | '*') d=none ;; *) d=$(${printKeyedHash(sh`printf %s "$h"`)}) ;; esac ;;
  esac`;
  return sh`set -- ${specs.map(({ name }) => name)}
${ACCOUNTS}
bu_accounts passwd "$@" | while IFS= read -r l; do echo "passwd:$l"; done
while IFS= read -r l || [ -n "$l" ]; do echo "group:$l"; done </etc/group
[ ! -r /etc/nsswitch.conf ] || while IFS=: read -r n l; do case $n in passwd | group) echo "sources:$l" ;; esac; done </etc/nsswitch.conf
bu_accounts shadow "$@" | while IFS=: read -r n h _; do
  k=open
  while :; do case $h in '!'*) k=locked h=\${h#!} ;; *) break ;; esac; done
  d=
  ${digest}
  echo "shadow:$n:$k:\${d%% *}"
done`;
}

function hasPassword({ passwordHash }: ReadUser): boolean {
  // What an undo index keeps of a wish has only the name of its secret.
  return passwordHash instanceof Secret;
}

/** A hash in the form of /etc/shadow without the mark that locks it. */
function bareHash(hash: string): string {
  return hash.replace(/^!+/, '');
}

/** The accounts' states, in the order of `specs`, from what `readUsers` printed. */
export function parseUsers(output: string, specs: readonly ReadUser[]): readonly UserState[] {
  const rows = output.split('\n').map((line) => line.split(':'));
  const tagged = (tag: string) => rows.filter((row) => row[0] === tag).map((row) => row.slice(1));
  const groups = tagged('group');
  const shadow = tagged('shadow');
  const isAllHere = tagged('sources').every(([sources = '']) => LOCAL_SOURCES.test(sources));
  return specs.map(({ name, passwordHash }) => {
    const passwd = tagged('passwd').find((row) => row[0] === name);
    if (passwd === undefined) return ABSENT;
    const [, , uid, gid, comment = '', home = '', shell = ''] = passwd;
    const group = groups.find((row) => row[2] === gid)?.[0];
    const [, lock, digest = ''] = shadow.find((row) => row[0] === name) ?? [];
    return {
      exists: true,
      uid: Number(uid),
      group: group ?? gid,
      groups: groups
        .filter((row) => (row[3] ?? '').split(',').includes(name))
        .map((row) => row[0] ?? '')
        .toSorted(),
      shell,
      home,
      // Debian's adduser leaves the empty parts of the old finger fields.
      comment: comment.replace(/,+$/, ''),
      locked: lock === 'locked',
      ...(group === undefined && isAllHere && groups.every((row) => row[0] !== name) ? { groupless: true } : {}),
      ...(passwordHash instanceof Secret ? { password: compared(digest, passwordHash) } : {}),
    };
  });
}

function compared(digest: string, wanted: Secret): 'none' | 'same' | 'other' {
  if (digest === '' || digest === 'none') return 'none';
  return digest === keyedHash(bareHash(wanted.reveal())) ? 'same' : 'other';
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
