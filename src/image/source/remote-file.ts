import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../core/make-folder.ts';
import { cancelled } from '../../host/cancelled.ts';
import { nameOf, shown } from './address.ts';
import type { ImageProgress } from './base-image.ts';
import { type ImageCache, inCache } from './cache.ts';
import { withCacheLock } from './cache-lock.ts';
import { hashFor } from './checksum-file.ts';
import { type DownloadOptions, download, forget } from './download.ts';
import { formatOf, HEAD_BYTES } from './format.ts';
import { httpGet } from './http-get.ts';
import type { HashedFile } from './local-file.ts';
import { readRecord, writeRecord } from './record.ts';
import { mayPass, siteUnreachable } from './site-error.ts';
import { wrongHash } from './wrong-hash.ts';

export interface RemoteOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImageProgress) => void;
  readonly onNote: (note: string) => void;
  readonly stallMs?: number;
  /** Tries to have so many bytes free. */
  readonly makeRoom?: (bytes: number) => Promise<unknown>;
}

const STALL_MS = 30_000;
/** A checksum file that is longer is none. */
const MOST_SIDECAR_BYTES = 64 * 1024;

/** The name of a downloaded file in the folder of its content. */
const SOURCE = 'source';

/**
 * The file at an address, in the cache: from there when its content is known and here, else fetched, by one run for all that
 * want it at the same time. Throws BringupError (`download`, `image-wrong-hash`, `image-cache-full`, `cancelled`).
 */
export async function remoteFile(
  cache: ImageCache,
  url: URL,
  given: string | undefined,
  options: RemoteOptions,
): Promise<HashedFile> {
  if (given !== undefined) {
    const here = await inStore(cache, given);
    if (here !== undefined) return here;
  }
  const onWait = () => options.onNote(`Another run fetches ${shown(url)}; this one waits for it.`);
  return withCacheLock(cache.lock(url.href), options.signal, onWait, async () => {
    const wanted = given ?? (await besideAddress(url, options));
    if (wanted === undefined)
      options.onNote(`Nobody says what ${shown(url)} hashes to; a sha256 would prove that it is what its makers made.`);
    const here = wanted === undefined ? undefined : await inStore(cache, wanted);
    return here ?? (await fetched(cache, url, wanted, options));
  });
}

async function fetched(
  cache: ImageCache,
  url: URL,
  wanted: string | undefined,
  options: RemoteOptions,
): Promise<HashedFile> {
  const path = cache.partial(url.href);
  const record = cache.record(url.href);
  const known = await readRecord(record);
  const kept = known?.['sha256'] === undefined ? undefined : await inStore(cache, known['sha256']);
  const wish: DownloadOptions = {
    ...options,
    ...(wanted === undefined ? {} : { sha256: wanted }),
    ...(kept === undefined || wanted !== undefined || known === undefined ? {} : { known }),
  };
  const resumes = await stat(path).then(
    ({ size }) => size > 0,
    () => false,
  );
  let came = await download(url, path, wish);
  if (came === 'unchanged' && kept !== undefined) return kept;
  if (came !== 'unchanged' && wanted !== undefined && came.sha256 !== wanted && resumes) {
    options.onNote('What an earlier run had left was not of the same file; it is fetched from its beginning.');
    await forget(path);
    came = await download(url, path, wish);
  }
  if (came === 'unchanged') throw siteUnreachable(shown(url), 'it says that nothing changed, which nobody asked');
  if (wanted !== undefined && came.sha256 !== wanted) {
    await forget(path);
    throw wrongHash(shown(url), came.sha256, wanted);
  }
  await refuseOthers(path, url);
  const folder = cache.content(came.sha256);
  await inCache(folder, async () => {
    makeFolder(folder, 0o700);
    await rename(path, join(folder, SOURCE));
    await forget(path);
    const { sha256, etag, lastModified } = came;
    await writeRecord(record, {
      sha256,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    });
  });
  return { path: join(folder, SOURCE), sha256: came.sha256, size: came.size };
}

/** What is no image is not kept: the address may give one tomorrow. */
async function refuseOthers(path: string, url: URL): Promise<void> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES));
    formatOf(buffer.subarray(0, bytesRead), shown(url));
  } catch (error) {
    await forget(path);
    throw error;
  }
}

async function inStore(cache: ImageCache, sha256: string): Promise<HashedFile | undefined> {
  const path = join(cache.content(sha256), SOURCE);
  return stat(path).then(
    ({ size }) => ({ path, sha256, size }),
    () => undefined,
  );
}

/** What a `.sha256` beside the address says; undefined when the site has none, or it tells none. */
async function besideAddress(url: URL, { signal, stallMs = STALL_MS }: RemoteOptions): Promise<string | undefined> {
  const beside = new URL(url);
  beside.pathname += '.sha256';
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await httpGet(beside, { signal, stallMs, mayDowngrade: false });
      try {
        if (answer.status >= 500 && attempt < 3) continue;
        if (answer.status !== 200) return undefined;
        const parts: Buffer[] = [];
        let size = 0;
        for await (const part of answer.body) {
          size += part.length;
          if (size > MOST_SIDECAR_BYTES) return undefined;
          parts.push(part);
        }
        return hashFor(Buffer.concat(parts).toString('utf8'), nameOf(url));
      } finally {
        answer.body.destroy();
      }
    } catch (error) {
      if (signal.aborted) throw cancelled(`fetching ${shown(beside)}`, signal);
      if (attempt === 3 || !mayPass(error)) throw siteUnreachable(shown(beside), error);
    }
  }
}
