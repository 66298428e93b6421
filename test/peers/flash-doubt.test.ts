import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFlash } from '../../src/flash/plan.ts';
import { openFlashState } from '../../src/flash/state.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { makeHostKey } from '../../src/image/os/make-host-key.ts';
import { clientOf, randomImage, until, watched } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { makeKey } from './support/sshd.ts';

/** Nodes that run well, and a machine that does not know it: nothing of them may be lost. */
let bench: FlashBench;
let runners = 0;

const slow = { timeout: 300_000 };
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
/** A state folder that nothing was ever kept in, as that of a runner which keeps nothing. */
const forgetful = () => openFlashState(`${bench.folder}/runner${++runners}`);

beforeAll(async () => {
  bench = await flashBench();
  bench.lines.board.push('other-nodes: ignore');
  for (const [index, lines] of bench.lines.nodes.entries()) {
    bench.env[`KEY_${index + 1}`] = (await makeHostKey('ed25519', `node-${index + 1}`)).private.reveal();
    lines.push(`host-key: { secret: KEY_${index + 1} }`);
  }
  const { report } = await bench.flash();
  expect(report.nodes.map(({ problem }) => problem)).toEqual([undefined, undefined]);
}, 300_000);
afterAll(() => bench[Symbol.asyncDispose]());

test('a key that is not let in any more, on a machine that keeps nothing: refused, not erased', slow, async () => {
  const before = writes();
  const key = join(bench.folder, 'id');
  renameSync(key, `${key}.kept`);
  copyFileSync(makeKey(bench.folder, 'other'), key);
  using state = forgetful();
  const { report } = await bench.flash({ nodes: [1], state });
  renameSync(`${key}.kept`, key);
  expect(report.nodes[0]?.problem).toMatchObject({ code: 'flash-not-let-in', category: 'auth' });
  expect(report.nodes[0]?.problem?.remedy).toContain('--force');
  expect(writes()).toBe(before);
});

test('another host key than the one of this machine, which never met the node: refused', slow, async () => {
  const before = writes();
  const key = bench.lines.nodes[0]?.pop();
  using state = forgetful();
  const { report } = await bench.flash({ nodes: [1], state });
  using context = await bench.context({ state: forgetful() });
  const [planned] = await planFlash(flashTargets(context.fleet).slice(0, 1), context);
  bench.lines.nodes[0]?.push(key ?? '');
  for (const problem of [report.nodes[0]?.problem, planned?.problem])
    expect(problem).toMatchObject({ code: 'flash-not-let-in', category: 'host-key' });
  expect(planned?.begin).toBeUndefined();
  expect(writes()).toBe(before);
});

test('a node that lets us in and says nothing: refused, and not taken for one that is dead', slow, async () => {
  const before = writes();
  const [first] = bench.computers;
  if (first === undefined) throw new Error('no computer');
  await using board = await clientOf(bench.board);
  const restart = async () => {
    await board.setPower({ 1: false });
    await board.setPower({ 1: true });
  };
  first.session = '#!/bin/sh\nexit 0\n';
  await restart();
  using state = forgetful();
  // It boots: until its sshd is there it is one that nobody knows.
  const problem = async () => (await bench.flash({ nodes: [1], state })).report.nodes[0]?.problem;
  await expect.poll(async () => (await problem())?.code, { timeout: 60_000 }).toBe('flash-not-let-in');
  expect(await problem()).toMatchObject({ category: 'shell', what: expect.stringContaining('did not answer') });
  delete first.session;
  await restart();
  expect(writes()).toBe(before);
});

test('a node that is on and silent, and that nobody remembers, is written only when it is off', slow, async () => {
  const before = writes();
  const [first] = bench.computers;
  if (first === undefined) throw new Error('no computer');
  await using board = await clientOf(bench.board);
  first.silent = true;
  await board.setPower({ 1: false });
  await board.setPower({ 1: true });
  using state = forgetful();
  const { report } = await bench.flash({ nodes: [1], state });
  expect(report.nodes[0]?.problem).toMatchObject({ code: 'flash-unknown-node' });
  expect(writes()).toBe(before);
  first.silent = false;
  await board.setPower({ 1: false });
  const { report: written } = await bench.flash({ nodes: [1], state: forgetful() });
  expect(written.nodes[0]?.problem).toBeUndefined();
  expect(writes()).toBe(before + 1);
});

test('a write that was refused leaves what is known of the node as it was', slow, async () => {
  const place = `${bench.board.address}:${bench.board.port}`;
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]).toMatchObject({ outcome: 'converged' });
  const phases = async () => {
    using context = await bench.context();
    return context.state.phases(place, 1);
  };
  const before = await phases();
  expect(before.map(({ phase }) => phase)).toContain('post-installed');
  bench.board.pace.writeBytesPerSecond = 100_000;
  await using other = await clientOf(bench.board);
  const stop = new AbortController();
  const seen = watched();
  const theirs = other.flash({
    node: 2,
    source: { mode: 'pull', image: randomImage(3_000_000) },
    rawBytes: 3_000_000,
    otherNodes: 'ignore',
    signal: stop.signal,
    ...seen.callbacks,
  });
  theirs.catch(() => undefined);
  await until(() => seen.told.some(({ phase }) => phase === 'writing'), 'a transfer of somebody else');
  const { report: refused } = await bench.flash({ nodes: [1], force: true });
  expect(refused.nodes[0]?.problem).toMatchObject({ code: 'bmc-busy' });
  expect(await phases()).toEqual(before);
  stop.abort();
  await theirs.catch(() => undefined);
});
