import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';

/** Which machines answer, once they have said that they run what they were given. */
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
  bench.lines.board.push('other-nodes: ignore');
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

const slow = { timeout: 120_000 };
const codes = async (options: Parameters<FlashBench['flash']>[0] = {}) =>
  (await bench.flash(options)).report.nodes.flatMap(({ problem }) => problem?.code ?? []);
const all = (change: FlashBench['computers'][number] extends infer Faults ? Partial<Faults> : never) => {
  for (const faults of bench.computers) Object.assign(faults, change);
};

test('two nodes that answer out of one boot are one machine', slow, async () => {
  all({ bootId: 'b0077000-0000-4000-8000-000000000000' });
  expect(await codes()).toEqual(['flash-same-machine']);
});

test('a node that was powered on and still is in its earlier boot was not restarted', slow, async () => {
  bench.lines.nodes[0]?.push('timezone: UTC');
  expect(await codes({ nodes: [1] })).toEqual(['flash-same-boot']);
  for (const faults of bench.computers) delete faults.bootId;
});

test('a machine-id that is in the image is had by two; without it all is right, and it stays so', slow, async () => {
  all({ machineId: '0123456789abcdef0123456789abcdef' });
  expect(await codes({ force: true })).toEqual(['flash-machine-twice']);
  expect(await codes()).toEqual(['flash-machine-twice']);
  for (const faults of bench.computers) delete faults.machineId;
  bench.lines.nodes[1]?.push('timezone: UTC');
  bench.lines.nodes[0]?.pop();
  expect(await codes()).toEqual([]);
  expect(await codes()).toEqual([]);
});
