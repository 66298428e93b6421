import type { Collection } from './collection.ts';
import { commands } from './collections/commands.ts';
import { directories } from './collections/directories.ts';
import { files } from './collections/files.ts';
import { lines } from './collections/lines.ts';
import { links } from './collections/links.ts';

/** Everything a base section may hold lists of, in the order of the reference. */
export const COLLECTIONS: readonly Collection[] = [files, directories, links, lines, commands];
