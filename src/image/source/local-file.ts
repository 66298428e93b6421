import { open, readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { sha256Of } from '../../core/sha256-of.ts';
import { fileBytes } from '../bytes.ts';
import { streamOf } from '../joined.ts';
import type { ImageProgress } from './base-image.ts';
import type { ImageCache } from './cache.ts';
import { hashFor } from './checksum-file.ts';
import { readRecord, writeRecord } from './record.ts';

/** A file on this machine, and what it hashes to. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A file that was written so short ago may be written again without its times changing. */
const SETTLED_MS = 3000;

/** What a file hashes to. That is remembered for as long as the file is not touched. Throws BringupError (`image-missing`, `image-unreadable`). */
export async function hashOfImage(
  cache: ImageCache,
  given: string,
  signal: AbortSignal,
  onProgress: (progress: ImageProgress) => void,
): Promise<HashedFile> {
  const path = resolve(given);
  try {
    const { size, ino, mtimeNs, ctimeNs } = await statOf(path);
    const state = [size, ino, mtimeNs, ctimeNs].join(' ');
    const known = await readRecord(cache.record(path));
    const name = known?.['sha256'];
    if (known?.['state'] === state && name !== undefined) return { path, sha256: name, size: Number(size) };
    await using file = await open(path, 'r');
    const pieces = streamOf(fileBytes(file, Number(size)), 0, signal);
    const sha256 = await sha256Of(pieces, (done) => onProgress({ doing: 'hash', done, total: Number(size) }));
    const after = await statOf(path);
    const isSettled = Date.now() - Number(after.ctimeNs / 1_000_000n) > SETTLED_MS;
    if (isSettled && after.mtimeNs === mtimeNs && after.ctimeNs === ctimeNs)
      await writeRecord(cache.record(path), { state, sha256 });
    return { path, sha256, size: Number(size) };
  } catch (error) {
    if (error instanceof BringupError || signal.aborted) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

/** What a `.sha256` beside a file says of it; undefined when there is none, or it tells none. */
export async function besideFile(path: string): Promise<string | undefined> {
  const text = await readFile(`${path}.sha256`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : hashFor(text, basename(path));
}

async function statOf(path: string) {
  const found = await stat(path, { bigint: true });
  if (!found.isFile()) throw notPlain(path);
  return found;
}

function notPlain(path: string): BringupError {
  return new BringupError({
    code: 'image-unreadable',
    category: 'config',
    what: 'The image is not a plain file.',
    where: { file: path },
    remedy: 'Name the file of an image, not a folder or a device.',
  });
}

function unreadable(path: string, error: NodeJS.ErrnoException): BringupError {
  const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return new BringupError({
    code: isMissing ? 'image-missing' : 'image-unreadable',
    category: 'config',
    what: isMissing ? 'There is no such image on this machine.' : `The image cannot be read: ${error.message}.`,
    where: { file: path },
    remedy: isMissing ? 'Correct its path, or give an http(s) address.' : 'Look at its permissions and at the disk.',
    cause: error,
  });
}
