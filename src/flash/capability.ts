import { defineCapability } from '../engine/capability.ts';
import { NODE_NAMESPACES } from './node-texts.ts';
import { boardsSchema } from './schema/boards.ts';
import { imagesSchema } from './schema/images.ts';
import { nodesOf } from './target.ts';

/** Stock images: nothing of a running host, but part of the fleet file. */
export const images = defineCapability<undefined>({
  name: 'images',
  fleetSchema: imagesSchema,
  kinds: [],
  wanted: () => [],
});

/** Boards that carry nodes. Their flow is not that of a running host: see flash.ts. */
export const boards = defineCapability<undefined>({
  name: 'boards',
  fleetSchema: boardsSchema,
  secrets: 'when-used',
  ownNames: NODE_NAMESPACES,
  check: (fleet) => nodesOf(fleet).problems,
  kinds: [],
  wanted: () => [],
});
