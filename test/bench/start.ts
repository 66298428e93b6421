import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, type Row, within } from './row.ts';
import { firstByteMs } from './timed.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** How soon an action says its first line, over what Node itself needs, and how large all of it is. */
export async function startBench(say: (text: string) => void): Promise<readonly Row[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    const env: NodeJS.ProcessEnv = {
      PATH: process.env['PATH'],
      HOME: cwd,
      RUNNER_TEMP: cwd,
      GITHUB_WORKSPACE: cwd,
      INPUT_FLEET: 'fleet.yaml',
      INPUT_MODE: 'plan',
    };
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']) {
      env[name] = join(cwd, name);
      await writeFile(join(cwd, name), '');
    }
    await writeFile(join(cwd, 'fleet.yaml'), 'version: bringup/v1\nfleet: { name: start }\nhosts: {}\n');
    const bare: number[] = [];
    const action: number[] = [];
    for (let round = 0; round < 11; round++) {
      bare.push(await firstByteMs([process.execPath, '-e', '0'], { cwd, env }));
      action.push(await firstByteMs([process.execPath, join(DIST, 'bringup', 'main.js')], { cwd, env }));
    }
    const over = median(action) - median(bare);
    say(`node -e 0: ${median(bare).toFixed(0)} ms, first line of the action: ${median(action).toFixed(0)} ms`);
    return [
      within('action start to first line, over node -e 0', over / 1000, 0.35, 's'),
      within('dist in all', (await sizeOf(DIST)) / 1_000_000, 6, 'MB'),
    ];
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
