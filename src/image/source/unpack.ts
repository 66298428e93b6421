import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createGunzip, createZstdDecompress } from 'node:zlib';
import { BringupError } from '../../core/error.ts';
import { cancelled } from '../../host/cancelled.ts';
import { fileBytes } from '../bytes.ts';
import { readXzIndex } from '../xz/read-index.ts';
import { runXz } from '../xz/xz-program.ts';
import type { ImageFormat, ImageProgress } from './base-image.ts';
import { inCache } from './cache.ts';
import { HEAD_BYTES, requireRaw } from './format.ts';
import { sparseWriter } from './sparse-file.ts';
import { zstdFrames } from './zstd-frames.ts';

export interface Packed {
  readonly path: string;
  readonly format: Exclude<ImageFormat, 'raw'>;
  /** For errors. */
  readonly from: string;
}

export interface Unpacked {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Unpacks an image into a new sparse file, in one pass and through little memory. Throws BringupError (`image-truncated`, `image-corrupt`, `image-not-an-image`, `image-cache-full`, `xz-missing`, `cancelled`). */
export async function unpack(
  packed: Packed,
  path: string,
  signal: AbortSignal,
  onProgress: (progress: ImageProgress) => void,
): Promise<Unpacked> {
  await using source = await open(packed.path, 'r');
  const { size } = await source.stat();
  await using file = await inCache(path, () => open(path, 'wx', 0o600));
  const writer = sparseWriter(file);
  const hash = createHash('sha256');
  const ways = { xz: unpackXz, zst: unpackZst, gz: unpackGz };
  await ways[packed.format](packed, source, size, signal, async (parts, total) => {
    for await (const part of parts) {
      if (signal.aborted) throw cancelled('unpacking an image', signal);
      if (writer.size === 0) requireRaw(part.subarray(0, HEAD_BYTES), packed.from);
      await inCache(path, () => writer.write(part), total);
      hash.update(part);
      onProgress({ doing: 'unpack', done: writer.size, ...(total === undefined ? {} : { total }) });
    }
  });
  if (writer.size === 0) requireRaw(Buffer.alloc(0), packed.from);
  await inCache(path, () => writer.end());
  // Who finds the file later believes in it, also after a power cut.
  await inCache(path, () => file.datasync());
  return { size: writer.size, sha256: hash.digest('hex') };
}

/** Takes what comes out. @param total how much that will be in bytes, where it is known */
type Take = (parts: AsyncIterable<Buffer>, total?: number) => Promise<void>;
type Way = (packed: Packed, source: FileHandle, size: number, signal: AbortSignal, take: Take) => Promise<void>;

const unpackXz: Way = async ({ path, from }, source, size, signal, take) => {
  const { rawSize } = await readXzIndex(fileBytes(source, size), from);
  let came = 0;
  const end = await runXz(
    ['-d', '-c', '-q', '--format=xz', '-T0'],
    createReadStream(path, { highWaterMark: 2 ** 20 }),
    (output) =>
      take(
        counted(output, (bytes) => (came += bytes)),
        rawSize,
      ),
    signal,
  );
  if (end.code !== 0 || came !== rawSize) {
    throw broken(
      from,
      end.said || `${came} bytes came out of it instead of ${rawSize}`,
      /unexpected end/i.test(end.said),
    );
  }
};

const unpackGz: Way = async ({ path, from }, _source, _size, signal, take) => {
  const source = createReadStream(path, { highWaterMark: 2 ** 20, signal });
  await take(outputOf(source, createGunzip({ chunkSize: 2 ** 18 }), from));
};

const unpackZst: Way = async ({ path, from }, source, size, signal, take) => {
  await take(
    (async function* () {
      for await (const frame of zstdFrames(fileBytes(source, size))) {
        if (typeof frame === 'string') throw broken(from, frame, frame.startsWith('a part'));
        const { position, length } = frame;
        const part = createReadStream(path, {
          start: position,
          end: position + length - 1,
          highWaterMark: 2 ** 20,
          signal,
        });
        const decoder = createZstdDecompress({ chunkSize: 2 ** 18, params: { [constants.ZSTD_d_windowLogMax]: 31 } });
        yield* outputOf(part, decoder, from);
      }
    })(),
  );
};

/** What a decoder gives; its own errors as ours. */
async function* outputOf(source: Readable, decoder: Transform, from: string): AsyncGenerator<Buffer, void> {
  try {
    // Errors of both come out of the decoder.
    pipeline(source, decoder, () => undefined);
    for await (const part of decoder as AsyncIterable<Buffer>) yield part;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!/^(Z_|ZSTD_)/.test(code)) throw error;
    throw broken(from, message, code === 'Z_BUF_ERROR');
  }
}

async function* counted(parts: AsyncIterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Buffer, void> {
  for await (const part of parts) {
    count(part.length);
    yield part;
  }
}

/** @param why what the decoder says */
function broken(file: string, why: string, isTruncated: boolean): BringupError {
  return new BringupError({
    code: isTruncated ? 'image-truncated' : 'image-corrupt',
    category: 'filesystem',
    what: isTruncated ? `A part of the image is missing: ${why}.` : `The image cannot be unpacked: ${why}.`,
    where: { file },
    remedy: 'Fetch the image again, and compare its size and SHA-256 with what its makers publish.',
  });
}
