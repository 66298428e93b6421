import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendSummary, fitting } from './summary.ts';

describe('the step summary', () => {
  const before = process.env['GITHUB_STEP_SUMMARY'];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'summary-'));
    process.env['GITHUB_STEP_SUMMARY'] = join(folder, 'summary');
    writeFileSync(join(folder, 'summary'), '');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env['GITHUB_STEP_SUMMARY'];
    else process.env['GITHUB_STEP_SUMMARY'] = before;
  });

  test('is appended to, and stays under the limit at which the runner drops it whole', () => {
    appendSummary('# one');
    appendSummary(`${'é'.repeat(99)}\n`.repeat(6000));
    const text = readFileSync(join(folder, 'summary'));
    expect(text.length).toBeLessThanOrEqual(1024 * 1024);
    expect(text.toString()).toMatch(/^# one\né/);
    expect(text.toString()).toMatch(/\n\n_The summary ends here.*_\n$/);
    expect(text.toString()).not.toContain('\ufffd');
  });

  test('a text that fits stays as it is', () => {
    expect(fitting('a\nb\n', 4)).toBe('a\nb\n');
    expect(fitting('a\nb\n', 3)).toBe('');
  });
});
