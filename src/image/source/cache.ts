import { stat, statfs } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { sha256 } from '../../core/json.ts';
import { makeFolder } from '../../core/make-folder.ts';
import { openWorkFolder, type WorkFolder } from '../../core/work-folder.ts';
import { mebibytes } from './mebibytes.ts';

/** Where this machine keeps images: `$BRINGUP_CACHE_DIR`, else `$XDG_CACHE_HOME/bringup`, and `images` in it. */
export function imageCacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env['BRINGUP_CACHE_DIR'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bringup');
  return join(cache, 'images');
}

/** Paths in a cache of images. */
export interface ImageCache {
  readonly root: string;
  /** All of one content, named by the SHA-256 of the file as it came. */
  content(sha256: string): string;
  /** What is known of an address or of a file, and a download of it that is not whole. */
  record(from: string): string;
  partial(from: string): string;
  lock(name: string): string;
}

/** The cache in a folder, which is made when it is not there. Throws BringupError (`image-cache-not-writable`). */
export async function openImageCache(root = imageCacheDirectory()): Promise<ImageCache> {
  const named = (folder: string, from: string, end: string) => join(root, folder, `${sha256(from).slice(0, 32)}${end}`);
  await inCache(root, async () => {
    for (const folder of ['known', 'partial', 'locks']) makeFolder(join(root, folder), 0o700);
  }).catch((error: NodeJS.ErrnoException) => {
    // As below /proc: the folder above is there.
    throw error.code === 'ENOENT' ? notWritable(root, error.message, error) : error;
  });
  return {
    root,
    content: (hash) => join(root, hash),
    record: (from) => named('known', from, '.json'),
    partial: (from) => named('partial', from, '.part'),
    lock: (name) => named('locks', name, ''),
  };
}

/** A folder in the cache for what is not whole yet. It is gone when disposed; what killed processes left goes, too. */
export function openCacheWork(root = imageCacheDirectory()): Promise<WorkFolder> {
  return inCache(root, () => openWorkFolder(root, 'incoming'));
}

/** Does work that writes into the cache, and says what a person can do when there is no room or no permission. Other errors pass. @param neededBytes in all, where it is known */
export async function inCache<T>(path: string, work: () => Promise<T>, neededBytes?: number): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') throw await cacheFull(path, error, neededBytes);
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EIO'].includes(code ?? ''))
      throw notWritable(path, message, error);
    throw error;
  }
}

/** The cache has no room. @param neededBytes where it is known before anything was written */
export async function cacheFull(path: string, cause?: unknown, neededBytes?: number): Promise<BringupError> {
  const free = await freeBytes(path);
  const need = neededBytes === undefined ? '' : ` ${mebibytes(neededBytes)} are needed,`;
  const has = free === undefined ? '' : ` and ${mebibytes(free)} are free`;
  return new BringupError({
    code: 'image-cache-full',
    category: 'filesystem',
    what: `There is no room for the image in the cache of this machine:${need}${has}`
      .replace(/:$|:(?= and)|,$/, '')
      .concat('.'),
    where: { file: path },
    remedy: 'Make room there, or name a folder on a larger disk in BRINGUP_CACHE_DIR.',
    retryable: false,
    cause,
  });
}

/** Bytes that a plain user may still write where a path is, or will be. Undefined when nobody can tell. */
export async function freeBytes(path: string): Promise<number | undefined> {
  for (let at = path; ; at = dirname(at)) {
    const there = await stat(at).then(
      () => true,
      () => false,
    );
    if (there)
      return statfs(at).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => undefined,
      );
    if (at === dirname(at)) return undefined;
  }
}

/** @param message what the system says */
export function notWritable(path: string, message: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'image-cache-not-writable',
    category: 'filesystem',
    what: `The cache of images on this machine cannot be written: ${message}.`,
    where: { file: path },
    remedy: 'Give the user of this run that folder, or name another in BRINGUP_CACHE_DIR.',
    retryable: false,
    cause,
  });
}
