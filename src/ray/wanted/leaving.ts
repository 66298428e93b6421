import type { WantedInput } from '../../engine/capability.ts';
import { idOf } from '../../engine/resource.ts';
import { TAKES_PART } from '../../engine/values.ts';
import { type DirectorySpec, directoryKind } from '../../resources/directory.ts';
import { type FileSpec, fileKind } from '../../resources/file.ts';
import { type UnitSpec, unitKind } from '../../resources/unit.ts';
import { type UserSpec, userKind } from '../../resources/user.ts';
import { environmentKind } from '../environment/environment.ts';
import { ENVIRONMENT_PLACES, type EnvironmentSpec } from '../environment/environment-spec.ts';
import { raySectionOf } from '../members.ts';
import { type DrainedSpec, drainedKind, outValue } from '../node/drained.ts';
import { configurationOf, SERVICE_USER, unitOf } from '../places.ts';
import type { RayPrepared } from '../prepare.ts';
import { repositoryKind } from '../repository/repository.ts';
import { nodesRepository, type RepositorySpec } from '../repository/repository-state.ts';
import { clientLeaving } from './client.ts';
import { noLeftovers } from './files.ts';
import type { Wish } from './wish.ts';

const DRAIN_DEADLINE_SECONDS = 60;

/** Everything goes that a join made, once the node is out of the cluster. A head is the last to go: the work of others ends with it. */
export function leaving(input: WantedInput<RayPrepared>, name: string, clients: readonly string[]): readonly Wish[] {
  const drained: Wish = {
    kind: drainedKind,
    spec: { cluster: name, deadlineSeconds: DRAIN_DEADLINE_SECONDS } satisfies DrainedSpec,
    waitsFor: workersBefore(input, name).map((worker) => `${outValue(name)} of ${worker}`),
  } as Wish;
  const needs = [idOf(drained)];
  const folder = configurationOf(name);
  const gone: readonly Wish[] = [
    { kind: unitKind, spec: { name: unitOf(name), content: '', state: 'absent' } satisfies UnitSpec },
    ...['token', 'environment', 'fence.nft'].map((file) => ({
      kind: fileKind,
      spec: { path: `${folder}/${file}`, state: 'absent' } satisfies FileSpec,
    })),
    ...noLeftovers(name),
    { kind: directoryKind, spec: { path: folder, state: 'absent' } satisfies DirectorySpec },
    ...clientLeaving(name, clients),
    {
      kind: environmentKind,
      spec: { ...ENVIRONMENT_PLACES, cluster: name, state: 'absent' } satisfies EnvironmentSpec,
    },
    {
      kind: repositoryKind,
      spec: { ...nodesRepository(name), state: 'absent' } satisfies RepositorySpec,
    },
    { kind: userKind, spec: { name: SERVICE_USER, state: 'absent' } satisfies UserSpec, onlyIfMade: true },
  ] as readonly Wish[];
  return [drained, ...gone.map((wish) => ({ ...wish, needs }))];
}

/** Of a head: who leaves in this run, and is not out yet. */
function workersBefore({ fleet, host, value }: WantedInput<RayPrepared>, name: string): readonly string[] {
  if (raySectionOf(host)?.role !== 'head') return [];
  return fleet.hosts.flatMap((other) => {
    const section = raySectionOf(other);
    if (other.name === host.name || section?.cluster !== name || section.state !== 'left') return [];
    if (value(TAKES_PART, other.name) !== true || value(outValue(name), other.name) !== undefined) return [];
    return [other.name];
  });
}
