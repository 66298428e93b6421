import type { Category } from '../../../src/core/category.ts';
import { type Account, NOPASSWD, WITH_PASSWORD } from './accounts.ts';

/** The sudo password of the users that have one. */
export const PASSWORD = 'Correct-Horse 7 & battery';
/** A password that is not that. */
export const WRONG = 'Wrong-Horse 8 & staple';

/** A user whom a host lets do less than bringup needs, and what is told about it. */
export interface RefusedUser {
  readonly case: string;
  readonly account: Account;
  readonly sudoPassword?: string;
  readonly code: string;
  readonly category: Category;
  readonly what: RegExp;
  readonly remedy: RegExp;
}

const only = ['NAME ALL=(root) NOPASSWD: /usr/bin/apt-get, /usr/bin/systemctl'];

/** Users whom sudo does not let do what bringup needs. */
export const SUDO: readonly RefusedUser[] = [
  {
    case: 'sudo wants a password and there is none',
    account: { name: 'asks', sudoers: WITH_PASSWORD, password: PASSWORD },
    code: 'sudo-needs-password',
    category: 'sudo',
    what: /sudo asks for the password of asks/,
    remedy: /`bringup prepare --select \w+` once .*sudo\.password/,
  },
  {
    case: 'a wrong sudo password',
    account: { name: 'wrong', sudoers: WITH_PASSWORD, password: PASSWORD },
    sudoPassword: WRONG,
    code: 'sudo-wrong-password',
    category: 'sudo',
    what: /sudo did not accept the password of wrong/,
    remedy: /give the right one .*tried once only/,
  },
  {
    case: 'a wrong sudo password, told in words of its own',
    account: {
      name: 'insulted',
      sudoers: ['Defaults:NAME badpass_message="Nope."', ...WITH_PASSWORD],
      password: PASSWORD,
    },
    sudoPassword: WRONG,
    code: 'sudo-wrong-password',
    category: 'sudo',
    what: /sudo did not accept the password of insulted/,
    remedy: /tried once only/,
  },
  {
    case: 'sudo lets the user do nothing',
    account: { name: 'nobodys', password: PASSWORD },
    sudoPassword: PASSWORD,
    code: 'sudo-not-allowed',
    category: 'sudo',
    what: /nobodys may not use sudo/,
    remedy: /add `nobodys ALL=\(root\) NOPASSWD: \/bin\/sh, \/usr\/bin\/sh`, with `visudo -f/,
  },
  {
    case: 'sudo lets the user do a few things',
    account: { name: 'few', sudoers: only },
    code: 'sudo-restricted',
    category: 'sudo',
    what: /lets few run only certain commands \(\/usr\/bin\/apt-get, \/usr\/bin\/systemctl\)/,
    remedy:
      /add `few ALL=\(root\) NOPASSWD: \/bin\/sh, \/usr\/bin\/sh`, with `visudo -f \/etc\/sudoers\.d\/zz-bringup-few`/,
  },
  {
    case: 'sudo lets the user do a few things, for a password',
    account: { name: 'fewer', sudoers: ['NAME ALL=(root) /usr/bin/apt-get'], password: PASSWORD },
    sudoPassword: PASSWORD,
    code: 'sudo-restricted',
    category: 'sudo',
    what: /lets fewer run only certain commands/,
    remedy: /add `fewer ALL=\(root\) NOPASSWD: \/bin\/sh, \/usr\/bin\/sh`/,
  },
  {
    case: 'sudo wants a terminal',
    account: { name: 'terminal', sudoers: ['Defaults:NAME requiretty', ...NOPASSWD] },
    code: 'sudo-needs-tty',
    category: 'sudo',
    what: /asks for a terminal \(requiretty\)/,
    remedy: /add `Defaults:terminal !requiretty`, with `visudo -f/,
  },
  {
    case: 'sudo speaks German',
    account: {
      name: 'deutsch',
      sudoers: WITH_PASSWORD,
      password: PASSWORD,
      setup: `echo 'LANG=de_DE.UTF-8' >$home/.pam_environment; printf 'export LANG=de_DE.UTF-8\\n' >$home/.bashrc`,
    },
    code: 'sudo-needs-password',
    category: 'sudo',
    what: /sudo asks for the password of deutsch/,
    remedy: /bringup prepare/,
  },
];

/** Users who may not run commands at all. */
export const ACCOUNT: readonly RefusedUser[] = [
  {
    case: 'a login shell that is none: nologin',
    account: { name: 'nologin', shell: '/usr/sbin/nologin', sudoers: NOPASSWD },
    code: 'no-login',
    category: 'shell',
    what: /the account nologin may not run commands/,
    remedy: /give nologin a login shell/,
  },
  {
    case: 'a login shell that is none: false',
    account: { name: 'falsy', shell: '/bin/false', sudoers: NOPASSWD },
    code: 'no-agent',
    category: 'shell',
    what: /login shell of falsy did not start the agent \(exit 1\)/,
    remedy: /run `ssh falsy@[\d.]+ true`/,
  },
  {
    case: 'a login shell that prints what it reads, our password too',
    account: {
      name: 'parrot',
      shell: '/opt/parrot',
      sudoers: NOPASSWD,
      setup: `printf '#!/bin/sh\\nIFS= read -r line; echo "unknown command: $line"; exit 9\\n' >/opt/parrot; chmod 755 /opt/parrot`,
    },
    sudoPassword: PASSWORD,
    code: 'no-agent',
    category: 'shell',
    what: /\(exit 9\); it said: unknown command: \[secret SUDO_PASSWORD\]/,
    remedy: /run `ssh parrot@[\d.]+ true`/,
  },
  {
    case: 'an account for sftp only',
    account: { name: 'files', sudoers: NOPASSWD },
    code: 'no-login',
    category: 'shell',
    what: /the account files may not run commands/,
    remedy: /ForceCommand/,
  },
  {
    case: 'an account that has expired',
    account: { name: 'expired', sudoers: NOPASSWD, setup: 'usermod --expiredate 1 expired' },
    code: 'account-expired',
    category: 'auth',
    what: /took the key, but the account expired or its password has expired: it said "Your account has expired/,
    remedy: /chage -l expired/,
  },
  {
    case: 'a password that has expired',
    account: { name: 'stale', sudoers: NOPASSWD, password: PASSWORD, setup: 'chage --lastday 0 stale' },
    code: 'account-expired',
    category: 'auth',
    what: /the account stale or its password has expired/,
    remedy: /passwd stale/,
  },
];
