import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import { cancelled } from '../../host/cancelled.ts';

/** What a fetch may be told by its caller. */
export interface FetchOptions {
  readonly signal: AbortSignal;
  /** More bytes than this are an error. */
  readonly mostBytes: number;
}

/** What a file that was fetched hashes to. */
export interface FetchedFile {
  readonly sha256: string;
  readonly blake2s: Hash;
  readonly sizeBytes: number;
}

const ATTEMPTS = 3;
const PAUSE_MS = 300;
/** Nothing came for so long: the site hangs. */
const STALL_MS = 30_000;

/** A small file of a site; undefined when it is not there. Throws BringupError (`download`). */
export async function fetchSmall(url: string, options: FetchOptions): Promise<Buffer | undefined> {
  return patiently(url, options, async () => {
    const parts: Buffer[] = [];
    const there = await receive(
      url,
      options,
      () =>
        new Writable({
          write(part: Buffer, _encoding, done) {
            parts.push(part);
            done();
          },
        }),
    );
    return there ? Buffer.concat(parts) : undefined;
  });
}

/** Fetches into a new file and hashes on the way; undefined when the site does not have it. Throws BringupError (`download`). */
export async function fetchFile(url: string, path: string, options: FetchOptions): Promise<FetchedFile | undefined> {
  return patiently(url, options, async () => {
    const sha256 = createHash('sha256');
    const blake2s = createHash('blake2s256');
    let sizeBytes = 0;
    const there = await receive(
      url,
      options,
      () => createWriteStream(path, { mode: 0o600 }),
      (part) => {
        sha256.update(part);
        blake2s.update(part);
        sizeBytes += part.length;
      },
    );
    return there ? { sha256: sha256.digest('hex'), blake2s, sizeBytes } : undefined;
  });
}

async function patiently<T>(url: string, { signal }: FetchOptions, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw cancelled(`fetching ${url}`, signal);
      if (error instanceof BringupError && (error.retryable === false || attempt === ATTEMPTS)) throw error;
      if (isLocal(error)) throw unkept(url, error);
      if (attempt === ATTEMPTS) throw unreachable(url, error);
      await delay(Math.random() * PAUSE_MS * 2 ** attempt, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Sends what the site answers into a stream. False: it is not there. */
async function receive(
  url: string,
  { signal, mostBytes }: FetchOptions,
  open: () => Writable,
  onPart: (part: Buffer) => void = () => undefined,
): Promise<boolean> {
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(new DOMException('nothing came for 30 s', 'TimeoutError')), STALL_MS);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, stalled.signal]) });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return false;
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw refused(url, response.status);
    }
    let sizeBytes = 0;
    await pipeline(
      response.body,
      async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          watch.refresh();
          sizeBytes += part.length;
          if (sizeBytes > mostBytes) throw tooLarge(url, mostBytes);
          const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
          onPart(bytes);
          yield bytes;
        }
      },
      open(),
    );
    return true;
  } finally {
    clearTimeout(watch);
  }
}

/** Writing here failed, rather than reading there. */
function isLocal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function unkept(url: string, error: NodeJS.ErrnoException): BringupError {
  return new BringupError({
    code: 'mesh-cache-not-writable',
    category: 'download',
    what: `what came from ${url} cannot be kept on this machine: ${error.message}`,
    remedy: 'make room, or name another folder in BRINGUP_CACHE_DIR',
    retryable: false,
    cause: error,
  });
}

function unreachable(url: string, error: unknown): BringupError {
  return new BringupError({
    code: 'mesh-mirror-unreachable',
    category: 'download',
    what: `${url} could not be fetched by this machine: ${innermost(error)}`,
    remedy: 'see whether this machine gets out to it; a copy of the site can be named in mesh.install.mirror',
    cause: error,
  });
}

function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  return error.cause === undefined ? error.message : innermost(error.cause);
}

function refused(url: string, status: number): BringupError {
  const passes = status === 429 || status >= 500;
  return new BringupError({
    code: 'mesh-mirror-refused',
    category: 'download',
    what: `${url} gave HTTP ${status} to this machine`,
    remedy: passes ? 'try again later' : 'see what the site, or a proxy before it, lets this machine have',
    retryable: passes,
  });
}

function tooLarge(url: string, mostBytes: number): BringupError {
  return new BringupError({
    code: 'mesh-mirror-refused',
    category: 'download',
    what: `${url} is larger than ${mostBytes} bytes, so it is not what it should be`,
    remedy: 'see what the mirror serves under that address',
    retryable: false,
  });
}
