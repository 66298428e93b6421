import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactor } from '../../src/core/redact.ts';
import { Secret } from '../../src/core/secret.ts';
import { forInputs, HANGS_MS, hostileText, INPUTS, workSince } from './inputs.ts';

const ANY = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/_=.-]{8,60}$/),
  fc.string({ unit: 'binary', minLength: 8, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 8, maxLength: 30 }),
  fc
    .array(fc.stringMatching(/^[a-z0-9 {}":,]{4,20}$/), { minLength: 2, maxLength: 4 })
    .map((lines) => lines.join('\n')),
  fc.string({ unit: fc.constantFrom(...'abAB%+/\\"\'\n\t $^*?.[]()|{}'), minLength: 8, maxLength: 20 }),
);
/** Texts that are long enough to be looked for, without blanks around them. */
const value = ANY.filter(
  (text) => text.trim().length >= 8 && text.split(/[\r\n]+/).every((line) => line.trim().length >= 8),
);

/** How programs print a secret, each with what of it nobody may see. */
const PRINTED: Readonly<Record<string, (text: string) => readonly [printed: string, hidden: string]>> = {
  'as it is': (text) => [text, text.trim()],
  'line by line': (text) => {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    return [lines.join('\n> '), lines.find((line) => line !== '') ?? ''];
  },
  'in a URL': (text) => [encodeURIComponent(text.toWellFormed()), encodeURIComponent(text.trim().toWellFormed())],
  'in JSON': (text) => [JSON.stringify(text), JSON.stringify(text.trim()).slice(1, -1)],
  'in base64': (text) => [Buffer.from(text).toString('base64'), coreOf(text, 0)],
  'in base64, with a line break behind it': (text) => [Buffer.from(`${text}\n`).toString('base64'), coreOf(text, 0)],
  'in base64 behind one byte': (text) => [Buffer.from(`u${text}`).toString('base64'), coreOf(text, 1)],
  'in base64 behind two bytes': (text) => [Buffer.from(`u:${text}tail`).toString('base64'), coreOf(text, 2)],
  'in base64url': (text) => [Buffer.from(text).toString('base64url'), urlOf(coreOf(text, 0))],
  'in base64url behind two bytes': (text) => [Buffer.from(`{"${text}"}`).toString('base64url'), urlOf(coreOf(text, 2))],
};

/** The base64 characters that depend on the secret alone, when it stands behind `shift` bytes. */
function coreOf(text: string, shift: number): string {
  const bytes = Buffer.from(text);
  const whole = Buffer.concat([Buffer.alloc(shift), bytes.subarray(0, bytes.length - ((bytes.length + shift) % 3))]);
  return whole.toString('base64').slice(shift === 0 ? 0 : 4);
}

const urlOf = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');
const text = hostileText.map((one) => one.slice(0, 60));
const cuts = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.nat(20), { maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constant(new Array<number>(400).fill(1)) },
);

function through(secrets: readonly Secret[], whole: string, sizes: readonly number[]): string {
  const stream = redactor(secrets).stream();
  let out = '';
  let at = 0;
  for (const size of sizes) {
    out += stream.push(whole.slice(at, at + size));
    at += size;
  }
  return out + stream.push(whole.slice(at)) + stream.flush();
}

describe.each(Object.entries(PRINTED))('a secret printed %s', (_, print) => {
  test('is not there afterwards, however the output is cut', () => {
    forInputs(
      fc.tuple(value, text, text, cuts),
      ([secret, before, after, sizes]) => {
        const [printed, hidden] = print(secret);
        fc.pre(hidden.length >= 4 && !'[secret TOKEN]'.includes(hidden));
        const whole = before + printed + after;
        const out = through([new Secret('TOKEN', secret)], whole, sizes);
        expect(out).not.toContain(hidden);
        expect(out).toContain('[secret TOKEN]');
        expect(redactor([new Secret('TOKEN', secret)]).text(whole)).toBe(out);
      },
      { count: INPUTS / 10 },
    );
  });
});

test('of several secrets none is there afterwards, also when one is in another or begins where another ends', () => {
  const secret = fc.stringMatching(/^[abc]{4,8}$/);
  forInputs(
    fc.tuple(
      fc.array(secret, { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat(9)),
      fc.stringMatching(/^[abc ]{0,60}$/),
    ),
    ([values, sizes, whole]) => {
      const secrets = values.map((one, index) => new Secret(`S${index}`, one));
      const out = through(secrets, whole, sizes);
      for (const one of values) expect(out).not.toContain(one);
      expect(redactor(secrets).text(whole)).toBe(out);
    },
  );
});

test('text without a secret comes through as it was', () => {
  forInputs(fc.tuple(text, cuts), ([whole, sizes]) => {
    expect(through([new Secret('TOKEN', 'Zq7-never-printed-9Kx')], whole, sizes)).toBe(whole);
  });
});

test('hundreds of secrets and a hundred megabytes in small pieces take no time', () => {
  const secrets = Array.from(
    { length: 200 },
    (_, index) => new Secret(`S${index}`, `secret-${index}-${'x'.repeat(40)}`),
  );
  const stream = redactor(secrets).stream();
  const chunk = `${'line of output without anything in it '.repeat(50)}\n`;
  const from = process.cpuUsage();
  let size = 0;
  for (let index = 0; index < 5000; index++) size += stream.push(chunk).length;
  size += stream.flush().length;
  expect(size).toBe(5000 * chunk.length);
  expect(workSince(from)).toBeLessThan(HANGS_MS);
});
