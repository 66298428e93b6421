import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import type { Timeline } from './moment.ts';
import { prepareHost } from './prepare-host.ts';
import { type Runner, runJson, start } from './runner.ts';
import { fleetText } from './wishes.ts';
import { newCount } from './witness.ts';

/** Some hosts of a lab on which trials are made one after the other, each with a new generation of wishes. */
export interface Ground {
  readonly lab: Lab;
  readonly hosts: readonly [string, ...string[]];
  /** A directory for fleet files and homes. */
  readonly place: string;
  generation: number;
  timeline: Timeline;
}

/** Makes hosts ready for trials and measures an undisturbed apply. */
export async function openGround(lab: Lab, hosts: readonly [string, ...string[]], place: string): Promise<Ground> {
  await mkdir(place, { recursive: true });
  await Promise.all(hosts.map((host) => prepareHost(lab, host)));
  const ground: Ground = { lab, hosts, place, generation: 0, timeline: [] };
  for (let round = 0; round < 3; round++) {
    // The first applies make what later ones only change, so the last is the measure.
    const runner = await startApply(ground, await nextGeneration(ground));
    const { code, output } = await runner.ended;
    if (code !== 0) throw new Error(`an undisturbed apply ended with ${code}:\n${output}`);
    ground.timeline = runner.linesAtMs;
  }
  return ground;
}

/** Writes the fleet file of the next generation and begins a new count on all hosts. Returns the file. */
export async function nextGeneration(ground: Ground): Promise<string> {
  ground.generation += 1;
  await Promise.all(ground.hosts.map((host) => newCount(ground.lab, host)));
  const file = join(ground.place, `fleet-${ground.generation}.yaml`);
  await writeFile(file, fleetText(ground.lab, ground.hosts, ground.generation));
  return file;
}

/** Starts an apply that tells what it does. */
export async function startApply(ground: Ground, fleet: string, more: readonly string[] = []): Promise<Runner> {
  return start(await mkdtemp(join(ground.place, 'home-')), fleet, [
    'apply',
    '--yes',
    '--verbose',
    '--report',
    'report.json',
    ...more,
  ]);
}

/** Runs a command by a runner that knows nothing of runs before. */
export async function anotherRunner(
  ground: Ground,
  fleet: string,
  args: readonly string[],
): ReturnType<typeof runJson> {
  return runJson(await mkdtemp(join(ground.place, 'home-')), fleet, args);
}
