import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BringupError } from '../core/error.ts';
import type { Report } from '../report/report.ts';
import { openRunStore } from './run-store.ts';

const REPORT: Report = {
  version: 'bringup.report/1',
  run: { id: 'r1', command: 'apply', startedAt: '', durationMs: 0, fleet: 'lab', by: 'me', bringup: '0' },
  hosts: [],
  problems: [],
  cancelled: false,
  exitCode: 0,
};

test('a folder that cannot be written is told once, and ends no run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), '');
  const told: BringupError[] = [];
  const store = openRunStore('lab', (problem) => told.push(problem), join(folder, 'file'));
  const entry = { host: 'a', step: 'file:/a', outcome: 'changed', output: 'x' } as const;
  // Nobody waits for what a step printed before the run is over.
  const logs = [store.log('r1', entry), store.log('r1', entry)];
  await store.save(REPORT);
  await Promise.all(logs);
  expect(told).toMatchObject([
    {
      code: 'run-not-kept',
      message: expect.stringContaining('EEXIST'),
      where: { file: join(folder, 'file/runs/lab') },
    },
  ]);
  expect(await store.runs()).toEqual([]);
});

test('what was kept is found again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = openRunStore('lab', () => expect.unreachable(), folder);
  await store.log('r1', { host: 'a', step: 'file:/a', outcome: 'changed', output: 'x' });
  await store.save(REPORT);
  expect((await store.last())?.run.id).toBe('r1');
  expect(await store.logs('r1')).toEqual([{ host: 'a', step: 'file:/a', outcome: 'changed', output: 'x' }]);
});
