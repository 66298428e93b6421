import { describe, expect, it } from 'vitest';
import { sh } from '../../src/core/sh.ts';
import { type BoxSpec, box, boxKind } from '../support/box-kind.ts';
import { runOnLab } from './support/fleet-of-lab.ts';
import { labOfBoxes, wanting } from './support/lab-of-boxes.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a run on real hosts that does not go well', () => {
  const { onA, alone } = labOfBoxes();

  it('stops a host at its first failure, tells what was not tried, and goes on from there the next time', async () => {
    let broken = true;
    const flaky = boxKind({
      kind: 'flaky',
      order: 55,
      apply: (changes) => (broken ? sh`echo "it does not work"; exit 7` : boxKind().apply(changes)),
    });
    const capability = wanting(
      () => [
        box({ name: 'first', value: '1' }, { notify: ['box:last'] }),
        box({ name: 'f', value: '1' }, {}, flaky),
        box({ name: 'last', value: 'x' }),
      ],
      [boxKind(), flaky],
    );
    const { fleet, only } = await alone(capability);
    await onA('mkdir -p /run/bringup-boxes; echo x >/run/bringup-boxes/last');
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['box:first', 'changed'],
      ['box:last', 'changed'],
      ['flaky:f', 'failed'],
    ]);
    expect(report.hosts[0]?.problem).toMatchObject({
      code: 'flaky-failed',
      what: expect.stringContaining('exit 7: it does not work'),
    });
    expect(report.exitCode).toBe(4);
    broken = false;
    const next = await runOnLab(fleet, [capability], only);
    expect(next.report.hosts[0]?.steps.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'changed']);
  });

  it('calls a change at a server unknown when the way to the host broke before it could be noted', async () => {
    const server = new Set<string>();
    let breaks = true;
    const account = boxKind({
      kind: 'account',
      order: 10,
      runner: {
        read: async (specs: readonly BoxSpec[]) =>
          specs.map(({ name, value }) => (server.has(name) ? (value ?? '') : null)),
        async apply({ spec }) {
          server.add(spec.name);
          if (breaks) await onA('pkill -KILL -u ops');
        },
      },
    });
    const capability = wanting(
      () => [
        box({ name: 'id', value: '1' }, {}, account),
        box({ name: 'later', value: '1' }, { needs: ['account:id'] }),
      ],
      [boxKind(), account],
    );
    const { fleet, only } = await alone(capability);
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]).toMatchObject({ outcome: 'unknown', problem: { category: 'network' } });
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['account:id', 'unknown'],
      ['box:later', 'skipped'],
    ]);
    breaks = false;
    const next = await runOnLab(fleet, [capability], only);
    expect(next.report.hosts[0]).toMatchObject({ outcome: 'changed', unknownBefore: ['account:id'] });
  });

  it('says so when the host could not note at the end what was done, and the next run makes up for it', async () => {
    const capability = wanting(() => [box({ name: 'one', value: '1' })]);
    const { fleet, only } = await alone(capability);
    await onA('mkdir -p /var/lib/bringup/owners.new');
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.outcome).toBe('changed');
    expect(report.hosts[0]?.notes).toEqual([
      'the host could not note in /var/lib/bringup what was done; the next run does that',
    ]);
    await onA('rmdir /var/lib/bringup/owners.new');
    const next = await runOnLab(fleet, [capability], only);
    expect(next.report.hosts[0]).toMatchObject({ outcome: 'converged', notes: [] });
    expect((await onA('cat /var/lib/bringup/owners.jsonl')).stdout).toContain('box:one');
  });

  it('keeps a notification of a run that was cut off, and serves it in the next', async () => {
    const fails = boxKind({ kind: 'fails', order: 55, apply: () => sh`exit 1` });
    const served = boxKind({ kind: 'served', order: 90 });
    const wishes = (withFailure: boolean) =>
      wanting(
        () => [
          box({ name: 'conf', value: 'new' }, { notify: ['served:svc'] }),
          ...(withFailure ? [box({ name: 'bad', value: '1' }, {}, fails)] : []),
          box({ name: 'svc', value: 'up' }, {}, served),
        ],
        [boxKind(), fails, served],
      );
    await onA('mkdir -p /run/bringup-boxes; echo up >/run/bringup-boxes/svc');
    const first = wishes(true);
    const { fleet, only } = await alone(first);
    expect((await runOnLab(fleet, [first], only)).report.exitCode).toBe(4);
    expect((await onA('test -e /run/bringup-boxes/.runs-svc')).code).not.toBe(0);
    const second = wishes(false);
    const { report } = await runOnLab(fleet, [second], only);
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['box:conf', 'ok'],
      ['served:svc', 'changed'],
    ]);
    expect((await onA('wc -l </run/bringup-boxes/.runs-svc')).stdout.trim()).toBe('1');
    expect((await runOnLab(fleet, [second], only)).report.hosts[0]?.outcome).toBe('converged');
  });

  it('leaves a notification of another capability in the journal until that one serves it', async () => {
    await onA('mkdir -p /run/bringup-boxes; echo up >/run/bringup-boxes/svc');
    const fails = boxKind({ kind: 'fails', order: 55, apply: () => sh`exit 1` });
    const served = boxKind({ kind: 'served', order: 90 });
    const kinds = [boxKind(), fails, served];
    const wishes = (bad: boolean) =>
      wanting(
        () => [
          box({ name: 'conf', value: 'new' }, { notify: ['served:svc'] }),
          ...(bad ? [box({ name: 'bad', value: '1' }, {}, fails)] : []),
          box({ name: 'svc', value: 'up' }, {}, served),
        ],
        kinds,
      );
    const { fleet, only } = await alone(wishes(true));
    await runOnLab(fleet, [wishes(true)], only);
    const other = wanting(() => [box({ name: 'else', value: '1' })]);
    expect((await runOnLab(fleet, [other], { ...only, partial: true })).report.exitCode).toBe(0);
    const { report } = await runOnLab(fleet, [wishes(false)], only);
    expect(report.hosts[0]?.steps.find(({ id }) => id === 'served:svc')?.outcome).toBe('changed');
    expect((await onA('test -s /var/lib/bringup/journal.jsonl')).code).toBe(1);
  });

  it('judges what ended before another step took too long', async () => {
    const endless = boxKind({ kind: 'endless', order: 60, apply: () => sh`sleep 1234`, timeoutMs: () => 1_000 });
    const capability = wanting(
      () => [box({ name: 'good', value: '1' }), box({ name: 'e', value: '1' }, {}, endless)],
      [boxKind(), endless],
    );
    const { fleet, only } = await alone(capability);
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]).toMatchObject({ outcome: 'failed', problem: { code: 'step-timeout' } });
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['box:good', 'changed'],
      ['endless:e', 'failed'],
    ]);
  });

  it('stops a step that takes too long, and one that is cancelled, with all it started', async () => {
    const endless = boxKind({ kind: 'endless', apply: () => sh`sleep 1234 & sleep 4321`, timeoutMs: () => 1_000 });
    const capability = wanting(() => [box({ name: 'e', value: '1' }, {}, endless)], [endless]);
    const { fleet, only } = await alone(capability);
    const late = await runOnLab(fleet, [capability], only);
    expect(late.report.hosts[0]?.problem).toMatchObject({ code: 'step-timeout', category: 'timeout' });
    const patient = boxKind({ kind: 'endless', apply: () => sh`sleep 1234 & sleep 4321` });
    const again = wanting(() => [box({ name: 'e', value: '1' }, {}, patient)], [patient]);
    const controller = new AbortController();
    const cancelled = await runOnLab(fleet, [again], {
      ...only,
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === 'step-started') setTimeout(() => controller.abort(), 300);
      },
    });
    expect(cancelled.report.hosts[0]).toMatchObject({ outcome: 'unknown', steps: [{ outcome: 'unknown' }] });
    expect(cancelled.report.exitCode).toBe(130);
    expect((await onA('ps -eo args | grep -E "^sleep (1234|4321)"')).stdout).toBe('');
    const state = await runOnLab(fleet, [again], { ...only, mode: 'plan' });
    expect(state.report.hosts[0]?.unknownBefore).toEqual(['endless:e']);
  });

  it('names the run that holds a host, and frees it when that run ends', async () => {
    const slow = boxKind({ kind: 'slow', apply: (changes) => sh`sleep 2; ${boxKind().apply(changes)}` });
    const capability = wanting(() => [box({ name: 's', value: '1' }, {}, slow)], [slow]);
    const { fleet, only } = await alone(capability);
    const holds = Promise.withResolvers<void>();
    const first = runOnLab(fleet, [capability], {
      ...only,
      onEvent: (event) => {
        if (event.type === 'step-started') holds.resolve();
      },
    });
    await holds.promise;
    const loser = await runOnLab(fleet, [capability], { ...only, lockTimeoutMs: 0 });
    const waiter = runOnLab(fleet, [capability], only);
    const winner = await first;
    expect(winner.report.hosts[0]?.outcome).toBe('changed');
    expect(loser.report.hosts[0]).toMatchObject({
      outcome: 'locked',
      problem: { what: expect.stringContaining(winner.report.run.id) },
    });
    expect((await waiter).report.hosts[0]?.outcome).toBe('converged');
    expect((await onA('wc -l </run/bringup-boxes/.runs-s')).stdout.trim()).toBe('1');
    expect((await runOnLab(fleet, [capability], { ...only, lockTimeoutMs: 0 })).report.hosts[0]?.outcome).toBe(
      'converged',
    );
  });
});
