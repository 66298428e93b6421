import type { IncomingMessage } from 'node:http';

/** No head of a part is longer. */
const HEAD_BYTES = 65_536;

/**
 * The bytes of the first part of a form; undefined when the body is none. A body that ends early ends the part, as in actix-multipart.
 * Whoever stops reading leaves the rest of the body on the wire.
 */
export async function firstPart(
  request: IncomingMessage,
  pieceBytes: number,
): Promise<AsyncGenerator<Buffer> | undefined> {
  const boundary = /^multipart\/[^;]+;.*boundary="?([^";]+)"?/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) {
    request.pause();
    return undefined;
  }
  const next = bodyReader(request);
  let head = Buffer.alloc(0);
  for (;;) {
    const end = head.indexOf('\r\n\r\n');
    if (end >= 0) {
      if (!/content-disposition: *form-data/i.test(head.toString('latin1', 0, end))) return undefined;
      return partBody(next, head.subarray(end + 4), Buffer.from(`\r\n--${boundary}`), pieceBytes);
    }
    const chunk = head.length > HEAD_BYTES ? undefined : await next();
    if (chunk === undefined) return undefined;
    head = Buffer.concat([head, chunk]);
    const start = `--${boundary}`;
    if (head.length >= start.length + 2 && head.toString('latin1', 0, start.length) !== start) return undefined;
  }
}

type Next = () => Promise<Buffer | undefined>;

async function* partBody(next: Next, first: Buffer, end: Buffer, pieceBytes: number): AsyncGenerator<Buffer> {
  let held = first;
  for (;;) {
    const at = held.indexOf(end);
    if (at >= 0) {
      if (at > 0) yield held.subarray(0, at);
      return;
    }
    const safe = held.length - end.length;
    if (safe >= pieceBytes) {
      yield held.subarray(0, safe);
      held = held.subarray(safe);
    }
    const chunk = await next();
    if (chunk === undefined) return;
    held = Buffer.concat([held, chunk]);
  }
}

/** Reads a body piece by piece, never ahead; undefined at its end, however it ends. */
function bodyReader(request: IncomingMessage): Next {
  const pieces: Buffer[] = [];
  let over = false;
  let wake = () => {};
  request.on('data', (piece: Buffer) => {
    pieces.push(piece);
    request.pause();
    wake();
  });
  const end = () => {
    over = true;
    wake();
  };
  for (const event of ['end', 'close', 'error', 'aborted']) request.on(event, end);
  request.pause();
  return async () => {
    for (;;) {
      const piece = pieces.shift();
      if (piece !== undefined) return piece;
      if (over) return undefined;
      request.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (over || pieces.length > 0) resolve();
      });
    }
  };
}
