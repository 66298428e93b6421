import { describe, expect, test } from 'vitest';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { clustersOf } from '../../../src/ray/members.ts';
import { measureOutage } from '../../../src/ray/upgrade/outage.ts';
import { type UpgradePlace, upgradeCluster } from '../../../src/ray/upgrade/upgrade.ts';
import { wantedVersions, wayOf } from '../../../src/ray/upgrade/way.ts';
import type { HostOutcome } from '../../../src/report/outcome.ts';
import type { Report } from '../../../src/report/report.ts';
import { rayFleet } from './gates/fleet.ts';

const NODE = 'ab'.repeat(28);
const RUNS = { ray: '2.60.0', python: '3.13.5' };

test.each([
  ['2.60.0', undefined, 'rolling'],
  ['2.60.1', undefined, 'together'],
  ['2.60.0', '3.13.5', 'rolling'],
  ['2.60.0', '3.13.6', 'together'],
  ['2.60.0', { version: '3.13.5', archive: 'x', sha256: 'y' }, 'rolling'],
])('Ray %s with Python %j: %s', async (version, python, way) => {
  const [named] = clustersOf(await rayFleet());
  if (named === undefined) throw new Error('no cluster');
  const { python: _, ...cluster } = { ...named.cluster, version };
  expect(wayOf(RUNS, wantedVersions(python === undefined ? cluster : { ...cluster, python }, '3.13.5'))).toBe(way);
});

test('an outage goes from the stop of the head to the last task of a node, without its probation', () => {
  let now = 0;
  const outage = measureOutage('main', 'a', 5, () => now);
  const started = (host: string, step: string) =>
    outage.onEvent({ type: 'step-started', host, step, capability: 'ray', title: 'x' });
  const ended = (host: string, outcome: 'changed' | 'failed') =>
    outage.onEvent({ type: 'step-finished', host, step: 'ray-member:main', capability: 'ray', title: 'x', outcome, durationMs: 1 });
  started('b', 'service:bringup-ray-main');
  ended('b', 'changed');
  expect(outage.seconds()).toBeUndefined();
  now = 10_000;
  started('a', 'service:bringup-ray-main');
  now = 30_000;
  ended('a', 'changed');
  now = 51_200;
  ended('b', 'changed');
  now = 90_000;
  ended('c', 'failed');
  expect(outage.seconds()).toBe(36.2);
});

type Said = Readonly<Record<string, HostOutcome>>;

/** A cluster of a head a and workers b and c, whose runs end as they are told: by the beginning of their title, else all well. `locks`: of each host, at each proof. */
async function upgraded(
  told: { readonly main?: object; readonly runs?: Readonly<Record<string, Said>>; readonly locks?: readonly string[]; readonly dead?: string; readonly yes?: boolean },
) {
  const fleet = await rayFleet({ version: '2.60.0', ...told.main });
  const [named] = clustersOf(fleet);
  if (named === undefined) throw new Error('no cluster');
  const did: string[] = [];
  const locks = [...(told.locks ?? [])];
  const reportOf = (title: string, hosts: readonly string[]): Report => {
    const said = Object.entries(told.runs ?? {}).find(([start]) => title.startsWith(start))?.[1] ?? {};
    const lock = title.startsWith('proving') ? (locks.shift() ?? 'old') : 'x';
    return {
      version: 'bringup.report/1',
      run: { id: `run ${did.length}`, command: 'apply', startedAt: '', durationMs: 0, fleet: 'lab', by: 'me', bringup: '0' },
      hosts: hosts.map((name) => ({
        ...{ name, address: name, outcome: said[name] ?? 'changed', steps: [], durationMs: 0, connections: 1, commands: 1 },
        ...{ orphans: [], notes: [], unknownBefore: [] },
        published: { 'joined.ray': { cluster: 'main', node: NODE, address: name, lock, ...RUNS } },
      })),
      problems: [],
      cancelled: false,
      exitCode: Object.keys(said).some((name) => said[name] !== 'changed' && said[name] !== 'converged') ? 4 : 0,
    };
  };
  const place: UpgradePlace = {
    signal: new AbortController().signal,
    capabilities: CAPABILITIES.filter(({ name }) => name === 'mesh' || name === 'ray'),
    deadlineSeconds: 600,
    async run({ title, hosts, mode, onFailure, fleet: { rollout } }) {
      const names = hosts.map(({ name }) => name);
      const waves = title.includes('workers') ? ` canary ${rollout.canary ?? 0} waves ${rollout.waves.length}` : '';
      did.push(`${mode} ${names.join('')}${onFailure === undefined ? '' : ` or ${onFailure}`}${waves}: ${title.split(/[;,]/)[0]}`);
      return reportOf(title, names);
    },
    async undo(run, hosts) {
      did.push(`undo ${run} on ${hosts.map(({ name }) => name).join('')}`);
      return reportOf('undo', hosts.map(({ name }) => name));
    },
    async status() {
      const node = (alive: boolean) => ({ id: NODE, address: '192.0.2.1', head: false, alive, labels: {}, resources: {}, startedMs: 0 });
      const hosts = ['a', 'b', 'c'].map((host) => ({ host, role: 'worker' as const, node: node(host !== told.dead) }));
      return { cluster: 'main', versions: RUNS, hosts, strangers: [] };
    },
    pythonOf: async () => '3.13.5',
    tell: () => undefined,
    agree: async () => told.yes ?? true,
  };
  const { outcome, way } = await upgradeCluster(fleet, named, place);
  return { outcome, way, did };
}

