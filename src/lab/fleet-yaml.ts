import { stringify } from 'yaml';

export interface FleetYamlInput {
  readonly name: string;
  readonly keyPath: string;
  readonly knownHosts: string;
  readonly hosts: readonly { readonly name: string; readonly address: string }[];
}

/** A fleet.yaml body for a lab: its hosts, its user and key, its host keys. */
export function fleetYaml({ name, keyPath, knownHosts, hosts }: FleetYamlInput): string {
  return stringify(
    {
      version: 'bringup/v1',
      fleet: { name },
      defaults: { ssh: { user: 'ops', key: keyPath, 'known-hosts': knownHosts, 'host-keys': 'strict' } },
      hosts: Object.fromEntries(hosts.map((host) => [host.name, { address: host.address }])),
    },
    { lineWidth: 0 },
  );
}
