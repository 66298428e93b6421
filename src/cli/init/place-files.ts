import { randomBytes } from 'node:crypto';
import { link, mkdir, rename, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { BringupError, BringupErrors } from '../../core/error.ts';

/** A file to be written whole. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Whether it may take the place of one that is there. */
  readonly replaces: boolean;
}

/** Throws BringupErrors that name every file which is there already and may not be replaced. */
export async function refuseToReplace(files: readonly Pick<NewFile, 'path' | 'replaces'>[]): Promise<void> {
  const there = await Promise.all(
    files.map(async ({ path, replaces }) => (!replaces && (await exists(path)) ? [inTheWay(path)] : [])),
  );
  if (there.flat().length > 0) throw new BringupErrors(there.flat());
}

/**
 * Writes all files or none: each beside its place first, then all put there. Folders that are missing are made, and taken
 * away again when it fails. Throws BringupErrors.
 */
export async function placeFiles(files: readonly NewFile[]): Promise<void> {
  await refuseToReplace(files);
  const mark = `.bringup-${randomBytes(6).toString('hex')}`;
  const made: string[] = [];
  const placed: string[] = [];
  try {
    for (const { path, text } of files) {
      made.push(...(await makeFolders(dirname(path))));
      await writeFile(path + mark, text, { flag: 'wx' });
    }
    for (const { path, replaces } of files) {
      if (replaces) await rename(path + mark, path);
      else {
        await linkNew(path + mark, path);
        placed.push(path);
      }
    }
  } catch (error) {
    await Promise.all(placed.map((path) => unlink(path).catch(() => undefined)));
    await removeMarked(files, mark);
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined);
    throw error instanceof BringupErrors ? error : notWritten(error);
  }
  await removeMarked(files, mark);
}

/** Puts a file where none is, even when somebody else does the same at this moment. */
async function linkNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw new BringupErrors([inTheWay(to)]);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    await rename(from, to); // a file system without hard links
  }
}

/** The folders that had to be made, the outermost first. */
async function makeFolders(folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let at = folder; !(await exists(at)); at = dirname(at)) missing.unshift(at);
  await mkdir(folder, { recursive: true });
  return missing;
}

async function removeMarked(files: readonly NewFile[], mark: string): Promise<void> {
  await Promise.all(files.map(({ path }) => unlink(path + mark).catch(() => undefined)));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function inTheWay(path: string): BringupError {
  return new BringupError({
    code: 'file-exists',
    category: 'config',
    what: `${relative(process.cwd(), path)} is there already, and nothing was written`,
    remedy: 'choose another folder with --dir, or write over it with --force',
  });
}

function notWritten(cause: unknown): BringupError {
  return new BringupError({
    code: 'not-written',
    category: 'filesystem',
    what: `the files could not be written (${cause instanceof Error ? cause.message : String(cause)}), and none of them was`,
    remedy: 'look at the folder and its permissions, or choose another one with --dir',
    cause,
  });
}
