import { BringupError } from '../core/error.ts';

/** What was seen when a remote command ended before the agent said hello. */
export interface Silence {
  readonly host: string;
  readonly target: string;
  readonly user: string;
  readonly sudo: 'root' | 'nopasswd' | 'password';
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | undefined;
  readonly lost: Error | undefined;
}

interface Row {
  readonly code: string;
  readonly category: 'sudo' | 'shell' | 'unsupported';
  matches(silence: Silence, text: string): boolean;
  what(silence: Silence): string;
  remedy(silence: Silence): string;
}

const prepare = ({ host, user }: Silence) =>
  `run \`bringup prepare --select ${host}\` once (it asks for ${user}'s password), or give sudo.password a secret`;

/** What a login shell, sudo or another operating system says instead of starting the agent. First match wins. */
const ROWS: readonly Row[] = [
  {
    code: 'windows-host',
    category: 'unsupported',
    matches: (_s, text) =>
      /'exec' is not recognized|The term 'exec' is not recognized|FullyQualifiedErrorId\s*:\s*CommandNotFoundException|'exec' (n'est pas|wurde nicht|no se reconoce)/.test(
        text,
      ),
    what: () => 'this is a Windows host: its login shell is not a POSIX shell',
    remedy: () => 'the capability `base` works on Linux and macOS; take this host out of the selection',
  },
  {
    code: 'sudo-wrong-password',
    category: 'sudo',
    matches: (s, text) =>
      s.sudo === 'password' &&
      /try again|incorrect password|Authentication failed|1 incorrect|no password was provided/i.test(text),
    what: ({ user }) => `sudo did not accept the password of ${user}`,
    remedy: () =>
      'correct the secret that sudo.password names; it was tried once only, to keep the account from being locked',
  },
  {
    code: 'sudo-not-allowed',
    category: 'sudo',
    matches: (_s, text) => /is not in the sudoers file|may not run sudo/i.test(text),
    what: ({ user }) => `${user} may not use sudo on this host`,
    remedy: ({ user }) =>
      `log in as an administrator and add ${user} to the group sudo (or wheel), or choose another ssh.user`,
  },
  {
    code: 'sudo-restricted',
    category: 'sudo',
    matches: (_s, text) => /is not allowed to execute|not allowed to run/i.test(text),
    what: ({ user }) => `sudo lets ${user} run only certain commands, and the agent (sh) is not among them`,
    remedy: prepare,
  },
  {
    code: 'sudo-needs-tty',
    category: 'sudo',
    matches: (_s, text) => /must have a tty|no tty present/i.test(text),
    what: () => 'sudo on this host asks for a terminal (requiretty)',
    remedy: prepare,
  },
  {
    code: 'sudo-needs-password',
    category: 'sudo',
    matches: (_s, text) =>
      /a password is required|interactive authentication is required|a terminal is required/i.test(text),
    what: ({ user }) => `sudo asks for the password of ${user}`,
    remedy: prepare,
  },
  {
    code: 'sudo-missing',
    category: 'sudo',
    matches: (s, text) =>
      s.sudo !== 'root' && /sudo['’:]?.*(not found|No such file|Unknown command)|Unknown command: sudo/i.test(text),
    what: ({ user }) => `there is no sudo on this host, and ${user} is not root`,
    remedy: () => 'install sudo there, or set ssh.user to root',
  },
  {
    code: 'no-posix-shell',
    category: 'shell',
    matches: (s, text) => s.code === 127 || /sh: (command )?not found|exec: sh: not found/i.test(text),
    what: () => 'the host has no `sh` where the login shell looks for it',
    remedy: () => 'install a POSIX shell as /bin/sh on the host',
  },
  {
    code: 'no-login',
    category: 'shell',
    matches: (_s, text) => /not available|nologin|This service allows sftp connections only/i.test(text),
    what: ({ user }) => `the account ${user} may not run commands on this host`,
    remedy: ({ user }) => `give ${user} a login shell there, or choose another ssh.user`,
  },
];

/** The error for a host that accepted the connection but never started the agent. */
export function noHello(silence: Silence): BringupError {
  const text = `${silence.stderr}\n${silence.stdout}`;
  if (silence.lost !== undefined && silence.code === undefined) {
    return new BringupError({
      code: 'connection-lost',
      category: 'network',
      what: `the connection broke before the agent answered (${silence.lost.message})`,
      remedy: 'try again; when it happens again, look at the sshd log of the host',
      where: { host: silence.host },
      cause: silence.lost,
    });
  }
  const row = ROWS.find((candidate) => candidate.matches(silence, text));
  const said = text.trim().split('\n').filter(Boolean).slice(-2).join(' / ').slice(0, 300);
  return new BringupError({
    code: row?.code ?? 'no-agent',
    category: row?.category ?? 'shell',
    what: row
      ? row.what(silence)
      : `the login shell of ${silence.user} did not start the agent (exit ${silence.code ?? 'unknown'})${said === '' ? '' : `; it said: ${said}`}`,
    remedy: row ? row.remedy(silence) : `run \`ssh ${silence.target} true\` by hand and look at what is printed`,
    where: { host: silence.host },
  });
}
