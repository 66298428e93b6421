import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { scratchParent } from './in-scratch.ts';

afterEach(() => vi.unstubAllEnvs());

test.skipIf(!existsSync('/dev/shm'))('a small edit is made in memory, where nobody named a place', async () => {
  vi.stubEnv('TMPDIR', '');
  expect(await scratchParent(4096)).toBe('/dev/shm');
});

test.each([
  ['one that may not fit', '', 2 ** 50],
  ['one of unknown size', '', undefined],
  ['one with a place that was named', '/var/tmp', 4096],
])('%s is made where the system says', async (_, said, bytes) => {
  vi.stubEnv('TMPDIR', said);
  expect(await scratchParent(bytes)).toBe(tmpdir());
});
