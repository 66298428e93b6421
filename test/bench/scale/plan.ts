import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { type Row, within } from '../row.ts';
import { timed } from '../timed.ts';
import { FOUR_SECTION } from './four-steps.ts';
import { record } from './recorded.ts';

const SIZES = [1_000, 2_000, 5_000, 10_000];
const ROUNDS = 3;

interface Parts {
  readonly total: number;
  /** Of the main thread: what the total is on a machine with nothing else to do. */
  readonly cpu: number;
  readonly [part: string]: number;
}

/** A plan of thousands of hosts from what hosts of the lab answered: the file read, everything composed, decided, sealed and told. */
export async function planBench(lab: Lab, say: (text: string) => void): Promise<readonly Row[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'bringup-bench-'));
  try {
    const file = join(cwd, 'fleet.yaml');
    await writeFile(file, lab.fleetYaml(FOUR_SECTION));
    const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env: {}, secrets: 'require' });
    const recordings = join(cwd, 'recorded.json');
    await writeFile(recordings, JSON.stringify(await record(fleet, CAPABILITIES)));
    const fastest = new Map<number, number>();
    const leastCpu = new Map<number, number>();
    const lower = (of: Map<number, number>, size: number, value: number) =>
      of.set(size, Math.min(of.get(size) ?? Number.POSITIVE_INFINITY, value));
    for (const size of SIZES) {
      for (let round = 0; round < ROUNDS; round++) {
        const child = join(import.meta.dirname, 'plan-child.ts');
        const { output } = await timed([process.execPath, child, String(size), recordings], { cwd });
        const parts = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Parts;
        lower(fastest, size, parts.total);
        lower(leastCpu, size, parts.cpu);
        say(
          `${size} hosts: ${Object.entries(parts)
            .map(([name, value]) => `${name} ${value.toFixed(0)}`)
            .join(', ')}`,
        );
      }
    }
    const perHost = (size: number) => (leastCpu.get(size) ?? Number.NaN) / size;
    const [small = 0, large = 0] = [SIZES[0], SIZES.at(-1)];
    return [
      within(
        `plan of ${large} hosts from recorded states (fastest of ${ROUNDS})`,
        (fastest.get(large) ?? 0) / 1000,
        2,
        's',
      ),
      within(`the same, CPU of the main thread`, (leastCpu.get(large) ?? 0) / 1000, 2, 's'),
      within(`that for each host: ${large} hosts against ${small}`, perHost(large) / perHost(small), 1.1, 'times'),
    ];
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
