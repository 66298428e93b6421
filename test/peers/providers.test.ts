import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { backUp } from '../../src/providers/backup.ts';
import { openDatabase } from '../../src/providers/database.ts';
import { exportProviders } from '../../src/providers/export.ts';
import { importProviders } from '../../src/providers/import.ts';
import { recordEvent } from '../../src/providers/record.ts';
import { showProvider } from '../../src/providers/show.ts';
import { machine } from '../support/providers/machine.ts';
import { newRegistry, stateFolder } from '../support/providers/registry.ts';
import { fourWriters } from '../support/providers/writers.ts';

const EACH = 250;

interface Told {
  readonly stdout: string;
  /** In one line. */
  readonly stderr: string;
  readonly code: number;
}

/** Commands of `bringup providers`, from the sources, one after the other in a process of their own. */
async function providers(folder: string, ...commands: readonly (readonly string[])[]): Promise<readonly Told[]> {
  const program = join(folder, 'bringup.ts');
  const main = JSON.stringify(join(import.meta.dirname, '../../src/cli/main.ts'));
  writeFileSync(
    program,
    `import { main } from ${main};
const told = [];
const [out, err] = [process.stdout.write, process.stderr.write];
for (const words of JSON.parse(process.argv[2] ?? '')) {
  const said = { stdout: '', stderr: '', code: 0 };
  process.stdout.write = (text) => ((said.stdout += text), true);
  process.stderr.write = (text) => ((said.stderr += text), true);
  said.code = await main(['providers', ...words]);
  told.push(said);
}
process.stdout.write = out;
process.stderr.write = err;
process.stdout.write(JSON.stringify(told));
`,
  );
  const env = { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1', BRINGUP_STATE_DIR: folder };
  const options = { cwd: folder, env, maxBuffer: 2 ** 24 };
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(commands)], options);
  return (JSON.parse(stdout) as Told[]).map((one) => ({ ...one, stderr: one.stderr.replace(/\s+/g, ' ') }));
}

test('four processes that write at once lose nothing, from a registry that is not there yet', {
  timeout: 180_000,
}, async () => {
  const folder = stateFolder();
  const { failures } = await fourWriters(folder, EACH, 3_000);
  expect(failures).toEqual([]);
  using database = openDatabase(folder);
  const exported = exportProviders(database, []);
  expect(exported.providers).toHaveLength(5);
  const whole = exported.providers.flatMap(({ events }) => events);
  const beats = 4 * (EACH / 10);
  // Each of the first two writes of a process is an onboarding; five machines are registered once.
  expect(whole.filter(({ kind }) => kind === 'registered')).toHaveLength(5);
  expect(whole.filter(({ kind }) => kind === 'session-began')).toHaveLength(8);
  expect(whole.filter(({ kind }) => kind === 'note')).toHaveLength(4 * (EACH - 2) - beats);
  const shared = exported.providers.find(({ machineId }) => machineId === machine('shared').machineId);
  const written = new Set(shared?.events.flatMap((event) => (event.kind === 'note' ? [event.problem.what] : [])));
  expect(written.size).toBe(4 * (EACH / 2 - 1));
  // What follows from events as they came is what follows from them all.
  const again = newRegistry();
  importProviders(again, [exported]);
  const standings = (of: typeof database) =>
    of.all('SELECT machine_id, record, last_seen FROM providers ORDER BY machine_id');
  expect(standings(again)).toEqual(standings(database));
});

test('the commands, from an empty registry to one that is carried on', { timeout: 180_000 }, async () => {
  const [folder, other] = [stateFolder(), stateFolder()];
  const out = join(folder, 'all.json');
  const none = join(folder, 'none.json');
  await fourWriters(folder, 6, 0);
  expect(
    await providers(
      folder,
      ['list', '--state', 'registering'],
      ['list', '--state', 'asleep'],
      ['list', '--gone-for', '0s'],
      ['quarantine', 'one'],
      ['quarantine', 'one', '--reason', 'wrong results'],
      ['show', 'one'],
      ['release', 'two', '--reason', 'x'],
      ['events', 'one'],
      ['show', 'nobody'],
      ['export', '-o', out],
      ['import', none],
    ),
  ).toEqual([
    told(0, /\n5 providers · 5 registering\n$/),
    told(2, '', /known: registered, /),
    told(0, 'no provider\n'),
    told(2, '', /required option '--reason <text>'/),
    told(0, 'one: is in quarantine\n'),
    told(0, /quarantine +wrong results, \d+ s ago/),
    told(2, '', /two is not in quarantine/),
    told(0, /one +quarantined: wrong results, by /),
    told(2, '', /no provider is called nobody/),
    told(0, '', /5 providers in /),
    told(2, '', /cannot be read/),
  ]);
  expect(await providers(other, ['list'], ['import', out], ['import', out], ['export'])).toEqual([
    told(0, 'no provider\n'),
    told(0, /^5 new providers, \d+ new events\n$/),
    told(0, '0 new providers, 0 new events\n'),
    told(0, readFileSync(out, 'utf8')),
  ]);
  {
    using database = openDatabase(other);
    const session = showProvider(database, 'two', Date.now()).sessions[0]?.id ?? '';
    recordEvent(database, 'two', { kind: 'session-ended', session, outcome: 'ok' });
  }
  const [refused, removed, list] = await providers(
    other,
    ['remove', 'two'],
    ['remove', 'two', '--force'],
    ['list', '--json'],
  );
  expect([refused, removed]).toEqual([told(2, '', /--force/), told(0, /two: is removed/)]);
  expect(JSON.parse(list?.stdout ?? '').providers).toHaveLength(4);
});

