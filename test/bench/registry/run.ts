import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase } from '../../../src/providers/database.ts';
import { importProviders } from '../../../src/providers/import.ts';
import { EXPORT_VERSION, type ProviderEvent, type ProviderRecord } from '../../../src/providers/schema.ts';
import { nextUlid } from '../../../src/providers/ulid.ts';
import { machine } from '../../support/providers/machine.ts';
import { fourWriters } from '../../support/providers/writers.ts';
import { atLeast, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';

const BRINGUP = resolve(import.meta.dirname, '../../../bin/bringup');
const WRITES = 1_000;
const PROVIDERS = 100_000;
const ROUNDS = 7;

/** The registry of providers: four processes that write at once, and a list of very many. */
export async function registryBench(say: (text: string) => void): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    const { failures, slowestMs } = await fourWriters(join(folder, 'writers'), WRITES, 2_000);
    for (const failure of failures.slice(0, 3)) say(failure);
    const many = openDatabase(join(folder, 'many'));
    const seeding = performance.now();
    importProviders(many, [{ version: EXPORT_VERSION, providers: Array.from({ length: PROVIDERS }, onboarded) }]);
    say(`${PROVIDERS} providers imported in ${((performance.now() - seeding) / 1000).toFixed(1)} s`);
    many[Symbol.dispose]();
    const env = { BRINGUP_STATE_DIR: join(folder, 'many') };
    const whole: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      whole.push((await timed([BRINGUP, 'providers', 'list'], { cwd: folder, env })).seconds);
    }
    const child = [process.execPath, join(import.meta.dirname, 'list-child.ts'), join(folder, 'many'), String(ROUNDS)];
    const { output } = await timed(child, { cwd: folder });
    const list = JSON.parse(output) as Readonly<Record<'providers' | 'first' | 'wall' | 'firstCpu' | 'cpu', number>>;
    if (list.providers !== PROVIDERS) throw new Error(`${list.providers} providers are listed`);
    say(`the first list of a process took ${list.first.toFixed(3)} s, ${list.firstCpu.toFixed(3)} s of CPU`);
    say(`whole command: ${whole.map((seconds) => seconds.toFixed(2)).join(', ')} s`);
    return [
      atLeast(`writes of 4 x ${WRITES} at once that arrived`, 4 * WRITES - failures.length, 4 * WRITES, 'writes'),
      within('the slowest of the four', slowestMs / 1000, 10, 's'),
      within(`list of ${PROVIDERS} providers, in the process (fastest of ${ROUNDS})`, list.wall, 0.2, 's'),
      within('the same, CPU of the process', list.cpu, 0.2, 's'),
      within('`providers list` of them, every line printed (fastest)', Math.min(...whole), 1, 's'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A provider that was onboarded; every tenth was away once. */
function onboarded(_: unknown, index: number): ProviderRecord {
  const nowMs = Date.now() - 86_400_000;
  const stamp = (minutes: number) => ({
    id: nextUlid(nowMs + minutes * 60_000),
    at: new Date(nowMs + minutes * 60_000).toISOString(),
    by: 'bench@runner',
  });
  const first = stamp(0);
  const facts = {
    name: `gpu-${index}`,
    user: 'ops',
    meshIp: `100.64.${index >> 8}.${index & 255}`,
    platform: 'linux/amd64',
  };
  const events: ProviderEvent[] = [
    { ...first, kind: 'registered', facts },
    { ...stamp(1), kind: 'session-ended', session: first.id, outcome: 'ok' },
  ];
  if (index % 10 === 0)
    events.push({ ...stamp(2), kind: 'offline', reason: 'no heartbeat' }, { ...stamp(9), kind: 'back' });
  return { ...machine(`machine ${index}`), lastSeen: stamp(index % 1000).at, events };
}
