import { expect, test } from 'vitest';
import { refuseForeignPlan } from './plan-file.ts';

test('a plan is for its fleet and its environment only', () => {
  const plan = { fleet: 'lab', environment: 'production' };
  expect(() => refuseForeignPlan(plan, plan)).not.toThrow();
  expect(() => refuseForeignPlan({ fleet: 'lab' }, { fleet: 'lab', environment: undefined })).not.toThrow();
  expect(() => refuseForeignPlan(plan, { fleet: 'lab', environment: 'staging' })).toThrow(
    'the plan was made for fleet lab, environment production, and this is fleet lab, environment staging',
  );
  expect(() => refuseForeignPlan({ fleet: 'lab' }, { fleet: 'shop', environment: undefined })).toThrow(
    'the plan was made for fleet lab without an environment, and this is fleet shop without an environment',
  );
});
