import { expect, test } from 'vitest';
import { box, boxKind } from '../../test/support/box-kind.ts';
import { compose } from './compose.ts';
import type { StepRun } from './execute.ts';
import { planHost } from './plan.ts';
import { judge } from './verdict.ts';

const kind = boxKind({
  kind: 'svc',
  transaction: true,
  diagnose: (_exit, output, { spec }) =>
    output.includes(`${spec.name} is down`)
      ? { category: 'service', code: 'down', what: `${spec.name} is down`, remedy: 'look' }
      : undefined,
});

test('of a failed transaction only what is not right, or is blamed, has failed', () => {
  const wishes = [
    box({ name: 'conf', value: 'new' }, { notify: ['svc:good'] }),
    box({ name: 'good', value: 'up' }, {}, kind),
    box({ name: 'bad', value: 'up' }, {}, kind),
  ];
  const states = new Map([
    ['box:conf', 'old'],
    ['svc:good', 'up'],
    ['svc:bad', null],
  ]);
  const steps = planHost({ items: compose(wishes, 'h'), states, owned: new Map(), pending: new Set() });
  const runs = steps
    .filter(({ id }) => id.startsWith('svc:'))
    .map(
      (step): StepRun => ({
        step,
        seq: 1,
        began: true,
        exit: 1,
        output: 'bad is down',
        durationMs: 1,
        timedOut: false,
      }),
    );
  const after: Record<string, string | null> = { 'svc:good': 'up', 'svc:bad': null };
  const outcomes = (output: string) => {
    const all = runs.map((run) => ({ ...run, output }));
    return Object.fromEntries(
      all.map((run) => [run.step.id, judge(run, { state: after[run.step.id] }, undefined, 'h', all).outcome]),
    );
  };
  expect(outcomes('bad is down')).toEqual({ 'svc:good': 'changed', 'svc:bad': 'failed' });
  // Nobody is blamed: then it is not known whether what was notified was done.
  expect(outcomes('no such program')).toEqual({ 'svc:good': 'failed', 'svc:bad': 'failed' });
});
