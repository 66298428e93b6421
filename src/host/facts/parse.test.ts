import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HostFacts } from './host-facts.ts';
import { parseFacts } from './parse.ts';
import { FACT_SECTIONS, factsProgram } from './program.ts';
import { sudoAnswer } from './sudo.ts';
import { looksLikeWindows } from './windows.ts';
import { parseWindowsFacts } from './windows-facts.ts';
import { windowsFactsScript } from './windows-program.ts';

const cases = new URL('../../../test/cases/facts/', import.meta.url);
const recorded = ['hosts', 'windows'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, cases)).map((file) => {
    const { output } = JSON.parse(readFileSync(new URL(`${folder}/${file}`, cases), 'utf8')) as { output: string[] };
    return output.join('\n');
  }),
);

const everything = parseFacts(['bu-facts 1 @m', ...FACT_SECTIONS.map((name) => `section=${name}`), '@m .'].join('\n'));

/** The names of all members, `null` standing for a section that was not asked for. Lists and maps are only themselves. */
function shape(value: unknown, depth = 0): unknown {
  if (depth > 1 || value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shape(member, depth + 1)]));
}

function expectWhole(facts: HostFacts): void {
  const sections = ['resources', 'network', 'software', 'gpu'] as const;
  const blank = Object.fromEntries(sections.filter((name) => facts[name] === null).map((name) => [name, null]));
  expect(shape(facts)).toEqual(shape({ ...everything, ...blank }));
  // Plain JSON: nothing undefined, no number that JSON cannot hold.
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
}

const damaged = fc
  .tuple(fc.constantFrom(...recorded), fc.nat(), fc.nat(), fc.string({ unit: 'binary' }))
  .map(([text, from, length, inserted]) => {
    const at = from % (text.length + 1);
    return text.slice(0, at) + inserted + text.slice(at + (length % 40));
  });

const names = [
  ...new Set(recorded.join('\n').match(/^[a-zA-Z0-9]+(?==)/gm) ?? []),
  ...new Set(recorded.join('\n').match(/(?<=^@m )[a-zA-Z0-9-]+$/gm) ?? []),
];

const framed = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }), fc.boolean()))
  .map((parts) =>
    [
      'bu-facts 1 @m',
      ...FACT_SECTIONS.map((name) => `section=${name}`),
      ...parts.map(([name, text, block]) => (block ? `@m ${name}\n${text}\n\n@m` : `${name}=${text}`)),
    ].join('\n'),
  );

test('a damaged answer gives facts that are whole, never an error', () => {
  fc.assert(
    fc.property(damaged, (output) => {
      expectWhole(parseFacts(output, { sentAtMs: 1, receivedAtMs: 2 }));
      expectWhole(parseWindowsFacts(output, { sentAtMs: 1, receivedAtMs: 2 }));
    }),
    { numRuns: 400 },
  );
});

test('any text for any name gives facts that are whole', () => {
  fc.assert(
    fc.property(framed, (output) => expectWhole(parseFacts(output))),
    { numRuns: 400 },
  );
});

test('any JSON from Windows gives facts that are whole', () => {
  const answer = JSON.parse(
    recorded
      .find((text) => text.includes('RTX 4090'))
      ?.split('\n')
      .find((line) => line.startsWith('{')) ?? '{}',
  ) as Record<string, unknown>;
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(answer)), fc.jsonValue(), (name, value) => {
      const changed = name === 'buFacts' ? answer : { ...answer, [name]: value };
      expectWhole(parseWindowsFacts(JSON.stringify(changed)));
    }),
    { numRuns: 400 },
  );
});

test('an answer without its last line is not complete', () => {
  fc.assert(
    fc.property(fc.constantFrom(...recorded.filter((text) => text.endsWith('@m .'))), fc.nat(), (text, cut) => {
      expect(parseFacts(text.slice(0, cut % (text.length - 1))).complete).toBe(false);
    }),
  );
});

test('sudo and Windows are told from any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.nat(255), { nil: undefined }), (text, code) => {
      expect(sudoAnswer(text, code).kind).not.toBe('root');
      looksLikeWindows(text, text, code);
    }),
  );
});

test('programs are pure, small, and always ask who the host is', () => {
  expect(factsProgram([])).toEqual(factsProgram(['identity']));
  expect(factsProgram(['gpu', 'network']).text).toBe(factsProgram(['network', 'gpu']).text);
  expect(factsProgram([]).text.length).toBeLessThan(2500);
  expect(factsProgram(FACT_SECTIONS).text.length).toBeLessThan(10_000);
  expect(windowsFactsScript(FACT_SECTIONS).powershell.length).toBeLessThan(4000);
  expect(factsProgram(FACT_SECTIONS).text).not.toMatch(/undefined|\[object/);
});
