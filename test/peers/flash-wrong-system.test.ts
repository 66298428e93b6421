import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveImage } from '../../src/flash/save-image.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { makeHostKey } from '../../src/image/os/make-host-key.ts';
import { clientOf } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import type { ComputerFaults } from '../support/flash/computer.ts';

/** Nodes that were written well and boot something else. */
let bench: FlashBench;
let first: ComputerFaults;

beforeAll(async () => {
  bench = await flashBench();
  bench.lines.board.push('other-nodes: ignore');
  first = bench.computers[0] as ComputerFaults;
}, 120_000);
afterAll(() => bench[Symbol.asyncDispose]());

const slow = { timeout: 300_000 };
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const problemOf = async (options: Parameters<FlashBench['flash']>[0] = {}) =>
  (await bench.flash({ nodes: [1], ...options })).report.nodes[0]?.problem;
const inSlot = (name: string) => join(bench.folder, name);

/** The image of node 1 with some lines more, as a file. */
async function imageWith(name: string, ...lines: readonly string[]): Promise<string> {
  const kept = [...(bench.lines.nodes[0] ?? [])];
  bench.lines.nodes[0]?.push(...lines);
  using context = await bench.context();
  const [target] = flashTargets(context.fleet);
  if (target === undefined) throw new Error('no target');
  const { file } = await saveImage(target, inSlot(name), context);
  bench.lines.nodes[0]?.splice(0, Number.POSITIVE_INFINITY, ...kept);
  return file;
}

async function powerOff(): Promise<void> {
  await using board = await clientOf(bench.board);
  await board.setPower({ 1: false });
}

test('an old system on a second disk: it is told which, and not written again and again', slow, async () => {
  first.bootsInstead = await imageWith('old.img', 'timezone: Europe/Berlin');
  first.rootDevice = '/dev/nvme0n1p2';
  const problem = await problemOf();
  expect(problem).toMatchObject({ code: 'flash-other-system', retryable: false });
  expect(problem?.what).toMatch(/runs another image .*nvme0n1p2/);
  expect(problem?.remedy).toContain('NVMe');
  expect(writes()).toBe(1);
  const again = await problemOf();
  expect(again).toMatchObject({ code: 'flash-second-disk' });
  expect(again?.remedy).toContain('--force');
  expect(writes()).toBe(1);
});

test('force writes it all the same; without the old system it then is right', slow, async () => {
  expect(await problemOf({ force: true })).toMatchObject({ code: 'flash-other-system' });
  expect(writes()).toBe(2);
  delete first.bootsInstead;
  delete first.rootDevice;
  await powerOff();
  expect(await problemOf()).toBeUndefined();
  expect(writes()).toBe(2);
});

test('an old system that knows nothing of this: another host key answers', slow, async () => {
  const key = await makeHostKey('ed25519', 'old');
  bench.env['OLD_KEY'] = key.private.reveal();
  first.bootsInstead = await imageWith('stranger.img', 'host-key: { secret: OLD_KEY }');
  await powerOff();
  const problem = await problemOf({ force: true });
  expect(problem).toMatchObject({ code: 'flash-other-host-key', category: 'host-key' });
  expect(problem?.remedy).toContain('older system');
});

test('the image of another node is on it: its serial line and its key give it away', slow, async () => {
  await bench.flash({ nodes: [2] });
  first.bootsInstead = inSlot('other-node.img');
  copyFileSync(bench.board.slot(2).disk, first.bootsInstead);
  const problem = await problemOf({ force: true });
  expect(problem).toMatchObject({ code: 'flash-serial-name' });
  expect(problem?.what).toContain('node-2 is in this slot, and not node-1');
});

test('another module than the fleet file says, with the right image on it', slow, async () => {
  delete first.bootsInstead;
  first.compatible = ['raspberrypi,4-compute-module', 'brcm,bcm2711'];
  await powerOff();
  const problem = await problemOf();
  expect(problem).toMatchObject({ code: 'flash-wrong-module' });
  expect(problem?.what).toContain('is to be an RK1 and is raspberrypi,4-compute-module brcm,bcm2711');
  delete first.compatible;
});

test('a node that does nothing at all: it is told that its serial line is silent', slow, async () => {
  first.dead = true;
  await powerOff();
  const problem = await problemOf({ patience: { pauseMs: 200, askMs: 60_000, bootMs: 2_000 } });
  expect(problem).toMatchObject({ code: 'flash-no-answer', retryable: true });
  expect(problem?.what).toContain('It wrote nothing on its serial line.');
});

test(
  'a hub that shows two nodes: the board writes the other one and says that all is well; the node says that it is not',
  slow,
  async () => {
    await using hub = await flashBench();
    hub.lines.board.push('other-nodes: ignore');
    const { report: before } = await hub.flash({ nodes: [2] });
    expect(before.nodes[0]?.problem).toBeUndefined();
    // Nothing is on its disk, so it is shown beside the one that is meant.
    await using board = await clientOf(hub.board);
    await board.setPower({ 1: true });
    hub.lines.nodes[1]?.push('timezone: Europe/Berlin');
    const { report } = await hub.flash({ nodes: [2] });
    expect(hub.board.transferState()).toHaveProperty('Done');
    expect(readFileSync(hub.board.slot(1).disk).includes('Europe/Berlin')).toBe(true);
    expect(readFileSync(hub.board.slot(2).disk).includes('Europe/Berlin')).toBe(false);
    expect(report.nodes[0]?.problem).toMatchObject({ code: 'flash-other-system' });
    expect(report.nodes[0]?.problem?.remedy).toContain('other-nodes: power-off');
  },
);
