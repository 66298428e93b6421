import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

export interface Call {
  readonly port: number;
  readonly plain?: boolean;
  /** Address that it comes from, of 127.0.0.0/8. */
  readonly from: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
  readonly bytesPerSecond?: number | undefined;
  /** The client leaves after so many bytes of the body, or stays and sends no more. */
  readonly stopsAt?: number | undefined;
  readonly thenStays?: boolean;
  /** How long it waits for an answer. */
  readonly patienceMs: number;
  readonly signal?: AbortSignal;
}

/** What came back; status null: nothing did. */
export interface Answer {
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const PIECE = 65_536;

/** One request on a connection of its own, sent at its own pace; an answer is taken also while the body is still being sent. */
export function call(wanted: Call): Promise<Answer> {
  const { port, from, method, path, patienceMs, stopsAt, body } = wanted;
  return new Promise((resolve) => {
    const send = wanted.plain ? httpRequest : httpsRequest;
    const request = send({
      host: '127.0.0.1',
      port,
      localAddress: from,
      method,
      path,
      headers: wanted.headers,
      agent: false,
      rejectUnauthorized: false,
      ...(wanted.signal && { signal: wanted.signal }),
    });
    const nothing = () => {
      resolve({ status: null, headers: {}, body: '' });
      request.destroy();
    };
    const patience = setTimeout(nothing, patienceMs);
    request.on('close', () => clearTimeout(patience));
    request.on('error', nothing);
    request.on('response', (answer: IncomingMessage) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', () => {});
      answer.on('close', () => {
        resolve({
          status: answer.statusCode ?? null,
          headers: answer.headers,
          body: Buffer.concat(parts).toString('utf8'),
        });
        request.destroy();
      });
    });
    const closed = new Promise<void>((done) => request.once('close', () => done()));
    const write = async () => {
      const whole = body ?? Buffer.alloc(0);
      const end = Math.min(whole.length, stopsAt ?? whole.length);
      for (let at = 0; at < end && !request.destroyed; at += PIECE) {
        const piece = whole.subarray(at, Math.min(end, at + PIECE));
        if (wanted.bytesPerSecond !== undefined) await delay((piece.length / wanted.bytesPerSecond) * 1_000);
        if (!request.write(piece)) await Promise.race([drained(request), closed]);
      }
      if (stopsAt === undefined) request.end();
      else if (!wanted.thenStays) request.destroy();
    };
    void write();
  });
}

type Request = ReturnType<typeof httpRequest>;
const drained = (request: Request) => new Promise<void>((resolve) => request.once('drain', () => resolve()));

const BOUNDARY = '----labboundary7';

export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form with one part. */
export function form(content: Buffer, field = 'file'): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="image.img"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}
