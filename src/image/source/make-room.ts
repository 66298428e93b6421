import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { freeBytes, type ImageCache, openCacheWork } from './cache.ts';
import { ifUnused } from './in-use.ts';
import { mebibytes } from './mebibytes.ts';

const CONTENT = /^[0-9a-f]{64}$/;
const GIB = 2 ** 30;
const DEFAULT_GIB = 20;
const USED = 'used';
/** A download that nobody went on with for so long. */
const STALE_MS = 14 * 24 * 3600 * 1000;

/** How much the cache of images may take on the disk, in bytes: `$BRINGUP_IMAGE_CACHE_GIB`, else 20 GiB. Throws BringupError. */
export function cacheLimit(env: NodeJS.ProcessEnv = process.env): number {
  const given = env['BRINGUP_IMAGE_CACHE_GIB'];
  if (given === undefined || given === '') return DEFAULT_GIB * GIB;
  const gib = Number(given);
  if (!(gib >= 0)) throw wrongLimit(given);
  return gib * GIB;
}

/** Notes that a content was used now. */
export async function touchContent(cache: ImageCache, sha256: string): Promise<void> {
  const path = join(cache.content(sha256), USED);
  const now = new Date();
  await utimes(path, now, now).catch(() => writeFile(path, '', { mode: 0o600 }).catch(() => undefined));
}

export interface Room {
  /** All of the cache takes no more than this afterwards, in bytes. */
  readonly limit?: number;
  /** So much is free on its disk afterwards, in bytes. */
  readonly free?: number;
  readonly onNote: (note: string) => void;
}

/** Removes what was not used for longest, until there is room; never what a run uses. That it is not enough is no error here. Returns how much was removed, in bytes. */
export async function makeRoom(cache: ImageCache, { limit = Number.POSITIVE_INFINITY, free = 0, onNote }: Room) {
  const all = (await contentsOf(cache)).toSorted((a, b) => a.usedMs - b.usedMs);
  let total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  let removed = await removeStale(cache);
  for (const { sha256, bytes, usedMs } of all) {
    if (total <= limit && ((await freeBytes(cache.root)) ?? Number.POSITIVE_INFINITY) >= free) break;
    const gone = await ifUnused(cache, sha256, async () => {
      // In one step: nobody finds half of it.
      await using work = await openCacheWork(cache.root);
      await rename(cache.content(sha256), join(work.path, sha256));
    });
    if (!gone) continue;
    total -= bytes;
    removed += bytes;
    onNote(
      `An image of ${mebibytes(bytes)} was removed from the cache to make room; it was last used on ${new Date(usedMs).toISOString().slice(0, 10)}.`,
    );
  }
  return removed;
}

interface Content {
  readonly sha256: string;
  /** On the disk. */
  readonly bytes: number;
  readonly usedMs: number;
}

async function contentsOf(cache: ImageCache): Promise<readonly Content[]> {
  const contents: Content[] = [];
  for (const sha256 of (await readdir(cache.root)).filter((name) => CONTENT.test(name))) {
    const folder = cache.content(sha256);
    const used = (await statOf(join(folder, USED))) ?? (await statOf(folder));
    let bytes = 0;
    for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
      const found = await statOf(join(folder, name));
      // Windows does not tell blocks.
      if (found?.isFile()) bytes += found.blocks === undefined ? found.size : found.blocks * 512;
    }
    contents.push({ sha256, bytes, usedMs: used?.mtimeMs ?? 0 });
  }
  return contents;
}

/** Downloads that were left. */
async function removeStale(cache: ImageCache): Promise<number> {
  let removed = 0;
  const folder = join(cache.root, 'partial');
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await statOf(join(folder, name));
    if (found === undefined || Date.now() - found.mtimeMs < STALE_MS) continue;
    await rm(join(folder, name), { force: true });
    removed += found.size;
  }
  return removed;
}

function statOf(path: string) {
  return stat(path).catch(() => undefined);
}

function wrongLimit(given: string): BringupError {
  return new BringupError({
    code: 'image-cache-limit',
    category: 'config',
    what: `BRINGUP_IMAGE_CACHE_GIB is ${JSON.stringify(given)}, and has to be a number of GiB.`,
    remedy: 'Set it to a number, such as 20, or leave it away.',
  });
}
