import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, fileBytes } from '../bytes.ts';

/** A temporary file that encoded blocks are put into, in any order. */
export interface BlockStore extends AsyncDisposable {
  readonly bytes: Bytes;
  /** Where it lies in the file now. */
  add(block: Buffer): Promise<number>;
}

/** Opens one in a folder that is there. It is gone with the store. */
export async function openBlockStore(folder: string): Promise<BlockStore> {
  // Not by the number of the process: a killed run's file would be in the way of a later one with the same.
  const path = join(folder, `blocks-${randomBytes(8).toString('hex')}.tmp`);
  const file: FileHandle = await open(path, 'wx+', 0o600);
  let size = 0;
  return {
    // What is read was written before; its size grows.
    bytes: { ...fileBytes(file, Number.MAX_SAFE_INTEGER), size: Number.MAX_SAFE_INTEGER },
    async add(block) {
      const position = size;
      size += block.length;
      for (let done = 0; done < block.length; ) {
        done += (await file.write(block, done, block.length - done, position + done)).bytesWritten;
      }
      return position;
    },
    async [Symbol.asyncDispose]() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
