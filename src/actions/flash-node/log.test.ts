import { expect, test } from 'vitest';
import type { FlashProgress } from '../../bmc/board.ts';
import type { FlashEvent } from '../../flash/run.ts';
import { flashLog } from './log.ts';

const progress = (doneBytes: number): FlashEvent => ({
  type: 'flash',
  node: 'rack/1',
  progress: {
    node: 1,
    attempt: 1,
    phase: 'writing',
    doneBytes,
    totalBytes: 1_000,
    inferred: false,
    bytesPerSecond: undefined,
    etaMs: undefined,
  } satisfies FlashProgress,
});

test('a transfer is told at each tenth, when it begins anew, and when it takes long', () => {
  const said: string[] = [];
  let nowMs = 0;
  const log = flashLog(
    (line) => said.push(line),
    () => undefined,
    () => nowMs,
  );
  for (const bytes of [0, 40, 100, 130, 199, 200, 50]) log(progress(bytes));
  expect(said.map((line) => /(\d+)%/.exec(line)?.[1])).toEqual(['0', '10', '20', '5']);
  log(progress(60));
  nowMs = 30_000;
  log(progress(61));
  expect(said).toHaveLength(5);
});

test('phases and notes are lines, and commands in them are nothing to a terminal', () => {
  const said: string[] = [];
  const log = flashLog(
    (line) => said.push(line),
    () => undefined,
  );
  log({ type: 'phase', node: 'rack/1', phase: 'flashed', state: 'began' });
  log({ type: 'phase', node: 'rack/1', phase: 'flashed', state: 'done', tookMs: 1_500, text: 'pull' });
  log({ type: 'phase', node: 'rack/1', phase: 'attested', state: 'kept', text: 'abc' });
  log({ type: 'note', node: 'rack/1', text: 'red \u001b[31mline\n::error::x' });
  expect(said).toEqual([
    'rack/1   writing',
    'rack/1   ✔ written: pull (1.5 s)',
    'rack/1   ✔ proved itself before: abc',
    'rack/1   red \\x1b[31mline ::error::x',
  ]);
});
