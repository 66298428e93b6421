import { expect, test } from 'vitest';
import type { FlashProgress } from '../board.ts';
import { flashMeter } from './progress.ts';

const MB = 1_000_000;

function meter(options: Partial<Parameters<typeof flashMeter>[0]> = {}) {
  const told: FlashProgress[] = [];
  let clock = 0;
  const one = flashMeter(
    {
      node: 2,
      attempt: 1,
      sizeBytes: 10 * MB,
      rawBytes: 100 * MB,
      verify: true,
      tellsVerify: true,
      sent: false,
      tell: (progress) => told.push(progress),
      ...options,
    },
    () => clock,
  );
  return {
    ...one,
    at: (ms: number) => {
      clock = ms;
    },
    last: () => told.at(-1),
    told,
  };
}

test('bytes on the node count over our own raw size, and a fall means that it reads back', () => {
  const one = meter();
  one.seen(0);
  one.at(10_000);
  one.seen(50 * MB);
  expect(one.last()).toMatchObject({
    phase: 'writing',
    doneBytes: 50 * MB,
    totalBytes: 100 * MB,
    inferred: false,
    bytesPerSecond: 5 * MB,
  });
  // The other half, and all of it once more.
  expect(one.last()?.etaMs).toBe(30_000);
  one.seen(100 * MB);
  one.at(21_000);
  one.seen(1 * MB);
  one.at(22_000);
  one.seen(11 * MB);
  expect(one.last()).toMatchObject({
    phase: 'verifying',
    doneBytes: 11 * MB,
    totalBytes: 100 * MB,
    inferred: true,
    etaMs: 8_900,
  });
  expect(one.most()).toBe(100 * MB);
});

test('an upload tells what was sent, rarely; what follows is inferred until a fall', () => {
  const one = meter({ sent: true });
  for (let ms = 0; ms <= 1_000; ms += 10) {
    one.at(ms);
    one.sent((ms / 1_000) * 10 * MB);
  }
  expect(one.told.length).toBeLessThan(10);
  expect(one.last()).toMatchObject({ phase: 'sending', doneBytes: 10 * MB, totalBytes: 10 * MB, inferred: false });
  one.seen(90 * MB);
  expect(one.last()).toMatchObject({ phase: 'writing', inferred: true });
});

test('where the board does not count anew, nobody knows how far reading back has come', () => {
  const one = meter({ tellsVerify: false });
  one.seen(100 * MB);
  expect(one.last()).toMatchObject({ phase: 'verifying', totalBytes: undefined, etaMs: undefined, inferred: true });
});

test('nothing is promised where the raw size is not known', () => {
  const one = meter({ rawBytes: undefined });
  one.seen(0);
  one.at(5_000);
  one.seen(5 * MB);
  expect(one.last()).toMatchObject({ phase: 'writing', totalBytes: undefined, etaMs: undefined, bytesPerSecond: MB });
});
