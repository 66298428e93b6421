import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, createZstdCompress } from 'node:zlib';
import { digest } from '../../core/json.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import { cacheFolder, inRayCache, withRayLock } from './cache.ts';
import { holdInCache, usedInCache } from './in-use.ts';
import type { Lock } from './lock.ts';
import type { Making } from './making.ts';
import { removeOldArchives } from './remove-old.ts';
import { type TarFile, tarOf } from './tar.ts';
import { targetName } from './target.ts';
import { tidyWheels, WHEELS_IN_USE } from './tidy-wheels.ts';
import { wheelFiles } from './wheel-files.ts';
import { wheelhouseFor } from './wheelhouse.ts';

/** A file of this machine, as it is pushed. */
export interface PushedFile {
  readonly path: string;
  readonly sha256: string;
}

/** How a bundle is packed: zstd is unpacked five times as fast as gzip, where the host has it. */
export type BundleForm = 'zst' | 'gz';

/** In an environment: the hash of the list of all its files. */
export const FILES_HASH = '.bringup-files';

/** Counted up whenever other files would be made of the same wheels: a cache outlives the version that filled it. */
const FORM = 4;

const ZSTD_LEVEL = 3;
const GZIP_LEVEL = 2;

/**
 * All files of the environment of a lock, unpacked from its wheels once here and not on every host, in one archive. Made once and kept. Throws
 * BringupError (of getting the wheels).
 */
export function bundleFor(lock: Lock, form: BundleForm, making: Making): Promise<PushedFile> {
  // All hosts of a run that want it wait for one.
  const key = `${making.cache} ${lock.lockHash} ${form}`;
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const work = keptOrPacked(lock, form, making).catch((error: unknown) => {
    underWay.delete(key);
    throw error;
  });
  underWay.set(key, work);
  return work;
}

const underWay = new Map<string, Promise<PushedFile>>();

async function keptOrPacked(lock: Lock, form: BundleForm, making: Making): Promise<PushedFile> {
  const { cache } = making;
  const name = digest({ lock: lock.lockHash, form: FORM });
  const folder = await cacheFolder(cache, 'bundles');
  const path = join(folder, `${name}.tar.${form}`);
  return withRayLock(cache, `bundle-${name.slice(0, 16)}`, making, async () => {
    await holdInCache(cache, basename(path), making.signal);
    const sha256 = await readFile(`${path}.sha256`, 'utf8').catch(() => '');
    if (sha256 !== '' && (await sha256OfFile(path).catch(() => undefined)) === sha256) {
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return { path, sha256 };
    }
    const made = await packedFor(lock, path, form, making);
    await removeOldArchives(cache, folder);
    await tidyWheels(cache);
    return { path, sha256: made };
  });
}

/** Gets the wheels and packs what is in them. Nobody removes wheels meanwhile. */
async function packedFor(lock: Lock, path: string, form: BundleForm, making: Making): Promise<string> {
  using _wheels = await usedInCache(making.cache, WHEELS_IN_USE, making.signal);
  const wheels = await wheelhouseFor(lock, making);
  making.tell(`packing ${wheels.length} wheels for ${targetName(lock.target)}`);
  const files = await Promise.all(
    wheels.toSorted((a, b) => (a.filename < b.filename ? -1 : 1)).map((wheel) => wheelFiles(wheel, lock.target)),
  );
  // Of a path that two wheels have, the last one counts.
  const byName = new Map(files.flat().map((file) => [file.name, file]));
  return packed(path, form, [...byName.values()]);
}

/** A hash over the paths, modes and sizes of all files but compiled ones: what a host finds with `bu_env_files`. */
function filesHash(files: readonly Pick<TarFile, 'name' | 'mode' | 'sizeBytes'>[]): string {
  const lines = files
    .filter(({ name }) => !name.includes('/__pycache__/'))
    .map(({ name, mode = 0o644, sizeBytes }) => Buffer.from(`${name} ${mode.toString(8)} ${sizeBytes}\n`));
  return createHash('sha256')
    .update(Buffer.concat(lines.toSorted(Buffer.compare)))
    .digest('hex');
}

/** Writes the archive, then what it hashes to: without that it is not whole. */
async function packed(path: string, form: BundleForm, files: readonly TarFile[]): Promise<string> {
  // Always the same, so that what a run that was cut off left is written over.
  const next = `${path}.new`;
  const list = Buffer.from(`${filesHash(files)}\n`);
  const listed: TarFile = {
    name: FILES_HASH,
    sizeBytes: list.length,
    async *content() {
      yield list;
    },
  };
  const pack =
    form === 'gz'
      ? createGzip({ level: GZIP_LEVEL })
      : createZstdCompress({
          params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL, [constants.ZSTD_c_checksumFlag]: 1 },
        });
  try {
    return await inRayCache(path, async () => {
      await pipeline(tarOf([...files, listed]), pack, createWriteStream(next, { mode: 0o600, flush: true }));
      const sha256 = await sha256OfFile(next);
      await rm(`${path}.sha256`, { force: true });
      await rename(next, path);
      await writeFile(`${path}.sha256`, sha256, { mode: 0o600 });
      return sha256;
    });
  } finally {
    await rm(next, { force: true });
  }
}
