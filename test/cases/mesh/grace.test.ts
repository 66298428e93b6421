import { afterEach, expect, test, vi } from 'vitest';
import { graceAfter } from '../../../src/mesh/grace.ts';
import { type Endpoint, send, steady } from '../../../src/mesh/http/send.ts';
import { cannedServer } from './server.ts';

afterEach(() => vi.useRealTimers());

const ask = (endpoint: Endpoint) => send(endpoint, { method: 'POST', path: '/' });

test('the time begins when the run is cancelled, or now if it was before', () => {
  vi.useFakeTimers();
  const run = new AbortController();
  using first = graceAfter({ cancel: run.signal, ms: 5_000 });
  vi.advanceTimersByTime(60_000);
  run.abort();
  vi.advanceTimersByTime(4_000);
  using second = graceAfter({ cancel: run.signal, ms: 5_000 });
  expect([first.signal.aborted, second.signal.aborted]).toEqual([false, false]);
  vi.advanceTimersByTime(1_000);
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
  vi.advanceTimersByTime(4_000);
  expect(second.signal.aborted).toBe(true);
});

test('a request for a key has the time of every other, and less only once the run is cancelled', async () => {
  await using server = await cannedServer(() => undefined);
  const run = new AbortController();
  const endpoint = { url: server.url, signal: run.signal, timeoutMs: 150 };
  await expect(ask(steady(endpoint))).rejects.toMatchObject({ code: 'mesh-server-slow', message: expect.stringContaining('0.15 s') });
  expect(steady({ url: server.url })).not.toHaveProperty('timeoutMs');
  const asking = ask(steady({ ...endpoint, timeoutMs: 60_000 }, 100));
  run.abort();
  await expect(asking).rejects.toMatchObject({ code: 'mesh-server-slow', message: expect.stringContaining('0.1 s') });
  await expect(ask(endpoint)).rejects.toThrow('aborted');
});
