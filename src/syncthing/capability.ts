import { BringupErrors } from '../core/error.ts';
import { type AnyCapability, defineCapability } from '../engine/capability.ts';
import type { AnyKind } from '../engine/resource.ts';
import { packageKind } from '../resources/package.ts';
import { serviceKind } from '../resources/service.ts';
import { userKind } from '../resources/user.ts';
import { answeringKind } from './answering.ts';
import { directoryKind } from './directory.ts';
import { homeKind } from './home.ts';
import { pairingKind } from './pairing.ts';
import { syncthingHostSchema, syncthingSchema } from './schema.ts';
import { problemsOf } from './section-problems.ts';
import { syncKind } from './sync.ts';
import { syncthingWanted } from './wanted.ts';

/** Folders that hosts keep equal. */
export const syncthing: AnyCapability = defineCapability({
  name: 'syncthing',
  fleetSchema: syncthingSchema,
  hostSchema: syncthingHostSchema,
  kinds: [
    userKind,
    packageKind,
    homeKind,
    directoryKind,
    serviceKind,
    answeringKind,
    pairingKind,
    syncKind,
  ] as readonly AnyKind[],
  async prepare(fleet) {
    const problems = problemsOf(fleet);
    if (problems.length > 0) throw new BringupErrors(problems);
  },
  wanted: syncthingWanted,
});
