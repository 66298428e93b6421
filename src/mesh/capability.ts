import { defineCapability } from '../engine/capability.ts';
import { meshSchema } from './schema.ts';

/** The private network between hosts, made by a Headscale server. */
export const mesh = defineCapability({ name: 'mesh', fleetSchema: meshSchema, kinds: [], wanted: () => [] });
