import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Gives the tests of this block a directory of their own, and takes it away afterwards. */
export function temporary(): () => string {
  let path = '';
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'bringup-test-'));
  });
  afterAll(() => rm(path, { recursive: true, force: true }));
  return () => path;
}
