import { describe, expect, test } from 'vitest';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { clustersOf } from '../../../src/ray/members.ts';
import { measureOutage } from '../../../src/ray/upgrade/outage.ts';
import { type UpgradePlace, upgradeCluster } from '../../../src/ray/upgrade/upgrade.ts';
import { wantedVersions, wayOf } from '../../../src/ray/upgrade/way.ts';
import type { HostOutcome, StepOutcome } from '../../../src/report/outcome.ts';
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

interface Told {
  readonly main?: object;
  readonly runs?: Readonly<Record<string, Said>>;
  readonly locks?: readonly string[];
  readonly dead?: string;
  readonly yes?: boolean;
  /** The run, or the way back, in which Ctrl-C is pressed. */
  readonly stopIn?: string;
}

/** Steps of a host that ended so, as runs have them: what failed or was refused had changed something before. */
const STEPS: Partial<Record<HostOutcome, readonly StepOutcome[]>> = {
  converged: ['ok'],
  changed: ['ok', 'changed'],
  failed: ['changed', 'failed', 'skipped'],
  refused: ['changed', 'failed', 'skipped'],
  unknown: ['changed', 'unknown', 'skipped'],
  'rolled-back': ['rolled-back'],
};

const PROBLEM = { code: 'service-not-up', category: 'service', what: 'Ray does not come up', remedy: '', where: {}, retryable: false } as const;

const stepsOf = (outcome: HostOutcome) =>
  (STEPS[outcome] ?? []).map((step, index) => ({ id: `${index}`, capability: 'ray', kind: 'x', title: 'x', outcome: step, source: {} }));

/** Titles of runs that switch hosts. */
const SWITCHES = ['the head', 'all workers', 'the workers', 'proving that all nodes are back'];

