import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = fileURLToPath(new URL('./from-sources.ts', import.meta.url));
const built = process.env['BRINGUP_DIST'];

/** What Node starts as `bringup`: what was built, where `npm test` has built it, else the sources, which take four times as long to start. */
export const PROGRAM = built === undefined ? SOURCES : join(resolve(ROOT, built), 'cli', 'main.js');

/** For NODE_COMPILE_CACHE of all runs of it: at home in a new folder each would compile it anew. */
export const COMPILED = join(tmpdir(), 'node-compile-cache');
