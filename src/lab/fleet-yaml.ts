import { stringify } from 'yaml';
import type { SudoKind } from './state.ts';

export interface FleetYamlInput {
  readonly name: string;
  readonly keyPath: string;
  /** Lines of known_hosts. */
  readonly knownHosts: readonly string[];
  readonly hosts: readonly { readonly name: string; readonly address: string; readonly sudo: SudoKind }[];
  /** A `base:` section for all hosts. */
  readonly base?: unknown;
}

/** The environment variable that hosts whose sudo asks for a password take it from. */
const SUDO_PASSWORD_SECRET = 'LAB_SUDO_PASSWORD';

/** A fleet.yaml body for a lab: its hosts, its user and key, its host keys. */
export function fleetYaml({ name, keyPath, knownHosts, hosts, base }: FleetYamlInput): string {
  const sudo = { password: { secret: SUDO_PASSWORD_SECRET } };
  return stringify(
    {
      version: 'bringup/v1',
      fleet: { name },
      defaults: {
        ssh: { user: 'ops', key: keyPath, 'host-keys': 'strict', 'known-hosts': knownHosts },
        ...(base === undefined ? {} : { base }),
      },
      hosts: Object.fromEntries(
        hosts.map((host) => [host.name, { address: host.address, ...(host.sudo === 'password' ? { sudo } : {}) }]),
      ),
    },
    { lineWidth: 0 },
  );
}
