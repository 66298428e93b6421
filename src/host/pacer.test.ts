import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import { createPacer } from './pacer.ts';

test('at most eight handshakes run at one endpoint; other endpoints do not wait', async () => {
  const pacer = createPacer();
  const gates = Array.from({ length: 20 }, () => Promise.withResolvers<void>());
  let running = 0;
  let most = 0;
  const all = gates.map((gate) =>
    pacer.run('a:22', async () => {
      running++;
      most = Math.max(most, running);
      await gate.promise;
      running--;
    }),
  );
  await turn();
  expect(running).toBe(8);
  expect(await pacer.run('b:22', async () => 'at once')).toBe('at once');
  for (const gate of gates) {
    gate.resolve();
    await turn();
  }
  await Promise.all(all);
  expect(most).toBe(8);
});

test('a failed handshake makes room, and a cancelled one that waits leaves the queue', async () => {
  const pacer = createPacer(1);
  const gate = Promise.withResolvers<void>();
  const first = pacer.run('a:22', () => gate.promise);
  const stop = new AbortController();
  const cancelled = pacer.run('a:22', async () => 'never', stop.signal);
  const third = pacer.run('a:22', async () => 'third');
  await turn();
  stop.abort();
  await expect(cancelled).rejects.toMatchObject({ category: 'cancelled' });
  gate.reject(new Error('refused'));
  await expect(first).rejects.toThrow('refused');
  expect(await third).toBe('third');
});

test('an sshd that turned us away rests: nobody knocks meanwhile, and all hear what it said', async () => {
  const pacer = createPacer(2, 40);
  let knocks = 0;
  const turnedAway = new BringupError({ code: 'away', category: 'throttled', what: 'Not allowed', remedy: 'Wait.' });
  const knock = async () => {
    knocks++;
    throw turnedAway;
  };
  await expect(pacer.run('a:22', knock)).rejects.toBe(turnedAway);
  for (let i = 0; i < 5; i++) await expect(pacer.run('a:22', knock)).rejects.toBe(turnedAway);
  expect(knocks).toBe(1);
  expect(await pacer.run('b:22', async () => 'another')).toBe('another');
  await expect.poll(() => pacer.run('a:22', async () => 'in again').catch(() => 'away')).toBe('in again');
  expect(await pacer.run('a:22', async () => 'and again')).toBe('and again');
});
