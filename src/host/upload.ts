import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  const count = counter(request.onProgress);
  const answer = await send(connection, request, receiveScript(quote(temporary), quote(destination)), (stdin) =>
    pipeline(open(source), count.stream, stdin, ...(signal === undefined ? [] : [{ signal }])),
  );
  const sent: Uploaded = count.result();
  const there = /^BRINGUP ([0-9a-f]{64})$/m.exec(answer)?.[1];
  const wanted = request.sha256?.toLowerCase() ?? sent.sha256;
  const stopped = signal?.aborted === true;
  const good = there === wanted && sent.sha256 === wanted && !stopped;
  const commit = {
    mode: (request.mode ?? 0o600).toString(8),
    owner: request.owner === undefined ? undefined : quote(request.owner),
  };
  // From here on it takes an instant, and stopping in between would leave the temporary file.
  const { signal: _, ...unstoppable } = request;
  await send(connection, unstoppable, commitScript(quote(temporary), quote(destination), good ? commit : undefined));
  if (good) return sent;
  if (stopped) throw cancelled(`uploading ${destination}`, signal);
  throw sent.sha256 === wanted
    ? failure(
        'upload-damaged',
        request,
        `what arrived hashes to ${there ?? 'nothing'}, what was sent to ${sent.sha256}`,
        'Try again; when it stays so, suspect the disk or memory of the host.',
      )
    : failure(
        'upload-other-bytes',
        request,
        `the source hashes to ${sent.sha256} instead of ${wanted}`,
        'Correct the sha256, or the source.',
      );
}

function open(source: Upload['source']): Readable {
  if (source instanceof Readable) return source;
  // One chunk for all bytes, not one per byte.
  return source instanceof Uint8Array
    ? Readable.from([Buffer.from(source)], { objectMode: false })
    : createReadStream(source.path, { highWaterMark: 1 << 20 });
}

function counter(onProgress: Upload['onProgress']): { readonly stream: Transform; result(): Uploaded } {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const stream = new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      onProgress?.(sizeBytes);
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ sha256: hash.digest('hex'), sizeBytes }) };
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
      (error: unknown) => error,
    );
    if (request.signal?.aborted) throw cancelled(`uploading ${request.destination}`, request.signal);
    if (isLocal(fed)) {
      channel.close();
      throw failure(
        'upload-source',
        request,
        `the source cannot be read: ${fed.message}`,
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
    if (exit.code === undefined) throw lostUpload(request, fed);
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

/** Reading the source failed, rather than writing to the host. */
function isLocal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
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

function lostUpload({ destination }: Request, cause: unknown): BringupError {
  return new BringupError({
    code: 'upload-lost',
    category: 'network',
    what: `The connection broke during the upload to ${destination}; the file there is as it was.`,
    remedy: 'Run it again.',
    cause,
  });
}
