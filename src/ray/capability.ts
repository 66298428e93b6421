import { defineCapability } from '../engine/capability.ts';
import { clusterProblems } from './cluster-problems.ts';
import { gatesKind } from './gates/kind.ts';
import { rayHostSchema } from './host-schema.ts';
import { raySchema } from './schema.ts';
import { rayWanted } from './wanted.ts';

/** Clusters of Ray: hosts that really run work. */
export const ray = defineCapability({
  name: 'ray',
  fleetSchema: raySchema,
  hostSchema: rayHostSchema,
  kinds: [gatesKind],
  check: clusterProblems,
  wanted: rayWanted,
});
