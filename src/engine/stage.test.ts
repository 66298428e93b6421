import { expect, test } from 'vitest';
import { type BoxSpec, box, boxKind } from '../../test/support/box-kind.ts';
import { compose } from './compose.ts';
import { planHost } from './plan.ts';
import type { Wanted } from './resource.ts';
import { nextStage } from './stage.ts';

const quick = boxKind();
const risky = boxKind({ kind: 'gate', order: 40, risk: () => 'connectivity' });
const server = boxKind({ kind: 'server', order: 60, risk: () => 'connectivity', servesAgain: true });
const reboot = boxKind({ kind: 'reboot', order: 200, slow: true, reboots: true });

/** The stages of a host on which nothing is there yet, but for those named: they are right. */
function stagesOf(wanted: readonly Wanted[], right: readonly string[] = []): readonly string[] {
  const items = compose(wanted, 'h');
  const states = new Map(
    items.map(({ id, wanted: { spec } }) => [id, right.includes(id) ? (spec as BoxSpec).value : null]),
  );
  const steps = planHost({ items, states, owned: new Map(), pending: new Set() });
  const settled = new Set<string>();
  const stages: string[] = [];
  for (;;) {
    const stage = nextStage({ steps, settled });
    if (stage.steps.length === 0) return stages;
    stages.push(`${stage.guarded ? 'guarded ' : ''}${stage.steps.map(({ id }) => id).join(' ')}`);
    for (const { id } of stage.steps) settled.add(id);
  }
}

const of = (kind: typeof quick, name: string, more: Partial<Wanted> = {}) => box({ name, value: name }, more, kind);

test('all that could cut us off goes under one guard, with what it notifies; the rest goes before or after', () => {
  const wanted = [
    of(risky, 'sshd.conf', { notify: ['server:ssh'] }),
    of(risky, 'rule'),
    of(quick, 'other'),
    of(server, 'ssh'),
  ];
  expect(stagesOf(wanted, ['server:ssh'])).toEqual(['guarded gate:sshd.conf gate:rule server:ssh', 'box:other']);
});

test('what a guarded step or its handler stands on comes before', () => {
  const wanted = [
    of(risky, 'sshd.conf', { notify: ['server:ssh'], needs: ['box:folder'] }),
    of(quick, 'folder'),
    of(quick, 'banner', { notify: ['server:ssh'] }),
    of(server, 'ssh'),
  ];
  expect(stagesOf(wanted, ['server:ssh'])).toEqual(['box:folder', 'guarded gate:sshd.conf box:banner server:ssh']);
});

test('a change that is harmless by itself is guarded with the restart that it asks for', () => {
  const wanted = [of(quick, 'drop-in', { notify: ['server:ssh'] }), of(quick, 'other'), of(server, 'ssh')];
  expect(stagesOf(wanted, ['server:ssh'])).toEqual(['guarded box:drop-in server:ssh', 'box:other']);
});

test('what leans on a guarded step waits for it, and what leans on that comes under a later guard', () => {
  const wanted = [
    of(risky, 'first'),
    of(quick, 'between', { needs: ['gate:first'] }),
    of(risky, 'second', { needs: ['box:between'] }),
  ];
  expect(stagesOf(wanted)).toEqual(['guarded gate:first', 'box:between', 'guarded gate:second']);
});

test('a reboot is never under a guard: the host would take everything back when it boots', () => {
  const wanted = [of(risky, 'hosts.deny', { notify: ['reboot:host'] }), of(reboot, 'host')];
  expect(stagesOf(wanted, ['reboot:host'])).toEqual(['guarded gate:hosts.deny', 'reboot:host']);
});

test('what is changed from here stands alone, also between quick changes of the host', () => {
  const account = boxKind({
    kind: 'account',
    order: 55,
    runner: { read: async () => [], apply: async () => undefined },
  });
  const wanted = [of(quick, 'before'), of(account, 'one'), of(account, 'two'), of(server, 'after')];
  expect(stagesOf(wanted, ['server:after'])).toEqual(['box:before', 'account:one', 'account:two']);
  const both = [of(account, 'one'), of(quick, 'late', { needs: ['account:one'] }), of(quick, 'early')];
  expect(stagesOf(both)).toEqual(['box:early', 'account:one', 'box:late']);
});
