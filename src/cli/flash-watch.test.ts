import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FlashEvent } from '../flash/run.ts';
import { watchFlash } from './flash-watch.ts';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const watch = () => watchFlash({ fleet: 'fleet.yaml', color: false });
const asking = (node: string, state: 'began' | 'done'): FlashEvent => ({ type: 'asking', node, state });

test('without a terminal it is told once when a board does not answer for 2 s, and not when it did', () => {
  using seen = watch();
  seen.onEvent(asking('rack', 'began'));
  seen.onEvent(asking('quick', 'began'));
  vi.advanceTimersByTime(1_900);
  seen.onEvent(asking('quick', 'done'));
  expect(printed).toBe('');
  vi.advanceTimersByTime(60_000);
  expect(printed).toBe('rack           · was asked, and has not answered yet\n');
});

test('without a terminal a node that boots for long is told of', () => {
  using seen = watch();
  for (const seconds of [5, 10, 31, 36])
    seen.onEvent({
      type: 'waiting',
      node: 'rack/1',
      waitedMs: seconds * 1_000,
      mostMs: 600_000,
      line: 'Reached target network\u001b[31m',
    });
  expect(printed).toBe(
    'rack/1         · waits for its answer, 31 s of 10 min; last on its serial line: Reached target network\\x1b[31m\n',
  );
});