/** A cluster of a head a and workers b and c, whose runs end as they are told: by the beginning of their title, else all well. `locks`: of each host, at each proof. A host takes back the newest run that touched it, and no other. */
async function upgraded(told: Told) {
  const fleet = await rayFleet({ version: '2.60.0', ...told.main });
  const [named] = clustersOf(fleet);
  if (named === undefined) throw new Error('no cluster');
  const did: string[] = [];
  const locks = [...(told.locks ?? [])];
  const controller = new AbortController();
  const touched = new Map<string, string[]>();
  const reportOf = (title: string, hosts: readonly string[]): Report => {
    const said = Object.entries(told.runs ?? {}).find(([start]) => title.startsWith(start))?.[1] ?? {};
    const lock = title.startsWith('proving') ? (locks.shift() ?? 'old') : 'x';
    if (told.stopIn !== undefined && title.startsWith(told.stopIn)) controller.abort();
    const id = `run ${did.length}`;
    for (const name of SWITCHES.some((start) => title.startsWith(start)) ? hosts : [])
      if (STEPS[said[name] ?? 'changed']?.some((step) => ['changed', 'failed', 'unknown'].includes(step)))
        touched.set(name, [...(touched.get(name) ?? []), id]);
    return {
      version: 'bringup.report/1',
      run: { id, command: 'apply', startedAt: '', durationMs: 0, fleet: 'lab', by: 'me', bringup: '0' },
      hosts: hosts.map((name) => ({
        ...{ name, address: name, outcome: said[name] ?? 'changed', steps: stepsOf(said[name] ?? 'changed'), durationMs: 0, connections: 1, commands: 1 },
        ...{ orphans: [], notes: [], unknownBefore: [] },
        published: { 'joined.ray': { cluster: 'main', node: NODE, address: name, lock, ...RUNS } },
      })),
      problems: [],
      cancelled: false,
      exitCode: Object.keys(said).some((name) => said[name] !== 'changed' && said[name] !== 'converged') ? 4 : 0,
    };
  };
  const place: UpgradePlace = {
    signal: controller.signal,
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
      const report = reportOf(`undo ${run}`, hosts.map(({ name }) => name));
      return {
        ...report,
        hosts: report.hosts.map((host) => {
          if (touched.get(host.name)?.at(-1) !== run) return { ...host, outcome: 'refused', problem: { ...PROBLEM, code: 'undo-later-run' } };
          touched.get(host.name)?.pop();
          return host.outcome === 'failed' ? { ...host, problem: PROBLEM } : host;
        }),
      };
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
  const { outcome, way, next } = await upgradeCluster(fleet, named, place);
  const stays = [...touched].flatMap(([name, runs]) => (runs.length === 0 ? [] : [name]));
  return { outcome, way, did, ...(next === undefined ? {} : { next }), stays: stays.toSorted().join('') };
}

const READY = ['plan abc: looking at all nodes', 'apply abc: proving that all nodes run work before', 'apply abc: making the environments ready'];
const ROLLING = 'apply bc or rollback canary 1 waves 1: the workers are switched';
const HEAD = 'apply a or rollback: the head a is switched';
const PROOF = 'apply abc: proving what the cluster is now';

const AGAIN = 'apply abc: proving it once more';
const BACK = 'apply abc: proving that all nodes are back';
const WORKERS = 'apply abc or continue canary 0 waves 0: all workers are switched';
const OTHER = { main: { version: '2.61.0' } };

describe('an upgrade', () => {
  test('that keeps the versions goes through the workers in waves, and takes the head last', async () => {
    expect(await upgraded({})).toEqual({ outcome: 'upgraded', way: 'rolling', did: [...READY, ROLLING, HEAD, BACK], stays: 'abc' });
  });

  test('to another version takes the head, then all workers at once', async () => {
    expect(await upgraded(OTHER)).toEqual({ outcome: 'upgraded', way: 'together', did: [...READY, HEAD, WORKERS], stays: 'abc' });
  });

  test('to another version goes back, the head first, where no worker comes with it', async () => {
    const runs = { 'all workers': { a: 'converged', b: 'failed', c: 'failed' } } as const;
    const did = [...READY, HEAD, WORKERS, 'undo run 4 on a', 'undo run 5 on bc', PROOF];
    expect(await upgraded({ ...OTHER, runs })).toEqual({ outcome: 'returned', way: 'together', did, stays: '' });
  });

  test('goes back on a head that was touched twice, the later run first', async () => {
    const runs = { 'all workers': { a: 'changed', b: 'failed', c: 'failed' } } as const;
    const did = [...READY, HEAD, WORKERS, 'undo run 5 on a', 'undo run 4 on a', 'undo run 5 on bc', PROOF];
    expect(await upgraded({ ...OTHER, runs })).toEqual({ outcome: 'returned', way: 'together', did, stays: '' });
  });

  test('takes back what was switched on workers that were refused in the middle, or whose end nobody saw', async () => {
    const runs = { 'all workers': { a: 'converged', b: 'refused', c: 'unknown' } } as const;
    const did = [...READY, HEAD, WORKERS, 'undo run 4 on a', 'undo run 5 on bc', PROOF];
    expect(await upgraded({ ...OTHER, runs })).toEqual({ outcome: 'returned', way: 'together', did, stays: '' });
    const locked = { 'all workers': { a: 'converged', b: 'locked', c: 'unreachable' } } as const;
    expect(await upgraded({ ...OTHER, runs: locked })).toMatchObject({ outcome: 'returned', did: [...READY, HEAD, WORKERS, 'undo run 4 on a', PROOF], stays: '' });
  });

  test('leaves the workers with what they have where the head does not go back', async () => {
    const runs = { 'all workers': { a: 'changed', b: 'failed', c: 'failed' }, 'undo run 4': { a: 'failed' } } as const;
    expect(await upgraded({ ...OTHER, runs })).toMatchObject({
      outcome: 'failed',
      did: [...READY, HEAD, WORKERS, 'undo run 5 on a', 'undo run 4 on a'],
      next: expect.stringMatching(/the head a did not go back \(Ray does not come up\).*`bringup ray up`/),
    });
  });

  test('that brings some workers with the head says how the others come', async () => {
    const runs = { 'all workers': { b: 'failed', c: 'changed' } } as const;
    const next = expect.stringContaining('`bringup ray up`');
    expect(await upgraded({ ...OTHER, runs })).toMatchObject({ outcome: 'failed', did: [...READY, HEAD, WORKERS], next });
  });

  test('that is stopped tries no way back, and says how it goes on', async () => {
    const all = { a: 'unknown', b: 'unknown', c: 'unknown' } as const;
    const next = expect.stringMatching(/^stopped half way.*`bringup ray upgrade`.*`bringup ray up`/);
    const stopped = (told: Told) => upgraded({ ...told, runs: { [told.stopIn ?? '']: all } });
    expect(await stopped({ ...OTHER, stopIn: 'all workers' })).toMatchObject({ outcome: 'failed', did: [...READY, HEAD, WORKERS], next });
    expect(await stopped({ ...OTHER, stopIn: 'the head' })).toMatchObject({ outcome: 'failed', did: [...READY, HEAD], next });
    expect(await stopped({ stopIn: 'the workers' })).toMatchObject({ outcome: 'failed', did: [...READY, ROLLING], next });
    expect(await stopped({ stopIn: 'the head' })).toMatchObject({ outcome: 'failed', did: [...READY, ROLLING, HEAD], next });
    expect(await stopped({ stopIn: 'proving that all nodes are back' })).toMatchObject({ outcome: 'failed', did: [...READY, ROLLING, HEAD, BACK], next });
    const none = { 'all workers': { a: 'changed', b: 'failed', c: 'failed' } } as const;
    expect(await upgraded({ ...OTHER, runs: none, stopIn: 'undo run 5' })).toMatchObject({ outcome: 'failed', did: [...READY, HEAD, WORKERS, 'undo run 5 on a'], next });
  });

  test('whose canary fails goes back, and says so only when all is as before', async () => {
    const runs = { 'the workers': { b: 'rolled-back', c: 'skipped' } } as const;
    expect(await upgraded({ runs })).toEqual({ outcome: 'returned', way: 'rolling', did: [...READY, ROLLING, PROOF], stays: '' });
    expect((await upgraded({ runs, locks: ['old', 'other'] })).outcome).toBe('halted');
    const once = { ...runs, 'proving what': { b: 'failed' } } as const;
    expect(await upgraded({ runs: once })).toMatchObject({ outcome: 'returned', did: [...READY, ROLLING, PROOF, AGAIN] });
    expect((await upgraded({ runs: once, locks: ['old', 'old', 'other'] })).outcome).toBe('halted');
    expect((await upgraded({ runs: { ...once, 'proving it once more': { b: 'failed' } } })).outcome).toBe('failed');
  });

  test('whose head fails at last takes back the workers that were switched', async () => {
    const runs = { 'the workers': { b: 'changed', c: 'converged' }, 'the head': { a: 'rolled-back' } } as const;
    expect(await upgraded({ runs })).toEqual({ outcome: 'returned', way: 'rolling', did: [...READY, ROLLING, HEAD, 'undo run 4 on b', PROOF], stays: '' });
  });

  test('goes back where no worker comes with the head that was switched last', async () => {
    const runs = { [BACK.slice('apply abc: '.length)]: { a: 'changed', b: 'failed', c: 'failed' } } as const;
    const back = ['undo run 6 on a', 'undo run 5 on a', 'undo run 6 on bc', 'undo run 4 on bc'];
    expect(await upgraded({ runs })).toEqual({ outcome: 'returned', way: 'rolling', did: [...READY, ROLLING, HEAD, BACK, ...back, PROOF], stays: '' });
  });

  test('to another version whose head fails leaves the workers alone', async () => {
    const runs = { 'the head': { a: 'rolled-back' } } as const;
    expect(await upgraded({ ...OTHER, runs })).toEqual({ outcome: 'returned', way: 'together', did: [...READY, HEAD, PROOF], stays: '' });
  });

  test('switches nothing when an environment cannot be made, nobody agrees, or there is nothing to do', async () => {
    expect(await upgraded({ runs: { making: { c: 'failed' } } })).toEqual({ outcome: 'failed', way: 'rolling', did: READY, stays: '' });
    expect(await upgraded({ yes: false })).toEqual({ outcome: 'declined', way: 'rolling', did: READY.slice(0, 1), stays: '' });
    const same = { looking: { a: 'converged', b: 'converged', c: 'converged' } } as const;
    expect((await upgraded({ runs: same })).outcome).toBe('same');
  });

  test('does not begin while a node is dead', async () => {
    await expect(upgraded({ dead: 'c' })).rejects.toMatchObject({ code: 'ray-upgrade-not-whole' });
  });
});
