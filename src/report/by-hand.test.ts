import { expect, test } from 'vitest';
import { manyHosts } from '../../test/cases/report/many-hosts.ts';
import { applyByHand, byHand, logsByHand, retryByHand } from './by-hand.ts';

const { run } = manyHosts();

test('commands that can be pasted', () => {
  expect(byHand({ ...run, command: 'plan', select: 'role=worker,rack=a' })).toBe(
    'bringup plan --env production --select role=worker,rack=a',
  );
  expect(retryByHand({ ...run, select: 'gpu-1' })).toBe('bringup apply --env production --select failed');
  expect(applyByHand({ ...run, planFile: 'my plan.json' })).toBe(
    "bringup apply --env production --plan 'my plan.json'",
  );
  expect(applyByHand(run)).toBe('bringup apply --env production');
  expect(logsByHand('gpu-1', 'file:/etc/it is; rm -rf')).toBe("bringup logs gpu-1 --step 'file:/etc/it is; rm -rf'");
});
