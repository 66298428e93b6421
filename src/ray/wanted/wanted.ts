import type { WantedInput } from '../../engine/capability.ts';
import { machineIdOf } from '../../engine/machine-id.ts';
import { idOf, type Wanted } from '../../engine/resource.ts';
import { TAKES_PART } from '../../engine/values.ts';
import { durationMs } from '../../fleet/duration.ts';
import { fileKind } from '../../resources/file.ts';
import { unitKind } from '../../resources/unit.ts';
import { userKind } from '../../resources/user.ts';
import { addressOf, addressValue } from '../address.ts';
import { hostAndPort } from '../cluster/start-arguments.ts';
import { environmentKind } from '../environment/environment.ts';
import { gatesKind, PYTHON_VALUE } from '../gates/kind.ts';
import { gatesSpec } from '../gates/spec.ts';
import type { RayHostSection } from '../host-schema.ts';
import { clusterOf, clusterPorts, headOf, raySectionOf, roleOf } from '../members.ts';
import { type ExposureSpec, exposureKind, exposureValue } from '../node/exposure.ts';
import { type FenceSpec, fenceKind } from '../node/fence-kind.ts';
import type { Node } from '../node/files.ts';
import { type MemberSpec, memberKind } from '../node/member.ts';
import { type TokenSpec, tokenKind } from '../node/token.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';
import { headNotThere } from './address.ts';
import { environmentSpec } from './environment.ts';
import { noLeftovers, placesAndFiles, serviceOf } from './files.ts';
import { leaving } from './leaving.ts';
import { reachOf } from './reach.ts';
import { repositoryWish } from './repository.ts';
import type { Wish } from './wish.ts';

const DEFAULT_PROBATION = '45s';

/** What the ray section of a host asks for. Pure. */
export function rayWanted(input: WantedInput<RayPrepared>): readonly Wanted[] {
  const section = raySectionOf(input.host);
  const named = clusterOf(input.fleet, input.host);
  if (section === undefined || named === undefined) return [];
  const source = input.fleet.locateInHost(input.host.name, ['ray']);
  const wishes = section.state === 'left' ? leaving(named.name) : joined(input, section, named.cluster);
  return wishes.map((wish) => ({ needs: [], notify: [], waitsFor: [], ...wish, capability: 'ray', source }));
}

function joined(input: WantedInput<RayPrepared>, section: RayHostSection, cluster: RayCluster): readonly Wish[] {
  const name = section.cluster;
  const head = headOf(input.fleet, name);
  if (head === undefined) return [];
  const checked: readonly Wish[] = [gatesOf(input)].flatMap((spec) =>
    spec === undefined ? [] : [{ kind: gatesKind, spec } as Wish],
  );
  const environment: Wish = {
    kind: environmentKind,
    spec: environmentSpec(cluster, section, input.prepared),
    needs: checked.map(idOf),
  } as Wish;
  const path = input.value(`ray.environment.${name}`);
  const address = addressOf(input, input.host, cluster);
  const headAddress = addressOf(input, head, cluster);
  const waitsFor = [
    ...(typeof path === 'string' ? [] : [`ray.environment.${name}`]),
    ...(address === undefined ? [addressValue(cluster)] : []),
    ...(headAddress === undefined && head !== input.host ? [`${addressValue(cluster)} of ${head.name}`] : []),
  ];
  const node: Node = {
    host: input.host.name,
    name,
    cluster,
    section,
    address: address ?? '',
    head: headAddress ?? '',
    environment: typeof path === 'string' ? path : '',
    machineId: machineIdOf(input.facts),
  };
  const service = idOf(serviceOf(name));
  const token: TokenSpec = {
    cluster: name,
    state: 'present',
    role: roleOf(section),
    address: node.address,
    environment: node.environment,
    ray: cluster.version,
  };
  const tried = { kind: tokenKind, spec: token } as Wish;
  const made = placesAndFiles(node, waitsFor).map((wish) => ({
    ...wish,
    needs: [...checked, environment].map(idOf),
    notify: [fileKind, unitKind].includes(wish.kind as never) ? [idOf(tried), service] : [],
  }));
  // Only its group may read it.
  const repository = repositoryWish(cluster, section).map((wish) => ({
    ...wish,
    needs: made.filter(({ kind }) => (kind as unknown) === userKind).map(idOf),
  }));
  // A worker joins a head that was proven and looked at, where that is part of the run; else its own proof finds out.
  const withHead = head !== input.host && input.value(TAKES_PART, head.name) === true;
  if (!withHead && head !== input.host && headAddress === undefined) throw headNotThere(input.host.name, head.name);
  const isReady = !withHead || input.value(exposureValue(name), head.name) !== undefined;
  const late = [...waitsFor, ...(isReady ? [] : [`${exposureValue(name)} of ${head.name}`])];
  const ports = clusterPorts(cluster);
  const reach = withHead ? [reachOf(node, { needs: made.map(idOf), waitsFor: late })] : [];
  const member: MemberSpec = {
    cluster: name,
    state: 'present',
    head: hostAndPort(node.head, ports.gcs),
    address: node.address,
    environment: node.environment,
    probationSeconds: durationMs(cluster.probation ?? DEFAULT_PROBATION) / 1000,
  };
  const fence: FenceSpec = { cluster: name, state: 'present' };
  const exposure: ExposureSpec = { cluster: name, state: 'present', address: node.address };
  const proofs = [
    { kind: fenceKind, spec: fence, needs: [service], waitsFor: late },
    { kind: memberKind, spec: member, needs: [service], waitsFor: late },
    {
      kind: exposureKind,
      spec: exposure,
      needs: [`${fenceKind.kind}:${name}`, `${memberKind.kind}:${name}`],
      waitsFor: late,
    },
  ] as readonly Wish[];
  return [
    ...checked,
    environment,
    ...made,
    ...repository,
    ...noLeftovers(name),
    ...reach,
    { ...tried, needs: [...made, ...reach].map(idOf), waitsFor: late },
    // What is right of a Ray that ran until now is looked at again.
    {
      ...serviceOf(name),
      needs: [...made, ...repository, ...reach, tried].map(idOf),
      notify: proofs.map(idOf),
      waitsFor: late,
    },
    ...proofs,
  ] as readonly Wish[];
}

function gatesOf(input: WantedInput<RayPrepared>) {
  const { fleet, host, facts } = input;
  return gatesSpec(fleet, host, {
    facts,
    quarantines: input.prepared.quarantines,
    pythonOf(name) {
      const told = input.value(PYTHON_VALUE, name);
      return typeof told === 'string' ? told : undefined;
    },
  });
}
