import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { screen } from '../../../test/cases/report/screen.ts';
import type { RunEvent } from '../../engine/event.ts';
import type { LiveOptions } from './live.ts';
import { plainView } from './plain-view.ts';
import { terminalView } from './terminal-view.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const chrony = { step: 'package:chrony', capability: 'base', title: 'chrony' };

function view(
  hosts: readonly string[],
  isTty: boolean,
  extra: { rows?: number; verbose?: boolean; colour?: boolean } = {},
) {
  const terminal = screen(80, extra.rows ?? 24);
  const { verbose = false, colour = false } = extra;
  const options: LiveOptions = { stream: terminal, colour, verbose, hosts };
  return { terminal, live: isTty ? terminalView(options) : plainView(options) };
}

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `gpu-${index + 1}`);
}

test('at a terminal a running host has one line that tells phase, step and time', () => {
  const { terminal, live } = view(['gpu-1'], true);
  live.onEvent({ type: 'host-started', host: 'gpu-1' });
  live.onEvent({ type: 'host-phase', host: 'gpu-1', phase: 'connect' });
  vi.advanceTimersByTime(300);
  expect(terminal.shown()).toEqual([expect.stringMatching(/^\S gpu-1 {3}connecting {3}0 s$/), '']);
  live.onEvent({ type: 'host-phase', host: 'gpu-1', phase: 'apply' });
  live.onEvent({ type: 'step-started', host: 'gpu-1', ...chrony });
  vi.advanceTimersByTime(12_000);
  expect(terminal.shown()).toEqual([
    expect.stringMatching(/^\S gpu-1 {3}applying {3}base.package chrony {3}12 s$/),
    '',
  ]);
  expect(terminal.cursorShown()).toBe(false);
  live.stop();
  expect(terminal.lines()).toEqual(['']);
  expect(terminal.cursorShown()).toBe(true);
});

test('what is finished stays above, and the live part goes away', () => {
  const { terminal, live } = view(['gpu-1', 'gpu-2'], true);
  for (const host of ['gpu-1', 'gpu-2']) live.onEvent({ type: 'host-started', host });
  vi.advanceTimersByTime(500);
  live.onEvent({ type: 'step-finished', host: 'gpu-1', ...chrony, outcome: 'changed', durationMs: 2200 });
  live.onEvent({ type: 'host-finished', host: 'gpu-1', outcome: 'changed', durationMs: 2700 });
  vi.advanceTimersByTime(500);
  expect(terminal.shown().at(-2)).toBe('1 of 2 hosts done');
  live.onEvent({ type: 'host-planned', host: 'gpu-2', changes: 0, steps: 21 });
  live.onEvent({ type: 'host-finished', host: 'gpu-2', outcome: 'converged', durationMs: 300 });
  live.stop();
  expect(terminal.lines()).toEqual([
    'gpu-1   ✔ base.package chrony                  changed      2.2 s',
    'gpu-1   ✔ host                                 changed      2.7 s',
    'gpu-2   ✔ 21 steps                             ok           0.3 s',
  ]);
});

test('more hosts than rows: the rest is counted, and the live part never scrolls', () => {
  const { terminal, live } = view(names(50), true, { rows: 10 });
  for (const host of names(50)) live.onEvent({ type: 'host-started', host });
  vi.advanceTimersByTime(200);
  const lines = terminal.shown().filter((line) => line !== '');
  expect(lines.length).toBeLessThan(10);
  expect(lines.slice(-2)).toEqual(['  and 44 hosts more at work', '0 of 50 hosts done']);
  for (const host of names(49)) live.onEvent({ type: 'host-finished', host, outcome: 'unreachable', durationMs: 1 });
  vi.advanceTimersByTime(200);
  expect(terminal.shown().slice(-2, -1)).toEqual(['49 of 50 hosts done · 49 failed']);
  live.stop();
  expect(terminal.lines().filter((line) => line.includes('unreachable'))).toHaveLength(49);
});

