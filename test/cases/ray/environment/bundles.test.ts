import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundleForm, bundleFor } from '../../../../src/ray/environment/bundle.ts';
import type { Lock } from '../../../../src/ray/environment/lock.ts';
import type { Making } from '../../../../src/ray/environment/making.ts';

let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'ray-bundles-'));
});
afterAll(() => rmSync(cache, { recursive: true }));

/** Of no packages, so that nothing is fetched. */
const making = (): Pick<Making, 'cache' | 'signal' | 'tell'> => ({
  cache,
  signal: new AbortController().signal,
  tell: () => undefined,
});
const lockOf = (name: string) =>
  ({ lockHash: name.repeat(64), pins: [], target: { python: '3.13.7', arch: 'x86_64' } }) as unknown as Lock;
const made = (name: string, form: BundleForm = 'zst') => bundleFor(lockOf(name), form, making() as Making);

/** In another process, which has ended then. */
function madeElsewhere(names: string): void {
  const module = join(import.meta.dirname, '../../../../src/ray/environment/bundle.ts');
  const script = `
import { bundleFor } from ${JSON.stringify(module)};
const making = { cache: ${JSON.stringify(cache)}, signal: new AbortController().signal, tell: () => undefined };
for (const name of ${JSON.stringify(names)})
  await bundleFor({ lockHash: name.repeat(64), pins: [], target: { python: '3.13.7', arch: 'x86_64' } }, 'zst', making);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script]);
}

const kept = () => readdirSync(join(cache, 'bundles')).filter((name) => name.endsWith('.tar.zst'));

test('four archives are kept, and those that a run uses, also one of another run', { timeout: 100_000 }, async () => {
  const mine = await made('a');
  const bytes = readFileSync(mine.path);
  utimesSync(mine.path, 1, 1);
  // Who made them uses them all until it ends.
  madeElsewhere('bcdef');
  expect(kept()).toHaveLength(6);
  madeElsewhere('g');
  expect(kept()).toHaveLength(5);
  expect(readFileSync(mine.path).equals(bytes)).toBe(true);
  expect(await made('a')).toEqual(mine);
  expect(readdirSync(join(cache, 'bundles')).filter((name) => name.endsWith('.new'))).toEqual([]);
});
