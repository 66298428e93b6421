import type { Lab } from '../../../src/lab/lab.ts';
import { type Account, NOPASSWD, WITH_PASSWORD } from './accounts.ts';
import type { Attempt } from './attempt.ts';

/** A user, or a way to write the key, that is unusual and has to work. */
export interface WelcomeUser {
  readonly case: string;
  /** Without one: the lab's own user. */
  readonly account?: Account;
  readonly attempt?: (key: string) => Partial<Attempt>;
}

export const PASSWORD = 'Correct-Horse 7 & battery';

const loud = `#!/bin/sh
say() { echo "$1"; head -c 65536 /dev/zero | tr '\\0' "$1"; echo; }
say b; say e >&2
/bin/bash "$@"
code=$?
say a; say f >&2
exit $code
`;

/** All of these reach the wanted state, and are right the second time. */
export const WELCOME: readonly WelcomeUser[] = [
  { case: 'tcsh as login shell', account: { name: 'tcsh', shell: '/usr/bin/tcsh', sudoers: NOPASSWD } },
  {
    case: 'csh as login shell, and a password',
    account: { name: 'csh', shell: '/usr/bin/bsd-csh', sudoers: WITH_PASSWORD, password: PASSWORD },
    attempt: () => ({ sudoPassword: PASSWORD }),
  },
  { case: 'fish as login shell', account: { name: 'fish', shell: '/usr/bin/fish', sudoers: NOPASSWD } },
  {
    case: 'fish as login shell, and a password',
    account: { name: 'fishes', shell: '/usr/bin/fish', sudoers: WITH_PASSWORD, password: PASSWORD },
    attempt: () => ({ sudoPassword: PASSWORD }),
  },
  {
    case: 'zsh as login shell, with options of its own',
    account: {
      name: 'zsh',
      shell: '/usr/bin/zsh',
      sudoers: NOPASSWD,
      setup: 'printf "setopt NO_NOMATCH SH_WORD_SPLIT BANG_HIST CORRECT_ALL\\necho hello\\n" >$home/.zshenv',
    },
  },
  {
    case: 'busybox sh as login shell',
    account: {
      name: 'box',
      shell: '/opt/box/sh',
      sudoers: NOPASSWD,
      setup: 'mkdir -p /opt/box; ln -s /usr/bin/busybox /opt/box/sh',
    },
  },
  {
    case: 'a login shell that prints 64 KB before and after, on both outputs',
    account: {
      name: 'loud',
      shell: '/opt/loud',
      sudoers: NOPASSWD,
      setup: `cat >/opt/loud <<'END'\n${loud}END\nchmod 755 /opt/loud`,
    },
  },
  {
    case: 'sudo with the right password',
    account: { name: 'asked', sudoers: WITH_PASSWORD, password: PASSWORD },
    attempt: () => ({ sudoPassword: PASSWORD }),
  },
  {
    case: 'sudo that needs no password and gets one',
    account: { name: 'unasked', sudoers: NOPASSWD, password: PASSWORD },
    attempt: () => ({ sudoPassword: PASSWORD }),
  },
  {
    case: 'sudo that makes a terminal of its own (use_pty), and a password',
    account: { name: 'terminal', sudoers: ['Defaults:NAME use_pty', ...WITH_PASSWORD], password: PASSWORD },
    attempt: () => ({ sudoPassword: PASSWORD }),
  },
  {
    case: 'sudo that gives a lecture',
    account: { name: 'lectured', sudoers: ['Defaults:NAME lecture=always', ...WITH_PASSWORD], password: PASSWORD },
    attempt: () => ({ sudoPassword: PASSWORD }),
  },
  { case: 'a key with the line ends of Windows', attempt: (key) => keyIn(key.replaceAll('\n', '\r\n')) },
  { case: 'a key in one line, with \\n written out', attempt: (key) => keyIn(key.trim().replaceAll('\n', '\\n')) },
];

function keyIn(text: string): Partial<Attempt> {
  return { ssh: { key: { secret: 'SSH_KEY' } }, env: { SSH_KEY: text } };
}

/** The Debian packages that these users need. */
export const WELCOME_PACKAGES = ['busybox', 'csh', 'fish', 'tcsh', 'zsh'];

/** What `WELCOME` needs to be tried on a host of a lab, by its place in the list. */
export function welcomeAttempt(lab: Lab, key: string, index: number): Attempt {
  const { account, attempt } = WELCOME[index] as WelcomeUser;
  const files = [{ path: `/etc/bringup-proof-${index}`, content: { secret: 'CANARY' }, mode: '0640' }];
  const more = attempt?.(key) ?? {};
  return { host: lab.hosts[0]?.name ?? '', user: account?.name ?? 'ops', base: { files }, ...more };
}
