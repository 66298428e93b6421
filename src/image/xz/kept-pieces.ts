import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fileLock } from '../../core/file-lock.ts';
import { makeFolder } from '../../core/make-folder.ts';
import { type Bytes, fileBytes } from '../bytes.ts';
import { streamOf } from '../joined.ts';
import { compose, type PlacedBlock } from './compose.ts';
import type { Recipe } from './encode.ts';
import { readXzIndex } from './read-index.ts';
import type { XzBlock } from './xz-index.ts';

/** Blocks of a base that were divided into pieces before, each as an .xz in the base's folder. */
export interface KeptPieces extends AsyncDisposable {
  /** The pieces of a block; undefined when they were never kept, or are damaged. Good until disposed. */
  find(block: XzBlock): Promise<readonly PlacedBlock[] | undefined>;
  /**
   * Makes the pieces of a block and keeps them; who comes meanwhile, of this process or another, waits and finds them. That they cannot be
   * kept, as on a full disk, costs only time.
   */
  make(block: XzBlock, work: () => Promise<readonly PlacedBlock[]>): Promise<readonly PlacedBlock[]>;
}

/** Named by where the block begins in the raw image, and by the file's own checksum, since nobody waits until a disk has it. */
const NAME = /^(\d+)-([0-9a-f]{8})\.xz$/;

/** Where pieces of a base are kept. `of` is the SHA-256 of its raw image: pieces of another one would make a wrong image that decodes without an error. */
export interface PiecesPlace {
  readonly folder: string;
  readonly of: string;
}

export function openKeptPieces(
  { folder: base, of }: PiecesPlace,
  { pieceBytes, preset }: Recipe,
  signal: AbortSignal,
): KeptPieces {
  const folder = join(base, `pieces-${of.slice(0, 32)}-${pieceBytes}-${preset}`);
  const files: FileHandle[] = [];

  async function find(block: XzBlock): Promise<readonly PlacedBlock[] | undefined> {
    const known = await readdir(folder).catch(() => []);
    const name = known.find((one) => NAME.exec(one)?.[1] === String(block.raw.position));
    if (name === undefined) return undefined;
    const path = join(folder, name);
    try {
      const file = await open(path, 'r');
      files.push(file);
      const bytes = fileBytes(file, (await file.stat()).size);
      if ((await sumOf(bytes)) !== NAME.exec(name)?.[2]) throw new Error('damaged');
      const { blocks, rawSize } = await readXzIndex(bytes, path);
      if (rawSize !== block.raw.length || blocks.some(({ check }) => check !== block.check))
        throw new Error('of another');
      return blocks.map(({ raw, ...rest }) => ({ of: bytes, ...rest, rawLength: raw.length }));
    } catch {
      await rm(path, { force: true }).catch(() => undefined);
      return undefined;
    }
  }

  async function keep(block: XzBlock, pieces: readonly PlacedBlock[]): Promise<void> {
    const next = join(folder, `${randomBytes(6).toString('hex')}.new`);
    try {
      const sum = await write(next, compose(pieces));
      await rename(next, join(folder, `${block.raw.position}-${sum}.xz`));
    } catch {
      await rm(next, { force: true }).catch(() => undefined);
    }
  }

  return {
    find,
    async make(block, work) {
      const lock = await lockIn(folder, `${block.raw.position}.lock`, signal);
      try {
        const found = await find(block);
        if (found !== undefined) return found;
        const made = await work();
        await keep(block, made);
        return made;
      } finally {
        lock?.[Symbol.dispose]();
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(files.map((file) => file.close()));
    },
  };
}

/** Undefined where there can be none, as in a folder that cannot be written. */
async function lockIn(folder: string, name: string, signal: AbortSignal): Promise<Disposable | undefined> {
  try {
    makeFolder(folder, 0o700);
    return await fileLock(join(folder, name), { signal, pauseMs: 20 });
  } catch {
    return undefined;
  }
}

async function write(path: string, bytes: Bytes): Promise<string> {
  await using file = await open(path, 'wx', 0o600);
  for await (const part of streamOf(bytes)) await file.write(part);
  return sumOf(bytes);
}

async function sumOf(bytes: Bytes): Promise<string> {
  let sum = 0;
  for await (const part of streamOf(bytes)) sum = crc32(part, sum);
  return sum.toString(16).padStart(8, '0');
}
