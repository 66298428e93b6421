import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BringupError } from '../../core/error.ts';
import { sha256OfFile } from '../../core/sha256-of.ts';
import type { PushedFile } from '../environment/bundle.ts';
import { cacheFolder, inRayCache, withRayLock } from '../environment/cache.ts';
import { holdInCache } from '../environment/in-use.ts';
import { removeOldArchives } from '../environment/remove-old.ts';
import { type CommitAt, commitHere, type Fetching } from './fetch-commit.ts';
import { gitFailed } from './git-failure.ts';
import { protocolsFrom } from './git-url.ts';
import { runGit } from './run-git.ts';
import { type Tree, treesOf } from './trees.ts';

/** What of a repository is wanted on hosts. */
export interface RepositorySource extends CommitAt {
  readonly submodules: boolean;
}

/** What files of a commit are called on a host and in the cache. */
export function treeName({ commit, submodules }: Pick<RepositorySource, 'commit' | 'submodules'>): string {
  return submodules ? `${commit}-submodules` : commit;
}

/** Files come as they were committed, whatever the repository says about archives, line ends and filters. */
const AS_COMMITTED = '* -export-ignore -export-subst -text -eol -ident -filter -working-tree-encoding\n';

/** The files of a commit as one archive: several of tar one after another. Kept in the cache. Throws BringupError (`ray-repository-*`). */
export async function repositoryArchive(source: RepositorySource, making: Fetching): Promise<PushedFile> {
  const name = treeName(source);
  const folder = await cacheFolder(making.cache, 'repository-archives');
  const path = join(folder, `${name}.tar`);
  return withRayLock(making.cache, `archive-${name}`, making, async () => {
    await holdInCache(making.cache, basename(path), making.signal);
    const known = await readFile(`${path}.sha256`, 'utf8').catch(() => '');
    if (known !== '' && (await sha256OfFile(path).catch(() => undefined)) === known) {
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return { path, sha256: known };
    }
    const trees = await treesOf(source, source.submodules, making);
    const next = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      for (const tree of trees) await append(tree, next, making);
      const sha256 = await sha256OfFile(next);
      await inRayCache(path, async () => {
        await rm(`${path}.sha256`, { force: true });
        await rename(next, path);
        await writeFile(`${path}.sha256`, sha256, { mode: 0o600 });
      });
      await removeOldArchives(making.cache, folder);
      return { path, sha256 };
    } finally {
      await rm(next, { force: true });
      await rm(`${next}.part`, { force: true });
    }
  });
}

async function append({ folder, url, commit, path }: Tree, file: string, { signal }: Fetching): Promise<void> {
  await inRayCache(folder, async () => {
    await mkdir(join(folder, 'info'), { recursive: true });
    await writeFile(join(folder, 'info/attributes'), AS_COMMITTED);
  });
  const prefix = path === '' ? [] : [`--prefix=${path}/`];
  const ran = await runGit(['-c', 'tar.umask=0022', 'archive', '--format=tar', ...prefix, commit], {
    folder,
    signal,
    into: `${file}.part`,
  });
  if (ran.code !== 0) throw gitFailed(url, ran);
  await inRayCache(file, () =>
    pipeline(createReadStream(`${file}.part`), createWriteStream(file, { flags: 'a', mode: 0o600 })),
  );
}

/** The text of a file of a commit. Throws BringupError (`ray-repository-no-file`, or of a fetch). */
export async function fileOfCommit(at: CommitAt, path: string, making: Fetching): Promise<string> {
  const folder = await commitHere(at, protocolsFrom(at.url), making);
  const ran = await runGit(['cat-file', 'blob', `${at.commit}:${path}`], { folder, signal: making.signal });
  if (ran.code === 0) return ran.stdout;
  throw new BringupError({
    code: 'ray-repository-no-file',
    category: 'config',
    what: `${at.url} has no file ${path} at ${at.commit.slice(0, 12)}: ${ran.said.trim()}`,
    remedy: 'correct `requirements:` of the repository: a path in it, at that commit',
  });
}
