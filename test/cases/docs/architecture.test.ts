import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** Pairs `from -> to` that may look up: none. */
const EXCEPTIONS: readonly string[] = [];

test('every file the page points to is there', () => {
  const paths = [...page.matchAll(/(?:src|test|docs)\/[\w./-]*\w/g)].map(([path]) => path);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('imports go down the floors as they are drawn', () => {
  const drawing = /## Floors[\s\S]*?```\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const floors = drawing.trim().split('\n').map((line) => [...line.matchAll(/src\/[\w.]+/g)].map(([name]) => name));
  const heightOf = new Map(floors.flatMap((names, index) => names.map((name) => [name, floors.length - index] as const)));
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const partOf = (path: string) => path.split('/').slice(0, 2).join('/');
  const up = new Set<string>();
  for (const name of files) {
    const path = `src/${name}`;
    const from = partOf(path);
    if (from !== 'src/version.ts' && !heightOf.has(from)) up.add(`${from} is not in the drawing`);
    for (const [, target = ''] of readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const to = partOf(normalize(join(dirname(path), target)));
      if (from !== to && to !== 'src/version.ts' && (heightOf.get(to) ?? 0) > (heightOf.get(from) ?? 0)) up.add(`${from} -> ${to}`);
    }
  }
  expect([...up].toSorted()).toEqual(EXCEPTIONS);
});
