import { expect, test } from 'vitest';
import type { OnboardResult } from '../../onboard/result.ts';
import { resultPage, welcomePage } from './pages.ts';

const RESULT: OnboardResult = {
  ...{ version: 'bringup.onboard/1', host: 'gpu-1', role: 'provider', verdict: 'joined', provider: '01K', attempt: 1 },
  phases: [
    { phase: 'register', state: 'done', seconds: 0.4, changed: 0 },
    { phase: 'repository', state: 'passed over', seconds: 0, changed: 0, why: 'no repository is asked for' },
    { phase: 'verify', state: 'done', seconds: 52, changed: 1 },
  ],
  ...{
    changed: 9,
    seconds: 93,
    cluster: 'main',
    address: '192.0.2.2',
    nodeId: 'abab',
    accounts: [],
    notes: [],
    exitCode: 0,
  },
};

test('a person is welcomed by name, with what is going to happen, and no markup of others', () => {
  const text = welcomePage({ user: 'octo`cat', host: 'gpu-1', role: 'provider', fleet: 'lab' });
  expect(text).toContain('# Welcome, octo&#96;cat');
  expect(text).toContain('1. **register**: who this machine is');
  expect(text).toContain('7. **verify**');
});

test('what the machine is now, and what comes next', () => {
  const text = resultPage(RESULT);
  expect(text).toContain('# ✔ Congratulations: gpu-1 is a proven part of the cluster main');
  expect(text).toContain('| repository | code of the user | - passed over: no repository is asked for |  |  |');
  expect(text).toContain('verify["verify<br/>done"]:::good');
  expect(text).toContain('| node | <code>abab</code> |');
  expect(text).toContain('bringup providers show 01K');
});

test('who gives work is told where and how, and not that the machine is a node', () => {
  const { nodeId: _, ...bare } = RESULT;
  const user: OnboardResult = { ...bare, role: 'user', accounts: ['alice'], jobsAt: 'http://192.0.2.10:8265' };
  const text = resultPage(user);
  expect(text).toContain('# ✔ Congratulations: gpu-1 can work with the cluster main');
  expect(text).not.toContain('proven part');
  expect(text).toContain('| jobs are given at | <code>http://192.0.2.10:8265</code> |');
  expect(text).toContain('| folder of alice | <code>/etc/bringup-ray-clients/main-alice</code> |');
  expect(text).toContain('. /etc/bringup-ray-clients/main-alice/environment\nray job submit');
  expect(text).not.toContain('bringup ray status');
  const already = resultPage({ ...user, verdict: 'already', changed: 0 });
  expect(already).toContain('# ✔ gpu-1 can work with the cluster main already; nothing was changed');
});

test('what is wrong, in which phase, and what helps', () => {
  const text = resultPage({
    ...RESULT,
    ...{ verdict: 'failed', failedPhase: 'verify', exitCode: 4, attempt: 2, notes: ['a note'] },
    problem: {
      ...{ code: 'ray-not-joined', category: 'service', what: 'it did not join', remedy: 'look at it' },
      ...{ where: {}, retryable: false },
    },
  });
  expect(text).toContain('# ✖ gpu-1 is not onboarded: the phase verify did not end well');
  expect(text).toContain('try 2 · exit 4**');
  expect(text).toContain('**gpu-1**: it did not join\n  <br>→ look at it');
  expect(text).toContain('- a note');
  expect(text).toContain('bringup providers events 01K');
});
