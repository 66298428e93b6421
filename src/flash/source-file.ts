import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BringupError, type Place } from '../core/error.ts';
import { sha256OfFile } from '../core/sha256-of.ts';

/** A file of this machine that goes to a node, as edits of an image name it. `size` in bytes. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
}

/** Who named a file, for when it cannot be read. */
export interface NamedBy {
  /** Of which node, as in `node 1 of rack-1`. */
  readonly node?: string;
  readonly where?: Place;
  /** What its path starts at. */
  readonly startsAt: 'the folder of the fleet file' | 'the working directory';
}

/** A file with its hash. Throws BringupError (`flash-source-unreadable`). */
export function sourceFile(path: string, by: NamedBy = { startsAt: 'the working directory' }): Promise<SourceFile> {
  const file = resolve(path);
  return readingSource(file, by, async () => {
    const { size } = await stat(file);
    return { file, sha256: await sha256OfFile(file), size };
  });
}

/** Does what reads a file that somebody named. Throws BringupError (`flash-source-unreadable`). */
export async function readingSource<T>(file: string, by: NamedBy, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const goal = by.node === undefined ? '' : `, which is to go into the image of node ${by.node},`;
    throw new BringupError({
      code: 'flash-source-unreadable',
      category: 'config',
      what: `${file}${goal} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: `correct the path; it starts at ${by.startsAt}`,
      ...(by.where === undefined ? {} : { where: by.where }),
      cause: error,
    });
  }
}
