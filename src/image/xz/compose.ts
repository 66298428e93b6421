import type { Bytes } from '../bytes.ts';
import { bufferBytes, joined, type Range } from '../joined.ts';
import { padded, streamEnd, streamHeader } from './format.ts';
import type { XzCheck } from './xz-index.ts';

/** A block somewhere: in the .xz of a base, or in a store of new ones. */
export interface PlacedBlock {
  readonly of: Bytes;
  readonly position: number;
  readonly unpaddedLength: number;
  readonly rawLength: number;
  readonly check: XzCheck;
}

/** An .xz of these blocks, in this order. It is one stream where all have the same check, for not everything that decodes .xz reads a second one. */
export function compose(blocks: readonly PlacedBlock[]): Bytes {
  return joined(ranges(blocks));
}

/** The same, in order and in pieces of at most 1 MiB, while its blocks are still being made: each is waited for when it is its turn. */
export async function* composing(
  blocks: Iterable<Promise<readonly PlacedBlock[]>>,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const composer = openComposer();
  for (const some of blocks) yield* ahead(joined((await some).flatMap((block) => [...composer.add(block)])), signal);
  yield* ahead(joined(composer.end()), signal);
}

/** The next piece is read while the last one is worked on. */
async function* ahead(bytes: Bytes, signal: AbortSignal): AsyncGenerator<Buffer> {
  const piece = (at: number) => {
    if (at >= bytes.size) return undefined;
    const read = bytes.read(at, Math.min(PIECE, bytes.size - at));
    // Whoever waits for it is told.
    read.catch(() => undefined);
    return read;
  };
  for (let [at, next] = [0, piece(0)]; next !== undefined; ) {
    signal.throwIfAborted();
    const now = await next;
    at += now.length;
    next = piece(at);
    yield now;
  }
}

const PIECE = 2 ** 20;

function* ranges(blocks: readonly PlacedBlock[]): Generator<Range> {
  const composer = openComposer();
  for (const block of blocks) yield* composer.add(block);
  yield* composer.end();
}

/** Puts streams around blocks as they come. */
function openComposer() {
  let stream: { readonly check: XzCheck; readonly blocks: PlacedBlock[] } | undefined;
  function* end(): Generator<Range> {
    if (stream !== undefined) yield whole(streamEnd(stream.check, stream.blocks));
    stream = undefined;
  }
  function* begin(check: XzCheck): Generator<Range, { readonly check: XzCheck; readonly blocks: PlacedBlock[] }> {
    yield whole(streamHeader(check));
    stream = { check, blocks: [] };
    return stream;
  }
  let any = false;
  return {
    *add(block: PlacedBlock): Generator<Range> {
      any = true;
      if (stream !== undefined && stream.check !== block.check) yield* end();
      const open = stream ?? (yield* begin(block.check));
      open.blocks.push(block);
      yield { of: block.of, position: block.position, length: padded(block.unpaddedLength) };
    },
    /** An .xz without blocks is one stream, too. */
    *end(): Generator<Range> {
      if (!any) yield* begin('crc64');
      yield* end();
    },
  };
}

function whole(bytes: Buffer): Range {
  return { of: bufferBytes(bytes), position: 0, length: bytes.length };
}