test('backups are made while others write, each whole in itself', { timeout: 180_000 }, async () => {
  const folder = stateFolder();
  await fourWriters(folder, 10, 0);
  using database = openDatabase(folder);
  const eventsIn = (of: typeof database) => Number(of.all('SELECT count(*) AS count FROM events')[0]?.['count']);
  const before = eventsIn(database);
  const counts: number[] = [];
  let written: Awaited<ReturnType<typeof fourWriters>> | undefined;
  const writing = fourWriters(folder, 600, 0).then((all) => {
    written = all;
  });
  while (written === undefined) {
    const place = join(folder, `copy-${counts.length}`, 'providers');
    mkdirSync(place, { recursive: true });
    backUp(database, join(place, 'providers.sqlite'));
    using copy = openDatabase(join(place, '..'));
    counts.push(eventsIn(copy));
    await setTimeout(5);
  }
  await writing;
  expect(written.failures).toEqual([]);
  const last = eventsIn(database);
  expect(
    counts.some((count) => count > before && count < last),
    `${before}: ${counts.join(' ')}: ${last}`,
  ).toBe(true);
});

test('a backup never replaces a file, is for its owner alone, and opens as the registry', {
  timeout: 180_000,
}, async () => {
  const [folder, restored] = [stateFolder(), stateFolder()];
  await fourWriters(folder, 10, 0);
  const copy = join(folder, 'copy.sqlite');
  expect(await providers(folder, ['backup', copy], ['backup', copy])).toEqual([
    told(0, `${copy}\n`),
    told(2, '', /there is a file already/),
  ]);
  if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
  mkdirSync(join(restored, 'providers'));
  writeFileSync(join(restored, 'providers/providers.sqlite'), readFileSync(copy));
  expect(await providers(restored, ['list'])).toEqual([told(0, /\n5 providers/)]);
});

test('a registry that is damaged is refused by every command, and stays as it is', { timeout: 180_000 }, async () => {
  const folder = stateFolder();
  const file = join(folder, 'providers/providers.sqlite');
  await fourWriters(folder, 40, 0);
  const whole = readFileSync(file);
  const damaged = Buffer.concat([whole.subarray(0, 4096), randomBytes(24_576), whole.subarray(28_672)]);
  writeFileSync(file, damaged);
  const copy = join(folder, 'copy.sqlite');
  const refused = told(4, '', /is damaged, or is none/);
  expect(await providers(folder, ['list'], ['export'], ['backup', copy])).toEqual([refused, refused, refused]);
  expect(existsSync(copy)).toBe(false);
  expect(readFileSync(file).equals(damaged)).toBe(true);
});

test('a registry of a newer bringup is refused by every command, and stays as it is', {
  timeout: 180_000,
}, async () => {
  const folder = stateFolder();
  const file = join(folder, 'providers/providers.sqlite');
  openDatabase(folder)[Symbol.dispose]();
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 1000');
  newer.close();
  const before = readFileSync(file);
  const refusal = expect.objectContaining({ code: 'providers-newer', category: 'unsupported' });
  expect(() => openDatabase(folder)).toThrow(refusal);
  const [out, refused] = [join(folder, 'all.json'), told(10, '', /by a newer bringup \(form 1000; /)];
  expect(await providers(folder, ['list'], ['export', '-o', out], ['quarantine', 'one', '--reason', 'x'])).toEqual([
    refused,
    refused,
    refused,
  ]);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(file).equals(before)).toBe(true);
});

function told(code: number, stdout: string | RegExp, stderr: RegExp = /^/): object {
  return {
    code,
    stdout: typeof stdout === 'string' ? stdout : expect.stringMatching(stdout),
    stderr: expect.stringMatching(stderr),
  };
}
