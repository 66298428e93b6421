import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { base } from '../../../src/base/capability.ts';
import { BringupError, BringupErrors } from '../../../src/core/error.ts';
import type { FactTree } from '../../../src/engine/capability.ts';
import { compose } from '../../../src/engine/compose.ts';
import { idOf, type Wanted } from '../../../src/engine/resource.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { NO_RUN } from '../../support/no-run.ts';

/** A base section and what it asks for, or what is wrong with it. */
interface Case {
  readonly case: string;
  readonly base: object;
  readonly defaults?: object;
  readonly vars?: object;
  readonly facts?: FactTree;
  readonly values?: Readonly<Record<string, string>>;
  /** Files beside the fleet file. */
  readonly files?: Readonly<Record<string, string>>;
  /** By id. `line` is that of the fleet file; fields that are not named here do not matter. */
  readonly wanted?: Readonly<Record<string, { readonly spec?: object; readonly needs?: readonly string[]; readonly notify?: readonly string[]; readonly waitsFor?: readonly string[] }>>;
  /** Each must be part of a sentence or remedy, one problem each, in any order. */
  readonly problems?: readonly string[];
}

const root = await mkdtemp(join(tmpdir(), 'bringup-base-cases-'));
afterAll(() => rm(root, { recursive: true, force: true }));
let count = 0;

async function run({ base: section, defaults = {}, vars = {}, facts, values = {}, files = {} }: Case): Promise<readonly Wanted[]> {
  const directory = join(root, String(count++));
  for (const [name, text] of Object.entries({ ...files, 'fleet.yaml': stringify({ version: 'bringup/v1', fleet: { name: 'lab' }, vars, defaults: { base: defaults }, hosts: { a: { address: '192.0.2.1', labels: { rack: 'r1' }, base: section } } }) })) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), text);
  }
  const fleet = await loadFleet({ file: join(directory, 'fleet.yaml'), capabilities: [base], env: { TOKEN: 'value of TOKEN' }, secrets: 'require' });
  const prepared = await base.prepare?.(fleet, NO_RUN);
  const [host] = fleet.hosts;
  if (host === undefined) throw new Error('no host');
  const wanted = base.wanted({ fleet, host, section: host.sections['base'] ?? {}, facts, prepared, value: (name) => values[name] });
  compose(wanted, host.name);
  return wanted;
}

function sentences(error: unknown): readonly string[] {
  const problems = error instanceof BringupErrors ? error.problems : error instanceof BringupError ? [error] : [];
  if (problems.length === 0) throw error;
  for (const { where } of problems) expect(where).toMatchObject({ file: expect.any(String), line: expect.any(Number) });
  return problems.map(({ message, remedy }) => `${message} / ${remedy}`);
}

for (const name of (await readdir(import.meta.dirname)).filter((entry) => entry.endsWith('.yaml'))) {
  const cases = parse(await readFile(join(import.meta.dirname, name), 'utf8')) as readonly Case[];
  describe(name, () => {
    test.each(cases.map((row) => [row.case, row] as const))('%s', async (_title, row) => {
      const result = await run(row).catch((error: unknown) => sentences(error));
      if (row.problems !== undefined) {
        expect(result).toHaveLength(row.problems.length);
        for (const part of row.problems) expect(result).toContainEqual(expect.stringContaining(part));
        return;
      }
      const wanted = result as readonly Wanted[];
      expect(wanted.every((each) => typeof each === 'object'), String(result)).toBe(true);
      const plain = JSON.parse(JSON.stringify(Object.fromEntries(wanted.map((each) => [idOf(each), { ...each, kind: each.kind.kind }]))));
      expect(plain).toMatchObject(row.wanted ?? {});
      expect(Object.keys(plain)).toEqual(Object.keys(row.wanted ?? {}));
      for (const { source, capability } of wanted) expect({ capability, source }).toMatchObject({ capability: 'base', source: { line: expect.any(Number) } });
    });
  });
}
