import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Json } from '../../src/core/json.ts';
import { sh } from '../../src/core/sh.ts';
import { type AnyCapability, defineCapability } from '../../src/engine/capability.ts';
import type { RunEvent } from '../../src/engine/event.ts';
import type { Wanted } from '../../src/engine/resource.ts';
import type { Fleet, Rollout } from '../../src/fleet/fleet.ts';
import { box, boxKind } from '../support/box-kind.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'gate'];
const every = Object.fromEntries(NAMES.map((name) => [name, { test: {} }]));
const broken = boxKind({ kind: 'broken', apply: () => sh`echo "it does not work"; exit 7` });

type Wish = (host: string, value: (name: string, host?: string) => Json | undefined) => readonly Wanted[];

function wanting(wanted: Wish): AnyCapability {
  return defineCapability({
    name: 'test',
    kinds: [boxKind(), broken],
    wanted: ({ host, value }) => wanted(host.name, value),
  });
}

describe.skipIf(!requireLab())('a rollout on real hosts', () => {
  const place = temporary();
  const lab = freshLab(NAMES.map((name) => ({ name, suite: 'trixie' })));

  const onAll = (script: string) => Promise.all(NAMES.map((host) => lab().run(host, script)));
  /** What each host has: its boxes with the time they were made (their clock is one), and whether bringup was ever there to change. */
  const boxes = async () => {
    const answers = await onAll('cd /run/bringup-boxes 2>/dev/null && stat -c "%n=%.9Y" *');
    return new Map(NAMES.map((name, index) => [name, answers[index]?.stdout.trim().split('\n').filter(Boolean) ?? []]));
  };
  const madeAt = async (host: string) => Number((await boxes()).get(host)?.[0]?.split('=')[1] ?? Number.NaN);
  const havingBoxes = async () => [...(await boxes())].flatMap(([host, files]) => (files.length > 0 ? [host] : []));
  const untouched = async (host: string) =>
    (await lab().run(host, 'ls -d /var/lib/bringup /run/bringup-boxes 2>/dev/null')).stdout === '';
  const rolling = async (
    wanted: Wish,
    rollout: Partial<Rollout>,
    sections: Record<string, object> = every,
  ): Promise<{ fleet: Fleet; capability: AnyCapability }> => {
    const capability = wanting(wanted);
    const fleet = await fleetOfLab(lab(), [capability], sections);
    return { capability, fleet: { ...fleet, rollout: { ...fleet.rollout, ...rollout } } };
  };
  const outcomes = ({ report }: Awaited<ReturnType<typeof runOnLab>>) =>
    Object.fromEntries(report.hosts.map(({ name, outcome }) => [name, outcome]));

  beforeEach(() => onAll('rm -rf /run/bringup-boxes /var/lib/bringup'));

  it('a canary that fails leaves everybody else untouched, and the next run goes on with all of them', async () => {
    let works = false;
    const { fleet, capability } = await rolling(
      (host) => [box({ name: 'one', value: host }, {}, host === 'b' && !works ? broken : boxKind())],
      { canary: ['b'], waves: [{ hosts: 2 }] },
    );
    const run = await runOnLab(fleet, [capability]);
    expect(outcomes(run)).toEqual({
      a: 'skipped',
      b: 'failed',
      c: 'skipped',
      d: 'skipped',
      e: 'skipped',
      gate: 'skipped',
    });
    expect(run.report.exitCode).toBe(4);
    const why = 'b failed by the end of wave 1 (canary), and the failure budget is 0';
    expect(run.report.hosts.map(({ wave, heldBack }) => [wave, heldBack])).toEqual([
      [2, why],
      [1, undefined],
      [2, why],
      [3, why],
      [3, why],
      [4, why],
    ]);
    expect(run.report.hosts[4]?.steps.map(({ outcome }) => outcome)).toEqual(['skipped']);
    for (const host of NAMES) expect([host, await untouched(host)]).toEqual([host, host !== 'b']);

    works = true;
    const again = await runOnLab(fleet, [capability]);
    expect(Object.values(outcomes(again))).toEqual(NAMES.map(() => 'changed'));
    const when = new Map<string, number>();
    for (const host of NAMES) when.set(host, await madeAt(host));
    const at = (host: string) => when.get(host) ?? Number.NaN;
    expect(at('b')).toBeLessThan(Math.min(at('a'), at('c')));
    expect(Math.max(at('a'), at('c'))).toBeLessThan(Math.min(at('d'), at('e')));
    expect(Math.max(at('d'), at('e'))).toBeLessThan(at('gate'));
    const third = await runOnLab(fleet, [capability]);
    expect(third.report.run.rollout).toBeUndefined();
    expect(Object.values(outcomes(third))).toEqual(NAMES.map(() => 'converged'));
  });

  it('a failure within the budget is borne, the one above it stops the next wave', async () => {
    const failing = new Set(['b']);
    const { fleet, capability } = await rolling(
      (host) => [box({ name: 'one', value: host }, {}, failing.has(host) ? broken : boxKind())],
      { waves: [{ hosts: 2 }], failureBudget: { hosts: 1 } },
    );
    const borne = await runOnLab(fleet, [capability]);
    expect(outcomes(borne)).toEqual({ ...Object.fromEntries(NAMES.map((name) => [name, 'changed'])), b: 'failed' });
    await onAll('rm -rf /run/bringup-boxes /var/lib/bringup');
    failing.add('c');
    const stopped = await runOnLab(fleet, [capability]);
    expect(outcomes(stopped)).toMatchObject({
      a: 'changed',
      b: 'failed',
      c: 'failed',
      d: 'changed',
      e: 'skipped',
      gate: 'skipped',
    });
    expect(await havingBoxes()).toEqual(['a', 'd']);
  });

  it('all locks of a wave are taken before its first change, and a host that another run holds counts as failed', async () => {
    const { fleet, capability } = await rolling((host) => [box({ name: 'one', value: host })], {
      waves: [{ hosts: 3 }],
    });
    const holder = '{"run":"other-run","by":"somebody@elsewhere","since":"now"}';
    const { stdout } = await lab().run(
      'c',
      `mkdir -p /var/lib/bringup; echo '${holder}' >/var/lib/bringup/holder
       setsid flock /var/lib/bringup/lock sleep 300 </dev/null >/dev/null 2>&1 & echo $!`,
    );
    const controller = new AbortController();
    const waits = Promise.withResolvers<void>();
    let running: ReturnType<typeof runOnLab> | undefined;
    try {
      running = runOnLab(fleet, [capability], {
        signal: controller.signal,
        lockTimeoutMs: 8_000,
        onEvent: (event: RunEvent) => {
          if (event.type === 'host-phase' && event.phase === 'lock') waits.resolve();
        },
      });
      await waits.promise;
      await expect
        .poll(async () => (await lab().run('b', 'flock -n /var/lib/bringup/lock true')).code, { timeout: 5_000 })
        .toBe(1);
      expect((await lab().run('a', 'flock -n /var/lib/bringup/lock true')).code).toBe(1);
      expect(await havingBoxes()).toEqual([]);
      const run = await running;
      expect(outcomes(run)).toEqual({
        a: 'changed',
        b: 'changed',
        c: 'locked',
        d: 'skipped',
        e: 'skipped',
        gate: 'skipped',
      });
      expect(run.report.hosts[2]?.problem?.what).toContain('other-run');
      expect(run.report.exitCode).toBe(5);
      for (const host of ['d', 'e', 'gate']) expect([host, await untouched(host)]).toEqual([host, true]);
    } finally {
      controller.abort();
      await running;
      await lab().run('c', `kill -- -${stdout.trim()}`);
    }
  });

  it('a jump host is changed last, and not at all too late for those that wait for what it tells', async () => {
    const { fleet, capability } = await rolling(
      (host) => [box({ name: 'one', value: host })],
      {},
      {
        ...every,
        gate: { test: {} },
        b: { test: {}, ssh: { jump: 'gate' } },
        d: { test: {}, ssh: { jump: 'e' } },
        e: { test: {}, ssh: { jump: 'gate' } },
      },
    );
    const run = await runOnLab(fleet, [capability]);
    expect(Object.values(outcomes(run))).toEqual(NAMES.map(() => 'changed'));
    expect(await madeAt('gate')).toBeGreaterThan(Math.max(await madeAt('b'), await madeAt('d'), await madeAt('e')));
    expect(await madeAt('e')).toBeGreaterThan(await madeAt('d'));

    await onAll('rm -rf /run/bringup-boxes /var/lib/bringup');
    const behind = { gate: { test: {} }, b: { test: {}, ssh: { jump: 'gate' } } };
    const told = await rolling(
      (host, value) => {
        if (host !== 'b') return [box({ name: 'own', value: host })];
        const theirs = value('box.own', 'gate');
        return [
          box(
            { name: 'theirs', ...(theirs === undefined ? {} : { value: String(theirs) }) },
            theirs === undefined ? { waitsFor: ['box.own'] } : {},
          ),
        ];
      },
      {},
      behind,
    );
    const { report } = await runOnLab(told.fleet, [told.capability]);
    expect(report.hosts.map(({ outcome }) => outcome)).toContain('changed');
    expect(report.exitCode).toBe(0);
    expect(await madeAt('b')).toBeGreaterThan(await madeAt('gate'));
  });

  it('a jump host keeps nobody from a place: what could cut others off waits for them without one', async () => {
    const risky = boxKind({ kind: 'risky', order: 60, risk: () => 'connectivity' });
    // Each of these takes a place of its own, after the jump host has asked for one.
    const slow = boxKind({ kind: 'slow', order: 70, slow: true });
    const capability = defineCapability({
      name: 'test',
      kinds: [boxKind(), risky, slow],
      wanted({ host, value }) {
        if (host.name === 'gate')
          return [box({ name: 'own', value: 'g' }), box({ name: 'cut', value: '1' }, {}, risky)];
        const theirs = value('box.own', 'gate');
        const told = theirs === undefined ? { waitsFor: ['box.own'] } : {};
        return [
          box({ name: 'theirs', ...(theirs === undefined ? {} : { value: String(theirs) }) }, told),
          ...['x', 'y', 'z'].map((name) => box({ name, value: '1' }, { needs: ['box:theirs'] }, slow)),
        ];
      },
    });
    const fleet = await fleetOfLab(lab(), [capability], {
      gate: { test: {} },
      b: { test: {}, ssh: { jump: 'gate' } },
      d: { test: {}, ssh: { jump: 'gate' } },
    });
    const run = await runOnLab(fleet, [capability], { parallel: 1 });
    expect(outcomes(run)).toMatchObject({ b: 'changed', d: 'changed', gate: 'changed' });
    const cut = Number(
      (await boxes())
        .get('gate')
        ?.find((file) => file.startsWith('cut='))
        ?.split('=')[1],
    );
    expect(cut).toBeGreaterThan(Math.max(await madeAt('b'), await madeAt('d')));
  });

  it('a value is never waited for from a later wave, also not with a plan that was sealed', async () => {
    const wish: Wish = (host, value) => {
      if (host === 'd' || host === 'a') return [box({ name: 'own', value: host })];
      const theirs = value('box.own', host === 'e' ? 'a' : 'd');
      return [
        box(
          { name: 'theirs', ...(theirs === undefined ? {} : { value: String(theirs) }) },
          theirs === undefined ? { waitsFor: ['box.own'] } : {},
        ),
      ];
    };
    const { fleet, capability } = await rolling(wish, { waves: [{ hosts: 1 }] });
    const plan = await runOnLab(fleet, [capability], { mode: 'plan' });
    // d is taken forward to b, the first that waits for it; e comes after a by itself.
    expect(plan.report.hosts.map(({ name, wave }) => [name, wave])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 2],
      ['e', 4],
      ['gate', 5],
    ]);
    const run = await runOnLab(fleet, [capability], { sealed: plan.sealed });
    expect(outcomes(run)).toEqual(Object.fromEntries(NAMES.map((name) => [name, 'changed'])));
  });

  it('a cancelled rollout begins no further wave', async () => {
    const controller = new AbortController();
    const { fleet, capability } = await rolling((host) => [box({ name: 'one', value: host })], {
      canary: 1,
      pauseMs: 600_000,
    });
    const run = await runOnLab(fleet, [capability], {
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === 'rollout' && event.text.includes('the next begins in 10 min')) controller.abort();
      },
    });
    expect(run.report.exitCode).toBe(130);
    expect(outcomes(run)).toMatchObject({ a: 'changed', b: 'skipped', gate: 'skipped' });
    expect(await havingBoxes()).toEqual(['a']);
    expect(await untouched('b')).toBe(true);
  });

  it('an outage that meets all hosts is tried again a few times, not by every host as often as it could', async () => {
    const fetched = boxKind({
      kind: 'fetched',
      category: 'download',
      apply: () => sh`mkdir -p /run/bringup-boxes; echo x >>/run/bringup-boxes/tries; exit 1`,
    });
    const capability = defineCapability({
      name: 'test',
      kinds: [fetched],
      wanted: () => [box({ name: 'one', value: 'x' }, {}, fetched)],
    });
    const fleet = await fleetOfLab(lab(), [capability], every);
    const run = await runOnLab(fleet, [capability]);
    expect(Object.values(outcomes(run))).toEqual(NAMES.map(() => 'failed'));
    const tries = await onAll('cat /run/bringup-boxes/tries');
    // Each host once, and 10 retries for all of them; alone each would take 2.
    expect(tries.map(({ stdout }) => stdout.trim().split('\n').length).reduce((a, b) => a + b)).toBe(NAMES.length + 10);
    expect(run.report.exitCode).toBe(3);
  });

  it('a person sees the waves in plan and apply, and goes on with --failed', async () => {
    const file = join(place(), 'fleet.yaml');
    const document = parse(lab().fleetYaml({ files: [{ path: '/run/rollout/proof', content: 'here\n' }] }));
    document.fleet.rollout = { canary: ['a'], waves: '50%' };
    await writeFile(file, stringify(document, { lineWidth: 0 }));
    const env = { BRINGUP_STATE_DIR: join(place(), 'state') };
    const cli = (...args: string[]) => bringup(place(), [...args, '--fleet', file], { env });
    await onAll('mkdir -p /run/rollout; rm -f /run/rollout/proof');
    await lab().run('c', 'rmdir /run/rollout');

    const plan = await cli('plan');
    expect(plan.stdout).toMatch(
      /^wave 1 \(canary\) {3}a\nwave 2 {12}b, c, d\nwave 3 {12}e, gate\nno further wave begins once a host failed\n/m,
    );
    const first = await cli('apply', '--yes');
    expect(first.stderr).toContain('wave 2 of 3: b, c, d');
    expect(first.stdout).toMatch(
      /^wave 1 \(canary\) {3}1 changed\nwave 2 {12}2 changed · 1 failed.*\nwave 3 {12}2 not begun\nno further wave was begun: c failed by the end of wave 2/m,
    );
    expect(first.stdout).toContain('retry only these 3 hosts:');
    expect(first.code).not.toBe(0);
    await lab().run('c', 'mkdir /run/rollout');
    await cli('plan');

    const before = await lab().run('b', 'stat -c "%n %Y %i" /run/rollout/proof /var/lib/bringup/*');
    const retry = await cli('apply', '--yes', '--failed', '--json');
    expect(retry.json.hosts?.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['c', 'changed'],
      ['e', 'changed'],
      ['gate', 'changed'],
    ]);
    expect((await lab().run('b', 'stat -c "%n %Y %i" /run/rollout/proof /var/lib/bringup/*')).stdout).toBe(
      before.stdout,
    );
    for (const { stdout } of await onAll('cat /run/rollout/proof')) expect(stdout).toBe('here\n');
    expect((await cli('apply', '--yes', '--failed')).stderr).toContain('nothing failed in the last run');
  });
});
