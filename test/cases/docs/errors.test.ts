import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const CODE = /'([a-z][a-z0-9]*(?:-[a-z0-9]+)+|bug|locked|cancelled|mounted|immutable)'/g;

/** Codes stand behind `code:`, alone or as ends of a choice, or first in the call of a function that makes errors. */
function codesIn(source: string): readonly string[] {
  const properties = [...source.matchAll(/\bcode:\s*([^,{}\n]*(?:\n\s*[?:][^,{}\n]*)*)/g)].map(
    ([, value = '']) => value,
  );
  const calls = [...source.matchAll(/\b(?:wrong|problem|twice)\(\s*((?:\w+ \? )?'[^,]*),/g)].map(([, first = '']) => first);
  return [...properties, ...calls].flatMap((text) => [...text.matchAll(CODE)].map(([, code = '']) => code));
}

test('docs/errors.md tells every error code of the sources, and no other', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const inSources = new Set(sources.flatMap((file) => codesIn(readFileSync(join(root, 'src', file), 'utf8'))));
  // Made of parts: `package-no-${field}`.
  const known = new Set([...inSources, 'package-no-version', 'package-no-hold']);

  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(.+?)`/g)].map(([, code = '']) => code));
  expect([...known].filter((code) => !told.includes(code)).toSorted(), 'without a row').toEqual([]);
  expect(told.filter((code) => !known.has(code)), 'no longer in the sources').toEqual([]);
  expect(told.filter((code, index) => told.indexOf(code) !== index), 'told twice').toEqual([]);
  const said = expect.stringMatching(/./);
  for (const row of rows) expect(row.split('|').map((cell) => cell.trim()), row).toEqual(['', said, said, said, '']);
});
