import { expect, test } from 'vitest';
import { visible, visibleInline, visibleLines, visibleOutput, visibleSpaces } from './visible.ts';

test.each([
  ['a\x1b[31mb', 'a\\x1b[31mb'],
  ['bell\x07 del\x7f c1\u009b', 'bell\\x07 del\\x7f c1\\x9b'],
  ['tab\there', 'tab    here'],
  ['user\u202egpj.exe', 'user\\u{202e}gpj.exe'],
  ['zero\u200bwidth', 'zero\\u{200b}width'],
  ['half \ud83d pair', 'half \\u{d83d} pair'],
  ['👨‍👩‍👧 grüße 日本', '👨‍👩‍👧 grüße 日本'],
  ['nul\0', 'nul\\0'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('lines of a text, without one more for the newline at the end', () => {
  expect(visibleLines('a\r\nb\rc\n')).toEqual(['a', 'b\\rc']);
  expect(visibleLines('')).toEqual([]);
});

test('a text on one line', () => {
  expect(visibleInline(' a\n  b\r\nc ')).toBe('a b c');
});

test('output is shown as its terminal would have left it', () => {
  expect(visibleOutput('\x1b[1mGet:1\x1b[0m\n 10%\r 99%\r100%\r\n\x07end')).toEqual(['Get:1', '100%', '\\x07end']);
});

test('spaces that cannot be seen', () => {
  expect(visibleSpaces('\ta  ')).toBe('⇥   a··');
});
