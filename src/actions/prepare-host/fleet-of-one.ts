import { stringify } from 'yaml';
import type { PrepareHostInputs } from './action.ts';

/** The fleet file of the machine to prepare, as YAML: an account, its key, and a sudo rule that visudo accepts before it takes effect. */
export function fleetOfOne(inputs: Pick<PrepareHostInputs, 'host' | 'account' | 'public-key' | 'expires'>): string {
  const { host, account } = inputs;
  return stringify({
    version: 'bringup/v1',
    fleet: { name: 'prepare-host' },
    hosts: {
      [hostName(host.address)]: {
        address: host.address,
        ssh: { user: host.user, port: host.port },
        base: {
          packages: ['sudo'],
          users: [{ name: account, shell: '/bin/sh', home: `/home/${account}`, comment: 'bringup', locked: true }],
          'authorized-keys': [{ user: account, keys: [inputs['public-key']] }],
          files: [
            {
              path: `/etc/sudoers.d/bringup-${account}`,
              content: sudoersOf(account),
              mode: '0440',
              owner: 'root',
              group: 'root',
              validate: 'visudo -cf %s',
            },
          ],
        },
      },
    },
  });
}

/** Root without a password and without a terminal, for this one account. Source: sudoers(5). */
export function sudoersOf(account: string): string {
  return `Defaults:${account} !requiretty\n${account} ALL=(ALL:ALL) NOPASSWD: ALL\n`;
}

/** A name that a host may have in a fleet file, made from its address. */
export function hostName(address: string): string {
  const name = address.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return name.replace(/^-+/, '').slice(0, 63).replace(/-+$/, '') || 'host';
}
