import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Recorded, readRecorded } from './read-recorded.ts';

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'recorded.json'), 'utf8')) as (Recorded & { readonly read: unknown })[];

test.each(rows)('$daemon $kind $name', (row) => {
  const { read } = row;
  // Members that are not known are not in the file.
  expect(JSON.parse(JSON.stringify(readRecorded(row) ?? null))).toEqual(read);
});
