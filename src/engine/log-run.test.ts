import { expect, test } from 'vitest';
import { Secret } from '../core/secret.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { LogEntry } from '../registry/log-file.ts';
import type { RunEvent } from './event.ts';
import { logOfRun } from './log-run.ts';

function listener() {
  const entries: LogEntry[] = [];
  const hidden: string[] = [];
  const told: unknown[] = [];
  const log = {
    write: (entry: LogEntry) => void entries.push(entry),
    hide: ({ name }: Secret) => void hidden.push(name),
  };
  const whoStarted = {
    onEvent: (event: RunEvent) => void told.push(event.type),
    onProgram: (_host: string, program: string) => void told.push(program),
    // Both know of a secret before anything can tell it.
    onSecret: ({ name }: Secret) => void told.push(`${name} after ${hidden.join()}`),
  };
  return { entries, hidden, told, log, whoStarted };
}

const EVENTS: readonly RunEvent[] = [
  { type: 'host-phase', host: 'a', phase: 'lock', detail: 'held by b' },
  { type: 'step-output', host: 'a', step: 'file:/x', text: 'out' },
  { type: 'step-finished', host: 'a', step: 'f:1', capability: 'base', title: 'one', outcome: 'ok', durationMs: 40 },
  {
    ...{ type: 'step-finished', host: 'a', step: 'f:2', capability: 'base', title: 'two', outcome: 'failed' },
    ...{ durationMs: 1_240, problem: 'no room' },
  },
  { type: 'note', host: 'a', text: 'look' },
  { type: 'host-finished', host: 'a', outcome: 'failed', durationMs: 2_000, problem: 'no room' },
  { type: 'host-finished', host: 'b', outcome: 'changed', durationMs: 2_000 },
  { type: 'rollout', text: 'wave 2 of 3' },
];

test('the log has every event of the run, with the run and how much it matters, and who started it is told the same', () => {
  const { entries, told, log, whoStarted } = listener();
  const run = logOfRun({ ...whoStarted, log, secrets: [] }, 'r1');
  run.began('apply of 2 hosts');
  EVENTS.forEach(run.onEvent);
  expect(entries.every((entry) => entry.run === 'r1')).toBe(true);
  expect(entries.map(({ level, event, host, text }) => [level, event, host ?? '', text].join(' | '))).toEqual([
    'info | run-began |  | apply of 2 hosts',
    'debug | host-phase | a | lock: held by b',
    'debug | step-output | a | out',
    'debug | step-finished | a | one: ok after 0.0 s',
    'error | step-finished | a | two: failed after 1.2 s: no room',
    'warn | note | a | look',
    'error | host-finished | a | failed after 2.0 s: no room',
    'info | host-finished | b | changed after 2.0 s',
    'info | rollout |  | wave 2 of 3',
  ]);
  expect(told).toEqual(EVENTS.map(({ type }) => type));
});

test('secrets are hidden in the log before they are used: those of the beginning, and one got in the middle', () => {
  const { hidden, told, log, whoStarted } = listener();
  const run = logOfRun({ ...whoStarted, log, secrets: [new Secret('TOKEN', 'abc')] }, 'r1');
  expect(hidden).toEqual(['TOKEN']);
  run.onSecret(new Secret('pre-auth key', 'def'));
  expect(told).toEqual(['pre-auth key after TOKEN,pre-auth key']);
});

test('programs are there without what is the same in all of them', () => {
  const { entries, told, log, whoStarted } = listener();
  logOfRun({ ...whoStarted, log, secrets: [] }, 'r1').onProgram('a', `${PRELUDE.text}\necho hi`);
  expect(entries).toEqual([{ level: 'debug', run: 'r1', host: 'a', event: 'program', text: '# (functions)\necho hi' }]);
  expect(told).toEqual([`${PRELUDE.text}\necho hi`]);
});
