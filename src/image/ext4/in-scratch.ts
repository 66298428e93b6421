import { access, constants } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { BringupError } from '../../core/error.ts';
import { openWorkFolder, type WorkFolder } from '../../core/work-folder.ts';
import { cacheFull, freeBytes } from '../source/cache.ts';
import { mebibytes } from '../source/mebibytes.ts';

/** Whether work failed for want of room on this machine's disk: what the system says, or what a program of e2fsprogs repeats. */
function isDiskFull(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return true;
  return (
    error instanceof BringupError &&
    error.code === 'ext4-edit-failed' &&
    /No space left on device|Disk quota exceeded|File too large/.test(error.message)
  );
}

/** A folder for the temporary files of one edit. Those of killed runs go: there may be private keys in them. */
export function scratchFolder(directory: string): Promise<WorkFolder> {
  return openWorkFolder(directory, 'bringup-ext4');
}

/** A file system in memory, as most systems with Linux have one for everybody. Source: Linux Documentation/filesystems/tmpfs.rst. */
const MEMORY = '/dev/shm';
/** Other nodes are made at the same time, and memory is for others, too. */
const MEMORY_PARTS = 8;

/**
 * Where temporary files of an edit go when nobody said: into memory where that is plenty, so that debugfs, which syncs what it writes, waits for no
 * disk, and private keys come onto none; else where the system says. @param neededBytes undefined: not known
 */
export async function scratchParent(neededBytes: number | undefined): Promise<string> {
  const said = process.env['TMPDIR'] ?? '';
  if (process.platform !== 'linux' || said !== '' || neededBytes === undefined) return tmpdir();
  const plenty = neededBytes * MEMORY_PARTS;
  if (process.availableMemory() < plenty || ((await freeBytes(MEMORY)) ?? 0) < plenty) return tmpdir();
  return access(MEMORY, constants.W_OK | constants.X_OK).then(
    () => MEMORY,
    () => tmpdir(),
  );
}

/** Does work that writes temporary files of edits, and says what a person can do when there is no room for them. @param neededBytes about */
export async function inScratch<T>(
  path: string,
  neededBytes: () => Promise<number>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDiskFull(error) ? scratchFull(path, await neededBytes(), await freeBytes(path), error) : error;
  }
}

/** Does work of these programs that writes into the cache. */
export async function programsInCache<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDiskFull(error) ? await cacheFull(path, error) : error;
  }
}

function scratchFull(path: string, needed: number, free: number | undefined, cause: unknown): BringupError {
  const has = free === undefined ? '' : `, and ${mebibytes(free)} are free`;
  return new BringupError({
    code: 'image-scratch-full',
    category: 'filesystem',
    what: `There is no room for the temporary files of an image: about ${mebibytes(needed)} are needed${has}.`,
    where: { file: path },
    remedy: 'Make room there, or name a folder on a larger disk in TMPDIR (on Windows in TEMP).',
    retryable: false,
    cause,
  });
}
