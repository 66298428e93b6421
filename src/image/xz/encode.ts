import type { Bytes } from '../bytes.ts';
import { readXzIndex } from './read-index.ts';
import type { XzCheck } from './xz-index.ts';
import { runXz, xzFailed } from './xz-program.ts';

/** How blocks are encoded: the bytes that come out follow from it and from what goes in. */
export interface Recipe {
  /** A piece is a block of our own: small, so that a change costs little. */
  readonly pieceBytes: number;
  readonly preset: number;
}

/** What every machine uses. Boards have 128 MB: the dictionary of this preset, 256 KiB, is far below what they can hold. */
export const RECIPE: Recipe = { pieceBytes: 2 ** 20, preset: 0 };

/** Blocks as they lie in `bytes`, one after the other, padded. */
export interface EncodedBlocks {
  readonly bytes: Buffer;
  readonly blocks: readonly { readonly unpaddedLength: number; readonly rawLength: number }[];
}

/** Encodes a part of an image, one block a piece; the part is at most some MiB, for all of it is in memory. Throws BringupError (`xz-missing`, `xz-failed`, `cancelled`). */
export async function encode(raw: Buffer, check: XzCheck, recipe: Recipe, signal: AbortSignal): Promise<EncodedBlocks> {
  const parts: Buffer[] = [];
  // Two threads, on whatever machine: with one, xz takes another path and leaves sizes out of the headers.
  const args = [
    '-z',
    '-c',
    '-q',
    '--format=xz',
    `-${recipe.preset}`,
    '-T2',
    `--block-size=${recipe.pieceBytes}`,
    `--check=${check}`,
  ];
  const end = await runXz(
    args,
    [raw],
    async (output) => {
      for await (const part of output) parts.push(part);
    },
    signal,
  );
  if (end.code !== 0) throw xzFailed('compress a part of the image', end);
  const stream = Buffer.concat(parts);
  const whole: Bytes = { size: stream.length, read: async (at, count) => stream.subarray(at, at + count) };
  const { blocks } = await readXzIndex(whole, 'what xz made');
  const first = blocks[0]?.position ?? 0;
  const last = blocks.at(-1);
  const behind = last === undefined ? first : last.position + Math.ceil(last.unpaddedLength / 4) * 4;
  return {
    bytes: stream.subarray(first, behind),
    blocks: blocks.map(({ unpaddedLength, raw }) => ({ unpaddedLength, rawLength: raw.length })),
  };
}
