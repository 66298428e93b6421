import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, randomImage, until, watched } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { makeKey, publicLine } from './support/sshd.ts';

let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
}, 120_000);
afterAll(() => bench[Symbol.asyncDispose]());

const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const slow = { timeout: 180_000 };

test('a node that could not be logged in to afterwards is not written', slow, async () => {
  const key = join(bench.folder, 'id');
  renameSync(key, `${key}.away`);
  const { report: missing } = await bench.flash({ nodes: [1] });
  renameSync(`${key}.away`, key);
  expect(missing.nodes[0]?.problem).toMatchObject({ code: 'key-missing', category: 'secret' });

  bench.keys = false;
  const other = makeKey(bench.folder, 'other');
  for (const lines of bench.lines.nodes) lines.push(`authorized-keys: [${JSON.stringify(publicLine(other))}]`);
  const { report } = await bench.flash({ nodes: [1] });
  for (const lines of bench.lines.nodes) lines.pop();
  bench.keys = true;
  expect(report.nodes[0]?.problem).toMatchObject({ code: 'flash-login-key', where: { host: 'node-1' } });
  expect(report.nodes[0]?.problem?.what).toMatch(
    /gets SHA256:\S+ into its image, and this machine logs in with SHA256:/,
  );
  expect(writes()).toBe(0);
});

test('what is wrong with an image is told at its line below images:', slow, async () => {
  const wrong = async (...lines: readonly string[]) => {
    bench.lines.image.push(...lines);
    const { report } = await bench.flash({ nodes: [1] });
    bench.lines.image.splice(-lines.length);
    const problem = report.nodes[0]?.problem;
    expect(problem?.where?.file).toBe(bench.fleetFile());
    return problem;
  };
  // `from:` stands in line 5, and what is pushed below it.
  expect(await wrong('os: armbian')).toMatchObject({ code: 'flash-image-os', where: { line: 6 } });
  const hash = await wrong(`sha256: ${'ab'.repeat(32)}`);
  expect(hash).toMatchObject({ code: 'image-wrong-hash', where: { line: 6 } });
  expect(hash?.what).toContain(bench.image);
  renameSync(bench.image, `${bench.image}.away`);
  const missing = await wrong('shrink: false');
  renameSync(`${bench.image}.away`, bench.image);
  expect(missing).toMatchObject({ code: 'image-missing', where: { line: 5 } });
  expect(missing?.what).toContain(bench.image);
  expect(writes()).toBe(0);
});

test('a kernel panic ends the wait at once, with the serial line kept', slow, async () => {
  const [first] = bench.computers;
  if (first === undefined) throw new Error('no computer');
  first.panics = 'Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)';
  const { report } = await bench.flash({ nodes: [1], patience: { pauseMs: 200, askMs: 60_000, bootMs: 120_000 } });
  const [node] = report.nodes;
  expect(node).toMatchObject({ outcome: 'failed', problem: { code: 'flash-boot-failed' } });
  expect(node?.problem?.what).toContain('Kernel panic - not syncing');
  expect(readFileSync(node?.serialLog ?? '', 'utf8')).toContain('Kernel panic');
  expect(report.exitCode).toBe(4);
});

test('a node that was written and gets no address is not written again: the next run goes on', slow, async () => {
  const [first] = bench.computers;
  if (first === undefined) throw new Error('no computer');
  delete first.panics;
  first.silent = true;
  await using board = await clientOf(bench.board);
  await board.setPower({ 1: false });
  const before = writes();
  const { report: silent } = await bench.flash({
    nodes: [1],
    patience: { pauseMs: 200, askMs: 60_000, bootMs: 3_000 },
  });
  expect(silent.nodes[0]?.problem).toMatchObject({ code: 'flash-no-answer', retryable: true });
  expect(silent.nodes[0]?.problem?.what).toContain('node-1 login:');
  first.silent = false;
  await board.setPower({ 1: false });
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]).toMatchObject({ outcome: 'changed' });
  expect(report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual(['booted', 'attested', 'post-installed']);
  expect(writes()).toBe(before);
});

test('a transfer of somebody else is told and left alone, and other nodes that are on are refused', slow, async () => {
  const { report: refused } = await bench.flash({ nodes: [2] });
  expect(refused.nodes[0]?.problem).toMatchObject({ code: 'flash-other-nodes-on' });
  bench.lines.board.push('other-nodes: power-off');
  bench.board.pace.writeBytesPerSecond = 100_000;
  await using other = await clientOf(bench.board);
  const stop = new AbortController();
  const seen = watched();
  const image = randomImage(3_000_000);
  const theirs = other.flash({
    node: 2,
    source: { mode: 'pull', image },
    rawBytes: image.sizeBytes,
    otherNodes: 'ignore',
    signal: stop.signal,
    ...seen.callbacks,
  });
  theirs.catch(() => undefined);
  await until(() => seen.told.some(({ phase }) => phase === 'writing'), 'a transfer of somebody else');
  const before = writes();
  const { report } = await bench.flash({ nodes: [2] });
  expect(report.nodes[0]).toMatchObject({ outcome: 'locked', problem: { code: 'bmc-busy' } });
  expect(writes()).toBe(before);
  stop.abort();
  await theirs.catch(() => undefined);
});

test('a module that no board can write is refused with its way', async () => {
  bench.lines.nodes[1]?.push('timezone: UTC');
  const context = await bench.context();
  using _state = context;
  const { flashTargets, requireWritable } = await import('../../src/flash/target.ts');
  const [target] = flashTargets(context.fleet);
  if (target === undefined) throw new Error('no target');
  expect(() => requireWritable(target)).not.toThrow();
  expect(() => requireWritable({ ...target, section: { ...target.section, module: 'cm5' } })).toThrow(/is a CM5/);
});
