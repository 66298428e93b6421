import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { ImageStream, NodeNumber } from '../board.ts';
import { stalled, unreadableImage } from './errors.ts';

/** An image whose first bytes are in memory, so that it can be sent at once. */
export interface OpenImage extends Disposable {
  readonly stream: Readable;
}

/**
 * Opens the image and waits for its first bytes: the board gives an upload 10 s to begin, and an image that is still being
 * made would let them pass. Throws BringupError.
 */
export async function openImage(
  image: ImageStream,
  { board, node, stallMs, signal }: { board: string; node: NodeNumber; stallMs: number; signal: AbortSignal },
): Promise<OpenImage> {
  const late = AbortSignal.timeout(stallMs);
  const within = AbortSignal.any([late, signal]);
  const over = new Promise<never>((_, reject) => {
    within.addEventListener('abort', () => reject(within.reason), { once: true });
  });
  over.catch(() => undefined);
  let stream: Readable | undefined;
  try {
    const opening = Promise.resolve(image.open(signal));
    opening.then(
      (opened) => within.aborted && opened.destroy(),
      () => undefined,
    );
    stream = await Promise.race([opening, over]);
    if (image.sizeBytes > 0 && stream.readableLength === 0 && !stream.readableEnded)
      await once(stream, 'readable', { signal: within });
    const opened = stream;
    // Whoever reads it is told; without a listener it would end the process.
    opened.on('error', () => undefined);
    return { stream: opened, [Symbol.dispose]: () => void opened.destroy() };
  } catch (error) {
    stream?.destroy();
    signal.throwIfAborted();
    if (late.aborted) throw stalled(board, node, stallMs, 'image');
    throw unreadableImage(node, error);
  }
}