test('a frame that did not change writes nothing, and each frame comes as one piece', () => {
  const { terminal, live } = view(['gpu-1'], true);
  vi.advanceTimersByTime(1000);
  const before = terminal.raw();
  vi.advanceTimersByTime(1000);
  expect(terminal.raw()).toBe(before);
  live.onEvent({ type: 'host-started', host: 'gpu-1' });
  vi.advanceTimersByTime(100);
  expect(terminal.raw().slice(before.length)).toMatch(/^\x1b\[\?2026h.*\x1b\[\?2026l$/s);
  live.stop();
});

test('elsewhere plain lines: what changed or failed, and each host', () => {
  const { terminal, live } = view(['gpu-1', 'ctl'], false);
  const events: readonly RunEvent[] = [
    { type: 'host-started', host: 'gpu-1' },
    { type: 'host-planned', host: 'gpu-1', changes: 2, steps: 9 },
    {
      type: 'step-finished',
      host: 'gpu-1',
      step: 'file:/etc/motd',
      capability: 'base',
      title: '/etc/motd',
      outcome: 'ok',
      durationMs: 1,
    },
    { type: 'step-output', host: 'gpu-1', step: 'package:chrony', text: 'Reading\x1b[31m lists' },
    {
      type: 'step-finished',
      host: 'gpu-1',
      ...chrony,
      outcome: 'failed',
      durationMs: 12_400,
      problem: 'apt could not get its \x1b[1mlock.',
    },
    { type: 'note', host: 'ctl', text: 'accepted a new host key' },
    { type: 'host-finished', host: 'gpu-1', outcome: 'failed', durationMs: 13_000 },
  ];
  for (const event of events) live.onEvent(event);
  live.stop();
  expect(terminal.raw()).toBe(
    [
      'gpu-1   ✖ base.package chrony                  failed      12.4 s',
      '          apt could not get its \\x1b[1mlock.',
      'ctl     note: accepted a new host key',
      'gpu-1   ✖ host                                 failed      13.0 s',
      '',
    ].join('\n'),
  );
});

test('verbose, also what was right and what steps print', () => {
  const { terminal, live } = view(['gpu-1'], false, { verbose: true });
  live.onEvent({
    type: 'step-output',
    host: 'gpu-1',
    step: 'package:chrony',
    text: '10%\r100%\n\x1b[31mdone\x1b[0m\x07\n',
  });
  live.onEvent({ type: 'step-finished', host: 'gpu-1', ...chrony, outcome: 'ok', durationMs: 20 });
  live.stop();
  expect(terminal.lines()).toEqual([
    'gpu-1   │ 100%',
    'gpu-1   │ done\\x07',
    'gpu-1   ✔ base.package chrony                  ok           0.0 s',
  ]);
});

test('a silent host gives a sign of life, at longer and longer intervals', () => {
  const { terminal, live } = view(['gpu-1'], false);
  live.onEvent({ type: 'host-started', host: 'gpu-1' });
  live.onEvent({ type: 'step-started', host: 'gpu-1', ...chrony });
  vi.advanceTimersByTime(9_000);
  expect(terminal.raw()).toBe('');
  vi.advanceTimersByTime(91_000);
  live.stop();
  expect(terminal.lines()).toEqual([
    'gpu-1   still at base.package chrony, 10 s',
    'gpu-1   still at base.package chrony, 30 s',
    'gpu-1   still at base.package chrony, 1 min 10 s',
  ]);
});

test('many silent hosts share one sign of life', () => {
  const { terminal, live } = view(names(40), false);
  for (const host of names(40)) live.onEvent({ type: 'host-started', host });
  live.onEvent({ type: 'host-phase', host: 'gpu-7', phase: 'lock', detail: 'held by another run' });
  vi.advanceTimersByTime(11_000);
  live.stop();
  expect(terminal.lines()).toEqual(['40 hosts at work; longest: gpu-1, still starting, 10 s']);
});

test('a large fleet counts the hosts that were right already', () => {
  const { terminal, live } = view(names(40), false);
  for (const host of names(40)) live.onEvent({ type: 'host-finished', host, outcome: 'converged', durationMs: 300 });
  live.stop();
  expect(terminal.lines()).toHaveLength(10);
  expect(terminal.lines().at(-1)).toBe('40 of 40 hosts done');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s gives the cursor back and still ends the process', async (signal) => {
  const program = `
    import { terminalView } from ${JSON.stringify(new URL('terminal-view.ts', import.meta.url).href)};
    const view = terminalView({ stream: process.stdout, colour: false, verbose: false, hosts: ['a'] });
    view.onEvent({ type: 'host-started', host: 'a' });
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('starting')) child.kill(signal);
  });
  try {
    const [, ended] = await once(child, 'close', { signal: AbortSignal.timeout(15_000) });
    expect(ended).toBe(signal);
  } finally {
    child.kill('SIGKILL');
  }
  expect(output).toMatch(/\x1b\[\?25l.*\x1b\[\?25h$/s);
});
