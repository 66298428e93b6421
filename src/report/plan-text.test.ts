import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planText } from './plan-text.ts';
import type { Report } from './report.ts';

const drift = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../test/cases/report/plan-drift/report.json'), 'utf8'),
) as Report;

test('a plan says how to apply it where there is a host it can be applied to', () => {
  const options = { colour: false, width: 100, verbose: false };
  expect(planText(drift, options)).toContain('apply it:');
  const refused = drift.hosts.map((host) => ({ ...host, outcome: 'refused' as const }));
  expect(planText({ ...drift, hosts: refused }, options)).not.toContain('apply it:');
});
