import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { makeFolder } from '../../core/make-folder.ts';
import { cancelled } from '../../host/cancelled.ts';
import { fileBytes } from '../bytes.ts';
import { readXzIndex } from '../xz/read-index.ts';
import { addressOf, shown } from './address.ts';
import type { BaseImage, ImageFormat, ImageWish, ImageWorkOptions } from './base-image.ts';
import { type ImageCache, imageCacheDirectory, inCache, openCacheWork, openImageCache } from './cache.ts';
import { withCacheLock } from './cache-lock.ts';
import { formatOf, HEAD_BYTES } from './format.ts';
import { holdContent } from './in-use.ts';
import { isThere } from './is-there.ts';
import { besideFile, type HashedFile, hashOfImage } from './local-file.ts';
import { cacheLimit, makeRoom, touchContent } from './make-room.ts';
import { paced } from './paced.ts';
import { readRecord, writeRecord } from './record.ts';
import { remoteFile } from './remote-file.ts';
import { unpack } from './unpack.ts';
import { wrongHash } from './wrong-hash.ts';

export interface OpenBaseOptions extends ImageWorkOptions {
  /** Folder of the cache of images. Default: that of this user. */
  readonly cache?: string;
  /** Nothing came from a site for so long: it hangs. Default 30 s. */
  readonly stallMs?: number;
  /** What the cache may take on the disk, in bytes: what was not used for longest goes. Default: BRINGUP_IMAGE_CACHE_GIB, else 20 GiB. */
  readonly cacheLimitBytes?: number;
}

const RAW = 'raw.img';
const RECORD = 'image.json';
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * A stock image, checked and unpacked: fetched when it is not here, unpacked once for all runs of this machine. A local file
 * that is not packed is used where it is. Throws BringupError.
 */
export async function openBase(wish: ImageWish, options: OpenBaseOptions): Promise<BaseImage> {
  try {
    options.signal.throwIfAborted();
    return await opened(wish, options);
  } catch (error) {
    if (options.signal.aborted && !(error instanceof BringupError)) throw cancelled('opening an image', options.signal);
    throw error;
  }
}

async function opened({ from, sha256 }: ImageWish, options: OpenBaseOptions): Promise<BaseImage> {
  const { signal, onNote = () => undefined, stallMs, cacheLimitBytes: limit = cacheLimit() } = options;
  const wanted = sha256?.trim().toLowerCase();
  if (wanted !== undefined && !SHA256.test(wanted)) throw noHash(from, wanted);
  const onProgress = paced(options.onProgress);
  const cache = await openImageCache(options.cache ?? imageCacheDirectory());
  const url = addressOf(from);
  const name = url === undefined ? from : shown(url);
  const fetched = () =>
    url === undefined
      ? checkedFile(cache, from, wanted, signal, onProgress)
      : remoteFile(cache, url, wanted, {
          signal,
          onProgress,
          onNote,
          ...(stallMs === undefined ? {} : { stallMs }),
          makeRoom: (free) => makeRoom(cache, { free, onNote }),
        });
  let source = await fetched();
  await holdContent(cache, source.sha256, signal);
  // Another run may have removed it between the two.
  if (!(await isThere(source.path))) source = await fetched();
  const format = await formatOfFile(source.path, name);
  const folder = cache.content(source.sha256);
  await inCache(folder, async () => makeFolder(folder, 0o700));
  const raw =
    format === 'raw' ? source : await unpackedOnce(cache, source, format, name, { signal, onProgress, onNote });
  const { blocks } = await stat(raw.path);
  await touchContent(cache, source.sha256);
  await makeRoom(cache, { limit, onNote });
  return {
    from: name,
    source: { ...source, format },
    // Windows does not tell blocks.
    raw: { ...raw, diskBytes: blocks === undefined ? raw.size : blocks * 512 },
    ...(format === 'xz' ? { xz: await indexOf(source, name) } : {}),
    folder,
    cache: cache.root,
  };
}

async function checkedFile(
  cache: ImageCache,
  from: string,
  wanted: string | undefined,
  signal: AbortSignal,
  onProgress: ReturnType<typeof paced>,
): Promise<HashedFile> {
  const file = await hashOfImage(cache, from, signal, onProgress);
  const expected = wanted ?? (await besideFile(file.path));
  if (expected !== undefined && expected !== file.sha256) throw wrongHash(file.path, file.sha256, expected);
  return file;
}

async function formatOfFile(path: string, name: string): Promise<ImageFormat> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES));
  return formatOf(buffer.subarray(0, bytesRead), name);
}

/** The raw file of a content: there already, or made by one run while others wait. */
async function unpackedOnce(
  cache: ImageCache,
  { path, sha256 }: HashedFile,
  format: Exclude<ImageFormat, 'raw'>,
  from: string,
  { signal, onProgress, onNote }: Required<Pick<ImageWorkOptions, 'signal' | 'onProgress' | 'onNote'>>,
): Promise<HashedFile> {
  const folder = cache.content(sha256);
  const raw = join(folder, RAW);
  const here = await kept(folder);
  if (here !== undefined) return here;
  const onWait = () => onNote(`Another run unpacks ${from}; this one waits for it.`);
  return withCacheLock(cache.lock(sha256), signal, onWait, async () => {
    const made = await kept(folder);
    if (made !== undefined) return made;
    await using work = await openCacheWork(cache.root);
    const fresh = join(work.path, RAW);
    const once = () => unpack({ path, format, from }, fresh, signal, onProgress);
    const unpacked = await once().catch(async (error: unknown) => {
      if (!(error instanceof BringupError) || error.code !== 'image-cache-full') throw error;
      await rm(fresh, { force: true });
      if ((await makeRoom(cache, { free: Number.POSITIVE_INFINITY, onNote })) === 0) throw error;
      return once();
    });
    await inCache(folder, async () => {
      await rename(fresh, raw);
      await writeRecord(join(folder, RECORD), { format, rawSize: String(unpacked.size), rawSha256: unpacked.sha256 });
    });
    return { path: raw, ...unpacked };
  });
}

/** The raw file that a folder has, whole. */
async function kept(folder: string): Promise<HashedFile | undefined> {
  const record = await readRecord(join(folder, RECORD));
  const path = join(folder, RAW);
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  const sha256 = record?.['rawSha256'];
  if (sha256 === undefined || size === undefined || String(size) !== record?.['rawSize']) return undefined;
  return { path, size, sha256 };
}

async function indexOf({ path, size }: HashedFile, name: string) {
  await using file = await open(path, 'r');
  return await readXzIndex(fileBytes(file, size), name);
}

function noHash(from: string, given: string): BringupError {
  return new BringupError({
    code: 'image-hash-invalid',
    category: 'config',
    what: `The sha256 of the image is ${given.length} characters long and no SHA-256: that has 64 hexadecimal digits.`,
    where: { file: from },
    remedy: 'Copy it from the page of the image, without a name behind it.',
  });
}
