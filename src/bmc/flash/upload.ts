import { createHash, type Hash, randomBytes } from 'node:crypto';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import type { NodeNumber } from '../board.ts';
import type { Session } from '../login/session.ts';
import { transportError } from '../wire/errors.ts';
import { type Answer, type Link, read } from '../wire/link.ts';
import { stalled, unreadableImage, wrongLength } from './errors.ts';
import { giveBackMemory } from './give-back-memory.ts';

export interface Upload {
  readonly node: NodeNumber;
  readonly handle: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly stream: Readable;
  /** As of ImageStream. */
  readonly givesAway: boolean;
  readonly stallMs: number;
  /** Whether to hash what goes out: for boards that compare no hash. */
  readonly hash: boolean;
  readonly signal: AbortSignal;
  /** Bytes of the image that were given to the connection, in all. */
  readonly onSent: (bytes: number) => void;
}

/** How an upload ended: with an answer, which may come before all was sent, or cut off by what is thrown. */
export interface Uploaded {
  readonly answer: Answer;
  readonly sentAll: boolean;
  readonly sha256: string | undefined;
}

const ANSWER_MS = 10_000;

type Side = 'board' | 'image';

/**
 * Sends the one part of a form, exactly as long as announced, no faster than the board takes it. Ends as soon as the board
 * answers, since a daemon whose work failed answers 500 and reads no further; closes the connection where it gives up, which
 * is the only way to cancel an upload. Throws BringupError, or why the signal was aborted.
 */
export function upload(link: Link, session: Session, wanted: Upload): Promise<Uploaded> {
  return session.alone(wanted.signal, (headers) => send(link, headers, wanted));
}

async function send(link: Link, headers: Readonly<Record<string, string>>, wanted: Upload): Promise<Uploaded> {
  const { node, handle, name, sizeBytes, stream, stallMs, signal } = wanted;
  const boundary = `bringup-${randomBytes(12).toString('hex')}`;
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const outgoing = request({
    ...link.streaming(),
    method: 'POST',
    path: `/api/bmc/upload/${handle}`,
    headers: {
      ...headers,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(head.length + sizeBytes + tail.length),
    },
  });
  // A stream that is destroyed ends the waiting for its next bytes.
  const line = watchLine(outgoing, () => stream.destroy());
  let waitsFor: Side = 'board';
  let waitedFor: Side | undefined;
  const alarm = setTimeout(() => {
    waitedFor = waitsFor;
    outgoing.destroy();
  }, stallMs);
  const abort = () => void outgoing.destroy();
  signal.addEventListener('abort', abort, { once: true });
  const digest: Hash | undefined = wanted.hash ? createHash('sha256') : undefined;
  let sent = 0;
  try {
    signal.throwIfAborted();
    await line.write(head);
    const chunks: AsyncIterator<Buffer> = stream.iterator();
    while (!line.ended()) {
      waitsFor = 'image';
      const next = await chunks.next().catch((error: unknown) => {
        if (line.ended()) return { done: true as const, value: undefined };
        throw unreadableImage(node, error);
      });
      waitsFor = 'board';
      if (next.done === true || line.ended()) break;
      sent += next.value.length;
      if (sent > sizeBytes) throw wrongLength(node, sizeBytes, 'more');
      digest?.update(next.value);
      const piece = next.value;
      await line.write(piece, () => wanted.givesAway && giveBackMemory(piece));
      alarm.refresh();
      if (!line.ended()) wanted.onSent(sent);
    }
    if (!line.ended()) {
      if (sent < sizeBytes) throw wrongLength(node, sizeBytes, String(sent));
      line.finish(tail);
    }
    const response = await line.response();
    alarm.refresh();
    const answer = await Promise.race([
      read(response, link.board, 'an upload'),
      delay(ANSWER_MS, undefined, { ref: false }),
    ]);
    if (answer === undefined) throw new Error('its answer does not end');
    return { answer, sentAll: sent === sizeBytes, sha256: digest?.digest('hex') };
  } catch (error) {
    signal.throwIfAborted();
    if (waitedFor !== undefined) throw stalled(link.board, node, stallMs, waitedFor);
    if (error instanceof BringupError) throw error;
    throw transportError(link.board, error);
  } finally {
    clearTimeout(alarm);
    signal.removeEventListener('abort', abort);
    stream.destroy();
    outgoing.destroy();
  }
}

/** The connection of an upload. An answer may come at any time, and ends the sending. */
interface Line {
  /** Resolves when more can be written, or there is no need to. `sent`: when nobody reads the chunk any more. */
  write(chunk: Buffer, sent?: () => void): Promise<void>;
  finish(tail: Buffer): void;
  /** Rejects with what broke the line. */
  response(): Promise<IncomingMessage>;
  /** Whether sending more is of no use. */
  ended(): boolean;
}

/** @param atEnd called once, as soon as sending more is of no use */
function watchLine(outgoing: ClientRequest, atEnd: () => void): Line {
  let over = false;
  let wake = () => {};
  const { promise: answered, resolve: answer, reject: fail } = Promise.withResolvers<IncomingMessage>();
  answered.catch(() => undefined);
  const end = () => {
    over = true;
    wake();
    atEnd();
  };
  outgoing.once('response', (response) => {
    answer(response);
    end();
  });
  outgoing.on('drain', () => wake());
  outgoing.on('error', (error) => {
    fail(error);
    end();
  });
  outgoing.once('close', () => {
    fail(Object.assign(new Error('closed before an answer'), { code: 'ECONNRESET' }));
    end();
  });
  return {
    ended: () => over,
    response: () => answered,
    write(chunk, sent) {
      if (over || outgoing.write(chunk, (error) => !error && sent?.())) return Promise.resolve();
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    finish: (tail) => outgoing.end(tail),
  };
}
