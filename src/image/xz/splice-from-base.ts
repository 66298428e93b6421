import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, type EditedBytes, fileBytes } from '../bytes.ts';
import { streamOf } from '../joined.ts';
import type { BaseImage, ImageWorkOptions } from '../source/base-image.ts';
import { inCache, openCacheWork, openImageCache } from '../source/cache.ts';
import { withCacheLock } from '../source/cache-lock.ts';
import { isThere } from '../source/is-there.ts';
import { paced } from '../source/paced.ts';
import { RECIPE } from './encode.ts';
import { readXzIndex } from './read-index.ts';
import { type SplicedXz, spliceXz } from './splice.ts';
import { whyNotSpliced } from './spliceable.ts';

/**
 * The .xz of an image that was made from a base. Where the base's own cannot be spliced, it is packed anew, once for all its
 * images, and `onNote` says why. Throws BringupError.
 */
export async function spliceFromBase(
  base: BaseImage,
  image: EditedBytes,
  options: ImageWorkOptions,
): Promise<SplicedXz> {
  await using opened = new AsyncDisposableStack();
  const onProgress = paced(options.onProgress);
  const work = opened.use(await openCacheWork(base.cache));
  const raw = opened.use(await openBytes(base.raw.path));
  const why = await whyNotSpliced(base);
  const path = why === undefined ? base.source.path : await packedAnew(base, raw, why, { ...options, onProgress });
  const xz = opened.use(await openBytes(path));
  const index = why === undefined && base.xz !== undefined ? base.xz : await readXzIndex(xz, path);
  const more = { folder: work.path, signal: options.signal, onProgress };
  const pieces = { folder: base.folder, of: base.raw.sha256 };
  const spliced = opened.use(
    await inCache(work.path, () => spliceXz({ xz, index, raw, pieces }, image, { ...more, hashed: true })),
  );
  const owned = opened.move();
  return { ...spliced, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** A whole image as a new .xz in a file, which is complete where it is there at all. Returns its SHA-256. */
export async function writeXz(xz: Bytes, path: string, work: string, signal: AbortSignal): Promise<string> {
  const fresh = join(work, 'fresh.xz');
  const hash = createHash('sha256');
  await inCache(path, async () => {
    await using file = await open(fresh, 'w', 0o600);
    for await (const part of streamOf(xz, 0, signal)) {
      hash.update(part);
      await file.writeFile(part);
    }
    await file.datasync();
  });
  await inCache(path, () => rename(fresh, path));
  return hash.digest('hex');
}

async function packedAnew(base: BaseImage, raw: Bytes, why: string, options: ImageWorkOptions): Promise<string> {
  const path = join(base.folder, `anew-${RECIPE.pieceBytes}-${RECIPE.preset}.xz`);
  if (await isThere(path)) return path;
  const { signal, onProgress, onNote = () => undefined } = options;
  const cache = await openImageCache(base.cache);
  const onWait = () => onNote(`Another run packs ${base.from} anew; this one waits for it.`);
  return withCacheLock(cache.lock(path), signal, onWait, async () => {
    if (await isThere(path)) return path;
    onNote(`All of ${base.from} is packed anew, once, because ${why}.`);
    await using work = await openCacheWork(cache.root);
    const more = { folder: work.path, signal, ...(onProgress === undefined ? {} : { onProgress }) };
    await using spliced = await inCache(path, () => spliceXz(undefined, { ...raw, changed: [] }, more));
    await writeXz(spliced, path, work.path, signal);
    return path;
  });
}

async function openBytes(path: string): Promise<Bytes & AsyncDisposable> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return { ...fileBytes(file, size), [Symbol.asyncDispose]: () => file.close() };
}
