import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkFolder } from './work-folder.ts';

async function parent(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'work-folder-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A run that is at work, in a process of its own; `unshared` in which it has another number, as in a container. */
async function atWork(folder: string, command: readonly string[]) {
  const module = JSON.stringify(new URL('./work-folder.ts', import.meta.url).href);
  const script = `const { openWorkFolder } = await import(${module}); const made = await openWorkFolder(process.argv[1], 'work');
console.log(made.path); setInterval(() => undefined, 1000);`;
  const [program = '', ...args] = [...command, process.execPath, '--input-type=module', '-e', script, '--', folder];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return { child, path: String(line).trim() };
}

test('it is there for us alone, and gone when it is disposed', async () => {
  const folder = await parent();
  {
    await using work = await openWorkFolder(folder, 'work');
    expect((await stat(work.path)).mode & 0o777).toBe(0o700);
    await writeFile(join(work.path, 'a'), '');
  }
  expect(await readdir(folder)).toEqual([]);
});

const ways = [['of this machine', []] as const];
const inContainer = ['in a container', ['unshare', '-rpf', '--kill-child', '--mount-proc']] as const;
const hasContainers =
  process.platform === 'linux' && spawnSync('unshare', ['-rpf', '--mount-proc', 'true']).status === 0;

test.each(hasContainers ? [...ways, inContainer] : ways)(
  'that of a run %s stays as long as it lives, and goes with the next run after it was killed',
  { timeout: 60_000 },
  async (_, command) => {
    const folder = await parent();
    const { child, path } = await atWork(folder, command);
    {
      await using work = await openWorkFolder(folder, 'work');
      expect((await readdir(folder)).map((name) => join(folder, name)).toSorted()).toEqual(
        [path, work.path].toSorted(),
      );
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    // What it started ends a moment after it.
    await expect
      .poll(
        async () => {
          await using work = await openWorkFolder(folder, 'work');
          return (await readdir(folder)).filter((name) => join(folder, name) !== work.path);
        },
        { timeout: 30_000 },
      )
      .toEqual([]);
  },
);

test('what is not a folder of ours stays, whatever its name is', async () => {
  const folder = await parent();
  const elsewhere = await parent();
  await writeFile(join(elsewhere, 'precious'), '');
  await symlink(elsewhere, join(folder, 'work-link'));
  await writeFile(join(folder, 'work-file'), '');
  await mkdir(join(folder, 'workshop'));
  const stays = ['work-file', 'work-link', 'workshop'];
  if (process.getuid?.() === 0) {
    await mkdir(join(folder, 'work-of-another'));
    await chown(join(folder, 'work-of-another'), 65_534, 65_534);
    stays.push('work-of-another');
  }
  await mkdir(join(folder, 'work-left'));
  await (await openWorkFolder(folder, 'work'))[Symbol.asyncDispose]();
  expect(await readdir(folder)).toEqual(stays.toSorted());
  expect(await readdir(elsewhere)).toEqual(['precious']);
});

test('many at once in one parent are all made and removed', async () => {
  const folder = await parent();
  const one = async () => {
    for (let round = 0; round < 20; round += 1) {
      await using work = await openWorkFolder(folder, 'work');
      await writeFile(join(work.path, 'content'), 'x');
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  expect(await readdir(folder)).toEqual([]);
});
