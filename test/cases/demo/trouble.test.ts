import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepEvidence } from '../../demo/evidence.ts';
import { inTurn } from '../../demo/in-turn.ts';

test('what messages of a chapter point at is kept when its state goes', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'demo-'));
  const [state, output] = [join(folder.path, 'state'), join(folder.path, 'output')];
  expect([...(await keepEvidence(state, output))]).toEqual([]);
  mkdirSync(join(state, 'flash/serial/board_443'), { recursive: true });
  writeFileSync(join(state, 'flash/serial/board_443/node2-r1.log'), 'Kernel panic');
  writeFileSync(join(state, 'flash/flash.sqlite'), 'private keys');
  expect([...(await keepEvidence(state, output))]).toEqual([[join(state, 'flash/serial'), join(output, 'flash/serial')]]);
  expect(readFileSync(join(output, 'flash/serial/board_443/node2-r1.log'), 'utf8')).toBe('Kernel panic');
  expect(() => readFileSync(join(output, 'flash/flash.sqlite'))).toThrow(/ENOENT/);
});

test('parts that need one that failed are told as not tried', async () => {
  const seen: string[] = [];
  const part = (name: string, result: boolean | undefined) => ({
    name,
    work: async () => {
      seen.push(name);
      return result;
    },
  });
  const parts = [part('a', undefined), part('b', true), part('c', false), part('d', true), part('e', true)];
  await inTurn({ notTried: (what, why) => void seen.push(`not ${what}: ${why}`) }, parts);
  expect(seen).toEqual([
    'a',
    'b',
    'c',
    'not d: it needs what ‘c’ did not reach',
    'not e: it needs what ‘c’ did not reach',
  ]);
});
