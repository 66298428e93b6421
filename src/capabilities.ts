import { base } from './base/capability.ts';
import type { AnyCapability } from './engine/capability.ts';
import { boards, images } from './flash/capability.ts';
import { mesh } from './mesh/capability.ts';
import { ray } from './ray/capability.ts';
import { syncthing } from './syncthing/capability.ts';

/** Everything bringup can do with a host, by domain. */
export const CAPABILITIES: readonly AnyCapability[] = [base, mesh, syncthing, ray, images, boards];
