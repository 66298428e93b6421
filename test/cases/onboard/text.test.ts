import { expect, test } from 'vitest';
import { evidenceText, onboardText } from '../../../src/cli/onboard/onboard-text.ts';
import type { OnboardResult } from '../../../src/onboard/result.ts';

const PLAIN = { colour: false, width: 100, verbose: false } as Parameters<typeof onboardText>[1];
const NODE = 'cd'.repeat(28);
const FILE = '/root/.local/state/bringup/onboard/main.yaml';
const JOINED: OnboardResult = {
  version: 'bringup.onboard/1',
  host: 'gpu-1',
  role: 'both',
  verdict: 'joined',
  provider: '01PROVIDER',
  phases: [],
  changed: 12,
  seconds: 91.2,
  cluster: 'main',
  address: '192.0.2.11',
  meshIp: '100.64.0.2',
  nodeId: NODE,
  rayVersion: '2.60.0',
  pythonVersion: '3.13.5',
  jobsAt: 'http://192.0.2.10:8265',
  accounts: ['alice'],
  notes: ['the disk is\x1b[31m nearly full'],
  exitCode: 0,
};
const FAILED: OnboardResult = {
  ...JOINED,
  verdict: 'failed',
  fleet: FILE,
  failedPhase: 'ray',
  problem: {
    code: 'ray-ports-closed',
    category: 'network',
    what: '6380 is closed',
    remedy: 'open it',
    where: { host: 'gpu-1' },
    retryable: false,
  },
  phases: [
    { phase: 'ray', state: 'failed', seconds: 3, changed: 11 },
    { phase: 'verify', state: 'not reached', seconds: 0, changed: 0, why: 'it needs ray' },
  ],
  report: {
    hosts: [
      { name: 'gpu-1', steps: [{ id: 'ray-reach:main', output: 'dropped\nby \x1b[1mnft\n' }, { id: 'file:/etc/x' }] },
    ],
  } as unknown as NonNullable<OnboardResult['report']>,
  exitCode: 4,
};

test('who is in is told what the machine is now, where, and what next', () => {
  const text = onboardText(JOINED, PLAIN);
  expect(text).toContain('Congratulations: gpu-1 is a proven part of the cluster main · 1 min 31 s');
  for (const [name, value] of [
    ['provider', '01PROVIDER'],
    ['address', '192.0.2.11'],
    ['mesh', '100.64.0.2'],
    ['node', NODE],
    ['jobs at', 'http://192.0.2.10:8265'],
    ['versions', 'Ray 2.60.0, Python 3.13.5'],
  ])
    expect(text).toMatch(new RegExp(`^ {2}${name} +${value?.replaceAll('.', '\\.')}$`, 'm'));
  expect(text).toMatch(/^ +bringup ray status$/m);
  expect(text).toMatch(/bringup-ray-clients\/main-alice\/README {2}how alice works with it$/m);
  expect(text).toMatch(/^! the disk is/m);
  expect(text).not.toContain('\x1b');
});

test('nothing is congratulated on twice, and a user is told what it can do', () => {
  expect(onboardText({ ...JOINED, verdict: 'already' }, PLAIN)).toContain(
    'gpu-1 is a proven part of the cluster main already; nothing was changed\n',
  );
  const user = onboardText({ ...JOINED, role: 'user' }, PLAIN);
  expect(user).toContain('Congratulations: gpu-1 can work with the cluster main');
  expect(user).not.toContain('bringup ray status');
});

test('without a fleet file of its own a machine is told the one to leave or undo with', () => {
  expect(onboardText({ ...JOINED, fleet: FILE }, PLAIN)).toContain(`bringup ray leave -s gpu-1 -f ${FILE}  takes it out`);
  expect(onboardText(FAILED, PLAIN)).toContain(`bringup undo -s gpu-1 -f ${FILE}  takes back what was changed`);
});

test.each([
  ['failed', 'not onboarded · 1 min 31 s'],
  ['cancelled', 'not onboarded · 1 min 31 s'],
  ['rolled-back', 'not onboarded: what this run changed was taken back · 1 min 31 s'],
] as const)('what %s is told with its cure, and that it goes on', (verdict, told) => {
  const text = onboardText({ ...FAILED, verdict }, PLAIN);
  for (const part of ['6380 is closed', 'open it', told, 'run it again', 'bringup providers events 01PROVIDER'])
    expect(text).toContain(part);
  expect(text).not.toContain('Congratulations');
});

test('what was found has the phases, the code, what each step printed, and where all of it is', () => {
  const text = evidenceText(FAILED, PLAIN);
  expect(text).toMatch(/^✖ ray .* failed$/m);
  expect(text).toMatch(/^- verify .* not reached: it needs ray$/m);
  expect(text).toContain('code ray-ports-closed, category network (docs/errors.md)');
  expect(text).toMatch(/^gpu-1 ray-reach:main printed:\n {4}dropped\n {4}by /m);
  expect(text).not.toContain('file:/etc/x');
  expect(text).not.toContain('\x1b');
  expect(text).toContain(`bringup logs gpu-1 -f ${FILE}`);
  const { report: _, ...bare } = FAILED;
  expect(evidenceText(bare, PLAIN)).not.toContain('bringup logs');
});
