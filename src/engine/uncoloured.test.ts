import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactor } from '../core/redact.ts';
import { Secret } from '../core/secret.ts';
import { capture } from './capture.ts';
import { uncoloured } from './uncoloured.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\x1b[31m',
    '\x1b[0;1m',
    '\x1b[2K',
    '\x1b]0;title\x07',
    '\x1b]8;;http://x\x1b\\',
    '\x1b(B',
    '\x1b7',
    '\x9b1m',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
);

test('sequences go and text stays, however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat(7)), (pieces, cuts) => {
      const whole = pieces.join('');
      const stream = uncoloured();
      let out = '';
      let at = 0;
      for (const cut of cuts) {
        out += stream.push(whole.slice(at, at + cut));
        at += cut;
      }
      out += stream.push(whole.slice(at)) + stream.flush();
      expect(out).toBe(pieces.filter((one) => !/[\x1b\x9b]/.test(one)).join(''));
      expect(stripVTControlCharacters(out)).toBe(out);
    }),
  );
});

test('what is no sequence after all comes out in the end', () => {
  const stream = uncoloured();
  expect(stream.push('a\x1b[12')).toBe('a');
  expect(stream.flush()).toBe('\x1b[12');
  const long = `\x1b]${'x'.repeat(10_000)}`;
  expect(stream.push(long)).toBe(long);
});

test('a secret with colours between its letters is taken out', () => {
  const output = capture(redactor([new Secret('TOKEN', 'correct horse')]));
  for (const byte of Buffer.from('x cor\x1b[1mrect \x1b[0mhorse y')) output.push(Buffer.from([byte]));
  expect(output.end().text).toBe('x [secret TOKEN] y');
});
