import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ringDiff, settled } from './ring-diff.ts';

const RING = 16;
/** What a ring of so many bytes reads as after `written`. */
const look = (written: Buffer) => written.subarray(-RING).toString('utf8');

test('pieces of any length give back what was written, as long as no more comes at once than the ring holds', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '€', '\n'), minLength: 1, maxLength: 4 }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, (pieces) => {
      let written = Buffer.alloc(0);
      let before = '';
      let got = '';
      for (const piece of pieces) {
        written = Buffer.concat([written, Buffer.from(piece)]);
        const now = look(written);
        const { text, gap } = ringDiff(before, now);
        if (gap) return;
        got += text;
        before = now;
      }
      // Repetitions may hide pieces, but never invent or reorder any; without repetitions nothing is lost.
      expect(isSubsequence(got, written.toString('utf8'))).toBe(true);
    }),
  );
});

test('text without repetitions comes whole, also over characters that are cut at both ends', () => {
  const text = Array.from({ length: 120 }, (_, index) => String.fromCodePoint(0x400 + index)).join('');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 60, maxLength: 60 }), (steps) => {
      const bytes = Buffer.from(text);
      let end = 0;
      let before = '';
      let got = '';
      for (const step of steps) {
        end = Math.min(bytes.length, end + step);
        const now = look(bytes.subarray(0, end));
        const piece = ringDiff(before, now);
        expect(piece.gap).toBe(false);
        got += piece.text;
        before = now;
      }
      expect(got).toBe(settled(bytes.subarray(0, end).toString('utf8')));
    }),
  );
});

test('what has nothing in common with the last look comes after a gap', () => {
  expect(ringDiff('abc', 'xyz')).toEqual({ text: 'xyz', gap: true });
  expect(ringDiff('abcd', 'cdef')).toEqual({ text: 'ef', gap: false });
  expect(ringDiff('abc', 'abc')).toEqual({ text: '', gap: false });
  expect(ringDiff('', 'abc')).toEqual({ text: 'abc', gap: false });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
