import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { ifUnused } from './in-use.ts';
import { UV_VERSION } from './uv-builds.ts';

/** What whoever reads or fetches wheels of the cache holds meanwhile. */
export const WHEELS_IN_USE = 'wheels';

/** Locks whose wheels stay: those that were used last. Of another lock they are fetched again. */
const MOST_LOCKS = 4;
/** What came so lately may belong to a run that was cut off, and is gone on with by the next. */
const RECENT_MS = 24 * 3_600_000;

/**
 * Removes wheels from the cache that are of none of the locks that were used last. The uv of this bringup stays, and what came lately. Where
 * any run is at work on wheels nothing is done: the next one does it. What cannot be removed stays.
 */
export async function tidyWheels(cache: string, nowMs = Date.now()): Promise<void> {
  const lists = await cacheFolder(cache, 'wheelhouses');
  const wheels = await cacheFolder(cache, 'wheels');
  await ifUnused(cache, WHEELS_IN_USE, async () => {
    const known = await Promise.all(
      (await readdir(lists)).map(async (name) => ({ name, at: await ageOf(lists, name) })),
    );
    const [kept, old] = [known.toSorted((a, b) => b.at - a.at).slice(0, MOST_LOCKS), new Set(known)];
    const needed = new Set<string>();
    for (const list of kept) {
      old.delete(list);
      for (const sha256 of await wheelsOf(join(lists, list.name))) needed.add(sha256);
    }
    for (const { name } of old) await remove(join(lists, name));
    for (const sha256 of await readdir(wheels)) {
      const files = await readdir(join(wheels, sha256)).catch(() => []);
      const isUv = files.some((name) => name.startsWith(`uv-${UV_VERSION}-`));
      const isRecent = nowMs - (await ageOf(wheels, sha256)) < RECENT_MS;
      if (!needed.has(sha256) && !isUv && !isRecent) await remove(join(wheels, sha256));
    }
  });
}

async function ageOf(folder: string, name: string): Promise<number> {
  return (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0;
}

async function wheelsOf(list: string): Promise<readonly string[]> {
  try {
    return (JSON.parse(await readFile(list, 'utf8')) as readonly { readonly sha256: string }[]).map(
      ({ sha256 }) => sha256,
    );
  } catch {
    return [];
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
