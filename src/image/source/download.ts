import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { cancelled } from '../../host/cancelled.ts';
import { fileBytes } from '../bytes.ts';
import { streamOf } from '../joined.ts';
import { shown } from './address.ts';
import type { ImageProgress } from './base-image.ts';
import { cacheFull, freeBytes, inCache } from './cache.ts';
import { type HttpAnswer, httpGet } from './http-get.ts';
import { imageMissing, mayPass, siteRefused, siteUnreachable } from './site-error.ts';
import { type SparseWriter, sparseWriter } from './sparse-file.ts';

/** By what a server knows a file again. */
export interface Validator {
  /** Only a strong one. */
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Downloaded extends Validator {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImageProgress) => void;
  readonly onNote: (note: string) => void;
  /** What the file hashes to, if that is known: then parts of it may be put together on trust, since the whole is proven. */
  readonly sha256?: string;
  /** What is already here: an answer that it is still so ends the download. */
  readonly known?: Validator;
  /** Nothing came for so long: the site hangs. Default 30 s. */
  readonly stallMs?: number;
  /** How long to wait between tries: a lot below this, which doubles, up to a longest one. */
  readonly pause?: { readonly baseMs: number; readonly longestMs: number };
  /** Waits as long as so many bytes that came are worth. */
  readonly pace?: (bytes: number, signal: AbortSignal) => Promise<void>;
  /** Tries to have so many bytes free. */
  readonly makeRoom?: (bytes: number) => Promise<unknown>;
}

const STALL_MS = 30_000;
/** As often in a row without one new byte. */
const ATTEMPTS = 5;
const PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 20_000;

/**
 * Fetches into a file, and goes on where it or an earlier run broke off, if the server says that the file is still the same.
 * `unchanged`: what is known is still what is there. Throws BringupError (`download`, `image-cache-full`, `cancelled`).
 */
export async function download(url: URL, path: string, options: DownloadOptions): Promise<Downloaded | 'unchanged'> {
  const { signal } = options;
  await using file = await inCache(path, () =>
    open(path, 'a+')
      .then((made) => made.close())
      .then(() => open(path, 'r+')),
  );
  const transfer = await resumed(file, path, options);
  for (let [attempt, furthest] = [1, transfer.writer.size]; ; attempt++) {
    try {
      const ended = await receive(url, path, file, transfer, options);
      if (ended === 'unchanged') return ended;
      await inCache(path, () => file.datasync());
      return { sha256: transfer.hash.copy().digest('hex'), size: transfer.writer.size, ...transfer.validator };
    } catch (error) {
      await transfer.writer.end().catch(() => undefined);
      const over = signal.aborted || !mayPass(error) || attempt === ATTEMPTS;
      if (over && transfer.writer.size === 0) await forget(path);
      if (signal.aborted) throw cancelled(`fetching ${shown(url)}`, signal);
      // A server that gives no parts begins anew each time: only what was never reached is progress.
      if (transfer.writer.size > furthest) [attempt, furthest] = [0, transfer.writer.size];
      if (!mayPass(error) || attempt === ATTEMPTS) throw asSiteError(url, error);
      await delay(pauseMs(Math.max(1, attempt), error, options), undefined, { signal }).catch(() => undefined);
    }
  }
}

/** What a download has so far. */
interface Transfer {
  hash: Hash;
  writer: SparseWriter;
  validator: Validator;
}

/** What an earlier run left, if it is known of which file it is. */
async function resumed(
  file: FileHandle,
  path: string,
  { sha256, signal, onProgress, onNote }: DownloadOptions,
): Promise<Transfer> {
  const validator = await readFile(`${path}.json`, 'utf8').then(
    (text) => JSON.parse(text) as Validator,
    () => ({}),
  );
  const { size } = await file.stat();
  const hash = createHash('sha256');
  if (size === 0 || (isEmpty(validator) && sha256 === undefined)) {
    await file.truncate(0);
    return { hash, writer: sparseWriter(file), validator: {} };
  }
  onNote(`An earlier run fetched ${size} bytes of it; this one goes on there.`);
  let done = 0;
  for await (const part of streamOf(fileBytes(file, size), 0, signal)) {
    hash.update(part);
    done += part.length;
    onProgress({ doing: 'hash', done, total: size });
  }
  return { hash, writer: sparseWriter(file, size), validator };
}

