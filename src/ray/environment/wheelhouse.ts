import { randomBytes } from 'node:crypto';
import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from '../../core/sha256-of.ts';
import { cacheFolder, inRayCache, withRayLock } from './cache.ts';
import { chooseWheel, type Wheel } from './choose-wheel.ts';
import { downloadProgress } from './download-progress.ts';
import { fetchFile } from './fetch-file.ts';
import { filesOfProject } from './fetch-page.ts';
import type { Lock } from './lock.ts';
import type { Making } from './making.ts';
import type { Pin } from './requirements-lock.ts';

/** A wheel on this machine. */
export interface WheelFile extends Wheel {
  readonly path: string;
}

/** How many are fetched at the same time: enough to fill a line, few enough for a mirror. */
const AT_ONCE = 4;
/** Pages of projects are small. */
const PAGES_AT_ONCE = 8;

/**
 * The wheels of a lock, each proven by its hash: from this machine's cache when they are there, else from the package index.
 * What an earlier run began is gone on with. Throws BringupError (`ray-wheel-*`, `ray-index-*`, `ray-file-*`, `ray-cache-*`).
 */
export function wheelhouseFor(lock: Lock, making: Making): Promise<readonly WheelFile[]> {
  return withRayLock(making.cache, `wheels-${lock.lockHash.slice(0, 16)}`, making, async () => {
    const list = join(await cacheFolder(making.cache, 'wheelhouses'), `${lock.lockHash}.json`);
    const known = await wheelsIn(list);
    const kept = known === undefined ? undefined : await allHere(known, making.cache);
    if (kept !== undefined) {
      await utimes(list, new Date(), new Date()).catch(() => undefined);
      return kept;
    }
    const files = await chosen(lock, making);
    const here = await fetched(files, making);
    await inRayCache(list, async () => {
      const next = `${list}.${randomBytes(6).toString('hex')}`;
      await writeFile(next, JSON.stringify(here.map(({ filename, sha256 }) => ({ filename, sha256 }))), {
        mode: 0o600,
      });
      await rename(next, list);
    });
    return here;
  });
}

async function chosen({ pins, target }: Lock, { indexes, signal, tell }: Making) {
  tell(`looking for ${pins.length} wheels`);
  return inParallel(pins, PAGES_AT_ONCE, async (pin: Pin) =>
    chooseWheel(pin, await filesOfProject(indexes, pin.name, pin.hashes, signal), target),
  );
}

async function fetched(
  files: readonly (Wheel & { readonly url: URL; readonly sizeBytes: number | undefined })[],
  making: Making,
): Promise<readonly WheelFile[]> {
  const total = files.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
  const progress = downloadProgress('fetching wheels', total, making.tell);
  return inParallel(files, AT_ONCE, async ({ filename, sha256, url, sizeBytes }) => {
    const path = await placeOf({ filename, sha256 }, making.cache);
    if ((await sha256OfFile(path).catch(() => undefined)) !== sha256)
      await fetchFile({ url, sha256, path, making, onBytes: (done) => progress(sha256, done) });
    progress(sha256, sizeBytes ?? 0);
    return { filename, sha256, path };
  });
}

async function placeOf({ filename, sha256 }: Wheel, cache: string): Promise<string> {
  return join(await cacheFolder(cache, 'wheels', sha256), filename);
}

/** What was found for this lock before, if all of it is still there as it came. */
async function allHere(wheels: readonly Wheel[], cache: string): Promise<readonly WheelFile[] | undefined> {
  const files = await Promise.all(
    wheels.map(async (wheel) => {
      const path = await placeOf(wheel, cache);
      return (await sha256OfFile(path).catch(() => undefined)) === wheel.sha256 ? { ...wheel, path } : undefined;
    }),
  );
  return files.every((file) => file !== undefined) ? files : undefined;
}

async function wheelsIn(list: string): Promise<readonly Wheel[] | undefined> {
  try {
    return JSON.parse(await readFile(list, 'utf8')) as readonly Wheel[];
  } catch {
    return undefined;
  }
}

/** Results in the order of the items. After the first failure nothing more begins; it is thrown when what runs has ended. */
async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
