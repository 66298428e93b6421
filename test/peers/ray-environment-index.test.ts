import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/json.ts';
import { paceOf } from '../../src/ray/environment/download-limit.ts';
import { indexesFrom } from '../../src/ray/environment/index-settings.ts';
import type { Lock } from '../../src/ray/environment/lock.ts';
import type { Making } from '../../src/ray/environment/making.ts';
import { lockHashOf } from '../../src/ray/environment/requirements-lock.ts';
import type { Target } from '../../src/ray/environment/target.ts';
import { wheelhouseFor } from '../../src/ray/environment/wheelhouse.ts';
import { hasSmallDisks, withSmallDisk } from '../support/images/small-disk.ts';
import { type IndexMischief, type IndexServer, indexServer } from '../support/ray/index-server.ts';

const TARGET: Target = { system: 'linux', arch: 'x86_64', platform: 'manylinux_2_36', python: '3.11.2' };
const LARGE = randomBytes(300_000);
const FILES = {
  ray: {
    'ray-2.60.0-cp311-cp311-manylinux2014_x86_64.whl': LARGE,
    'ray-2.60.0-cp312-cp312-manylinux2014_x86_64.whl': Buffer.from('12'),
  },
  click: { 'click-8.1.7-py3-none-any.whl': Buffer.from('click'), 'click-8.1.7.tar.gz': Buffer.from('sources') },
};

