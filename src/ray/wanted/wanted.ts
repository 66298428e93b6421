import type { WantedInput } from '../../engine/capability.ts';
import { machineIdOf } from '../../engine/machine-id.ts';
import { idOf, type Wanted } from '../../engine/resource.ts';
import { TAKES_PART } from '../../engine/values.ts';
import { durationMs } from '../../fleet/duration.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { unitKind } from '../../resources/unit.ts';
import { userKind } from '../../resources/user.ts';
import { addressOf, addressValue } from '../address.ts';
import { hostAndPort } from '../cluster/start-arguments.ts';
import { environmentKind } from '../environment/environment.ts';
import { gatesKind, PYTHON_VALUE } from '../gates/kind.ts';
import { gatesSpec } from '../gates/spec.ts';
import type { RayHostSection } from '../host-schema.ts';
import { clusterOf, clusterPorts, headOf, isByHand, raySectionOf, roleOf } from '../members.ts';
import { type ExposureSpec, exposureKind, exposureValue } from '../node/exposure.ts';
import { type FenceSpec, fenceKind } from '../node/fence-kind.ts';
import type { Node } from '../node/files.ts';
import { type FreeSpec, freeKind } from '../node/free.ts';
import { type MemberSpec, memberKind } from '../node/member.ts';
import { type TokenSpec, tokenKind } from '../node/token.ts';
import { leavingOf } from '../places.ts';
import type { RayPrepared } from '../prepare.ts';
import type { RayCluster } from '../schema.ts';
import { headNotThere } from './address.ts';
import { clientsGone, clientWishes } from './client.ts';
import { draining } from './draining.ts';
import { environmentSpec } from './environment.ts';
import { noLeftovers, placesAndFiles, serviceOf } from './files.ts';
import { leaving } from './leaving.ts';
import { reachOf } from './reach.ts';
import { repositoryWish } from './repository.ts';
import type { Wish } from './wish.ts';

/** How long a node that joined is watched where the fleet file does not say. */
export const DEFAULT_PROBATION = '45s';
const FREE_SECONDS = 60;

