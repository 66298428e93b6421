import { BringupError } from '../core/error.ts';
import { cgroupsFor } from './host-cgroups.ts';
import { SUITES, type Suite } from './image.ts';
import { bootedBySystemd, ownCgroupDirs } from './machine.ts';
import type { HostState, SudoKind } from './state.ts';

/** What a caller wants of one host. */
export interface HostSpec {
  readonly name: string;
  readonly suite: Suite;
  /** Default `nopasswd`. */
  readonly sudo?: SudoKind;
  /** Login shell of `ops`, a path; default /bin/bash. It must be there, see `packages`. */
  readonly shell?: string;
  /** Lines for sshd_config, like `MaxStartups 2:30:5`. */
  readonly sshdConfig?: readonly string[];
  /** More Debian packages, installed once into a cached layer. */
  readonly packages?: readonly string[];
  /** Version of the control groups it sees, on a machine with v1; default 1. */
  readonly cgroups?: 1 | 2;
  /** Prepared for container engines (Docker, podman), which `packages` then name. */
  readonly containers?: boolean;
}

/** The records of the wanted hosts, still without addresses and roots. Throws BringupError (category `config`) on names nobody can use. */
export function planHosts(id: string, specs: readonly HostSpec[]): readonly HostState[] {
  if (specs.length > 240) throw badHost(`${specs.length} of them do not fit into one /24 network`);
  const own = ownCgroupDirs();
  const names = new Set<string>();
  return specs.map((spec, index) => {
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(spec.name)) throw badHost(`${spec.name} is not a host name`);
    if (names.has(spec.name)) throw badHost(`two hosts are called ${spec.name}`);
    if (!SUITES.includes(spec.suite)) throw badHost(`there is no suite ${spec.suite}, only ${SUITES.join(' and ')}`);
    names.add(spec.name);
    // A link is called `vb-` and this, at most 15 characters (IFNAMSIZ).
    const machine = `bu${id}-${index}`;
    return {
      name: spec.name,
      suite: spec.suite,
      address: '',
      machine,
      sudo: spec.sudo ?? 'nopasswd',
      shell: spec.shell ?? '/bin/bash',
      sshdConfig: spec.sshdConfig ?? [],
      lowers: [],
      cgroups: bootedBySystemd() ? [] : cgroupsFor(machine, own),
      cgroupVersion: own.length === 0 ? undefined : (spec.cgroups ?? 1),
      containers: spec.containers ?? false,
      hostKeyLine: '',
    };
  });
}

function badHost(what: string): BringupError {
  return new BringupError({
    code: 'lab-bad-host',
    category: 'config',
    what: `The lab cannot have these hosts: ${what}.`,
    remedy: 'Use distinct names of small letters, digits and hyphens, and suites that the lab knows.',
  });
}
