import type { FleetHost } from '../../fleet/fleet.ts';
import { fleetTargets } from '../../host/fleet-target.ts';
import type { SshTarget } from '../../host/target.ts';
import type { Way } from './way.ts';

/** The jump hosts of a way as this machine reaches them: with its own keys, ~/.ssh/config and known_hosts. */
export async function jumpsTo({ address, user, port, jump }: Way, timeoutMs: number): Promise<readonly SshTarget[]> {
  if (jump === undefined) return [];
  const root = process.cwd();
  const host: FleetHost = {
    name: address,
    address,
    connection: 'ssh',
    labels: {},
    groups: [],
    vars: {},
    ssh: {
      user,
      port,
      jump,
      hostKeys: 'strict',
      knownHosts: [],
      connectTimeoutMs: timeoutMs,
      written: ['user', 'port', 'jump'],
    },
    sudo: {},
    sections: {},
    source: {},
  };
  return (await fleetTargets({ hosts: [], root, file: 'fleet.yaml' })(host)).jumps;
}
