import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BringupErrors } from '../../../src/core/error.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { SAMPLE_CAPABILITIES } from './sample-capabilities.ts';

/** One row of a table: what a person writes, and either what becomes of it or every problem it has. */
interface Case {
  readonly case: string;
  readonly fleet: string;
  readonly overlay?: string;
  readonly environment?: string;
  readonly env?: Record<string, string>;
  readonly secrets?: 'require' | 'ignore';
  readonly problems?: readonly { at?: string; code: string; what?: string; remedy?: string }[];
  readonly loads?: object;
  /** `locateInHost` of `host: a.b.0`, and `locate` of the rest. */
  readonly located?: Record<string, string>;
}

const tables = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.yaml'));

for (const table of tables) {
  const cases: readonly Case[] = parse(await readFile(join(import.meta.dirname, table), 'utf8'));
  describe(table, () => {
    test.each(cases)('$case', async (row) => {
      const directory = await mkdtemp(join(tmpdir(), 'fleet-case-'));
      try {
        await run(row, directory);
      } finally {
        await rm(directory, { recursive: true });
      }
    });
  });
}

async function run(row: Case, directory: string): Promise<void> {
  const file = join(directory, 'fleet.yaml');
  await writeFile(file, row.fleet);
  if (row.overlay !== undefined) {
    await mkdir(join(directory, 'environments'));
    await writeFile(join(directory, 'environments', 'production.yaml'), row.overlay);
  }
  const environment = row.environment ?? (row.overlay === undefined ? undefined : 'production');
  const loading = loadFleet({
    file,
    ...(environment === undefined ? {} : { environment }),
    capabilities: SAMPLE_CAPABILITIES,
    env: { USER: 'me', HOME: '/home/me', ...row.env },
    secrets: row.secrets ?? 'require',
  });
  const outcome = await loading.then(
    (fleet) => ({ fleet, problems: [] }),
    (error: unknown) => ({ fleet: undefined, problems: problemsOf(error, row, directory) }),
  );
  expect(outcome.problems).toEqual(row.problems ?? []);
  if (outcome.fleet === undefined) return;
  expect(byName(outcome.fleet, directory)).toMatchObject(row.loads ?? {});
  for (const [path, at] of Object.entries(row.located ?? {})) {
    expect([path, locate(outcome.fleet, path, directory)]).toEqual([path, at]);
  }
}

/** Problems with as much of each as the row tells. */
function problemsOf(error: unknown, row: Case, directory: string): object[] {
  if (!(error instanceof BringupErrors)) throw error;
  return error.problems.map((problem, index) => {
    const { file, line, column } = problem.where;
    const told = {
      at: [file, line, column].filter((part) => part !== undefined).join(':'),
      code: problem.code,
      what: problem.message,
      remedy: problem.remedy,
    };
    const wanted = row.problems?.[index] ?? told;
    const short = Object.entries(told).map(([key, text]) => [key, text.replaceAll(`${directory}/`, '')] as const);
    return Object.fromEntries(short.filter(([key]) => key in wanted));
  });
}

function byName(fleet: Fleet, directory: string): object {
  const plain = JSON.parse(JSON.stringify(fleet).replaceAll(directory, 'ROOT'));
  return { ...plain, hosts: Object.fromEntries(plain.hosts.map((host: { name: string }) => [host.name, host])) };
}

function locate(fleet: Fleet, text: string, directory: string): string {
  const [first = '', second] = text.split(': ');
  const path = (second ?? first).split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const { file, line, column } = second === undefined ? fleet.locate(path) : fleet.locateInHost(first, path);
  return `${file?.replace(`${directory}/`, '')}:${line}:${column}`;
}
