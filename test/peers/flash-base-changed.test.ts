import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFlash } from '../../src/flash/plan.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';

/** What is done on a node after it was written, and what of it has changed since. */
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
  bench.lines.board.push('other-nodes: ignore');
  base('content: "first\\n"');
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]?.problem).toBeUndefined();
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

const slow = { timeout: 120_000 };
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const finished = () => readFileSync(join(bench.folder, 'computer1/lib/finished'), 'utf8');
const phases = ({ report }: Awaited<ReturnType<FlashBench['flash']>>) =>
  report.nodes[0]?.phases.map(({ phase }) => phase);

/** One file of node 1, in its base:. */
function base(field: string): void {
  bench.lines.hosts[0]?.splice(0, 1, `base: { files: [{ path: /var/lib/finished, ${field} }] }`);
}

async function begins(): Promise<unknown> {
  using context = await bench.context();
  const [plan] = await planFlash(flashTargets(context.fleet).slice(0, 1), context);
  return plan?.begin ?? plan?.problem?.code;
}

test('nothing has changed: nothing is to be done', slow, async () => {
  expect(await begins()).toBe('nothing');
  expect(phases(await bench.flash({ nodes: [1] }))).toEqual([]);
});

test('base: says something else: the plan tells it, a run does it, and nothing is written', slow, async () => {
  base('content: "second\\n"');
  expect(await begins()).toBe('finish');
  const run = await bench.flash({ nodes: [1] });
  expect(run.report.nodes[0]).toMatchObject({ outcome: 'changed' });
  expect(phases(run)).toEqual(['post-installed']);
  expect(finished()).toBe('second\n');
  expect(await begins()).toBe('nothing');
  expect(writes()).toBe(1);
});

test('a file that base: names has changed, also behind what waits for facts of the host', slow, async () => {
  const file = join(bench.folder, 'finished.tpl');
  writeFileSync(file, 'one on {{ facts.os.id }}\n');
  base('template: finished.tpl');
  expect(phases(await bench.flash({ nodes: [1] }))).toEqual(['post-installed']);
  expect(await begins()).toBe('nothing');
  writeFileSync(file, 'two on {{ facts.os.id }}\n');
  expect(await begins()).toBe('finish');
  expect(phases(await bench.flash({ nodes: [1] }))).toEqual(['post-installed']);
  expect(finished()).toMatch(/^two on \w+\n$/);
});

test('the value of a secret has changed, and what is kept of it is not the secret', slow, async () => {
  bench.env['WORD'] = 'correct-horse';
  base('content: { secret: WORD }');
  expect(phases(await bench.flash({ nodes: [1] }))).toEqual(['post-installed']);
  expect(await begins()).toBe('nothing');
  bench.env['WORD'] = 'battery-staple';
  expect(await begins()).toBe('finish');
  using context = await bench.context();
  const kept = JSON.stringify(context.state.phases(`${bench.board.address}:${bench.board.port}`, 1));
  expect(kept).not.toMatch(/correct-horse|battery-staple/);
});

test('a file that is not there is told before anything is done', slow, async () => {
  base('source: nowhere.txt');
  expect(await begins()).toBe('local-file-missing');
});
