import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BringupErrors } from '../../../src/core/error.ts';
import { syncthing } from '../../../src/syncthing/capability.ts';
import { NO_RUN } from '../../support/no-run.ts';
import { fleetWith } from './fleet.ts';

/** Sections of the fleet and of hosts a and b (c has none), and what is wrong: parts of `sentence / remedy`, each one problem. */
interface Case {
  readonly case: string;
  readonly folders: object;
  readonly networks?: readonly string[];
  readonly a?: object;
  readonly b?: object;
  readonly problems?: readonly string[];
}

const cases: readonly Case[] = parse(await readFile(join(import.meta.dirname, 'section.yaml'), 'utf8'));

test.each(cases)('$case', async ({ folders, networks, a, b, problems = [] }) => {
  const usual = { folders: ['shared'], address: 'host' };
  const host = (more: object | undefined) => ({ syncthing: { ...usual, ...more } });
  const loading = fleetWith({ folders, ...(networks && { networks }) }, { a: host(a), b: host(b) });
  const told = await loading
    .then((fleet) => syncthing.prepare?.(fleet, NO_RUN))
    .then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof BringupErrors)) throw error;
        for (const { where } of error.problems) expect(where.line).toBeGreaterThan(0);
        return error.problems.map(({ message, remedy }) => `${message} / ${remedy}`);
      },
    );
  expect(told, told.join('\n')).toHaveLength(problems.length);
  for (const part of problems) expect(told).toContainEqual(expect.stringContaining(part));
});
