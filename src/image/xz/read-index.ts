import { BringupError } from '../../core/error.ts';
import type { Bytes } from '../bytes.ts';
import { dictionaryOf, EDGE, padded, parseIndex, parseStreamFooter, parseStreamHeader, XZ_MAGIC } from './format.ts';
import type { XzBlock, XzIndex } from './xz-index.ts';

/** An index is read into memory; one of a terabyte in blocks of 1 MiB has 8 MiB. In bytes. */
const LONGEST_INDEX = 64 * 2 ** 20;

/**
 * Where the blocks of an .xz are, from the ends of its streams; nothing is decoded.
 * @param file its path or address, for errors. Throws BringupError (`image-truncated`, `image-corrupt`).
 */
export async function readXzIndex(xz: Bytes, file: string): Promise<XzIndex> {
  const streams: (readonly Omit<XzBlock, 'raw'>[])[] = [];
  const lengths = new Map<Omit<XzBlock, 'raw'>, number>();
  let end = xz.size;
  const head = await xz.read(0, Math.min(XZ_MAGIC.length, end));
  if (!head.equals(XZ_MAGIC.subarray(0, head.length))) throw corrupt(file, 'it does not begin as an .xz does');
  if (end < 2 * EDGE) throw truncated(file, `it has only ${end} bytes`);
  while (end > 0) {
    end = await withoutPadding(xz, end);
    if (end < 2 * EDGE) throw truncated(file, 'its first stream has no beginning');
    const footer = parseStreamFooter(await xz.read(end - EDGE, EDGE));
    if (typeof footer === 'string') throw streams.length === 0 ? truncated(file, footer) : corrupt(file, footer);
    const indexAt = end - EDGE - footer.indexLength;
    if (indexAt < EDGE || footer.indexLength > LONGEST_INDEX) throw corrupt(file, 'the index of a stream does not fit');
    const records = parseIndex(await xz.read(indexAt, footer.indexLength));
    if (typeof records === 'string') throw corrupt(file, records);
    const begin = records.reduce((at, { unpaddedLength }) => at - padded(unpaddedLength), indexAt) - EDGE;
    if (begin < 0) throw truncated(file, 'its first stream is shorter than its index says');
    const header = parseStreamHeader(await xz.read(begin, EDGE));
    if (typeof header === 'string') throw corrupt(file, header);
    if (header.check !== footer.check) throw corrupt(file, 'the two ends of a stream differ');
    let position = begin + EDGE;
    streams.unshift(
      records.map(({ unpaddedLength, rawLength }) => {
        const block = { position, unpaddedLength, check: header.check };
        position += padded(unpaddedLength);
        lengths.set(block, rawLength);
        return block;
      }),
    );
    end = begin;
  }
  let rawSize = 0;
  const blocks = streams.flat().map((block): XzBlock => {
    const raw = { position: rawSize, length: lengths.get(block) ?? 0 };
    rawSize += raw.length;
    return { ...block, raw };
  });
  return { size: xz.size, rawSize, streams: streams.length, blocks };
}

/** The largest dictionary that a block asks for, in bytes: that much memory has to be there to decode it. Undefined when a block's header is damaged. */
export async function largestDictionary(xz: Bytes, { blocks }: XzIndex): Promise<number | undefined> {
  let largest = 0;
  for (const { position, unpaddedLength } of blocks) {
    const dictionary = dictionaryOf(await xz.read(position, Math.min(1024, unpaddedLength)));
    if (dictionary === undefined) return undefined;
    largest = Math.max(largest, dictionary);
  }
  return largest;
}

/** Zeros between and behind streams, four at a time, are allowed. */
async function withoutPadding(xz: Bytes, end: number): Promise<number> {
  for (let at = end; at >= 4; ) {
    const length = Math.min(4096, Math.floor(at / 4) * 4);
    const bytes = await xz.read(at - length, length);
    let last = length;
    while (last > 0 && bytes.readUInt32LE(last - 4) === 0) last -= 4;
    at += last - length;
    if (last > 0) return at;
  }
  return 0;
}

/** An .xz whose end or beginning is missing. @param why a clause */
function truncated(file: string, why: string): BringupError {
  return new BringupError({
    code: 'image-truncated',
    category: 'filesystem',
    what: `A part of the image is missing: ${why}.`,
    where: { file },
    remedy: 'Fetch the image again, and compare its size and SHA-256 with what its makers publish.',
  });
}

/** An .xz that contradicts itself. @param why a clause */
function corrupt(file: string, why: string): BringupError {
  return new BringupError({
    code: 'image-corrupt',
    category: 'filesystem',
    what: `The image cannot be unpacked: ${why}.`,
    where: { file },
    remedy: 'Fetch the image again, and compare its SHA-256 with what its makers publish.',
  });
}
