import { cancelled } from '../../host/cancelled.ts';
import type { Bytes, Extent } from '../bytes.ts';
import type { ImageProgress } from '../source/base-image.ts';
import type { BlockStore } from './block-store.ts';
import type { PlacedBlock } from './compose.ts';
import { type EncodedBlocks, encode, type Recipe } from './encode.ts';
import { padded } from './format.ts';
import type { XzCheck } from './xz-index.ts';
import { inXzSlot } from './xz-slots.ts';

/** Encodes ranges of images into a store, as many at a time, of all images, as this machine has processors. */
export interface Encoder extends AsyncDisposable {
  /** Its pieces, in order. Errors come with `all`. */
  encode(image: Bytes, range: Extent, check: XzCheck): Promise<readonly PlacedBlock[]>;
  /** That it may fail before anybody waits for it is no fault: `all` tells. */
  watch<T>(work: Promise<T>): Promise<T>;
  /** Waits for what is under way. Throws the first error, after everything has ended. */
  all<T>(work: readonly (T | Promise<T>)[]): Promise<T[]>;
}

/** What one xz gets at once: large enough that starting it costs nothing, small enough for memory. In bytes. */
const BATCH_PIECES = 8;
const ZEROS = Buffer.alloc(2 ** 20);

/** Opens one; disposed, nothing of it runs any more. */
export function openEncoder(
  store: BlockStore,
  recipe: Recipe,
  signal: AbortSignal,
  onProgress?: (progress: ImageProgress) => void,
): Encoder {
  const batchBytes = BATCH_PIECES * recipe.pieceBytes;
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const zeros = new Map<string, Promise<EncodedBlocks>>();
  const running = new Set<Promise<unknown>>();
  let [done, total] = [0, 0];

  async function batch(image: Bytes, range: Extent, check: XzCheck): Promise<readonly PlacedBlock[]> {
    try {
      return await inXzSlot(async () => {
        either.throwIfAborted();
        const raw = await image.read(range.position, range.length);
        const { bytes, blocks } = await encoded(raw, check);
        let position = await store.add(bytes);
        done += range.length;
        onProgress?.({ doing: 'recompress', done, total });
        return blocks.map((block) => {
          const placed = { of: store.bytes, position, check, ...block };
          position += padded(block.unpaddedLength);
          return placed;
        });
      });
    } catch (error) {
      over.abort(error);
      throw error;
    }
  }

  /** Large parts of images are empty: one batch of zeros is encoded once. */
  function encoded(raw: Buffer, check: XzCheck): Promise<EncodedBlocks> {
    if (!isZero(raw)) return encode(raw, check, recipe, either);
    const key = `${raw.length} ${check}`;
    const known = zeros.get(key) ?? watch(encode(raw, check, recipe, either));
    zeros.set(key, known);
    return known;
  }

  function watch<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    work.finally(() => running.delete(work)).catch(() => undefined);
    return work;
  }

  return {
    watch,
    encode(image, { position, length }, check) {
      total += length;
      const batches: Promise<readonly PlacedBlock[]>[] = [];
      for (let at = 0; at < length; at += batchBytes) {
        const work = batch(image, { position: position + at, length: Math.min(batchBytes, length - at) }, check);
        batches.push(watch(work));
      }
      return watch(Promise.all(batches).then((all) => all.flat()));
    },
    async all(work) {
      const ended = await Promise.allSettled(work);
      if (signal.aborted) throw cancelled('compressing an image', signal);
      // What was stopped because another failed is not the cause.
      if (over.signal.aborted) throw over.signal.reason;
      return ended.map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
    },
    async [Symbol.asyncDispose]() {
      if (running.size > 0) over.abort();
      await Promise.allSettled(running);
    },
  };
}

function isZero(raw: Buffer): boolean {
  for (let at = 0; at < raw.length; at += ZEROS.length) {
    const length = Math.min(ZEROS.length, raw.length - at);
    if (raw.compare(ZEROS, 0, length, at, at + length) !== 0) return false;
  }
  return true;
}
