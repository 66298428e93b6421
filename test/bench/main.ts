import Table from 'cli-table3';
import { uploadBench } from './bmc/run.ts';
import { engineBench } from './engine/run.ts';
import { imageBench } from './image/run.ts';
import { meshBench } from './mesh/run.ts';
import { rayEnvironmentBench } from './ray/run.ts';
import { rayJoinBench } from './ray-join/run.ts';
import { registryBench } from './registry/run.ts';
import { roundTripBench } from './round-trips.ts';
import type { Row } from './row.ts';
import { scaleBench } from './scale/run.ts';
import { startBench } from './start.ts';

/** The parts, each runs alone by its name. */
const PARTS: Readonly<Record<string, (say: (text: string) => void) => Promise<readonly Row[]>>> = {
  start: startBench,
  'round-trips': roundTripBench,
  engine: engineBench,
  scale: scaleBench,
  mesh: meshBench,
  upload: uploadBench,
  image: imageBench,
  registry: registryBench,
  'ray-join': rayJoinBench,
  'ray-environment': rayEnvironmentBench,
};

/** `npm run bench [-- PART...] [--json]`: figures of ours beside a peer's or a limit, measured in one run. */
async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  const asked = argv.filter((word) => word !== '--json');
  const unknown = asked.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    process.stderr.write(`there is no part ${unknown}, only: ${Object.keys(PARTS).join(', ')}\n`);
    return 2;
  }
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    rows.push(...(await part((text) => void process.stderr.write(`${name}: ${text}\n`))));
  }
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else {
    const table = new Table({
      head: ['what', 'ours', 'peer or limit', 'unit', 'ratio', 'goal', ''],
      style: { head: [], border: [] },
    });
    for (const { name, ours, peer, unit, ratio, goal, met } of rows)
      table.push([name, ours, peer ?? '', unit, ratio, goal, met ? 'met' : 'missed']);
    process.stdout.write(`${table.toString()}\n`);
  }
  return rows.every(({ met }) => met) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
