import { LEAST_GAIN } from '../image/shrink.ts';
import { mebibytes } from '../image/source/mebibytes.ts';
import type { StockImage } from '../image/stock-image.ts';

/** Lengths of an image that was to be made shorter, in bytes. */
export interface Shrunk {
  readonly before: number;
  readonly after: number;
}

/** Undefined when nobody asked for it. */
export function shrunkOf({ raw, lengthBefore }: Pick<StockImage, 'raw' | 'lengthBefore'>): Shrunk | undefined {
  return lengthBefore === undefined ? undefined : { before: lengthBefore, after: raw.size };
}

/** What came of `shrink: true`, for people. */
export function shrunkText({ before, after }: Shrunk): string {
  if (after < before)
    return `shrunk by ${mebibytes(before - after)}: ${mebibytes(after)} instead of ${mebibytes(before)}`;
  return `not shrunk: it would be less than ${mebibytes(LEAST_GAIN)} shorter, with the room that is kept free in it`;
}
