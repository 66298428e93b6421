import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { labObstacle } from '../src/lab/machine.ts';
import { noTests, runLayer, runLayerTwice, type Tally } from './test/layer.ts';
import { ensurePeers } from './test/peers.ts';
import { ensurePrograms } from './test/programs.ts';

/**
 * `npm test`: everything, on a machine that has nothing but Node. Tests of the actions run on a dist that is built from
 * the sources as they are. Arguments go to vitest, so `npm test -- src/fleet` runs a part.
 */
const root = join(import.meta.dirname, '..');
const filters = process.argv.slice(2);
const required = process.env['BRINGUP_LAB'] === 'required';
const startedMs = performance.now();

ensurePrograms();
// A part of the tests builds what it needs by itself. What cannot be built is told by the tests that need it, too.
if (filters.length === 0) await ensurePeers().catch((error: unknown) => console.error(`*** ${error} ***`));
const build = spawnSync(process.execPath, ['tools/build.ts', '--out', 'build/dist'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
process.env['BRINGUP_DIST'] = 'build/dist';

// Who asks for a part is told at once.
const run = (projects: readonly string[]): Promise<Tally> =>
  filters.length === 0 ? runLayerTwice(root, projects) : runLayer(root, projects, filters);
const layers: Tally[] = [await run(['unit', 'generated', 'peers'])];
const obstacle = labObstacle();
const needsRoot = ['test/lab', 'test/model'];
const wantsLab =
  filters.length === 0 ||
  filters.some((filter) => needsRoot.some((place) => place.startsWith(filter) || filter.startsWith(place)));
if (!wantsLab) console.log('\nlab: no test of it was asked for');
else if (obstacle === undefined) layers.push(await run(['lab']));
else {
  console.error(`\n*** THE LAB TESTS WERE ${required ? 'REQUIRED AND COULD NOT RUN' : 'SKIPPED'}: ${obstacle} ***\n`);
  if (required) layers.push({ ...noTests, failed: 1 });
}

const sum = (part: 'passed' | 'failed' | 'skipped'): number => layers.reduce((total, layer) => total + layer[part], 0);
const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
for (const file of layers.flatMap(({ unsteady }) => unsteady))
  console.log(`\nunsteady: ${file} failed, and passed when it was run again alone; its first output is above`);
const notBegun = layers.flatMap((layer) => layer.notBegun);
if (notBegun.length > 0) console.log(`\nnot begun, the time was over: ${notBegun.join(' ')}`);
for (const failure of layers.flatMap(({ failures }) => failures)) console.log(`\nfailed: ${failure}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped} (${minutes} min)`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
