import { expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import { parseReport } from './read.ts';

const empty = {
  version: 'bringup.report/1',
  run: {
    id: 'r',
    command: 'plan',
    startedAt: '2026-11-20T22:14:03Z',
    durationMs: 1,
    fleet: 'lab',
    by: 'ops@runner',
    bringup: '0.1.0',
  },
  hosts: [],
  problems: [],
  cancelled: false,
  exitCode: 0,
};

function fault(json: string): BringupError {
  try {
    parseReport(json, { file: 'report.json' });
  } catch (error) {
    if (error instanceof BringupError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

test('a report is read, and what a later version of the same format added is left out', () => {
  expect(parseReport(JSON.stringify({ ...empty, later: true }))).toEqual(empty);
});

test('a newer format is refused with a remedy', () => {
  const error = fault(JSON.stringify({ ...empty, version: 'bringup.report/2', hosts: 'another shape' }));
  expect([error.code, error.category]).toEqual(['report-too-new', 'unsupported']);
  expect(error.message).toContain('bringup.report/2');
  expect(error.remedy).toContain('newer');
  expect(error.where.file).toBe('report.json');
});

test.each([
  ['', 'not JSON'],
  ['[]', 'no `version'],
  ['null', 'no `version'],
  ['{"version":"bringup.plan/1"}', 'no `version'],
  [JSON.stringify({ ...empty, hosts: [{}] }), 'hosts.0.name'],
  [JSON.stringify({ ...empty, run: { ...empty.run, command: 'dance' } }), 'run.command'],
])('%j is no report: %s', (json, why) => {
  const error = fault(json);
  expect(error.code).toBe('not-a-report');
  expect(error.message).toContain(why);
});
