import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkflow } from './workflow.ts';

describe('the workflow run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'event-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function fork(event: object): string | undefined {
    const path = join(folder, 'event.json');
    writeFileSync(path, JSON.stringify(event));
    return readWorkflow({ GITHUB_REPOSITORY: 'octo/fleet', GITHUB_EVENT_PATH: path }).fork;
  }

  test.each([
    ['a push', {}, undefined],
    ['a pull request of its own', { pull_request: { head: { repo: { full_name: 'octo/fleet' } } } }, undefined],
    ['a fork', { pull_request: { head: { repo: { full_name: 'eve/fleet' } } } }, 'eve/fleet'],
    ['a run after one of its own', { workflow_run: { head_repository: { full_name: 'octo/fleet' } } }, undefined],
    ['a run after one for a fork', { workflow_run: { head_repository: { full_name: 'eve/fleet' } } }, 'eve/fleet'],
    ['a run after one for a deleted fork', { workflow_run: { head_repository: null } }, 'a repository that is gone'],
    ['a deleted fork', { pull_request: { head: { repo: null } } }, 'a repository that is gone'],
  ])('%s', (_name, event, expected) => {
    expect(fork(event)).toBe(expected);
  });

  test('has a page', () => {
    const environment = {
      GITHUB_REPOSITORY: 'octo/fleet',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '7',
    };
    expect(readWorkflow(environment).url).toBe('https://github.com/octo/fleet/actions/runs/7');
    expect(readWorkflow({}).url).toBeUndefined();
  });
});
