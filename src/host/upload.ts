import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { quote } from '../core/sh.ts';
import { cancelled } from './cancelled.ts';
import type { Connection } from './connection.ts';
import { commitScript, LAUNCHER, ROOT_LAUNCHER, receiveScript, UPLOAD_FAILURES } from './upload-script.ts';

/** What to put where. */
export interface Upload {
  /** Bytes, a stream, or the path of a file on this machine. */
  readonly source: Uint8Array | Readable | { readonly path: string };
  /** Absolute path on the host. Its directory must exist; what is there is replaced in one instant. */
  readonly destination: string;
  /** Permissions, 0o600 when not given. */
  readonly mode?: number;
  /** `user` or `user:group`, when it is not the one who connects. */
  readonly owner?: string;
  /** What the bytes must hash to, in hex, when it is known beforehand. */
  readonly sha256?: string;
  /** Write as root by `sudo -n`. */
  readonly sudo?: boolean;
  readonly signal?: AbortSignal;
  /** Called with the number of bytes handed to the connection so far. */
  readonly onProgress?: (sizeBytes: number) => void;
}

/** What arrived; the hash is in lower-case hex. */
export interface Uploaded {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** How long an upload that failed waits for its temporary file to go; a dead link does not keep it. */
const CLEAN_UP_MS = 2_000;

/**
 * Puts bytes into a file of the host over a channel of their own: written under a temporary name, hashed there, compared,
 * then renamed. A broken or cancelled upload leaves the old file as it was. Neither bytes nor path are in any argv.
 * Throws BringupError (`filesystem`, `network`, `unsupported`, `cancelled`).
 */
export async function upload(connection: Connection, { source, ...request }: Upload): Promise<Uploaded> {
  const { destination, signal } = request;
  if (!destination.startsWith('/') || /[\n\0]/.test(destination) || destination.endsWith('/')) {
    throw failure(
      'upload-path',
      request,
      `${JSON.stringify(destination)} is no absolute path of a file`,
      'Give an absolute path without line breaks.',
    );
  }
  if (signal?.aborted) throw cancelled(`uploading ${destination}`, signal);
  const slash = destination.lastIndexOf('/');
  const temporary = `${destination.slice(0, slash + 1)}.${destination.slice(slash + 1, slash + 129)}.${randomBytes(8).toString('hex')}.bringup`;
  // Whoever says what a file hashes to has hashed it: the host does so again, and that is the hash that counts.
  const count = counter(request.onProgress, request.sha256 === undefined || source instanceof Readable);
  // What puts the file in its place takes an instant, and stopping in between would leave the temporary one.
  const { signal: _, ...unstoppable } = request;
  const end = (commit?: Parameters<typeof commitScript>[2]) =>
    send(connection, unstoppable, commitScript(quote(temporary), quote(destination), commit));
  const answer = await send(connection, request, receiveScript(quote(temporary), quote(destination)), (stdin) =>
    feedAll(open(source), count.stream, stdin, signal),
  ).catch(async (error: unknown) => {
    // Whoever is cancelled when all was sent may find the host done already.
    await Promise.race([end().catch(() => undefined), delay(CLEAN_UP_MS, undefined, { ref: false })]);
    throw error;
  });
  const there = /^BRINGUP ([0-9a-f]{64})$/m.exec(answer)?.[1];
  const sent = count.sha256();
  const wanted = request.sha256?.toLowerCase() ?? sent;
  const stopped = signal?.aborted === true;
  const good = wanted !== undefined && there === wanted && (sent ?? wanted) === wanted && !stopped;
  const commit = {
    mode: (request.mode ?? 0o600).toString(8),
    owner: request.owner === undefined ? undefined : quote(request.owner),
  };
  await end(good ? commit : undefined);
  if (good) return { sha256: wanted, sizeBytes: count.sizeBytes() };
  if (stopped) throw cancelled(`uploading ${destination}`, signal);
  const ours = sent ?? (await hashOf(source));
  throw ours === wanted
    ? failure(
        'upload-damaged',
        request,
        `what arrived hashes to ${there ?? 'nothing'}, what was sent to ${ours}`,
        'Try again; when it stays so, suspect the disk or memory of the host.',
      )
    : failure(
        'upload-other-bytes',
        request,
        `the source hashes to ${ours} instead of ${wanted}`,
        'Correct the sha256, or the source.',
      );
}

/**
 * Ends the input only when all of the source is in it: a source that breaks off is not to look like one that is over. A host that takes
 * no more is no error here, its exit code tells. Rejects with what the source says.
 */
async function feedAll(
  source: Readable,
  count: Transform,
  stdin: NodeJS.WritableStream,
  signal: AbortSignal | undefined,
): Promise<void> {
  let gone = false;
  const write = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      gone ||= !stdin.writable;
      if (gone) return;
      if (!stdin.write(chunk)) gone = !(await drained(stdin, signal));
    }
  };
  await pipeline(source, count, write, ...(signal === undefined ? [] : [{ signal }])).catch((error: unknown) => {
    if (!gone) throw error;
  });
  stdin.end();
}

