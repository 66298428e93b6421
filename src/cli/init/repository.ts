import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Where workflows belong, and where the fleet file stands from there. */
export interface Repository {
  readonly root: string;
  /** Path of a file of the fleet's folder from the root, with slashes. */
  fromRoot(path: string): string;
  readonly branch: string;
}

/** The Git repository around a folder, which need not exist yet; the folder itself when there is none. */
export async function repositoryOf(folder: string): Promise<Repository> {
  for (let root = folder; ; root = dirname(root)) {
    const git = join(root, '.git');
    if (await exists(git))
      return { root, fromRoot: (path) => slashes(relative(root, path)), branch: await branchOf(git) };
    if (root === dirname(root)) break;
  }
  return { root: folder, fromRoot: (path) => slashes(relative(folder, path)), branch: 'main' };
}

/** `master` where that is checked out, else `main`. */
async function branchOf(git: string): Promise<string> {
  const head = await readFile(join(git, 'HEAD'), 'utf8').catch(() => '');
  return head.trim() === 'ref: refs/heads/master' ? 'master' : 'main';
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
