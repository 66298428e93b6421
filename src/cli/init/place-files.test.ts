import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFiles } from './place-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bringup-place-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = (name: string, text: string, replaces = false) => ({ path: join(folder, name), text, replaces });
const all = async () => (await readdir(folder, { recursive: true })).toSorted();

test('all files are there, and nothing else', async () => {
  await placeFiles([file('a', '1'), file('deep/er/b', '2')]);
  expect(await all()).toEqual(['a', 'deep', 'deep/er', 'deep/er/b']);
  expect(await readFile(join(folder, 'deep/er/b'), 'utf8')).toBe('2');
});

test('one that is in the way: it stays, and none is written', async () => {
  await writeFile(join(folder, 'b'), 'mine');
  await expect(placeFiles([file('new/a', '1'), file('b', '2')])).rejects.toThrow(/b is there already/);
  expect(await all()).toEqual(['b']);
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('mine');
});

test('one that may be replaced is, whole', async () => {
  await writeFile(join(folder, 'b'), 'old');
  await placeFiles([file('b', 'new', true)]);
  expect(await readFile(join(folder, 'b'), 'utf8')).toBe('new');
});

test('when one cannot be written, none is, and folders that were made go', async () => {
  await writeFile(join(folder, 'blocked'), 'a file where a folder is needed');
  await expect(placeFiles([file('new/a', '1'), file('blocked/b', '2')])).rejects.toThrow(/none of them was/);
  expect(await all()).toEqual(['blocked']);
});

test('two at once: one wins whole, the other says so and leaves nothing', async () => {
  const wishes = ['one', 'two'].map((text) => [file('a', text), file('b', text)]);
  const results = await Promise.allSettled(wishes.map((files) => placeFiles(files)));
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const winner = results[0]?.status === 'fulfilled' ? 'one' : 'two';
  expect(await Promise.all(['a', 'b'].map((name) => readFile(join(folder, name), 'utf8')))).toEqual([winner, winner]);
  expect(await all()).toEqual(['a', 'b']);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
  await mkdir(join(folder, 'locked'));
  await chmod(join(folder, 'locked'), 0o500);
  await expect(placeFiles([file('locked/a', '1')])).rejects.toThrow(/could not be written/);
});
