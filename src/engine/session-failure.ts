import { BringupError } from '../core/error.ts';
import { redactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import { looksLikeWindows } from '../host/facts/windows.ts';
import { sudoersLines, sudoersPath } from './sudoers.ts';

/** What was seen when a remote command ended before the agent said hello. */
export interface Silence {
  readonly host: string;
  readonly target: string;
  readonly user: string;
  readonly sudo: 'root' | 'nopasswd' | 'password';
  /** What was sent to sudo. A login shell that is none may print it. */
  readonly password?: Secret | undefined;
  /** sudo did not go on with the password it got. */
  readonly askedAgain: boolean;
  /** What `uname -s` says, when sudo is missing. */
  readonly kernel?: string | undefined;
  /** The commands that sudo allows, when a shell is not among them. */
  readonly onlyCommands?: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | undefined;
  readonly lost: Error | undefined;
}

interface Row {
  readonly code: string;
  readonly category: 'auth' | 'sudo' | 'shell' | 'unsupported';
  matches(silence: Silence, text: string): boolean;
  what(silence: Silence): string;
  remedy(silence: Silence): string;
}

/** What only somebody who is root there already can do. */
function byAnAdministrator({ user }: Silence, lines: readonly string[]): string {
  const quoted = lines.map((line) => `\`${line}\``).join(' and ');
  return `an administrator of the host has to add ${quoted}, with \`visudo -f ${sudoersPath(user)}\`; bringup cannot do it for lack of this very right`;
}

/** What a login shell, sudo or another operating system says instead of starting the agent. First match wins. */
const ROWS: readonly Row[] = [
  {
    code: 'windows-host',
    category: 'unsupported',
    matches: ({ stdout, stderr, code }, text) =>
      looksLikeWindows(stdout, stderr, code) ||
      /'exec' is not recognized|The term 'exec' is not recognized|FullyQualifiedErrorId\s*:\s*CommandNotFoundException|'exec' (n'est pas|wurde nicht|no se reconoce)/.test(
        text,
      ),
    what: () => 'this is a Windows host: its login shell is not a POSIX shell',
    remedy: () =>
      'bringup manages only the mesh of Windows hosts, by `bringup apply`; take this host out of the selection',
  },
  {
    code: 'msys-host',
    category: 'unsupported',
    matches: ({ kernel }) => /^(MINGW|MSYS|CYGWIN|UCRT|CLANG)/.test(kernel ?? ''),
    what: ({ kernel }) => `the login shell is a Unix shell on Windows (uname says ${kernel}), and it is no Unix host`,
    remedy: () =>
      'let sshd there start cmd.exe or PowerShell: remove the value DefaultShell in HKLM:\\SOFTWARE\\OpenSSH; or name the port of the sshd of Windows itself',
  },
  {
    code: 'account-expired',
    category: 'auth',
    matches: ({ stderr }) =>
      /password change required|password (has|is) expired|account (or password is|has) expired|account validation failure/i.test(
        stderr,
      ),
    what: ({ user }) => `the account ${user} or its password has expired on this host`,
    remedy: ({ user }) =>
      `an administrator of the host renews it: \`chage -l ${user}\` shows what expired, \`passwd ${user}\` sets a new password`,
  },
  {
    code: 'sudo-wrong-password',
    category: 'sudo',
    matches: ({ sudo, askedAgain, stderr }) =>
      sudo === 'password' &&
      (askedAgain ||
        /try again|incorrect password|Authentication failed|1 incorrect|no password was provided/i.test(stderr)),
    what: ({ user }) => `sudo did not accept the password of ${user}`,
    remedy: () =>
      'give the right one (typed, or in the secret that sudo.password names); it was tried once only, to keep the account from being locked',
  },
  {
    code: 'sudo-broken',
    category: 'sudo',
    matches: ({ stderr }) =>
      /no valid sudoers sources found|(unable to initialize|error initializing) \w+ plugin/i.test(stderr),
    what: ({ stderr }) =>
      `sudo on this host cannot read its rules${said(stderr.replace(/^sudo: (no valid|unable to init|error init).*$/gim, ''))}`,
    remedy: () => 'log in as root there and mend what `visudo -c` shows',
  },
  {
    code: 'sudo-not-allowed',
    category: 'sudo',
    matches: ({ stderr }) => /is not in the sudoers file|may not run sudo/i.test(stderr),
    what: ({ user }) => `${user} may not use sudo on this host`,
    remedy: (silence) =>
      `${byAnAdministrator(silence, sudoersLines(silence.user).slice(1))}; or choose another ssh.user`,
  },
  {
    code: 'sudo-restricted',
    category: 'sudo',
    matches: ({ stderr, onlyCommands }) =>
      onlyCommands !== undefined || /is not allowed to execute|not allowed to run/i.test(stderr),
    what: ({ user, onlyCommands }) =>
      `sudo lets ${user} run only certain commands${onlyCommands === undefined ? '' : ` (${onlyCommands})`}, and the agent (sh) is not among them`,
    remedy: (silence) => byAnAdministrator(silence, sudoersLines(silence.user).slice(1)),
  },
  {
    code: 'sudo-needs-tty',
    category: 'sudo',
    matches: ({ stderr }) => /must have a tty|no tty present/i.test(stderr),
    what: () => 'sudo on this host asks for a terminal (requiretty), and bringup never opens one',
    remedy: (silence) => byAnAdministrator(silence, sudoersLines(silence.user).slice(0, 1)),
  },
  {
    code: 'sudo-needs-password',
    category: 'sudo',
    matches: ({ stderr }) =>
      /a password is required|interactive authentication is required|a terminal is required/i.test(stderr),
    what: ({ user }) => `sudo asks for the password of ${user}`,
    remedy: ({ host, user }) =>
      `run \`bringup prepare --select ${host}\` once (it asks for ${user}'s password), or give sudo.password a secret`,
  },
  {
    code: 'sudo-missing',
    category: 'sudo',
    matches: ({ sudo }, text) =>
      sudo !== 'root' && /sudo['’:]?.*(not found|No such file|Unknown command)|Unknown command: sudo/i.test(text),
    what: ({ user }) => `there is no sudo on this host, and ${user} is not root`,
    remedy: () => 'install sudo there, or set ssh.user to root',
  },
  {
    code: 'no-posix-shell',
    category: 'shell',
    matches: ({ code }, text) => code === 127 || /sh: (command )?not found|exec: sh: not found/i.test(text),
    what: () => 'the host has no `sh` where the login shell looks for it',
    remedy: () => 'install a POSIX shell as /bin/sh on the host',
  },
  {
    code: 'no-login',
    category: 'shell',
    matches: (_s, text) => /account is (currently )?not available|nologin|allows sftp connections only/i.test(text),
    what: ({ user }) => `the account ${user} may not run commands on this host`,
    remedy: ({ user }) => `give ${user} a login shell there (and no ForceCommand of sshd), or choose another ssh.user`,
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
  return new BringupError({
    code: row?.code ?? 'no-agent',
    category: row?.category ?? 'shell',
    what: row
      ? row.what(silence)
      : `the login shell of ${silence.user} did not start the agent (exit ${silence.code ?? 'unknown'})${said(text, silence.password)}`,
    remedy: row
      ? row.remedy(silence)
      : `run \`${sshByHand(silence.target)}\` and look at what is printed; the login shell there has to carry out commands`,
    where: { host: silence.host },
  });
}

/** The end of what was printed, as evidence. */
function said(text: string, password?: Secret): string {
  const clean = password === undefined ? text : redactor([password]).text(text);
  const lines = clean.split('\n').map((line) => line.trim().slice(0, 150));
  const last = lines.filter((line) => line !== '').slice(-2);
  return last.length === 0 ? '' : `; it said: ${last.join(' / ')}`;
}

/** How a person tries the same connection, from `user@address:port`. */
export function sshByHand(target: string): string {
  const [, who = target, port = '22'] = /^(.*):(\d+)$/.exec(target) ?? [];
  return `ssh ${port === '22' ? '' : `-p ${port} `}${who.replaceAll(/[[\]]/g, '')} true`;
}
