import { defineCapability } from '../engine/capability.ts';
import type { AnyKind } from '../engine/resource.ts';
import { directoryKind } from '../resources/directory.ts';
import { fileKind } from '../resources/file.ts';
import { serviceKind } from '../resources/service.ts';
import { unitKind } from '../resources/unit.ts';
import { userKind } from '../resources/user.ts';
import { clientKind } from './client/client.ts';
import { clusterProblems } from './cluster-problems.ts';
import { environmentKind } from './environment/environment.ts';
import { gatesKind } from './gates/kind.ts';
import { type RayHostSection, rayHostSchema } from './host-schema.ts';
import { drainedKind } from './node/drained.ts';
import { exposureKind } from './node/exposure.ts';
import { fenceKind } from './node/fence-kind.ts';
import { freeKind } from './node/free.ts';
import { memberKind } from './node/member.ts';
import { reachKind } from './node/reach.ts';
import { stoppedKind } from './node/stopped.ts';
import { tokenKind } from './node/token.ts';
import { prepareRay, type RayPrepared } from './prepare.ts';
import { repositoryKind } from './repository/repository.ts';
import { raySchema } from './schema.ts';
import { rayWanted } from './wanted/wanted.ts';

/** Clusters of Ray: hosts that really run work. */
export const ray = defineCapability<RayPrepared>({
  name: 'ray',
  fleetSchema: raySchema,
  hostSchema: rayHostSchema,
  secretsApart: ['repository'],
  kinds: [
    gatesKind,
    environmentKind,
    repositoryKind,
    userKind,
    directoryKind,
    fileKind,
    unitKind,
    serviceKind,
    fenceKind,
    reachKind,
    tokenKind,
    memberKind,
    exposureKind,
    clientKind,
    drainedKind,
    stoppedKind,
    freeKind,
  ] as readonly AnyKind[],
  check: clusterProblems,
  prepare: prepareRay,
  wanted: rayWanted,
  rests: (section) => (section as RayHostSection).state === 'drained',
});