/** What the ray section of a host asks for. Pure. */
export function rayWanted(input: WantedInput<RayPrepared>): readonly Wanted[] {
  const section = raySectionOf(input.host);
  const named = clusterOf(input.fleet, input.host);
  if (section === undefined || named === undefined || isByHand(input.host)) return [];
  const source = input.fleet.locateInHost(input.host.name, ['ray']);
  const asked =
    section.state === 'left'
      ? leaving(input, named.name, section.clients ?? [])
      : joined(input, section, named.cluster);
  const gone = section.state === 'left' ? clientsGone(input.made ?? [], asked) : [];
  return [...asked, ...gone].map((wish) => ({
    needs: [],
    notify: [],
    waitsFor: [],
    ...wish,
    capability: 'ray',
    source,
  }));
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
  const headFailed: Pick<MemberSpec, 'headFailed'> =
    head !== input.host && input.value(TAKES_PART, head.name) === false ? { headFailed: true } : {};
  const token: TokenSpec = {
    cluster: name,
    state: 'present',
    role: roleOf(section),
    address: node.address,
    environment: node.environment,
    ray: cluster.version,
    ...headFailed,
  };
  const tried = { kind: tokenKind, spec: token } as Wish;
  // Without its head no worker has work.
  const free = head === input.host || section.state === 'drained' ? [] : freeOf(name, input.prepared.freeSeconds);
  const made = placesAndFiles(node, waitsFor).map((wish) => ({
    ...wish,
    needs: [...checked, environment].map(idOf),
    notify: [fileKind, unitKind].includes(wish.kind as never) ? [...[tried, ...free].map(idOf), service] : [],
  }));
  // Only its group may read it.
  const repository = repositoryWish(cluster, section).map((wish) => ({
    ...wish,
    needs: made.filter(({ kind }) => (kind as unknown) === userKind).map(idOf),
  }));
  const headTakesPart = head === input.host || input.value(TAKES_PART, head.name) === true;
  if (section.state === 'drained') {
    // A drain waits for nothing, and what cannot be known in this run stays as it is.
    const isKnown = headTakesPart || headAddress !== undefined;
    const kept = [
      { ...environment, needs: [] },
      ...made.map((wish) => ({ ...wish, needs: [idOf(environment)], notify: [] })),
    ];
    return [draining(name), ...(isKnown ? kept : [])];
  }
  // A worker joins a head that was proven and looked at, where that is part of the run; else its own proof finds out.
  const withHead = head !== input.host && headTakesPart;
  if (!withHead && head !== input.host && headAddress === undefined) throw headNotThere(input.host.name, head.name);
  const isReady = !withHead || input.value(exposureValue(name), head.name) !== undefined;
  const late = [...waitsFor, ...(isReady ? [] : [`${exposureValue(name)} of ${head.name}`])];
  const ports = clusterPorts(cluster);
  // What its nodes have, and not what a host of its own may have instead.
  const commit = cluster.repository === undefined ? {} : { commit: cluster.repository.commit };
  const clientsAfter = (needs: readonly string[]) =>
    (section.clients ?? []).flatMap((account) =>
      clientWishes(
        { cluster: name, account, head: node.head, ports, environment: node.environment, ...commit },
        cluster,
        {
          needs,
          waitsFor: waitsFor.filter((value) => section.role !== 'client' || value !== addressValue(cluster)),
          late,
        },
      ),
    );
  if (section.role === 'client') return [...checked, environment, ...clientsAfter([...checked, environment].map(idOf))];
  const reach = withHead ? [reachOf(node, { needs: made.map(idOf), waitsFor: late })] : [];
  const member: MemberSpec = {
    ...headFailed,
    cluster: name,
    state: 'present',
    head: hostAndPort(node.head, ports.gcs),
    address: node.address,
    probationSeconds: durationMs(cluster.probation ?? DEFAULT_PROBATION) / 1000,
  };
  const fence: FenceSpec = { cluster: name, state: 'present' };
  const looked: ExposureSpec = { cluster: name, state: 'present', address: node.address };
  const exposure = { kind: exposureKind, spec: looked } as Wish;
  const proofs = [
    { kind: fenceKind, spec: fence, needs: [service], waitsFor: late },
    // A proof may start it anew, and finds out that it was.
    { kind: memberKind, spec: member, needs: [service], notify: [idOf(exposure)], waitsFor: late },
    { ...exposure, needs: [`${fenceKind.kind}:${name}`, `${memberKind.kind}:${name}`], waitsFor: late },
  ] as readonly Wish[];
  return [
    ...checked,
    environment,
    ...made,
    ...repository,
    ...noLeftovers(name),
    notLeaving(name),
    ...reach,
    { ...tried, needs: [...made, ...reach].map(idOf), waitsFor: late },
    ...free.map((wish) => ({
      ...wish,
      needs: [...made, ...reach, tried].map(idOf),
      notify: [service],
      waitsFor: late,
    })),
    // What is right of a Ray that ran until now is looked at again.
    {
      ...serviceOf(name),
      needs: [...made, ...repository, notLeaving(name), ...reach, tried, ...free].map(idOf),
      notify: [`${memberKind.kind}:${name}`, idOf(exposure)],
      waitsFor: late,
    },
    ...proofs,
    ...clientsAfter(proofs.map(idOf)),
  ] as readonly Wish[];
}

/** A worker gives its work up before it is started anew. */
function freeOf(cluster: string, deadlineSeconds: number = FREE_SECONDS): readonly Wish[] {
  const spec: FreeSpec = { cluster, state: 'present', deadlineSeconds };
  return deadlineSeconds === 0 ? [] : [{ kind: freeKind, spec } as Wish];
}

/** A drain that was cut off ends here: its node would never get work again, so another one is made. */
function notLeaving(name: string): Wish {
  const spec: FileSpec = { path: leavingOf(name), state: 'absent' };
  return { kind: fileKind, spec, notify: [idOf(serviceOf(name))] } as Wish;
}

function gatesOf(input: WantedInput<RayPrepared>) {
  const { fleet, host, facts } = input;
  return gatesSpec(fleet, host, {
    facts,
    quarantines: input.prepared.quarantines,
    heads: input.prepared.heads,
    pythonOf(name) {
      const told = input.value(PYTHON_VALUE, name);
      return typeof told === 'string' ? told : undefined;
    },
  });
}
