import type { FileHandle } from 'node:fs/promises';

/** Of a hole, in bytes: what file systems give a file at once. */
const BLOCK = 4096;
const ZEROS = Buffer.alloc(BLOCK);

/** Writes bytes one behind the other, and leaves holes where they are zero: an image is mostly empty. */
export interface SparseWriter {
  /** Bytes so far, holes included. */
  readonly size: number;
  write(bytes: Buffer): Promise<void>;
  /** Gives the file its size, since a hole at its end was never written. */
  end(): Promise<void>;
}

/** @param from where to go on, in bytes; the file ends there now, so that a hole in it is zero */
export function sparseWriter(file: FileHandle, from = 0): SparseWriter {
  let size = from;
  return {
    get size() {
      return size;
    },
    async write(bytes) {
      for (const [begin, end] of dataIn(bytes, size % BLOCK)) {
        for (let at = begin; at < end; ) at += (await file.write(bytes, at, end - at, size + at)).bytesWritten;
      }
      size += bytes.length;
    },
    end: () => file.truncate(size),
  };
}

/** The ranges that are not zero, to edges of the file's blocks. @param offset of the first byte in its block */
function* dataIn(bytes: Buffer, offset: number): Generator<readonly [number, number]> {
  let begin = -1;
  for (let [at, next] = [0, 0]; at < bytes.length; at = next) {
    next = Math.min(bytes.length, at + BLOCK - ((offset + at) % BLOCK));
    const isHole = bytes.compare(ZEROS, 0, next - at, at, next) === 0;
    if (isHole && begin >= 0) yield [begin, at];
    begin = isHole ? -1 : begin < 0 ? at : begin;
  }
  if (begin >= 0) yield [begin, bytes.length];
}
