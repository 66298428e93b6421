import { BringupError } from '../../core/error.ts';
import { type CommitAt, commitHere, type Fetching } from './fetch-commit.ts';
import { gitFailed } from './git-failure.ts';
import { protocolOf, protocolsFrom, submoduleUrl, urlProblem } from './git-url.ts';
import { runGit } from './run-git.ts';

/** A tree of files that is part of what is pushed. */
export interface Tree {
  /** Folder of the bare repository that has it. */
  readonly folder: string;
  readonly url: string;
  readonly commit: string;
  /** Where it goes, from the top: empty, or a path. */
  readonly path: string;
}

/** Deeper, or more of them, is a circle or a mistake. */
const MOST_DEEP = 8;
const MOST_TREES = 200;

/** The tree of a commit, and those of its submodules where they are wanted. Throws BringupError (`ray-repository-*`). */
export async function treesOf(at: CommitAt, submodules: boolean, making: Fetching): Promise<readonly Tree[]> {
  const protocols = protocolsFrom(at.url);
  const trees: Tree[] = [];
  const add = async (one: CommitAt, path: string, depth: number): Promise<void> => {
    const folder = await commitHere(one, protocols, making);
    trees.push({ folder, url: one.url, commit: one.commit, path });
    if (!submodules) return;
    for (const inner of await submodulesOf(folder, one, making)) {
      if (depth === MOST_DEEP || trees.length === MOST_TREES)
        throw unusable(`the submodules of ${at.url} go deeper than ${MOST_DEEP}, or are more than ${MOST_TREES}`);
      await add(
        { ...at, url: inner.url, commit: inner.commit },
        path === '' ? inner.path : `${path}/${inner.path}`,
        depth + 1,
      );
    }
  };
  await add(at, '', 0);
  return trees;
}

async function submodulesOf(folder: string, { url, commit }: CommitAt, { signal }: Fetching) {
  const git = async (...args: string[]) => runGit(args, { folder, signal });
  const listed = await git('ls-tree', '-r', '-z', '--format=%(objectmode) %(objectname) %(path)', commit);
  if (listed.code !== 0) throw gitFailed(url, listed);
  const links = listed.stdout.split('\0').flatMap((line) => {
    const [, name = '', path = ''] = /^160000 ([0-9a-f]{40}) ([\s\S]+)$/.exec(line) ?? [];
    return path === '' ? [] : [{ commit: name, path }];
  });
  if (links.length === 0) return [];
  const written = await git(
    'config',
    '-z',
    '--blob',
    `${commit}:.gitmodules`,
    '--get-regexp',
    '^submodule\\..*\\.(path|url)$',
  );
  const settings = written.stdout.split('\0').flatMap((entry) => {
    const [, name, key, value] = /^submodule\.([\s\S]*)\.(path|url)\n([\s\S]*)$/.exec(entry) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, key, value }];
  });
  return links.map((link) => {
    const name = settings.find(({ key, value }) => key === 'path' && value === link.path)?.name;
    const said = settings.find((one) => one.key === 'url' && one.name === name)?.value;
    const from = said === undefined ? undefined : submoduleUrl(said, url);
    const why = from === undefined ? 'has no address in .gitmodules' : submoduleProblem(from, url);
    if (from === undefined || why !== undefined)
      throw unusable(`the submodule ${link.path} of ${url} at ${commit.slice(0, 12)}: ${why}`);
    return { ...link, url: from };
  });
}

function submoduleProblem(url: string, parent: string): string | undefined {
  const problem = urlProblem(url);
  if (problem !== undefined) return `its address ${problem}`;
  return protocolsFrom(parent).split(':').includes(protocolOf(url))
    ? undefined
    : 'its address leads into the files of this machine, and that of its parent does not';
}

function unusable(what: string): BringupError {
  return new BringupError({
    code: 'ray-repository-submodules',
    category: 'config',
    what,
    remedy: 'correct .gitmodules in the repository, or set submodules to false',
  });
}
