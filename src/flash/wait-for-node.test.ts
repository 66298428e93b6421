import { expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import { cancelled } from '../host/cancelled.ts';
import type { Attestation } from './ask-node.ts';
import type { BootWatch } from './boot-watch.ts';
import type { FlashTarget } from './target.ts';
import { noAnswer, waitForNode } from './wait-for-node.ts';

const target = { board: 'rack', node: 1, host: { name: 'n1', address: '192.0.2.11' } } as unknown as FlashTarget;
const boot: BootWatch = {
  file: '/serial',
  failed: new AbortController().signal,
  loginName: () => undefined,
  lastLine: () => '',
  stillBoots: () => false,
  [Symbol.asyncDispose]: async () => undefined,
};
const answer = { instanceId: 'a' } as Attestation;

test('a node that hangs in the middle of an answer is asked again, and has not all the time of the boot', async () => {
  let asked = 0;
  const ask = (signal: AbortSignal) =>
    new Promise<Attestation>((resolve, reject) => {
      asked += 1;
      if (asked > 1) resolve(answer);
      else signal.addEventListener('abort', () => reject(cancelled('asking', signal)), { once: true });
    });
  const patience = { pauseMs: 1, askMs: 50, bootMs: 600_000 };
  expect(await waitForNode(target, boot, ask, patience, new AbortController().signal)).toBe(answer);
  expect(asked).toBe(2);
});

test('what waits for a node is told after each attempt that came to nothing', async () => {
  const refusals = [1, 2];
  const ask = async () => {
    if (refusals.pop() === undefined) return answer;
    throw new BringupError({ code: 'connection-refused', category: 'network', what: 'refused', remedy: 'wait' });
  };
  const waited: number[] = [];
  const patience = { pauseMs: 1, askMs: 60_000, bootMs: 600_000 };
  await waitForNode(target, boot, ask, patience, new AbortController().signal, (ms) => waited.push(ms));
  expect(waited).toHaveLength(2);
});

test.each([
  [false, ['fits', '--force'], '--boot-timeout'],
  [true, ['still boots', 'goes on waiting', '--boot-timeout', '/serial'], '--force'],
])('who does not answer in time, still booting: %s', (stillBoots, told, not) => {
  const seen = noAnswer(target, { ...boot, stillBoots: () => stillBoots }, 600_000, undefined);
  expect(seen.code).toBe('flash-no-answer');
  for (const words of told) expect(seen.remedy).toContain(words);
  expect(seen.remedy).not.toContain(not);
});
