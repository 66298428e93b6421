import { createHash } from 'node:crypto';
import { BringupError } from '../../core/error.ts';
import { again } from '../environment/again.ts';
import { cacheFolder, inRayCache, withRayLock } from '../environment/cache.ts';
import type { Making } from '../environment/making.ts';
import { gitFailed } from './git-failure.ts';
import { type GitKeys, gitLogin } from './git-login.ts';
import { type GitRan, runGit } from './run-git.ts';

/** A commit of a repository, and what leads to it. */
export interface CommitAt extends GitKeys {
  /** Without a login. */
  readonly url: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
}

/** What of this machine is needed for it. */
export type Fetching = Pick<Making, 'cache' | 'signal' | 'tell'>;

/** Servers that give out only what has a name, and those without any program, say so in these words. */
const NOT_BY_COMMIT =
  /unadvertised object|not our ref|couldn't find remote ref|dumb http transport|does not support shallow|no such remote ref/i;

/**
 * The folder of a bare repository of the cache that has this commit and all it holds: fetched alone where the server allows that, else with all
 * branches and tags. A commit is its content: git names what comes by its hash. Throws BringupError (`ray-repository-*`).
 * @param protocols that git may use, as GIT_ALLOW_PROTOCOL wants them
 */
export async function commitHere(at: CommitAt, protocols: string, making: Fetching): Promise<string> {
  const { url, commit } = at;
  const { cache, signal } = making;
  const id = createHash('sha256').update(url).digest('hex').slice(0, 24);
  const folder = await cacheFolder(cache, 'repositories', `${id}.git`);
  const local = (...args: string[]) => runGit(args, { folder, signal });
  const has = async () =>
    (await local('rev-parse', '--verify', '-q', `${nameOf(commit)}^{commit}`)).stdout.trim() === commit;
  return withRayLock(cache, `repository-${id}`, making, async () => {
    const made = await local('init', '--bare', '--quiet', '--template=', '.');
    if (made.code !== 0) throw gitFailed(url, made);
    if (await has()) return folder;
    making.tell(`fetching ${url} at ${commit.slice(0, 12)}`);
    await using login = await inRayCache('', () => gitLogin(at));
    const fetch = (...refs: string[]) =>
      runGit(
        // A transfer that stands still for 30 s is given up.
        [
          '-c',
          'http.lowSpeedLimit=1',
          '-c',
          'http.lowSpeedTime=30',
          'fetch',
          '--quiet',
          '--no-tags',
          '--no-write-fetch-head',
          ...refs,
        ],
        { folder, signal, env: { ...login.env, GIT_ALLOW_PROTOCOL: protocols } },
      );
    const alone = await tried(
      url,
      making,
      () => fetch('--depth=1', '--', url, `+${commit}:${nameOf(commit)}`),
      NOT_BY_COMMIT,
    );
    if (alone.code !== 0) {
      await tried(url, making, () =>
        fetch('--', url, '+refs/heads/*:refs/all/heads/*', '+refs/tags/*:refs/all/tags/*'),
      );
      await local('update-ref', nameOf(commit), commit);
    }
    if (!(await has())) throw noCommit(url, commit);
    return folder;
  });
}

/** What git said in the end, when it is well or in these words. */
async function tried(
  url: string,
  { signal, tell }: Fetching,
  work: () => Promise<GitRan>,
  allowed?: RegExp,
): Promise<GitRan> {
  return again(
    async () => {
      const ran = await work();
      if (ran.code === 0 || allowed?.test(ran.said) === true) return ran;
      throw gitFailed(url, ran);
    },
    { signal, onPause: (pauseMs) => tell(`${url} did not answer; again in ${Math.ceil(pauseMs / 1000)} s`) },
  );
}

function nameOf(commit: string): string {
  return `refs/bringup/${commit}`;
}

function noCommit(url: string, commit: string): BringupError {
  return new BringupError({
    code: 'ray-repository-no-commit',
    category: 'config',
    what: `${url} has no commit ${commit} in its branches and tags`,
    remedy: 'push it there, or write another commit (`git rev-parse HEAD`)',
  });
}