/** Waits until it takes more; false when it never will, or nobody wants it to. */
function drained(stdin: NodeJS.WritableStream, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (more: boolean) => {
      stdin.off('drain', drain).off('close', over).off('error', over);
      signal?.removeEventListener('abort', over);
      resolve(more);
    };
    const drain = () => settle(true);
    const over = () => settle(false);
    stdin.on('drain', drain).on('close', over).on('error', over);
    signal?.addEventListener('abort', over);
    if (!stdin.writable || signal?.aborted) over();
  });
}

function open(source: Upload['source']): Readable {
  if (source instanceof Readable) return source;
  // One chunk for all bytes, not one per byte.
  return source instanceof Uint8Array
    ? Readable.from([Buffer.from(source)], { objectMode: false })
    : createReadStream(source.path, { highWaterMark: 1 << 20 });
}

async function hashOf(source: Upload['source']): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(open(source), hash);
  return hash.digest('hex');
}

interface Counter {
  readonly stream: Transform;
  sizeBytes(): number;
  /** Of all that went through, when it was to be hashed. */
  sha256(): string | undefined;
}

function counter(onProgress: Upload['onProgress'], hashes: boolean): Counter {
  const hash = hashes ? createHash('sha256') : undefined;
  let sizeBytes = 0;
  const stream = new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _encoding, done) {
      hash?.update(chunk);
      sizeBytes += chunk.length;
      onProgress?.(sizeBytes);
      done(null, chunk);
    },
  });
  return { stream, sizeBytes: () => sizeBytes, sha256: () => hash?.digest('hex') };
}

type Request = Omit<Upload, 'source'>;

/** Runs one script on a channel and feeds it; gives what it printed. */
async function send(
  connection: Connection,
  request: Request,
  script: string,
  feed: (stdin: NodeJS.WritableStream) => Promise<void> = async (stdin) => void stdin.end(),
): Promise<string> {
  const channel = await connection.exec(request.sudo === true ? ROOT_LAUNCHER : LAUNCHER);
  const outputs = Promise.all([text(channel.stdout), text(channel.stderr)]);
  const abort = () => channel.close();
  request.signal?.addEventListener('abort', abort, { once: true });
  try {
    channel.stdin.write(`${script}\n`);
    const fed = await feed(channel.stdin).then(
      () => undefined,
      (error: unknown) => error ?? 'it broke off',
    );
    if (request.signal?.aborted) throw cancelled(`uploading ${request.destination}`, request.signal);
    if (fed !== undefined) {
      channel.close();
      const why = fed instanceof Error ? fed.message : String(fed);
      throw failure(
        'upload-source',
        request,
        `the source cannot be read: ${why}`,
        'Check the path and its permissions.',
        fed,
      );
    }
    const [out, err] = await outputs;
    const exit = await channel.exit;
    if (exit.code === 0) return out;
    const known = UPLOAD_FAILURES.get(exit.code ?? -1);
    const said = err.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
    if (known !== undefined)
      throw failure(known.code, request, `${known.what}${said === '' ? '' : `: ${said}`}`, known.remedy);
    if (exit.code === undefined) throw lostUpload(request);
    const what = `the command ended with ${exit.code}${said === '' ? '' : `: ${said}`}`;
    throw failure(
      'upload-failed',
      request,
      what,
      'Look at what the host said; when sudo asks for a password, upload as the user and install it as root.',
    );
  } finally {
    request.signal?.removeEventListener('abort', abort);
  }
}

async function text(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of stream) parts.push(part);
  } catch {
    // Closed halfway: what was read is what there is.
  }
  return Buffer.concat(parts).toString('utf8');
}

function failure(code: string, { destination }: Request, why: string, remedy: string, cause?: unknown): BringupError {
  const category = code === 'upload-no-sha256' ? 'unsupported' : 'filesystem';
  return new BringupError({ code, category, what: `The upload to ${destination} failed: ${why}.`, remedy, cause });
}

function lostUpload({ destination }: Request): BringupError {
  return new BringupError({
    code: 'upload-lost',
    category: 'network',
    what: `The connection broke during the upload to ${destination}; the file there is as it was.`,
    remedy: 'Run it again.',
  });
}
