import { open } from 'node:fs/promises';
import { type Bytes, fileBytes } from '../bytes.ts';
import type { BaseImage } from '../source/base-image.ts';
import { largestDictionary } from './read-index.ts';

/** Of a block, in bytes: what a change costs at most, as long as nothing is kept. */
const LARGEST_BLOCK = 64 * 2 ** 20;
/** That of preset 6, in bytes: a board has 128 MB for everything, and refuses what asks for more than is free. Source: bmcd, xz memory limit */
const LARGEST_DICTIONARY = 8 * 2 ** 20;

/** Why images of a base cannot be put together from its own .xz, as a clause; undefined when they can. */
export async function whyNotSpliced({ source, xz }: BaseImage): Promise<string | undefined> {
  if (xz === undefined)
    return source.format === 'raw'
      ? 'it is not packed'
      : `it is packed as ${source.format}, which boards do not unpack`;
  const largest = xz.blocks.reduce((most, { raw }) => Math.max(most, raw.length), 0);
  if (largest > LARGEST_BLOCK) {
    return xz.blocks.length === 1
      ? 'it is packed as a single block'
      : `it is packed in blocks of ${Math.round(largest / 2 ** 20)} MiB`;
  }
  await using file = await open(source.path, 'r');
  const bytes: Bytes = fileBytes(file, source.size);
  const dictionary = await largestDictionary(bytes, xz);
  if (dictionary === undefined) return 'it has blocks of a kind that is not known';
  return dictionary > LARGEST_DICTIONARY
    ? `to unpack it takes ${Math.round(dictionary / 2 ** 20)} MiB of memory, more than boards have`
    : undefined;
}
