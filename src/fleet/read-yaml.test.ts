import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { ErrorDetails, Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import { readYaml } from './read-yaml.ts';
import { type Tree, toJson } from './tree.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);

function read(text: string): { tree: ReturnType<typeof readYaml>; problems: readonly ErrorDetails[] } {
  const problems: ErrorDetails[] = [];
  return { tree: readYaml(text, 'f.yaml', (problem) => problems.push(problem)), problems };
}

/** Words that are unlike each other and unlike anything else in a document. */
const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `w${number}w`);
const document = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }) as fc.Arbitrary<Json>,
  ),
})).value;

function textAt(text: string, { line, column }: Place): string {
  return text.split('\n')[(line ?? 0) - 1]?.slice((column ?? 0) - 1) ?? '';
}

function checkPlaces(tree: Tree, text: string): void {
  if (tree.kind === 'scalar' && tree.value !== null)
    expect(textAt(text, tree.place)).toMatch(new RegExp(`^${tree.value}`));
  if (tree.kind === 'list') for (const item of tree.items) checkPlaces(item, text);
  if (tree.kind === 'map') {
    for (const [key, { keyPlace, value }] of tree.entries) {
      expect(textAt(text, keyPlace)).toMatch(new RegExp(`^${key}`));
      if (value.kind !== 'scalar') expect(value.place).toEqual(keyPlace);
      checkPlaces(value, text);
    }
  }
}

describe('readYaml', () => {
  test('reads what was written, and every value knows where it stands', () => {
    fc.assert(
      fc.property(document, fc.boolean(), (value, flow) => {
        const text = stringify(value, { lineWidth: 0, ...(flow ? { collectionStyle: 'flow' } : {}) });
        const { tree, problems } = read(text);
        expect(problems).toEqual([]);
        if (tree === undefined || tree === 'empty') {
          expect(value).toBeNull();
          return;
        }
        expect(toJson(tree)).toEqual(value);
        checkPlaces(tree, text);
      }),
      { numRuns },
    );
  });

  test('an alias stands where it is used, and what is inside stands where it was written', () => {
    const { tree } = read('a: &x\n  b: 1\nc: *x\n');
    const c = tree !== 'empty' && tree?.kind === 'map' ? tree.entries.get('c')?.value : undefined;
    expect(c?.place).toMatchObject({ line: 3 });
    expect(c?.kind === 'map' ? c.entries.get('b')?.value.place : undefined).toMatchObject({ line: 2, column: 6 });
  });

  test('a file with a byte order mark and Windows lines', () => {
    const { tree, problems } = read('\uFEFFa: 1\r\nb: x\r\n');
    expect(problems).toEqual([]);
    expect(tree === 'empty' || tree === undefined ? tree : toJson(tree)).toEqual({ a: 1, b: 'x' });
    expect(tree !== 'empty' && tree?.kind === 'map' ? tree.entries.get('b')?.keyPlace : undefined).toMatchObject({
      line: 2,
      column: 1,
    });
  });

  test.each([
    ['0644', 644, '0644'],
    ['3.10', 3.1, '3.10'],
    ['0o17', 15, '0o17'],
    ['12', 12, undefined],
  ])('the number %s is %d, and how it was written is kept', (written, value, source) => {
    const { tree } = read(`a: ${written}\n`);
    const a = tree !== 'empty' && tree?.kind === 'map' ? tree.entries.get('a')?.value : undefined;
    expect(a).toMatchObject({ kind: 'scalar', value });
    expect(a?.kind === 'scalar' ? a.source : undefined).toBe(source);
  });

  test('yes, no, on and off are text, as YAML 1.2 says', () => {
    const { tree } = read('[yes, no, on, off, true, false, null, ~]');
    expect(tree === 'empty' || tree === undefined ? tree : toJson(tree)).toEqual([
      'yes',
      'no',
      'on',
      'off',
      true,
      false,
      null,
      null,
    ]);
  });

  test.each(['? ', '- '])('nested so deep that the parser gives up (%j) is told at its line', (open) => {
    const { tree, problems } = read(`a: 1\nb:\n  ${open.repeat(10_000)}x\n`);
    expect(tree).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'yaml-too-deep', where: { file: 'f.yaml', line: 3 } }]);
  });
});
