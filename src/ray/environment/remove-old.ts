import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifUnused } from './in-use.ts';

/** And those in use: each is as large as all that is in it. */
const MOST_KEPT = 4;

/** Removes all but the archives that were used last from a folder of the cache, each with what it hashes to. Those that some run uses stay. */
export async function removeOldArchives(cache: string, folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.tar(?:\.zst|\.gz)?$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => ({
      name,
      usedMs: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  for (const { name } of found.toSorted((a, b) => b.usedMs - a.usedMs).slice(MOST_KEPT)) {
    await ifUnused(cache, name, async () => {
      await rm(join(folder, `${name}.sha256`), { force: true });
      await rm(join(folder, name), { force: true });
    });
  }
}
