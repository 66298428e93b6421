import type { Secret } from '../core/secret.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { connect } from '../host/connect.ts';
import type { Connection } from '../host/connection.ts';
import { gatherCredentials } from '../host/credentials.ts';
import { fleetTargets, type SshAccess } from '../host/fleet-target.ts';
import type { AskPassphrase } from '../host/private-key.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { SudoChoice } from './run-context.ts';

/** How a run reaches hosts, beyond what the fleet file says. What is given here goes before the file. */
export interface Access extends Omit<SshAccess, 'log'> {
  readonly sudoPassword?: Secret | undefined;
  readonly askPassphrase?: AskPassphrase | undefined;
  log?(host: string, text: string): void;
}

/** Connects to a host and says how to become root there; `retries` is what all hosts of a run share. Throws BringupError. */
export interface Connect {
  (
    host: FleetHost,
    signal: AbortSignal,
    retries?: RetryBudget,
  ): Promise<{ readonly connection: Connection; readonly sudo: SudoChoice }>;
  /** Fingerprints (`SHA256:…`) of the keys that a host would be offered; none where no key is needed. Throws BringupError (category `secret`). */
  offers?(host: FleetHost): Promise<readonly string[]>;
}

/** A connector for the hosts of one fleet. Files such as known_hosts are read once. */
export function connector(fleet: Fleet, access: Access): Connect {
  const targetOf = fleetTargets(fleet, { ...access, log: (text) => access.log?.('', text) });
  const toHost: Connect = async (host, signal, retries) => {
    const password = access.sudoPassword ?? host.sudo.password;
    if (host.connection === 'local')
      return { connection: await connect('local'), sudo: sudoChoice(process.getuid?.() === 0 ? 'root' : '', password) };
    const target = await targetOf(host);
    const connection = await connect(target, {
      signal,
      retries: retries ?? { take: () => true },
      ...(access.askPassphrase ? { askPassphrase: access.askPassphrase } : {}),
      log: (text) => access.log?.(host.name, text),
    });
    return { connection, sudo: sudoChoice(connection.user, password) };
  };
  return Object.assign(toHost, {
    offers: async (host: FleetHost) => {
      if (host.connection === 'local') return [];
      const { offers } = await gatherCredentials(await targetOf(host), access.askPassphrase);
      return offers.map(({ fingerprint }) => fingerprint);
    },
  });
}

function sudoChoice(user: string, password: Secret | undefined): SudoChoice {
  if (user === 'root') return { sudo: 'root' };
  return password === undefined ? { sudo: 'nopasswd' } : { sudo: 'password', password };
}
