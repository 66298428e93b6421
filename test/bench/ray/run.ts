import { execFileSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { rayCacheDirectory } from '../../../src/ray/environment/cache.ts';
import type { EnvironmentSpec } from '../../../src/ray/environment/environment-spec.ts';
import { canonicalLock } from '../../../src/ray/environment/requirements-lock.ts';
import { makingOf, wantedLock } from '../../../src/ray/environment/wanted-lock.ts';
import { normalName } from '../../../src/ray/environment/wheel-name.ts';
import { type WheelFile, wheelhouseFor } from '../../../src/ray/environment/wheelhouse.ts';
import { memoryFolder } from '../../support/memory-folder.ts';
import { indexServer } from '../../support/ray/index-server.ts';
import { LocalEnvironment, ownPython } from '../../support/ray/local-environment.ts';
import { against, median, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';

type Present = Extract<EnvironmentSpec, { readonly state: 'present' }>;

const RAY = '2.60.0';
const ROUNDS = 3;
const GOAL_SECONDS = 2;
const GOAL_RATIO = 10;

/**
 * The environment of one lock, made on this machine: by what a host runs, from the bundle that is there, and by pip, from an index on this
 * machine that has the same wheels, into a virtual environment that is there. In turn, so that the machine's moods hit both alike, and in
 * its memory.
 */
export async function rayEnvironmentBench(say: (text: string) => void): Promise<readonly Row[]> {
  const python = ownPython();
  if (python === undefined) throw new Error('there is no python3 on this machine');
  await using cleanup = new AsyncDisposableStack();
  const folder = await memoryFolder(cleanup);
  const spec: Present = {
    ...{ cluster: 'main', root: join(folder, 'opt'), hostPython: python.path, state: 'present' },
    ...{ inputs: { ray: RAY, extras: ['default'] }, python: 'host' },
  };
  const here = new LocalEnvironment({ cache: rayCacheDirectory() });
  say(`ray[default] ${RAY}, Python ${python.version}; load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
  const first = await ours(here, spec);
  // Other runs make room in the cache that they share.
  const bundle = join(folder, 'bundle');
  await copyFile(first.bundle, bundle);
  const lock = await wantedLock('main', spec, first.state, here.context());
  const wheels = await wheelhouseFor(lock, await makingOf(here.context()));
  const list = join(folder, 'lock.txt');
  await writeFile(list, canonicalLock(lock.pins));
  await using index = await indexServer(await projectsOf(wheels));
  const [made, piped]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    made.push((await ours(here, { ...spec, root: join(folder, `opt-${round}`) }, bundle)).seconds);
    piped.push(await byPip(python.path, index.url, list, join(folder, `venv-${round}`)));
    say(`${wheels.length} wheels: ours ${made.at(-1)?.toFixed(2)} s, pip ${piped.at(-1)?.toFixed(2)} s`);
  }
  const [seconds, pipSeconds] = [median(made), median(piped)];
  return [
    within('environment of ray[default] where its wheels are', seconds, GOAL_SECONDS, 's'),
    against('the same, against pip from a local index', seconds, pipSeconds, 's', GOAL_RATIO),
  ];
}

async function ours(here: LocalEnvironment, spec: Present, bundle?: string) {
  const { ran, state, supplied } = await here.step(spec, bundle === undefined ? {} : { bundle });
  if (ran?.code !== 0) throw new Error(`the environment was not made: ${ran?.output}`);
  return { seconds: ran.tookMs / 1000, bundle: supplied['bundle'] ?? '', state };
}

async function byPip(python: string, index: string, lock: string, venv: string): Promise<number> {
  execFileSync(python, ['-m', 'venv', venv]);
  const words = ['-q', '--disable-pip-version-check', '--no-cache-dir', '--require-hashes', '--index-url', index];
  const folder = dirname(venv);
  const { seconds } = await timed([join(venv, 'bin/pip'), 'install', ...words, '-r', lock], {
    cwd: folder,
    env: { TMPDIR: folder },
  });
  const says = execFileSync(join(venv, 'bin/python'), ['-I', '-c', 'import ray; print(ray.__version__)'], {
    encoding: 'utf8',
  });
  if (says.trim() !== RAY) throw new Error(`pip installed ray ${says}`);
  return seconds;
}

async function projectsOf(wheels: readonly WheelFile[]) {
  const projects: Record<string, Record<string, Buffer>> = {};
  for (const { filename, path } of wheels) {
    const project = normalName(filename.split('-')[0] ?? '');
    projects[project] = { ...projects[project], [filename]: await readFile(path) };
  }
  return projects;
}