const READY = ['plan abc: looking at all nodes', 'apply abc: proving that all nodes run work before', 'apply abc: making the environments ready'];
const ROLLING = 'apply bc or rollback canary 1 waves 1: the workers are switched';
const HEAD = 'apply a or rollback: the head a is switched';
const PROOF = 'apply abc: proving what the cluster is now';

describe('an upgrade', () => {
  test('that keeps the versions goes through the workers in waves, and takes the head last', async () => {
    expect(await upgraded({})).toEqual({ outcome: 'upgraded', way: 'rolling', did: [...READY, ROLLING, HEAD, 'apply abc: proving that all nodes are back'] });
  });

  test('to another version takes the head, then all workers at once', async () => {
    expect(await upgraded({ main: { version: '2.61.0' } })).toEqual({
      outcome: 'upgraded',
      way: 'together',
      did: [...READY, HEAD, 'apply abc or continue canary 0 waves 0: all workers are switched'],
    });
  });

  test('to another version goes back, the head first, where no worker comes with it; where one does, the others are told', async () => {
    const workers = 'apply abc or continue canary 0 waves 0: all workers are switched';
    const none = { 'all workers': { b: 'failed', c: 'failed' } } as const;
    expect(await upgraded({ main: { version: '2.61.0' }, runs: none })).toEqual({
      outcome: 'returned',
      way: 'together',
      did: [...READY, HEAD, workers, 'undo run 4 on a', 'undo run 5 on abc', PROOF],
    });
    const one = { 'all workers': { b: 'failed', c: 'changed' } } as const;
    expect(await upgraded({ main: { version: '2.61.0' }, runs: one })).toMatchObject({ outcome: 'failed', did: [...READY, HEAD, workers] });
  });

  test('whose canary fails goes back, and says so only when all is as before', async () => {
    const runs = { 'the workers': { b: 'rolled-back', c: 'skipped' } } as const;
    expect(await upgraded({ runs })).toEqual({ outcome: 'returned', way: 'rolling', did: [...READY, ROLLING, PROOF] });
    expect((await upgraded({ runs, locks: ['old', 'other'] })).outcome).toBe('halted');
    expect((await upgraded({ runs: { ...runs, 'proving what': { b: 'failed' } } })).outcome).toBe('failed');
  });

  test('whose head fails at last takes back the workers that were switched', async () => {
    const runs = { 'the workers': { b: 'changed', c: 'converged' }, 'the head': { a: 'rolled-back' } } as const;
    expect(await upgraded({ runs })).toEqual({ outcome: 'returned', way: 'rolling', did: [...READY, ROLLING, HEAD, 'undo run 4 on b', PROOF] });
  });

  test('to another version whose head fails leaves the workers alone', async () => {
    const runs = { 'the head': { a: 'rolled-back' } } as const;
    expect(await upgraded({ main: { version: '2.61.0' }, runs })).toEqual({ outcome: 'returned', way: 'together', did: [...READY, HEAD, PROOF] });
  });

  test('switches nothing when an environment cannot be made, nobody agrees, or there is nothing to do', async () => {
    expect(await upgraded({ runs: { making: { c: 'failed' } } })).toEqual({ outcome: 'failed', way: 'rolling', did: READY });
    expect(await upgraded({ yes: false })).toEqual({ outcome: 'declined', way: 'rolling', did: READY.slice(0, 1) });
    const same = { looking: { a: 'converged', b: 'converged', c: 'converged' } } as const;
    expect((await upgraded({ runs: same })).outcome).toBe('same');
  });

  test('does not begin while a node is dead', async () => {
    await expect(upgraded({ dead: 'c' })).rejects.toMatchObject({ code: 'ray-upgrade-not-whole' });
  });
});
