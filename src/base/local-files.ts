import { open } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { BringupError, BringupErrors, type Place } from '../core/error.ts';
import type { Fleet } from '../fleet/fleet.ts';

/** Files beside the fleet file, by absolute path. */
export type LocalFiles = ReadonlyMap<string, Buffer>;

/** One mention of a file in a fleet file. */
export interface Mention {
  /** As written, relative to the fleet file. */
  readonly path: string;
  readonly place: Place;
}

/** What travels inside a program stays small; what is larger is downloaded by the host. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Reads every file that is mentioned, each once. Throws BringupErrors for all that are missing, too large, or outside of the fleet's directory. */
export async function readLocalFiles({ root }: Pick<Fleet, 'root'>, mentions: readonly Mention[]): Promise<LocalFiles> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const path = resolve(root, mention.path);
    if (!first.has(path)) first.set(path, mention);
  }
  const problems: BringupError[] = [];
  const files = new Map<string, Buffer>();
  await Promise.all(
    Array.from(first, async ([path, mention]) => {
      try {
        files.set(path, await readOne(path, root, mention));
      } catch (error) {
        if (!(error instanceof BringupError)) throw error;
        problems.push(error);
      }
    }),
  );
  if (problems.length > 0) throw new BringupErrors(problems);
  return files;
}

async function readOne(path: string, root: string, { path: written, place }: Mention): Promise<Buffer> {
  const problem = (code: string, what: string, remedy: string, cause?: unknown) =>
    new BringupError({
      code,
      category: 'config',
      what,
      remedy,
      where: place,
      ...(cause === undefined ? {} : { cause }),
    });
  if (relative(root, path).startsWith('..')) {
    throw problem(
      'local-file-outside',
      `${written} is outside of the directory of the fleet file`,
      'keep the file beside the fleet file, so that a checkout of the repository has all of it',
    );
  }
  try {
    await using file = await open(path, 'r');
    const info = await file.stat();
    if (!info.isFile())
      throw problem(
        'local-file-not-plain',
        `${written} is not a plain file`,
        'name a file; a tree is brought by `archives:`',
      );
    if (info.size > MOST_BYTES) {
      throw problem(
        'local-file-too-large',
        `${written} has ${info.size} bytes, more than the ${MOST_BYTES} that files of a fleet may have`,
        'put it on a server and use `downloads:`',
      );
    }
    return await file.readFile();
  } catch (error) {
    if (error instanceof BringupError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw problem(
      missing ? 'local-file-missing' : 'local-file-unreadable',
      missing
        ? `there is no file ${written} beside the fleet file (looked in ${root})`
        : `${written} cannot be read: ${(error as Error).message}`,
      missing ? 'add the file to the repository, or correct the path' : 'look at the permissions of the file',
      error,
    );
  }
}

/** One of the files, by its path relative to the fleet file. It was mentioned, so it was read. */
export function fileBeside(files: LocalFiles, { root }: Pick<Fleet, 'root'>, path: string): Buffer {
  const bytes = files.get(resolve(root, path));
  if (bytes === undefined) throw new TypeError(`${path} was not read`);
  return bytes;
}