describe('wheels of a package index', () => {
  let index: IndexServer;
  let cache: string;
  const told: string[] = [];
  beforeAll(async () => {
    index = await indexServer(FILES);
  });
  afterAll(() => index[Symbol.asyncDispose]());
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'ray-index-'));
    [index.mischief, index.html, index.login] = [undefined, false, undefined];
    index.requests.length = 0;
    told.length = 0;
  });
  afterEach(() => rmSync(cache, { recursive: true, force: true }));

  const making = (url = index.url, signal = new AbortController().signal): Making => ({
    cache,
    indexes: indexesFrom({ UV_DEFAULT_INDEX: url }, []),
    signal,
    tell: (text) => told.push(text),
  });
  const lock = (): Lock => {
    const pins = Object.entries(FILES).map(([name, files]) => ({
      name,
      version: name === 'ray' ? '2.60.0' : '8.1.7',
      hashes: Object.values(files).map((bytes: Buffer) => sha256(bytes)),
    }));
    return { target: TARGET, pins, lockHash: lockHashOf(pins, TARGET), text: '', from: 'made' };
  };
  const names = async (wish = making()) => (await wheelhouseFor(lock(), wish)).map(({ filename }) => filename);
  const BOTH = ['ray-2.60.0-cp311-cp311-manylinux2014_x86_64.whl', 'click-8.1.7-py3-none-any.whl'];

  test('come once, each the one that fits, and are kept', async () => {
    expect(await names()).toEqual(BOTH);
    const asked = index.requests.length;
    expect(asked).toBe(4);
    expect(await names()).toEqual(BOTH);
    expect(index.requests).toHaveLength(asked);
  });

  test('come from a mirror that has only HTML, and behind a login', async () => {
    index.html = true;
    index.login = 'me:pass word';
    const url = index.url.replace('http://', 'http://me:pass%20word@');
    expect(await names(making(url))).toEqual(BOTH);
  });

  test('a wheel that rotted in the cache comes again', async () => {
    const [ray] = await wheelhouseFor(lock(), making());
    writeFileSync(ray?.path ?? '', 'rotten');
    const [again] = await wheelhouseFor(lock(), making());
    expect(readFileSync(again?.path ?? '').equals(LARGE)).toBe(true);
  });

  test('a line that breaks off is gone on with, not begun anew', { timeout: 120_000 }, async () => {
    index.mischief = 'cut-off';
    expect(await names()).toEqual(BOTH);
    const parts = index.requests.filter((request) => request.startsWith('/files/ray/'));
    expect(parts.slice(1).map((request) => /bytes=(\d+)-/.exec(request)?.[1])).not.toContain(undefined);
    expect(parts.length).toBeGreaterThan(2);
  });

  test('an index that is busy for a moment', { timeout: 120_000 }, async () => {
    index.mischief = 'busy-once';
    expect(await names()).toEqual(BOTH);
  });

  test.each<[IndexMischief, object]>([
    ['missing', { code: 'ray-file-missing', category: 'download' }],
    ['tampered', { code: 'ray-file-wrong-hash', category: 'download' }],
    ['forbidden', { code: 'ray-index-refused', message: expect.stringContaining('HTTP 403') }],
    ['no-page', { code: 'ray-index-unreadable' }],
    ['no-project', { code: 'ray-index-no-project' }],
  ])('%s', async (mischief, error) => {
    index.mischief = mischief;
    await expect(names()).rejects.toMatchObject(error);
    // What failed leaves nothing that would count later.
    index.mischief = undefined;
    expect(await names()).toEqual(BOTH);
  });

  test('a wheel that came damaged comes once more, and no oftener', async () => {
    index.mischief = 'tampered';
    await expect(names()).rejects.toMatchObject({ code: 'ray-file-wrong-hash' });
    const ray = index.requests.filter((request) => request.startsWith('/files/ray/'));
    expect(ray).toHaveLength(2);
    index.mischief = 'tampered-once';
    expect(await names()).toEqual(BOTH);
    expect(told.filter((text) => text.includes('once more')).length).toBeGreaterThan(1);
  });

  test('come no faster than they may, and it is told how fast and what it costs', { timeout: 120_000 }, async () => {
    const started = performance.now();
    await names({ ...making(), pace: paceOf(100_000) });
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeGreaterThan(LARGE.length / 100_000 - 1);
    expect(told.find((text) => text.startsWith('fetching wheels'))).toMatch(
      /^fetching wheels: \d of 0 MB, 0\.\d MB\/s, processors \d+ % busy$/,
    );
  });

  test('a wrong login is told without it', async () => {
    index.login = 'me:right';
    const error = await names(making(index.url.replace('http://', 'http://me:wrong@'))).catch((one: Error) => one);
    expect(error).toMatchObject({ code: 'ray-index-refused', message: expect.stringContaining('HTTP 401') });
    expect(JSON.stringify(error) + String(error)).not.toContain('wrong@');
  });

  test('nobody listens', { timeout: 120_000 }, async () => {
    await expect(names(making('http://127.0.0.1:9/simple'))).rejects.toMatchObject({ code: 'ray-index-unreachable' });
  });

  test('the run is cancelled', async () => {
    const stop = new AbortController();
    const wish = { ...making(index.url, stop.signal), tell: () => stop.abort() };
    await expect(names(wish)).rejects.toMatchObject({ code: 'cancelled' });
    expect(index.requests.filter((request) => request.startsWith('/files/'))).toEqual([]);
  });

  test.skipIf(!hasSmallDisks())('the disk of the cache is full', { timeout: 120_000 }, async () => {
    const source = (name: string) => JSON.stringify(join(import.meta.dirname, `../../src/ray/environment/${name}.ts`));
    const script = `
import { wheelhouseFor } from ${source('wheelhouse')};
import { indexesFrom } from ${source('index-settings')};
const [cache, url, lock] = process.argv.slice(-3);
const making = { cache, indexes: indexesFrom({ UV_DEFAULT_INDEX: url }, []), signal: new AbortController().signal, tell() {} };
const end = await wheelhouseFor(JSON.parse(lock), making).then(() => 'made', ({ code }) => code);
console.log(JSON.stringify(end));`;
    expect(await withSmallDisk(cache, 0.25, script, [cache, index.url, JSON.stringify(lock())])).toBe('ray-cache-full');
  });
});
