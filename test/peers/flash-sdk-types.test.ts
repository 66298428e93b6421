import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sdkTypes } from '../../tools/bundle/entries.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdk-types-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'flash.d.ts'), sdkTypes('flash'));
  await writeFile(join(folder, 'onboard.d.ts'), sdkTypes('onboard'));
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'es2024', strict: true, noEmit: true, types: ['node'], skipLibCheck: false },
    ...{
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      paths: { 'bringup/flash': ['./flash.d.ts'], 'bringup/onboard': ['./onboard.d.ts'] },
    },
  };
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the compiler says of some programs, by their names. */
async function compiled(programs: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(programs)) await writeFile(join(folder, name), text);
  try {
    return (await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.', '--pretty', 'false'], { cwd: folder })).stdout;
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  } finally {
    for (const name of Object.keys(programs)) await rm(join(folder, name));
  }
}

const pageBlocks = async (name = 'flash-sdk') => {
  const page = await readFile(join(ROOT, `docs/${name}.md`), 'utf8');
  return [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text = '']) => text);
};

test('the programs of the page compile with the types of the package', { timeout: 120_000 }, async () => {
  const blocks = await pageBlocks();
  expect(blocks.length).toBeGreaterThan(1);
  expect(await compiled(Object.fromEntries(blocks.map((text, index) => [`page${index}.ts`, text])))).toBe('');
});

test('programs that cannot be right do not', { timeout: 120_000 }, async () => {
  const [first = ''] = await pageBlocks();
  const found = await compiled({
    'slot.ts': first.replace('board.run([1, 2],', 'board.run([1, 5],'),
    'module.ts': first.replace("module: 'rk1' },", "module: 'rk2' },"),
    'callback.ts': first.replace('remote.apt.install', 'remote.apt.instal'),
    'password.ts': first.replace(/ {2}password: .*\n/, ''),
  });
  expect(
    found
      .split('\n')
      .flatMap((line) => /^(\w+)\.ts/.exec(line)?.[1] ?? [])
      .toSorted(),
  ).toEqual(['callback', 'module', 'password', 'slot']);
});

test('so do those of onboarding, and what cannot be right there does not', { timeout: 240_000 }, async () => {
  const [first = '', ...more] = await pageBlocks('onboarding');
  expect(more).toEqual([]);
  expect(await compiled({ 'onboarding.ts': first })).toBe('');
  const found = await compiled({
    'role.ts': first.replace("role: 'provider'", "role: 'worker'"),
    'host.ts': first.replace(/ {2}host: .*\n/, ''),
    'verdict.ts': first.replace("verdict === 'already'", "verdict === 'allready'"),
  });
  const told = found.split('\n').flatMap((line) => /^(\w+)\.ts/.exec(line)?.[1] ?? []);
  expect(told.toSorted()).toEqual(['host', 'role', 'verdict']);
});
