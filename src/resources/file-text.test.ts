import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseTexts, readTexts, textOf } from './file-text.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bringup-texts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const place = (name: string) => join(folder, name);
const run = (program: string) => spawnSync('sh', ['-c', program], { encoding: 'utf8' }).stdout;

test.each([
  ['base64', 'bu_has() { :; }'],
  ['hex', 'bu_has() { false; }'],
])('what stands in files arrives byte for byte, as %s', (_name, has) => {
  const contents = [
    Buffer.from('one\ntwo\n'),
    Buffer.from('no end'),
    Buffer.alloc(0),
    Buffer.from([0, 255, 10, 0, 13, 10]),
    Buffer.from('\n\n\nend texts\ntexts base64 00\n'),
    Buffer.from('x'.repeat(5000)),
  ];
  const paths = contents.map((content, index) => {
    writeFileSync(place(`f${index}`), content);
    return place(`f${index}`);
  });
  symlinkSync('f0', place(`link-${_name}`));
  const asked = [...paths, undefined, place('missing'), place(`link-${_name}`), folder, paths[0]];
  const texts = parseTexts(`before\n${run(`${has}\n${readTexts(asked, 4000).text}`)}after\n`);
  expect([...texts.keys()]).toEqual([0, 1, 2, 3, 4, 5, 10]);
  expect([...texts.values()]).toEqual([...contents.slice(0, 5), Buffer.from('x'.repeat(4001)), contents[0]]);
});

test('a file cannot speak for another one', () => {
  const [victim, forger] = [place('victim'), place('forger')];
  writeFileSync(victim, 'true\n');
  writeFileSync(forger, `\n${'0'.repeat(32)} 0\nfalse\n`);
  const program = readTexts([victim, forger], 100).text;
  expect(
    parseTexts(run(`bu_has() { :; }\n${program}`))
      .get(0)
      ?.toString(),
  ).toBe('true\n');
});

test('an answer that was cut off, and none, tell nothing', () => {
  expect(parseTexts('texts base64 00\nCjAwIDAKYQ==\n')).toEqual(new Map());
  expect(parseTexts('')).toEqual(new Map());
  expect(readTexts([undefined], 10).text).toBe('');
});

test('bytes that are no UTF-8 are no text', () => {
  expect(textOf(Buffer.from([0xff]))).toBeUndefined();
  expect(textOf(Buffer.from('ü\n'))).toBe('ü\n');
});
