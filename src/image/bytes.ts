import type { FileHandle } from 'node:fs/promises';

/** Bytes at positions: a whole image, a partition of one, or what an edit makes of one. Reads past the end are errors. */
export interface Bytes {
  /** In bytes. */
  readonly size: number;
  /** What it gives is the caller's own: to change, and to free. */
  read(position: number, length: number): Promise<Buffer>;
}

/** A range of an image. @param position and length in bytes */
export interface Extent {
  readonly position: number;
  readonly length: number;
}

/** An image as it is after edits, with the ranges (ascending, not touching) in which it differs from what it was made from. */
export interface EditedBytes extends Bytes {
  readonly changed: readonly Extent[];
}

/** The bytes of an open file. */
export function fileBytes(file: FileHandle, size: number): Bytes {
  return {
    size,
    async read(position, length) {
      const buffer = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const { bytesRead } = await file.read(buffer, done, length - done, position + done);
        if (bytesRead === 0) throw new RangeError(`${length} bytes at ${position} are past the end, ${size}`);
        done += bytesRead;
      }
      return buffer;
    },
  };
}

/** A part of `whole` as bytes of its own, such as a partition. */
export function part(whole: Bytes, { position, length }: Extent): Bytes {
  return {
    size: length,
    read: (at, count) => {
      if (at < 0 || at + count > length) throw new RangeError(`${count} bytes at ${at} are not within ${length}`);
      return whole.read(position + at, count);
    },
  };
}
