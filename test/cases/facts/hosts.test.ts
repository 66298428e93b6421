import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/host/facts/clock.ts';
import { parseFacts } from '../../../src/host/facts/parse.ts';
import { parseWindowsFacts } from '../../../src/host/facts/windows-facts.ts';

interface Case {
  readonly case: string;
  /** What the host printed, line by line. */
  readonly output: readonly string[];
  readonly exchange?: Exchange;
  /** What must be among the facts; lists are compared whole. */
  readonly facts: object;
}

const PARSERS = { hosts: parseFacts, windows: parseWindowsFacts };

for (const [name, parse] of Object.entries(PARSERS)) {
  const folder = new URL(`${name}/`, import.meta.url);
  describe(`facts of ${name}`, () => {
    for (const file of readdirSync(folder).toSorted()) {
      const recorded = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case;
      test(`${file}: ${recorded.case}`, () => {
        expect(parse(recorded.output.join('\n'), recorded.exchange)).toMatchObject(recorded.facts);
      });
    }
  });
}
