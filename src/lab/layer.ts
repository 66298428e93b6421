import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BringupError } from '../core/error.ts';
import { digest } from '../core/json.ts';
import { mustRun } from './child.ts';
import { withFileLock } from './file-lock.ts';
import { overlayOptions } from './overlay.ts';

/** A directory tree that a script makes on top of others. Equal recipes are made once. */
export interface LayerRecipe {
  readonly name: string;
  /** Layers below, the top one first; none for a root made from nothing. */
  readonly lowers: readonly string[];
  /** POSIX sh, run as root with `$1` the root to change; `/proc` is there and all mounts of it vanish with it. */
  readonly script: string;
  /** Files that the script finds in the directory `$2`. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface BuildContext {
  readonly cacheDir: string;
  readonly progress: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** How often a build that takes its time says what it is doing. */
const SIGN_OF_LIFE_MS = 10_000;

/** The directory of a layer, made now or earlier. Two processes make it once; one that was killed leaves nothing that counts. */
export async function ensureLayer(recipe: LayerRecipe, context: BuildContext): Promise<string> {
  const key = digest({ ...recipe, lowers: recipe.lowers.map((lower) => basename(lower)) }).slice(0, 16);
  const directory = join(context.cacheDir, `${recipe.name}-${key}`);
  if (existsSync(directory)) return directory;
  await mkdir(context.cacheDir, { recursive: true });
  const lock = `${directory}.lock`;
  await writeFile(lock, '', { flag: 'a' });
  await withFileLock(lock, context.signal, async () => {
    if (!existsSync(directory)) await build(recipe, directory, context);
  });
  return directory;
}

async function build(recipe: LayerRecipe, directory: string, context: BuildContext): Promise<void> {
  const started = Date.now();
  context.progress(`${recipe.name}: building (once, then it is cached)`);
  await removeStale(directory);
  const place = `${directory}.making-${process.pid}`;
  const [upper, work, root, files, nothing] = ['upper', 'work', 'root', 'files', 'nothing'].map((d) =>
    join(place, d),
  ) as [string, string, string, string, string];
  for (const path of [upper, work, root, files, nothing]) await mkdir(path, { recursive: true });
  for (const [name, text] of Object.entries(recipe.files ?? {})) await writeFile(join(files, name), text);
  try {
    const lowers = recipe.lowers.length === 0 ? [nothing] : recipe.lowers;
    await buildIn({ root, files, options: overlayOptions({ lowers, upper, work }) }, recipe, context);
    await rename(upper, directory);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  context.progress(`${recipe.name}: built in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** The script runs in namespaces of its own: whatever ends it, its mounts and its processes are gone. */
async function buildIn(
  { root, files, options }: { root: string; files: string; options: string },
  recipe: LayerRecipe,
  { signal, progress }: BuildContext,
): Promise<void> {
  const script = [
    'set -eu',
    'mount -t overlay overlay -o "$3" "$1"',
    'if [ -d "$1/proc" ]; then mount -t proc proc "$1/proc"; fi',
    recipe.script,
  ].join('\n');
  const sandbox = ['setpriv', '--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--fork', '--kill-child'];
  const env = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C.UTF-8',
    DEBIAN_FRONTEND: 'noninteractive',
    ...proxyEnv(),
  };
  let last = '';
  const sign = setInterval(() => progress(`${recipe.name}: ${last}`), SIGN_OF_LIFE_MS);
  const onLine = (line: string): void => {
    last = line.replace(/^I: /, '') || last;
  };
  try {
    const argv = [...sandbox, '--mount-proc', 'sh', '-c', script, 'sh', root, files, options];
    await mustRun(argv, { env, onLine, timeoutMs: 900_000, ...(signal === undefined ? {} : { signal }) });
  } catch (cause) {
    if (signal?.aborted || !(cause instanceof Error)) throw cause;
    throw new BringupError({
      code: 'lab-root-failed',
      category: 'command',
      what: `The root file system ${recipe.name} could not be made: ${cause.message.split(': ').slice(1).join(': ') || cause.message}`,
      remedy: 'See that this machine reaches a Debian mirror by http, then try again.',
      cause,
    });
  } finally {
    clearInterval(sign);
  }
}

async function removeStale(directory: string): Promise<void> {
  const parent = join(directory, '..');
  const stale = (await readdir(parent)).filter((name) => name.startsWith(`${basename(directory)}.making-`));
  for (const name of stale) await rm(join(parent, name), { recursive: true, force: true });
}

function proxyEnv(): NodeJS.ProcessEnv {
  const names = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
  return Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
}
