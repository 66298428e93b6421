import { userInfo } from 'node:os';
import { BringupError, BringupErrors } from '../core/error.ts';
import type { Fleet, FleetHost } from '../fleet/fleet.ts';
import { suggest } from '../fleet/nearest.ts';
import { clusterProblems } from '../ray/cluster-problems.ts';
import { ACCOUNT, type RayHostSection } from '../ray/host-schema.ts';
import { clusterOf, clustersOf, headOf, raySectionOf } from '../ray/members.ts';
import { SERVICE_USER } from '../ray/places.ts';
import { listed } from '../report/counted.ts';

/** What a machine is onboarded for: to run the work of others, to give work to them, or both. */
export const ROLE_MEANINGS = {
  provider: 'it runs work for others: it becomes a worker of the cluster',
  user: 'it gives work to the cluster and runs none: it gets the environment, the address and the token',
  both: 'both of these',
} as const;

export type Role = keyof typeof ROLE_MEANINGS;

/** Which host, as what. */
export interface RoleWish {
  readonly fleet: Fleet;
  readonly host: string;
  readonly role: Role;
  readonly cluster?: string;
  /** Who works with the cluster there, for the roles `user` and `both`. */
  readonly account?: string;
}

/** The fleet in which the host takes part as the role says, whatever its section said before. Throws BringupErrors. */
export function withRole(wish: RoleWish): Fleet {
  const { fleet, role } = wish;
  const host = hostOf(fleet, wish.host);
  const { state: _, ...before } = raySectionOf(host) ?? { cluster: clusterNamed(fleet, host, wish.cluster) };
  if (wish.cluster !== undefined && wish.cluster !== before.cluster)
    throw otherCluster(host, before.cluster, wish.cluster);
  if (role === 'user' && before.role === 'head') throw headIsNoUser(host);
  const account = wish.account ?? accountOf(host);
  if (role !== 'provider' && (!ACCOUNT.test(account) || account === SERVICE_USER)) throw noAccount(account);
  const clients = [...new Set([...(before.clients ?? []), account])];
  const section: RayHostSection = {
    ...before,
    ...(role === 'user' ? { role: 'client' } : before.role === 'client' ? { role: 'worker' } : {}),
    ...(role === 'provider' ? {} : { clients }),
  };
  const sections = { ...host.sections, ray: section };
  const changed: Fleet = {
    ...fleet,
    hosts: fleet.hosts.map((one) => (one.name === host.name ? { ...one, sections } : one)),
  };
  const problems = clusterProblems(changed);
  if (problems.length > 0) throw new BringupErrors(problems.map((problem) => new BringupError(problem)));
  return changed;
}

/** A cluster as one of its hosts sees it. */
export interface ClusterOfHost {
  readonly name: string;
  /** Name of the host that is its head. */
  readonly head: string | undefined;
}

/** The cluster of a host; undefined: it takes part in none. */
export function clusterOfHost(fleet: Fleet, host: FleetHost): ClusterOfHost | undefined {
  const named = clusterOf(fleet, host);
  return named === undefined ? undefined : { name: named.name, head: headOf(fleet, named.name)?.name };
}

function hostOf(fleet: Fleet, name: string): FleetHost {
  const host = fleet.hosts.find((one) => one.name === name);
  if (host !== undefined) return host;
  throw new BringupError({
    code: 'select-unknown-host',
    category: 'config',
    what: `there is no host ${name}`,
    remedy: suggest(
      name,
      fleet.hosts.map((one) => one.name),
      'hosts',
    ),
  });
}

function clusterNamed(fleet: Fleet, host: FleetHost, wanted: string | undefined): string {
  const names = clustersOf(fleet).map(({ name }) => name);
  const [only, ...more] = names;
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  if (wanted === undefined && only !== undefined && more.length === 0) return only;
  throw new BringupError({
    code: 'onboard-no-cluster',
    category: 'config',
    what:
      wanted === undefined
        ? `nothing says which Ray cluster ${host.name} is for: it has no ray: section, and the fleet has ${names.length === 0 ? 'no cluster' : 'several'}`
        : `the fleet has no Ray cluster ${wanted}`,
    remedy:
      names.length === 0
        ? 'write ray.clusters at the top of the fleet file (docs/fleet/ray.yaml)'
        : `name one with --cluster: ${listed(names, 8)}`,
  });
}

/** Whose environment a user works in: who logs in. */
function accountOf(host: FleetHost): string {
  return host.connection === 'ssh' ? host.ssh.user : localAccount();
}

/** Who works on this machine; behind sudo, who asked for it. */
export function localAccount(): string {
  return process.env['SUDO_USER'] ?? userInfo().username;
}

function noAccount(account: string): BringupError {
  return new BringupError({
    code: 'onboard-account',
    category: 'config',
    what: `${JSON.stringify(account)} is not the name of an account of a person`,
    remedy: 'name one with --account: a letter or _, then up to 31 letters, digits, `_`, `.` and `-`',
  });
}

function headIsNoUser(host: FleetHost): BringupError {
  return new BringupError({
    code: 'onboard-head-role',
    category: 'config',
    what: `${host.name} is the head of its Ray cluster, and a machine that only gives work is no node`,
    remedy: 'onboard it as provider or both',
  });
}

function otherCluster(host: FleetHost, has: string, wanted: string): BringupError {
  return new BringupError({
    code: 'onboard-other-cluster',
    category: 'config',
    what: `${host.name} takes part in the Ray cluster ${has} by the fleet file, and ${wanted} was asked for`,
    remedy: `leave ${has} first (\`bringup ray leave --select ${host.name}\`) and change the fleet file, or leave --cluster out`,
  });
}
