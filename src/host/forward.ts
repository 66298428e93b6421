import { Readable } from 'node:stream';

/**
 * A stream's bytes in a stream of its own, with its pressure passed on. Reading begins at once, so nothing is lost to who
 * listens late (Node throws unread output of a child away when it exits). Destroying the copy drains the rest.
 */
export function forward(source: Readable): Readable {
  let over = false;
  const copy = new Readable({
    highWaterMark: 1 << 20,
    read: () => void source.resume(),
    destroy(error, done) {
      over = true;
      source.resume();
      done(error);
    },
  });
  const end = () => {
    if (!over) copy.push(null);
    over = true;
  };
  source.on('data', (chunk: Buffer) => {
    if (!over && !copy.push(chunk)) source.pause();
  });
  source.once('end', end).once('close', end);
  return copy;
}

/** Settles when all of these streams were read to their ends, or destroyed. */
export async function allClosed(...streams: readonly Readable[]): Promise<void> {
  await Promise.all(streams.map((stream) => new Promise<void>((resolve) => stream.once('close', resolve))));
}
