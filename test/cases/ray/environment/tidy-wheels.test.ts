import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { usedInCache } from '../../../../src/ray/environment/in-use.ts';
import { tidyWheels, WHEELS_IN_USE } from '../../../../src/ray/environment/tidy-wheels.ts';
import { UV_VERSION } from '../../../../src/ray/environment/uv-builds.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_SECONDS = 86_400;

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'ray-wheels-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
});

/** A wheel that came so many days ago. */
function wheel(sha256: string, daysAgo: number, filename = `${sha256}-1.0-py3-none-any.whl`): void {
  const folder = join(cache, 'wheels', sha256);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, filename), sha256);
  utimesSync(folder, NOW / 1000, NOW / 1000 - daysAgo * DAY_SECONDS);
}

/** The wheels of a lock that was used so many days ago. */
function lock(name: string, daysAgo: number, ...wheels: readonly string[]): void {
  const list = join(cache, 'wheelhouses', `${name}.json`);
  mkdirSync(join(cache, 'wheelhouses'), { recursive: true });
  writeFileSync(list, JSON.stringify(wheels.map((sha256) => ({ filename: `${sha256}-1.0-py3-none-any.whl`, sha256 }))));
  utimesSync(list, NOW / 1000, NOW / 1000 - daysAgo * DAY_SECONDS);
}

const wheels = () => readdirSync(join(cache, 'wheels')).toSorted();

function filled(): void {
  for (const days of [1, 2, 3, 4, 5, 6]) {
    wheel(`only-${days}`, 100);
    lock(`lock-${days}`, days, `only-${days}`, 'shared');
  }
  wheel('shared', 100);
  wheel('of-no-lock', 100);
  wheel('came-today', 0.5);
  wheel('uv', 100, `uv-${UV_VERSION}-py3-none-any.whl`);
  wheel('uv-before', 100, 'uv-0.1.0-py3-none-any.whl');
}

test('wheels of the four locks that were used last are kept, the uv of this bringup, and what came today', async () => {
  filled();
  await tidyWheels(cache, NOW);
  expect(wheels()).toEqual(['came-today', 'only-1', 'only-2', 'only-3', 'only-4', 'shared', 'uv']);
  expect(readdirSync(join(cache, 'wheelhouses')).toSorted()).toEqual([1, 2, 3, 4].map((days) => `lock-${days}.json`));
});

test('while a run is at work on wheels nothing goes, and afterwards it does', async () => {
  filled();
  const before = wheels();
  {
    using _use = await usedInCache(cache, WHEELS_IN_USE, new AbortController().signal);
    await tidyWheels(cache, NOW);
    expect(wheels()).toEqual(before);
  }
  await tidyWheels(cache, NOW);
  expect(existsSync(join(cache, 'wheels', 'of-no-lock'))).toBe(false);
});

test('a list that cannot be read keeps nothing, and an empty cache is no trouble', async () => {
  await tidyWheels(cache, NOW);
  wheel('a', 100);
  lock('broken', 1);
  writeFileSync(join(cache, 'wheelhouses', 'broken.json'), '[{');
  utimesSync(join(cache, 'wheelhouses', 'broken.json'), NOW / 1000, NOW / 1000);
  await tidyWheels(cache, NOW);
  expect(wheels()).toEqual([]);
});
