import { expect, test } from 'vitest';
import type { FlashProgress } from '../bmc/board.ts';
import { flashProgressText, imageProgressText } from './flash-words.ts';

const MIB = 2 ** 20;
const progress = (change: Partial<FlashProgress>): FlashProgress => ({
  node: 1,
  attempt: 1,
  phase: 'writing',
  doneBytes: 42 * MIB,
  totalBytes: 100 * MIB,
  inferred: false,
  bytesPerSecond: undefined,
  etaMs: undefined,
  ...change,
});

test.each([
  [{}, 'writing 42% of 100.0 MiB'],
  [{ bytesPerSecond: 4.8 * MIB, etaMs: 190_000 }, 'writing 42% of 100.0 MiB, 4.8 MiB/s, 3 min 10 s left'],
  [{ inferred: true, phase: 'verifying' }, 'reading back (inferred) 42% of 100.0 MiB'],
  [{ phase: 'sending', totalBytes: undefined }, 'sending 42.0 MiB'],
  [{ phase: 'starting', inferred: true, bytesPerSecond: 1, etaMs: 1 }, 'starting the transfer'],
  [{ phase: 'cleaning-up', attempt: 2 }, 'cleaning up, attempt 2'],
  [{ doneBytes: 120 * MIB }, 'writing 100% of 100.0 MiB'],
] as const)('of a flash: %j', (change, text) => {
  expect(flashProgressText(progress(change))).toBe(text);
});

test('of an image', () => {
  expect(imageProgressText({ doing: 'download', done: MIB, total: 4 * MIB })).toBe('fetching its image 25% of 4.0 MiB');
  expect(imageProgressText({ doing: 'shrink', done: MIB })).toBe('shrinking its image 1.0 MiB');
});
