import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LeftOnBoards } from '../../src/actions/flash-node/for-post.ts';
import type { FlashReport } from '../../src/flash/report.ts';
import { clientOf, randomImage, until } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { type Job, openJob } from './job.ts';
import type { StepCall, StepRun } from './step.ts';

const ACTION = 'actions/flash-node';
const slow = { timeout: 240_000 };

describe('flash-node', () => {
  let bench: FlashBench;
  let job: Job;
  beforeAll(async () => {
    bench = await flashBench();
    job = await openJob();
  }, 120_000);
  afterAll(async () => {
    await job?.[Symbol.asyncDispose]();
    await bench?.[Symbol.asyncDispose]();
  });

  const call = (given: Readonly<Record<string, string>> = {}, more: Partial<StepCall> = {}): StepCall => ({
    action: ACTION,
    with: { fleet: bench.fleetFile(), 'bmc-password': bench.board.password, ...given },
    ...more,
  });
  const reportOf = (run: StepRun) => JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as FlashReport;
  const images = (run: StepRun): Readonly<Record<string, string>> => JSON.parse(run.outputs['images'] ?? '{}');
  const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
  /** A transfer is under way, and has come to the node. Nobody asks the board for that. */
  const writing = () => until(() => bytesWritten() > 0, 'a transfer that writes', 60_000);
  const bytesWritten = () =>
    (bench.board.transferState() as { readonly Transferring?: { readonly bytes_written: number } }).Transferring
      ?.bytes_written ?? 0;
  const power = async (wanted: Readonly<Record<number, boolean>>) => {
    await using board = await clientOf(bench.board);
    await board.setPower(wanted);
  };
  const boardIs = async () => {
    await using board = await clientOf(bench.board);
    const { [1]: first, [2]: second } = await board.power();
    return { power: [first, second], usb: await board.usb(), transfer: (await board.transfer()).state };
  };

  test('without the password nothing is tried', async () => {
    const run = await job.main({ action: ACTION, with: { fleet: bench.fleetFile() } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('the secret BMC_PASSWORD is not set');
    expect(run.outputs).toMatchObject({ changed: 'false', outcome: 'refused' });
    const where = { action: ACTION, with: { fleet: bench.fleetFile() } };
    const empty = await job.main({ ...where, env: { BMC_PASSWORD: '' } });
    expect(empty.log).toContain('the secret BMC_PASSWORD is empty');
    const near = await job.main({ ...where, env: { BMC_PASSWD: bench.board.password } });
    expect(near.log).toContain('BMC_PASSWD is set, is that the one?');
    expect(writes()).toBe(0);
  });

  test('a board that nobody vouched for gets nothing from a job; the fleet file may accept it', slow, async () => {
    bench.pin = undefined;
    const before = bench.board.requests.length;
    const dry = { nodes: 'rack/1', 'dry-run': 'true' };
    for (const given of [dry, { nodes: 'rack/1' }]) {
      const run = await job.main(call(given));
      expect(run.exitCode, run.log).toBe(10);
      expect(run.outputs).toMatchObject({ changed: 'false', outcome: 'refused' });
      expect(run.annotations[0]?.message).toContain(`fingerprint: "${bench.board.fingerprint()}"`);
    }
    expect(bench.board.requests.length).toBe(before);
    bench.lines.board.push('certificate: accept-new');
    const run = await job.main(call(dry));
    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).toContain('its certificate is trusted from now on');
    bench.lines.board.pop();
    bench.pin = 'current';
  });

  test('a dry run tells what would be written, and changes nothing', slow, async () => {
    const run = await job.main(call({ 'dry-run': 'true' }));
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'true', outcome: 'changed' });
    expect(run.summary).toContain('2 to write');
    expect(run.summary).toMatch(/→ write node 1: take \S+\.xz as it is sent, encrypted/);
    expect(Object.keys(images(run))).toEqual(['rack/1', 'rack/2']);
    expect(await boardIs()).toMatchObject({ power: [false, false], transfer: 'ready' });
    expect(writes()).toBe(0);
  });

  test.each(['pull', 'push'])(
    'cancelled in the middle of a %s, it gives the board back, and the end of the job finds nothing to do',
    slow,
    async (transfer) => {
      bench.lines.board.splice(0, Number.POSITIVE_INFINITY, `transfer: ${transfer}`);
      bench.board.pace.writeBytesPerSecond = 400_000;
      const before = await boardIs();
      const given = call({ nodes: 'rack/1' });
      const run = await job.main({ ...given, cancelWhen: writing });
      expect(run.exitCode, run.log).toBe(130);
      expect(run.annotations.map(({ title }) => title)).toContain('cancelled');
      expect(reportOf(run).nodes[0]).toMatchObject({ problem: { category: 'cancelled' } });
      const after = await boardIs();
      expect(after).toMatchObject({ power: before.power, usb: before.usb });
      expect(after.transfer).not.toBe('transferring');
      expect(run.state['left-on-boards'] ?? '').toBe('');
      const asked = bench.board.requests.length;
      expect((await job.post(given, run)).log).toBe('');
      expect(bench.board.requests.length).toBe(asked);
      expect(run.leaks([bench.board.password])).toEqual([]);
    },
  );

  test.each([
    ['push', /rack\/1 {3}sending [1-9]/],
    ['pull', /rack\/1 {3}writing [1-9]/],
  ])(
    'killed in the middle of a %s, the end of the job ends its transfer and gives the board back',
    slow,
    async (transfer, killAt) => {
      bench.lines.board.splice(0, Number.POSITIVE_INFINITY, 'other-nodes: power-off', `transfer: ${transfer}`);
      bench.board.pace.writeBytesPerSecond = 400_000;
      await power({ 2: true });
      const before = await boardIs();
      expect(before.power).toEqual([false, true]);
      const given = call({ nodes: 'rack/1' }, { killAt });
      const run = await job.main(given);
      expect(run.exitCode).toBeUndefined();
      const left = await boardIs();
      expect(left.power[1]).toBe(false);
      // An upload ends with the connection, what the board fetches does not.
      if (transfer === 'pull') expect(left.transfer).toBe('transferring');
      const post = await job.post(given, run);
      expect(post.exitCode, post.log).toBe(0);
      expect(post.log).toMatch(/rack\/1: the transfer that this job began (was|had) ended/);
      expect(post.log).toContain('rack: node 2 has its power back');
      expect(post.summary).toContain('flash-node was killed');
      expect(await boardIs()).toMatchObject({ power: before.power, usb: before.usb });
      expect((await boardIs()).transfer).not.toBe('transferring');
      expect(post.leaks([bench.board.password])).toEqual([]);
      // Once more: it is known to have ended.
      expect((await job.post(given, run)).log).not.toContain('was ended,');
    },
  );

  test('the end of the job leaves the transfer of somebody else alone', slow, async () => {
    const given = call({ nodes: 'rack/1' }, { killAt: /rack\/1 {3}writing [1-9]/ });
    const run = await job.main(given);
    expect(run.exitCode).toBeUndefined();
    await using other = await clientOf(bench.board);
    // What they begin ends ours without a word.
    const stop = new AbortController();
    const left = JSON.parse(run.state['left-on-boards'] ?? '{}') as LeftOnBoards;
    const [ours] = Object.values(left.transfers);
    if (ours === undefined) throw new Error('nothing was told to post');
    await other.cancel(ours);
    bench.board.pace.writeBytesPerSecond = 200_000;
    const theirs = other.flash({
      node: 2,
      source: { mode: 'pull', image: randomImage(4_000_000) },
      rawBytes: 4_000_000,
      signal: stop.signal,
    });
    theirs.catch(() => undefined);
    await writing();
    const post = await job.post(given, run);
    expect(post.exitCode, post.log).toBe(0);
    expect(post.log).toContain('another transfer runs there, which is not of this job');
    expect((await boardIs()).transfer).toBe('transferring');
    stop.abort();
    await theirs.catch(() => undefined);
  });

  test('a boot that fails leaves what the node wrote in the summary and in the log', slow, async () => {
    const [first] = bench.computers;
    if (first === undefined) throw new Error('no computer');
    bench.board.pace.writeBytesPerSecond = Number.POSITIVE_INFINITY;
    first.panics = 'Kernel panic - not syncing: ::error::VFS: Unable to mount root fs';
    const run = await job.main(call({ nodes: 'rack/1' }));
    delete first.panics;
    expect(run.exitCode, run.log).toBe(4);
    expect(run.summary).toContain('what it wrote on its serial line');
    expect(run.summary).toContain('Kernel panic - not syncing');
    expect(run.groups.map(({ title }) => title)).toContain('rack/1: the end of what it wrote on its serial line');
    expect(run.annotations).toHaveLength(1);
    expect(run.annotations[0]).toMatchObject({ level: 'error', title: 'node-1: flash-boot-failed' });
    expect(run.outputs).toMatchObject({ outcome: 'failed' });
  });

  test('an image, or a write, that is not what was agreed to is refused before anything is written', slow, async () => {
    const before = writes();
    const hash = 'ab'.repeat(32);
    const run = await job.main(
      call({ nodes: 'rack/1', plan: JSON.stringify({ 'rack/1': { begin: 'write', image: hash } }) }),
    );
    expect(run.exitCode, run.log).toBe(10);
    expect(run.annotations[0]?.message).toMatch(
      /the image of node rack\/1 was planned as abababababab, and would be [0-9a-f]{12} now/,
    );
    const wrong = await job.main(call({ plan: '{"rack/1": "soon"}' }));
    expect(wrong.annotations[0]?.message).toContain('it must be the output plan of a dry run');
    const planned = await job.main(call({ nodes: 'rack/1', 'dry-run': 'true', force: 'true' }));
    expect(JSON.parse(planned.outputs['plan'] ?? '')).toMatchObject({ 'rack/1': { begin: 'write' } });
    const plan = (planned.outputs['plan'] ?? '').replace('write', 'nothing');
    const other = await job.main(call({ nodes: 'rack/1', force: 'true', plan }));
    expect(other.exitCode, other.log).toBe(10);
    expect(other.annotations[0]?.message).toContain('node rack/1 would be written, and was not to be');
    expect(writes()).toBe(before);
  });

  test('nodes are written, prove themselves and are told; once more there is nothing to do', slow, async () => {
    bench.lines.board.splice(0, Number.POSITIVE_INFINITY, 'other-nodes: power-off');
    bench.lines.hosts[0]?.push('base: { files: [{ path: /var/lib/flashed, content: "by bringup\\n" }] }');
    const run = await job.main(call({ force: 'true' }));
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'true', outcome: 'changed' });
    const nodes = JSON.parse(run.outputs['nodes'] ?? '[]');
    expect(nodes).toEqual([
      { node: 'rack/1', host: 'node-1', address: '127.0.0.1', outcome: 'changed', image: images(run)['rack/1'] },
      { node: 'rack/2', host: 'node-2', address: '127.0.0.1', outcome: 'changed', image: images(run)['rack/2'] },
    ]);
    expect(run.outputs['known-hosts']?.split('\n')).toHaveLength(2);
    expect(run.summary).toMatch(/\| rack\/1 \| node-1 \| ✔ written and proven \| <code>[0-9a-f]{12}<\/code> \|/);
    expect(run.log).toMatch(/rack\/1 {3}✔ proved itself: [0-9a-f]{12}/);
    const again = await job.main(call());
    expect(again.exitCode, again.log).toBe(0);
    expect(again.outputs).toMatchObject({ changed: 'false', outcome: 'converged', images: run.outputs['images'] });
    expect(again.durationMs).toBeLessThan(run.durationMs);
    expect(run.leaks([bench.board.password])).toEqual([]);
    expect(job.end()).toBe(0);
  });
});
