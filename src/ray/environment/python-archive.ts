import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import { addressOf } from '../../image/source/address.ts';
import type { PushedFile } from './bundle.ts';
import { cacheFolder, withRayLock } from './cache.ts';
import { fetchFile } from './fetch-file.ts';
import type { Making } from './making.ts';

/** A Python of an exact version. */
export interface PythonArchive {
  /** An address, or a path on this machine. */
  readonly from: string;
  readonly sha256: string;
  /** `tar` (default): an archive whose only folder holds `bin/python3`. `conda`: an installer of Miniconda or Miniforge, which holds all it installs. */
  readonly form?: 'tar' | 'conda';
}

/** The archive on this machine, proven by its hash. Throws BringupError (`ray-python-archive-wrong`, or of a download). */
export async function pythonArchive({ from, sha256 }: PythonArchive, making: Making): Promise<PushedFile> {
  const url = addressOf(from);
  if (url === undefined) {
    const got = await sha256OfFile(from).catch((error: Error) => {
      throw wrong(`cannot be read: ${error.message}`, from, error);
    });
    if (got !== sha256) throw wrong(`has the SHA-256 ${got}, and the fleet file says ${sha256}`, from);
    return { path: from, sha256 };
  }
  const path = join(await cacheFolder(making.cache, 'pythons'), `${sha256}.tar.gz`);
  return withRayLock(making.cache, `python-${sha256.slice(0, 16)}`, making, async () => {
    if ((await sha256OfFile(path).catch(() => undefined)) === sha256) return { path, sha256 };
    making.tell('fetching Python');
    await fetchFile({ url, sha256, path, making });
    return { path, sha256 };
  });
}

function wrong(why: string, file: string, cause?: unknown): BringupError {
  return new BringupError({
    code: 'ray-python-archive-wrong',
    category: 'config',
    what: `the archive of Python ${why}`,
    where: { file },
    remedy: 'correct ray.clusters.*.python: its archive and its sha256',
    cause,
  });
}
