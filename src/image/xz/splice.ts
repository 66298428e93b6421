import { sha256Of } from '../../core/sha256-of.ts';
import type { Bytes, EditedBytes, Extent } from '../bytes.ts';
import { overlaps } from '../extents.ts';
import { streamOf } from '../joined.ts';
import type { ImageProgress } from '../source/base-image.ts';
import { openBlockStore } from './block-store.ts';
import { compose, composing, type PlacedBlock } from './compose.ts';
import { RECIPE, type Recipe } from './encode.ts';
import { type Encoder, openEncoder } from './encoder.ts';
import { type KeptPieces, openKeptPieces, type PiecesPlace } from './kept-pieces.ts';
import type { XzBlock, XzIndex } from './xz-index.ts';

/** What an image was made from, and its .xz. */
export interface SpliceBase {
  readonly xz: Bytes;
  readonly index: XzIndex;
  readonly raw: Bytes;
  /** Where pieces of its blocks may be kept, so that the next image from this base encodes nothing but its own changes. */
  readonly pieces?: PiecesPlace;
}

export interface SpliceOptions {
  /** For temporary files; it has to be there. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly recipe?: Recipe;
  readonly onProgress?: (progress: ImageProgress) => void;
  /** Its SHA-256 is wanted in any case: it is taken while blocks are still encoded. */
  readonly hashed?: boolean;
}

/** An image as an .xz that is put together while it is read: size in bytes. Its bytes follow from the base's .xz, the image, and the version of xz. */
export interface SplicedXz extends Bytes, AsyncDisposable {
  /** Of the image, in bytes: what was taken over as it was, and what was encoded for it. */
  readonly copiedBytes: number;
  readonly encodedBytes: number;
  /** Where it was not taken on the way, reads it once; asked again it is known. */
  sha256(): Promise<string>;
}

/**
 * The .xz of an edited image: blocks of the base's .xz that hold no change are taken as they are, the others are divided
 * into pieces, of which only changed ones are encoded anew. Without a base everything is. The image may be shorter or
 * longer than its base. Throws BringupError (`xz-missing`, `xz-failed`, `cancelled`).
 */
export async function spliceXz(
  base: SpliceBase | undefined,
  image: EditedBytes,
  { folder, signal, recipe = RECIPE, onProgress, hashed = false }: SpliceOptions,
): Promise<SplicedXz> {
  await using opened = new AsyncDisposableStack();
  const store = opened.use(await openBlockStore(folder));
  const kept = base?.pieces === undefined ? undefined : opened.use(openKeptPieces(base.pieces, recipe, signal));
  await using encoder = openEncoder(store, recipe, signal, onProgress);
  const parts = await placedParts(base, kept, image, recipe, encoder);
  const taking = hashed ? sha256Of(composing(parts, signal)).catch(() => undefined) : undefined;
  const blocks = (await encoder.all(parts)).flat();
  const taken = await taking;
  const xz = compose(blocks);
  const encodedBytes = blocks.reduce((sum, { of, rawLength }) => (of === store.bytes ? sum + rawLength : sum), 0);
  let hash = taken === undefined ? undefined : Promise.resolve(taken);
  const owned = opened.move();
  return {
    ...xz,
    encodedBytes,
    copiedBytes: image.size - encodedBytes,
    sha256: () => (hash ??= sha256Of(streamOf(xz, 0, signal))),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function placedParts(
  base: SpliceBase | undefined,
  kept: KeptPieces | undefined,
  image: EditedBytes,
  { pieceBytes }: Recipe,
  encoder: Encoder,
): Promise<readonly Promise<readonly PlacedBlock[]>[]> {
  const parts: Promise<readonly PlacedBlock[]>[] = [];
  for (const block of base === undefined ? [] : base.index.blocks) {
    const { position, length } = block.raw;
    const left = Math.min(length, image.size - position);
    if (base === undefined || left <= 0) break;
    if (left === length && !overlaps(image.changed, block.raw)) {
      parts.push(Promise.resolve([{ of: base.xz, ...block, rawLength: length }]));
      continue;
    }
    const pieces = piecesOf({ position, length: left }, pieceBytes);
    // The last piece of an image that ends within the block is another one than the base's.
    const fresh = pieces.map(
      (piece, at) => overlaps(image.changed, piece) || (left < length && at === pieces.length - 1),
    );
    const old =
      fresh.filter(Boolean).length * 2 > pieces.length ? undefined : await oldPieces(base, kept, block, encoder);
    for (const { from, to } of runsOf(old === undefined ? fresh.map(() => true) : fresh)) {
      const length = pieces.slice(from, to).reduce((sum, piece) => sum + piece.length, 0);
      const range = { position: position + from * pieceBytes, length };
      if (fresh[from] || old === undefined) parts.push(encoder.encode(image, range, block.check));
      else parts.push(encoder.watch(old.pieces.then((all) => all.slice(from, to))));
    }
  }
  const end = base?.index.rawSize ?? 0;
  if (image.size > end) {
    const check = base?.index.blocks.at(-1)?.check ?? 'crc64';
    parts.push(encoder.encode(image, { position: end, length: image.size - end }, check));
  }
  return parts;
}

/** The pieces of a block as the base has it: kept ones, else made now and kept. Undefined where nothing is kept. */
async function oldPieces(base: SpliceBase, kept: KeptPieces | undefined, block: XzBlock, encoder: Encoder) {
  if (kept === undefined) return undefined;
  const found = await kept.find(block);
  if (found !== undefined) return { pieces: Promise.resolve(found) };
  const made = kept.make(block, () => encoder.encode(base.raw, block.raw, block.check));
  return { pieces: encoder.watch(made) };
}

/** Neighbours that are alike. */
function runsOf(marks: readonly boolean[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [at, mark] of marks.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && marks[last.from] === mark) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

/** A range in pieces, counted from its beginning; the last one may be shorter. */
function piecesOf({ position, length }: Extent, pieceBytes: number): readonly Extent[] {
  const count = Math.ceil(length / pieceBytes);
  return Array.from({ length: count }, (_, index) => {
    const from = index * pieceBytes;
    return { position: position + from, length: Math.min(pieceBytes, length - from) };
  });
}
