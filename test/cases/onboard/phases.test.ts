import { expect, test } from 'vitest';
import { type PhaseResult, PhaseTrack } from '../../../src/onboard/phase-track.ts';
import type { Problem, StepReport } from '../../../src/report/report.ts';

/** Steps as a plan has them, by id: `mesh file:/etc/x` is of the mesh. */
const steps = (outcomes: Readonly<Record<string, StepReport['outcome']>>): StepReport[] =>
  Object.entries(outcomes).map(([name, outcome]) => {
    const [capability = '', id = ''] = name.split(' ');
    const [kind = '', title = ''] = id.split(':');
    return { id, capability, kind, title, outcome, source: {} };
  });
const PROBLEM: Problem = { code: 'x', category: 'verify', what: 'w', remedy: 'r', where: {}, retryable: false };

/** A track of which everything that is told is kept, with a clock of one second a question. */
const track = () => {
  const told: string[] = [];
  let now = 0;
  const made = new PhaseTrack(
    {
      began: (phase) => told.push(`> ${phase}`),
      ended: ({ phase, state, changed, problem, why }: PhaseResult) =>
        told.push(`${phase}: ${state}${state === 'not reached' && why !== undefined ? `, ${why}` : ''}${changed > 0 ? ` ${changed}` : ''}${problem === undefined ? '' : ` (${problem.code})`}`),
    },
    () => {
      now += 1000;
      return now;
    },
  );
  const begin = (name: string) => {
    const [capability = '', step = ''] = name.split(' ');
    made.stepBegan({ capability, step });
  };
  const end = (name: string, outcome: StepReport['outcome'] = 'changed') => {
    const [capability = '', step = ''] = name.split(' ');
    made.stepEnded({ capability, step, outcome });
  };
  return { made, told, begin, end, both: (name: string) => [begin(name), end(name)] };
};

const ALL = {
  'ray ray-gates:main': 'ok',
  'ray ray-environment:main': 'planned',
  'ray file:/etc/t': 'planned',
  'mesh package:tailscale': 'planned',
  'mesh mesh-node:membership': 'planned',
  'ray service:ray': 'planned',
  'ray ray-member:main': 'planned',
} as const;

test('a step that the one before it has done is waited for by no phase', () => {
  const { made, told, begin, end, both } = track();
  made.begin('register');
  made.end('register');
  made.planned(steps({ 'ray service:ray': 'planned', 'ray ray-fence:main': 'planned', 'ray ray-member:main': 'planned' }));
  both('ray service:ray');
  begin('ray ray-member:main');
  expect([made.current, told.slice(-2)]).toEqual(['verify', ['ray: done 1', '> verify']]);
  end('ray ray-member:main');
});

test('phases come in their order, whatever is done early for a later one', () => {
  const { made, told, begin, end, both } = track();
  made.begin('register');
  made.end('register');
  made.planned(steps(ALL));
  both('ray ray-environment:main');
  both('ray file:/etc/t');
  both('mesh package:tailscale');
  begin('mesh mesh-node:membership');
  expect(made.current).toBe('mesh');
  end('mesh mesh-node:membership');
  both('ray service:ray');
  both('ray ray-member:main');
  const results = made.finish(steps(ALL), undefined);
  expect(told).toEqual([
    '> register',
    'register: done',
    'environment: already there',
    'repository: passed over',
    '> dependencies',
    'dependencies: done 1',
    '> mesh',
    'mesh: done 2',
    '> ray',
    'ray: done 2',
    '> verify',
    'verify: done 1',
  ]);
  expect(results.map(({ phase }) => phase)).toEqual([
    'register', 'environment', 'repository', 'dependencies', 'mesh', 'ray', 'verify',
  ]);
});

test('where all is right every phase is already there, and none begins', () => {
  const { made, told } = track();
  made.begin('register');
  made.end('register');
  made.finish(steps({ 'ray ray-gates:main': 'ok', 'ray ray-environment:main': 'ok', 'ray file:/etc/t': 'ok', 'ray ray-member:main': 'ok' }), undefined);
  expect(told.slice(2)).toEqual([
    'environment: already there',
    'repository: passed over',
    'dependencies: already there',
    'mesh: passed over',
    'ray: already there',
    'verify: already there',
  ]);
});

test('a step that fails fails its phase, and the ones behind it are not reached', () => {
  const { made, told, both, begin, end } = track();
  made.begin('register');
  made.end('register');
  made.planned(steps(ALL));
  both('ray ray-environment:main');
  begin('mesh package:tailscale');
  end('mesh package:tailscale', 'failed');
  const failed = steps({ ...ALL, 'ray ray-environment:main': 'changed', 'mesh package:tailscale': 'failed' });
  made.finish(failed.map((step) => (step.outcome === 'failed' ? { ...step, problem: PROBLEM } : step)), PROBLEM);
  expect(told.slice(-3)).toEqual(['mesh: failed (x)', 'ray: not reached, it needs mesh', 'verify: not reached, it needs ray']);
});

test.each([
  ['a host that is not reached', false, 'register: failed (x)'],
  ['a host that is lost before anything is planned', true, 'environment: failed (x)'],
])('%s fails where it was', (_name, registered, told) => {
  const one = track();
  one.made.begin('register');
  if (registered) one.made.end('register');
  one.made.finish([], PROBLEM);
  expect(one.told.filter((line) => line.includes('failed'))).toEqual([told]);
  expect(one.told.at(-1)).toBe('verify: not reached, it needs ray');
  expect(one.told.at(-2)).toBe('ray: not reached, it needs dependencies and mesh');
});

test('what a change has follow is of the same phase, which ends once', () => {
  const { made, told, both } = track();
  made.begin('register');
  made.end('register');
  made.planned(steps({ 'ray file:/etc/t': 'planned', 'ray service:ray': 'ok', 'ray ray-member:main': 'ok' }));
  both('ray file:/etc/t');
  both('ray service:ray');
  both('ray ray-member:main');
  made.finish(steps({ 'ray file:/etc/t': 'changed', 'ray service:ray': 'changed', 'ray ray-member:main': 'changed' }), undefined);
  expect(told.slice(-4)).toEqual(['> ray', 'ray: done 2', '> verify', 'verify: done 1']);
});
