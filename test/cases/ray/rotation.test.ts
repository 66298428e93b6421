import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rayRotationText } from '../../../src/cli/ray-rotation-text.ts';
import { Secret } from '../../../src/core/secret.ts';
import { tokenFrom, tokenIn } from '../../../src/ray/rotation/new-token.ts';
import { lookedAt, lookProgram, putProgram } from '../../../src/ray/rotation/token-files.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'bringup-token-'));
});
afterAll(() => rm(place, { recursive: true }));

const START = 'ab'.repeat(16);
const GOOD = 'x'.repeat(32);

test('a new token is made into a file for its owner, and is the same when it is asked for again', async () => {
  const file = join(place, 'made');
  const made = await tokenIn(file);
  expect(made.reveal()).toMatch(/^[0-9a-f]{64}$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, 'utf8')).trim()).toBe(made.reveal());
  expect((await tokenIn(file)).reveal()).toBe(made.reveal());
  expect((await tokenIn(join(place, 'other'))).reveal()).not.toBe(made.reveal());
});

test('what cannot be a token, or cannot be kept, is refused without being shown', async () => {
  const file = join(place, 'short');
  await writeFile(file, 'short one\n');
  await chmod(file, 0o600);
  await expect(tokenIn(file)).rejects.toMatchObject({ code: 'ray-new-token-form' });
  await expect(tokenIn(file)).rejects.not.toThrow(/short one/);
  await expect(tokenIn(join(place, 'no', 'folder'))).rejects.toMatchObject({ code: 'ray-new-token-file' });
  expect(() => tokenFrom('NEXT', {})).toThrow(expect.objectContaining({ code: 'ray-new-token-missing' }));
  expect(() => tokenFrom('NEXT', { NEXT: 'a b' })).toThrow(expect.objectContaining({ code: 'ray-new-token-form' }));
  expect(tokenFrom('NEXT', { NEXT: GOOD }).reveal()).toBe(GOOD);
});

test('what a host has', () => {
  expect(lookedAt(`has next\nstart ${START}\nunit active\n`)).toEqual({ has: 'next', start: START, runs: true });
  expect(lookedAt(`has old\nstart ${START}\nunit activating\n`)).toMatchObject({ has: 'old', runs: true });
  expect(lookedAt(`has old\nstart ${START}\nunit inactive\n`)).toMatchObject({ has: 'old', runs: false });
  expect(lookedAt('has none\nstart \n')).toEqual({ has: 'none', start: '', runs: false });
  expect(lookedAt('something else')).toBeUndefined();
});

test('no token stands in a program that is sent', () => {
  const tokens = { old: new Secret('RAY_TOKEN', GOOD), next: new Secret('RAY_TOKEN_NEXT', 'y'.repeat(32)) };
  for (const { text, secrets } of [lookProgram('main', tokens), putProgram('main', tokens)]) {
    expect(text).not.toMatch(/x{32}|y{32}/);
    expect([...secrets.values()]).toContain(tokens.next);
  }
});

test('how long everything was away', () => {
  const text = rayRotationText(
    {
      cluster: 'main',
      apiOutageMs: 10_120,
      hosts: [
        { host: 'head-1', role: 'head', outageMs: 13_600 },
        { host: 'gpu-1', role: 'worker' },
        { host: 'gpu-2', role: 'worker', stopped: true },
      ],
    },
    { colour: false, width: 100, verbose: false },
  );
  expect(text).toBe(
    'cluster main · new token on 2 hosts · its API was away for 10.1 s · the old one is refused\n✔ head-1  head  away for 13.6 s\n✔ gpu-1   worker  had it already\n✔ gpu-2   worker  is stopped, and has it for its next start\n',
  );
});
