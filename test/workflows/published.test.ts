import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLISHED, RELEASE, ROOT, releasedFiles, rewritten } from './support/published.ts';

test('what act runs differs from the tree by two rewrites alone', async () => {
  const files = await releasedFiles();
  expect(files).toEqual(
    expect.arrayContaining([
      'action.yml',
      '.github/workflows/provision.yml',
      '.github/workflows/flash.yml',
      '.github/workflows/join-ray.yml',
    ]),
  );
  const counts = { own: 0, dropped: 0 };
  for (const path of files) {
    const text = await readFile(join(ROOT, path), 'utf8');
    const copy = rewritten(text, path).split('\n');
    for (const line of text.split('\n')) {
      if (line === copy[0]) copy.shift();
      else if (/^ +(queue: max|deployment: false)$/.test(line)) counts.dropped += 1;
      else {
        expect(line).toMatch(/^ +uses: \$\/actions\/[a-z-]+$/);
        expect(copy.shift()).toBe(`${line.replace('$', PUBLISHED)}@${RELEASE}`);
        counts.own += 1;
      }
    }
    expect(copy).toEqual([]);
  }
  expect(counts).toEqual({ own: 10, dropped: 6 });
});