async function receive(
  url: URL,
  path: string,
  file: FileHandle,
  transfer: Transfer,
  options: DownloadOptions,
): Promise<'unchanged' | 'whole'> {
  const { signal, onProgress, stallMs = STALL_MS, sha256 } = options;
  const from = transfer.writer.size;
  const headers = headersFor(from, transfer.validator, options);
  const answer = await httpGet(url, { headers, signal, stallMs, mayDowngrade: sha256 !== undefined });
  try {
    if (answer.status === 304 && from === 0) return 'unchanged';
    const total = await begin(answer, url, path, file, transfer, options);
    if (total === 'whole') return total;
    const rest = total === undefined ? 0 : total - transfer.writer.size;
    if (await isMoreThanFree(rest, path)) await options.makeRoom?.(rest);
    if (await isMoreThanFree(rest, path)) throw await cacheFull(path, undefined, rest);
    for await (const part of answer.body) {
      await inCache(path, () => transfer.writer.write(part));
      transfer.hash.update(part);
      onProgress({ doing: 'download', done: transfer.writer.size, ...(total === undefined ? {} : { total }) });
      await options.pace?.(part.length, signal);
    }
    await inCache(path, () => transfer.writer.end());
    if (total !== undefined && transfer.writer.size !== total)
      throw new Error(`it broke off after ${transfer.writer.size} of ${total} bytes`);
    return 'whole';
  } finally {
    answer.body.destroy();
  }
}

async function isMoreThanFree(bytes: number, path: string): Promise<boolean> {
  return bytes > ((await freeBytes(path)) ?? Number.POSITIVE_INFINITY);
}

/** Makes the file ready for the body of an answer: behind what is there, or from its beginning. Returns the size of the whole, if told. */
async function begin(
  answer: HttpAnswer,
  url: URL,
  path: string,
  file: FileHandle,
  transfer: Transfer,
  { onNote }: DownloadOptions,
): Promise<number | 'whole' | undefined> {
  const { status, header } = answer;
  const from = transfer.writer.size;
  const [, start, whole] = /^bytes (\d+)-\d+\/(\d+)$/.exec(header('content-range') ?? '') ?? [];
  if (status === 206 && Number(start) === from) return Number(whole);
  if (status === 416 && /^bytes \*\/(\d+)$/.exec(header('content-range') ?? '')?.[1] === String(from) && from > 0)
    return 'whole';
  if (status === 206 || status === 416) {
    await restart(file, transfer);
    throw new Error('it sent another part of the file than was asked for');
  }
  if (status === 404 || status === 410) throw imageMissing(shown(url), status);
  if (status !== 200) throw Object.assign(siteRefused(shown(url), status), { retryAfter: header('retry-after') });
  if (from > 0)
    onNote(`${shown(url)} is another file now, or its server gives no parts: it is fetched from its beginning.`);
  await restart(file, transfer);
  const etag = header('etag');
  const lastModified = header('last-modified');
  transfer.validator = {
    ...(etag === undefined || etag.startsWith('W/') ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  await inCache(path, async () => {
    await using record = await open(`${path}.json`, 'w', 0o600);
    await record.writeFile(JSON.stringify(transfer.validator));
  });
  const length = header('content-length');
  return length === undefined ? undefined : Number(length);
}

async function restart(file: FileHandle, transfer: Transfer): Promise<void> {
  await file.truncate(0);
  transfer.hash = createHash('sha256');
  transfer.writer = sparseWriter(file);
}

function headersFor(
  from: number,
  { etag, lastModified }: Validator,
  { known }: DownloadOptions,
): Record<string, string> {
  if (from > 0) {
    const same = etag ?? lastModified;
    return { range: `bytes=${from}-`, ...(same === undefined ? {} : { 'if-range': same }) };
  }
  if (known?.etag !== undefined) return { 'if-none-match': known.etag };
  return known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified };
}

/** Removes a download and what is known of it. */
export async function forget(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.json`, { force: true });
}

function isEmpty({ etag, lastModified }: Validator): boolean {
  return etag === undefined && lastModified === undefined;
}

/** Longer each time, never together with others; as long as the server asks, within reason. */
function pauseMs(attempt: number, error: unknown, { pause }: DownloadOptions): number {
  const asked = Number((error as { retryAfter?: string }).retryAfter) * 1000;
  if (asked > 0) return Math.min(asked, LONGEST_PAUSE_MS);
  if (pause !== undefined) return Math.random() * Math.min(pause.longestMs, pause.baseMs * 2 ** (attempt - 1));
  return Math.random() * PAUSE_MS * 2 ** attempt;
}

function asSiteError(url: URL, error: unknown): unknown {
  return error instanceof Error && error.name === 'BringupError' ? error : siteUnreachable(shown(url), error);
}
