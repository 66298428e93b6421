import { join } from 'node:path';
import { BringupError } from '../core/error.ts';
import type { ChildOptions, ChildResult } from './child.ts';
import { labDown } from './down.ts';
import { fleetYaml } from './fleet-yaml.ts';
import type { Suite } from './image.ts';
import { runInHost } from './run-in-host.ts';
import { hostDirectory, type LabState, labDirectory, readState, type SudoKind } from './state.ts';

/** One host of a running lab. */
export interface LabHost {
  readonly name: string;
  readonly address: string;
  readonly user: 'ops';
  readonly port: 22;
  readonly suite: Suite;
  readonly sudo: SudoKind;
  /** Its root as the machine sees it. */
  readonly rootDir: string;
  /** Its line for known_hosts: `address ssh-ed25519 key`. */
  readonly hostKeyLine: string;
  /** Name of its link on the bridge. */
  readonly link: string;
}

/** A running lab. Disposing of it removes it. */
export interface Lab extends AsyncDisposable {
  readonly name: string;
  /** Six hex digits that no other lab has: part of the names of its links, tables and machines. */
  readonly id: string;
  readonly directory: string;
  readonly bridge: string;
  /** The machine's own address in the lab's network: where servers for the hosts can listen. */
  readonly gateway: string;
  readonly hosts: readonly LabHost[];
  /** Private key of the user `ops`. */
  readonly keyPath: string;
  readonly knownHosts: string;
  readonly knownHostsPath: string;
  /** Password of `ops` on hosts with `sudo: 'password'`. */
  readonly sudoPassword: string;
  /** A host by name. Throws BringupError when there is none. */
  host(name: string): LabHost;
  /** Runs POSIX sh as root inside a host, without ssh. A code other than 0 is an answer, not an error. */
  run(host: string, script: string, options?: ChildOptions): Promise<ChildResult>;
  /** A fleet.yaml body with all hosts, ready to use; with a `base:` section for all of them when one is given. */
  fleetYaml(base?: unknown): string;
}

/** The lab with a name, made by any process. Throws BringupError when there is none or it is not complete. */
export async function openLab(name: string): Promise<Lab> {
  const state = await readState(name);
  if (state?.phase === 'up') return labFrom(state);
  throw new BringupError({
    code: 'lab-not-running',
    category: 'config',
    what: state === undefined ? `There is no lab ${name}.` : `The lab ${name} is not complete.`,
    remedy: state === undefined ? 'Start one: bringup lab up.' : `Remove it: bringup lab down ${name}.`,
  });
}

/** The lab that a record describes. */
export function labFrom(state: LabState): Lab {
  const directory = labDirectory(state.name);
  const keyPath = join(directory, 'id_ed25519');
  const knownHosts = state.hosts.map((host) => `${host.hostKeyLine}\n`).join('');
  const hosts = state.hosts.map(
    (host): LabHost => ({
      name: host.name,
      address: host.address,
      user: 'ops',
      port: 22,
      suite: host.suite,
      sudo: host.sudo,
      rootDir: join(hostDirectory(state.name, host.name), 'root'),
      hostKeyLine: host.hostKeyLine,
      link: `vb-${host.machine}`,
    }),
  );
  const host = (name: string): LabHost => hosts.find((one) => one.name === name) ?? noHost(name, hosts);
  return {
    name: state.name,
    id: state.id,
    directory,
    bridge: state.bridge,
    gateway: `${state.prefix}.1`,
    hosts,
    keyPath,
    knownHosts,
    knownHostsPath: join(directory, 'known_hosts'),
    sudoPassword: state.sudoPassword,
    host,
    run: (name, script, options) => runInHost(state.name, host(name).name, script, options),
    fleetYaml: (base) => {
      const lines = state.hosts.map((one) => one.hostKeyLine);
      return fleetYaml({ name: state.name, keyPath, knownHosts: lines, hosts, base });
    },
    [Symbol.asyncDispose]: () => labDown(state.name),
  };
}

function noHost(name: string, hosts: readonly LabHost[]): never {
  throw new BringupError({
    code: 'lab-no-host',
    category: 'config',
    what: `The lab has no host ${name}; it has ${hosts.map((host) => host.name).join(', ')}.`,
    remedy: 'Name one of these.',
  });
}
