import { quote } from '../../../src/core/sh.ts';
import type { Lab } from '../../../src/lab/lab.ts';

/** A user of a lab host who is let in by the lab's key. */
export interface Account {
  readonly name: string;
  /** Default /bin/bash. */
  readonly shell?: string;
  /** Lines for sudoers; `NAME` stands for the user. None: the user may not use sudo. */
  readonly sudoers?: readonly string[];
  readonly password?: string;
  /** POSIX sh that root runs afterwards; `$home` is the user's directory. */
  readonly setup?: string;
}

export const NOPASSWD = ['NAME ALL=(ALL:ALL) NOPASSWD: ALL'];
export const WITH_PASSWORD = ['NAME ALL=(ALL:ALL) ALL'];

/** Makes accounts on a host. */
export async function makeAccounts(lab: Lab, host: string, accounts: readonly Account[]): Promise<void> {
  const { code, stderr } = await lab.run(host, `set -eu\n${accounts.map(script).join('\n')}`);
  if (code !== 0) throw new Error(`the accounts on ${host} could not be made: ${stderr}`);
}

function script({ name, shell = '/bin/bash', sudoers = [], password, setup = '' }: Account): string {
  const rules = sudoers.map((line) => `${line.replaceAll('NAME', name)}\n`).join('');
  return `useradd --create-home --shell ${quote(shell)} ${name}
    home=/home/${name}
    install -d -m 700 -o ${name} -g ${name} $home/.ssh
    install -m 600 -o ${name} -g ${name} /home/ops/.ssh/authorized_keys $home/.ssh/
    ${password === undefined ? '' : `printf '%s:%s\\n' ${name} ${quote(password)} | chpasswd`}
    ${rules === '' ? '' : `printf %s ${quote(rules)} | install -m 440 /dev/stdin /etc/sudoers.d/${name}`}
    ${setup}`;
}
