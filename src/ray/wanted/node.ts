import { idOf } from '../../engine/resource.ts';
import { durationMs } from '../../fleet/duration.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { unitKind } from '../../resources/unit.ts';
import { hostAndPort } from '../cluster/start-arguments.ts';
import { clusterPorts, roleOf } from '../members.ts';
import { type ExposureSpec, exposureKind } from '../node/exposure.ts';
import { type FenceSpec, fenceKind } from '../node/fence-kind.ts';
import { type FreeSpec, freeKind } from '../node/free.ts';
import { type MemberSpec, memberKind } from '../node/member.ts';
import { type TokenSpec, tokenKind } from '../node/token.ts';
import { leavingOf } from '../places.ts';
import { nodesRepository } from '../repository/repository-state.ts';
import { draining } from './draining.ts';
import { noLeftovers, placesAndFiles, serviceOf } from './files.ts';
import { DEFAULT_PROBATION } from './probation.ts';
import { reachOf } from './reach.ts';
import { repositoryOf, repositoryWish } from './repository.ts';
import type { TakingPart } from './taking-part.ts';
import type { Wish } from './wish.ts';

const FREE_SECONDS = 60;

/** A node of a cluster: what it is made of, and what proves that it runs work; the proofs stand apart. */
export function nodeWishes(
  part: TakingPart,
  freeSeconds: number = FREE_SECONDS,
): { readonly made: readonly Wish[]; readonly proofs: readonly Wish[] } {
  const { node, head, checked, environment, waitsFor } = part;
  const { name, cluster, section } = node;
  const late = part.late();
  const tried = { kind: tokenKind, spec: tokenSpec(part) } as Wish;
  // Without its head no worker has work.
  const free = head === 'itself' ? [] : freeOf(name, freeSeconds);
  const restarted = [...[tried, ...free].map(idOf), idOf(serviceOf(name))];
  const places = placesAndFiles(node, waitsFor).map((wish) => ({
    ...wish,
    needs: [...checked, environment].map(idOf),
    notify: [fileKind, unitKind].includes(wish.kind as never) ? restarted : [],
  }));
  const repository = repositoryOf(cluster, section);
  const code = repository === undefined ? [] : [repositoryWish(repository, nodesRepository(name))];
  const reach = head === 'beside' ? [reachOf(node, { needs: places.map(idOf), waitsFor: late })] : [];
  const proofs = proofsOf(part, late);
  return {
    made: [
      ...checked,
      environment,
      ...places,
      ...code,
      ...noLeftovers(name),
      notLeaving(name),
      ...reach,
      { ...tried, needs: [...places, ...reach].map(idOf), waitsFor: late },
      ...free.map((wish) => ({
        ...wish,
        needs: [...places, ...reach, tried].map(idOf),
        notify: [idOf(serviceOf(name))],
        waitsFor: late,
      })),
      // What is right of a Ray that ran until now is looked at again.
      {
        ...serviceOf(name),
        needs: [...places, ...code, notLeaving(name), ...reach, tried, ...free].map(idOf),
        notify: [`${memberKind.kind}:${name}`, `${exposureKind.kind}:${name}`],
        waitsFor: late,
      },
    ],
    proofs,
  };
}

/** A node that is drained. A drain waits for nothing, and what cannot be known in this run stays as it is. */
export function drainedWishes({ node, head, environment, waitsFor }: TakingPart): readonly Wish[] {
  const isKnown = head === 'itself' || head === 'beside' || node.head !== '';
  if (!isKnown) return [draining(node.name)];
  const places = placesAndFiles(node, waitsFor).map((wish) => ({ ...wish, needs: [idOf(environment)] }));
  return [draining(node.name), { ...environment, needs: [] }, ...places];
}

function tokenSpec(part: TakingPart): TokenSpec {
  const { name, cluster, section, address, environment } = part.node;
  return {
    cluster: name,
    state: 'present',
    role: roleOf(section),
    address,
    environment,
    ray: cluster.version,
    ...headFailed(part),
  };
}

function headFailed({ head }: TakingPart): Pick<MemberSpec, 'headFailed'> {
  return head === 'failed' ? { headFailed: true } : {};
}

function proofsOf(part: TakingPart, late: readonly string[]): readonly Wish[] {
  const { name, cluster, address, head } = part.node;
  const member: MemberSpec = {
    ...headFailed(part),
    cluster: name,
    state: 'present',
    head: hostAndPort(head, clusterPorts(cluster).gcs),
    address,
    probationSeconds: durationMs(cluster.probation ?? DEFAULT_PROBATION) / 1000,
  };
  const fence: FenceSpec = { cluster: name, state: 'present' };
  const looked: ExposureSpec = { cluster: name, state: 'present', address };
  const exposure = { kind: exposureKind, spec: looked } as Wish;
  const service = [idOf(serviceOf(name))];
  return [
    { kind: fenceKind, spec: fence, needs: service, waitsFor: late },
    // A proof may start it anew, and finds out that it was.
    { kind: memberKind, spec: member, needs: service, notify: [idOf(exposure)], waitsFor: late },
    { ...exposure, needs: [`${fenceKind.kind}:${name}`, `${memberKind.kind}:${name}`], waitsFor: late },
  ] as readonly Wish[];
}

/** A worker gives its work up before it is started anew. */
function freeOf(cluster: string, deadlineSeconds: number): readonly Wish[] {
  const spec: FreeSpec = { cluster, state: 'present', deadlineSeconds };
  return deadlineSeconds === 0 ? [] : [{ kind: freeKind, spec } as Wish];
}

/** A drain that was cut off ends here: its node would never get work again, so another one is made. */
function notLeaving(name: string): Wish {
  const spec: FileSpec = { path: leavingOf(name), state: 'absent' };
  return { kind: fileKind, spec, notify: [idOf(serviceOf(name))] } as Wish;
}
