import { rename } from 'node:fs/promises';
import { BringupError } from '../../core/error.ts';
import { shown } from '../../image/source/address.ts';
import { download, forget } from '../../image/source/download.ts';
import { PAUSE } from './again.ts';
import { inRayCache, rayCacheFull, rayCacheNotWritable } from './cache.ts';
import type { Making } from './making.ts';

/** A file to be fetched. */
export interface FileWish {
  readonly url: URL;
  /** What it has to hash to. Without one the caller proves it. */
  readonly sha256?: string;
  /** Where it goes when it is whole and right. `.part` beside it is what an earlier run left. */
  readonly path: string;
  readonly making: Pick<Making, 'signal' | 'tell' | 'pace'>;
  /** @param bytes of it that are here */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Fetches a file, going on where an earlier run broke off, and puts it in its place when its hash is right; one with another hash is fetched once
 * more from its beginning. Throws BringupError
 * (`ray-file-missing`, `ray-file-refused`, `ray-file-unreachable`, `ray-file-wrong-hash`, `ray-cache-full`, `cancelled`).
 */
export async function fetchFile({ url, sha256, path, making, onBytes = () => undefined }: FileWish): Promise<void> {
  const { signal, tell, pace } = making;
  const part = `${path}.part`;
  const get = async () => {
    const came = await download(url, part, {
      signal,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(pace === undefined ? {} : { pace }),
      pause: PAUSE,
      onProgress: ({ done }) => onBytes(done),
      onNote: () => undefined,
    }).catch((error: unknown) => {
      throw asOurs(error, url, path);
    });
    return came === 'unchanged' ? '' : came.sha256;
  };
  let got = await get();
  if (sha256 !== undefined && got !== sha256) {
    // Damaged on the way, or what an earlier run left was of another file.
    await forget(part);
    tell(`${shown(url)} came with another hash, and is fetched once more`);
    got = await get();
  }
  if (sha256 !== undefined && got !== sha256) {
    await forget(part);
    throw wrongHash(url, got, sha256);
  }
  await inRayCache(path, async () => {
    await rename(part, path);
    await forget(part);
  });
}

/** What the downloads of images throw, in words of this subject. */
function asOurs(error: unknown, url: URL, path: string): unknown {
  if (!(error instanceof BringupError)) return error;
  switch (error.code) {
    case 'image-cache-full':
      return rayCacheFull(path, error);
    case 'image-cache-not-writable':
      return rayCacheNotWritable(path, error.message, error);
    case 'image-missing':
      return missing(url);
    case 'image-site-refused':
      return refused(url, error);
    case 'image-site-untrusted':
    case 'image-site-unreachable':
      return unreachable(url, error);
    default:
      return error;
  }
}

function missing(url: URL): BringupError {
  return new BringupError({
    code: 'ray-file-missing',
    category: 'download',
    what: `the site has no ${shown(url)}`,
    remedy: 'the index names a file that is not there: refresh the mirror, or name another index (UV_DEFAULT_INDEX)',
    retryable: false,
  });
}

function refused(url: URL, cause: BringupError): BringupError {
  const [status = 'an error'] = /HTTP \d+/.exec(cause.message) ?? [];
  return new BringupError({
    code: 'ray-file-refused',
    category: 'download',
    what: `the site did not give ${shown(url)}: ${status}`,
    remedy: 'see what the site, or a proxy before it, lets this machine have; run it again to go on where it broke off',
    retryable: cause.retryable ?? false,
    cause,
  });
}

function unreachable(url: URL, cause: BringupError): BringupError {
  return new BringupError({
    code: 'ray-file-unreachable',
    category: 'download',
    what: `${shown(url)} could not be fetched: ${cause.cause instanceof Error ? cause.cause.message : cause.message}`,
    remedy:
      'see whether this machine gets out to it, and its clock and certificates; run it again to go on where it broke off',
    retryable: cause.retryable ?? true,
    cause,
  });
}

function wrongHash(url: URL, got: string, wanted: string): BringupError {
  return new BringupError({
    code: 'ray-file-wrong-hash',
    category: 'download',
    what: `what came from ${shown(url)} has the SHA-256 ${got}, and ${wanted} is wanted; it was fetched twice and thrown away`,
    remedy: 'run it once more; if it stays so, somebody changed the file on the site or on the way: find out who',
    retryable: false,
  });
}
