import { type Sh, sh } from '../../core/sh.ts';

/**
 * How a user becomes root: is root, by sudo without or with a password, by sudo for some commands only, or not at all.
 * `password` does not promise that the password would do: sudo asks before it looks whether the user may.
 */
export type SudoKind = 'root' | 'nopasswd' | 'password' | 'restricted' | 'none';

/** What a refusal of sudo means, in words for people. */
export interface SudoAnswer {
  readonly kind: SudoKind;
  readonly what: string;
  readonly remedy: string;
}

/** Asks sudo for nothing but an answer; its stderr and exit code go to `sudoAnswer`. Costs one process. */
export const SUDO_PROBE: Sh = sh`LC_ALL=C sudo -n true </dev/null`;

interface Row extends SudoAnswer {
  readonly says: RegExp;
}

const GRANT = 'run prepare-host for this host, or let an administrator grant the user sudo';

/** Texts of sudo 1.8 to 1.9.17, sudo-rs and doas. The first row that fits counts, so the precise ones come first. */
const ROWS: readonly Row[] = [
  {
    says: /you must have a tty to run sudo|a tty is required/i,
    kind: 'restricted',
    what: 'sudo wants a terminal (requiretty), and bringup never opens one',
    remedy: 'add `Defaults:USER !requiretty` to sudoers',
  },
  {
    says: /no new privileges|effective uid is not 0|must be owned by uid 0|must be setuid root|nosuid/i,
    kind: 'none',
    what: 'sudo is not able to become root on this host (nosuid file system, no-new-privileges, or a broken installation)',
    remedy: 'connect as root, or repair sudo on the host',
  },
  {
    says: /no valid sudoers sources found|(?:parse|syntax) error in \S*sudoers|sudoers is (?:world writable|owned by)|unable to (?:open|initialize|parse) \S*(?:sudoers|policy plugin)/i,
    kind: 'none',
    what: 'sudo cannot read its configuration',
    remedy: 'connect as root and run visudo -c',
  },
  {
    says: /is not in the sudoers file|may not run sudo|is not allowed to run sudo|doas: operation not permitted/i,
    kind: 'none',
    what: 'the user may not use sudo',
    remedy: GRANT,
  },
  {
    says: /is not allowed to execute|i'm sorry .*i'm afraid i can't do that|not allowed to preserve the environment/i,
    kind: 'restricted',
    what: 'sudo lets the user run some commands only, and the agent is not one of them',
    remedy: GRANT,
  },
  {
    says: /account validation failure|account or password is expired|password expired|account expired|pam account management error/i,
    kind: 'none',
    what: "sudo finds the user's account locked or expired",
    remedy: 'unlock the account or renew its password on the host',
  },
  {
    says: /password is required|(?:interactive )?authentication (?:is )?required|authorization required|terminal is required to (?:read|authenticate)|no tty present and no askpass|timed out reading password|incorrect (?:password|authentication) attempts?/i,
    kind: 'password',
    what: 'sudo wants a password',
    remedy: 'give sudo-password, or run prepare-host so that none is needed',
  },
  {
    says: /(?:sudo|doas)\S*:? (?:command )?not found|no such file or directory|sudo is disabled on this machine/i,
    kind: 'none',
    what: 'there is no sudo on this host',
    remedy: 'connect as root, or install sudo',
  },
];

/** What `sudo -n` meant, from its stderr (C locale) and exit code; `uid` 0 needs no sudo. An unknown exit code is no permission. */
export function sudoAnswer(stderr: string, exitCode: number | undefined, uid?: number | null): SudoAnswer {
  if (uid === 0) return { kind: 'root', what: 'the user is root', remedy: '' };
  if (exitCode === 0) return { kind: 'nopasswd', what: 'sudo needs no password', remedy: '' };
  // A name service that does not know the host's own name is a warning before the answer, not the answer.
  const text = stderr.replace(/^.*unable to resolve host.*$/gim, '').replace(/\s+/g, ' ');
  const row = ROWS.find(({ says }) => says.test(text));
  if (row !== undefined) return { kind: row.kind, what: row.what, remedy: row.remedy };
  const said = text.trim().slice(0, 200);
  return exitCode === 127
    ? { kind: 'none', what: 'there is no sudo on this host', remedy: 'connect as root, or install sudo' }
    : { kind: 'none', what: `sudo refused: ${said === '' ? 'without a word' : said}`, remedy: GRANT };
}

/** The kind alone: see `sudoAnswer`. */
export function sudoKind(stderr: string, exitCode: number | undefined, uid?: number | null): SudoKind {
  return sudoAnswer(stderr, exitCode, uid).kind;
}
