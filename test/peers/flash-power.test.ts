import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NodeNumber } from '../../src/bmc/board.ts';
import { cancelTransfers } from '../../src/flash/cancel.ts';
import { placeOf } from '../../src/flash/place-of.ts';
import type { FlashContext } from '../../src/flash/run.ts';
import { openFlashState } from '../../src/flash/state.ts';
import { type FlashTarget, flashTargets } from '../../src/flash/target.ts';
import { asOther, clientOf, randomImage, until } from '../support/board-client.ts';
import { type FlashBench, type Flashed, flashBench } from '../support/flash/bench.ts';
import { commandLine } from '../support/flash/command-line.ts';

/** Who is on after a run, however it ended. */
let bench: FlashBench;

beforeEach(async () => {
  // What somebody begins and never uploads is there for as long as a test needs it; setting power takes long enough to be caught in it.
  bench = await flashBench({ on: [2], timing: { sendTimeoutMs: 120_000, powerMs: 300 } });
  bench.lines.board.push('other-nodes: power-off', 'transfer: pull');
}, 120_000);
afterEach(() => bench[Symbol.asyncDispose]());

const slow = { timeout: 300_000 };
const bytesWritten = () =>
  (bench.board.transferState() as { readonly Transferring?: { readonly bytes_written: number } }).Transferring
    ?.bytes_written ?? 0;
const slowly = () => {
  bench.board.pace.writeBytesPerSecond = 200_000;
};
const quickly = () => {
  bench.board.pace.writeBytesPerSecond = Number.POSITIVE_INFINITY;
};
const on = () => [1, 2].map((node) => bench.board.powered(node as NodeNumber));
const codes = ({ report }: Flashed) => report.nodes.map(({ problem }) => problem?.code);
const notes = ({ events }: Flashed) => events.flatMap((event) => (event.type === 'note' ? event.text : [])).join('\n');
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;

/** What `bringup flash cancel` does, with all that is open closed afterwards. */
async function cancel(
  change: (targets: readonly FlashTarget[], context: FlashContext) => readonly FlashTarget[] = (targets) => targets,
) {
  const told: string[] = [];
  using context = await bench.context({ onEvent: (event) => event.type === 'note' && told.push(event.text) });
  return { results: await cancelTransfers(change(flashTargets(context.fleet), context), context), told };
}

/** A run that is killed in the middle of its transfer to node 1, with node 2 off for it. */
async function killed() {
  slowly();
  await using cli = commandLine(bench, 'run', '--json', '--yes', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  cli.process.kill('SIGKILL');
  await cli.ended();
  expect(bench.board.powered(2)).toBe(false);
}

/** Somebody else's transfer, until it is disposed of. */
async function foreign(): Promise<AsyncDisposable> {
  const stop = new AbortController();
  const board = await clientOf(bench.board);
  slowly();
  const flashing = board.flash({
    node: 2,
    source: { mode: 'pull', image: randomImage(8_000_000) },
    rawBytes: 8_000_000,
    otherNodes: 'ignore',
    signal: stop.signal,
  });
  flashing.catch(() => undefined);
  await until(() => bytesWritten() > 0, 'a transfer of somebody else', 120_000);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await flashing.catch(() => undefined);
      await board[Symbol.asyncDispose]();
      quickly();
    },
  };
}

test('a node is owed its power until it has it, whatever runs come to nothing in between', slow, async () => {
  await killed();
  {
    await using second = await clientOf(bench.board);
    using context = await bench.context();
    const [target] = flashTargets(context.fleet);
    const record = target && context.state.transfer(placeOf(target.boardSection));
    if (record === undefined) throw new Error('nothing is remembered');
    await second.cancel(record);
    await second.setPower({ 1: false });
    await using _theirs = await foreign();
    expect(codes(await bench.flash({ nodes: [1] }))).toEqual(['bmc-busy']);
    expect((await cancel()).results).toMatchObject([{ board: 'rack', poweredOn: [], waits: expect.any(String) }]);
  }
  await using board = await clientOf(bench.board);
  await board.setPower({ 1: false, 2: false });
  expect((await cancel()).results).toMatchObject([{ board: 'rack', poweredOn: [2] }]);
  expect(on()).toEqual([false, true]);
});

test(
  'whoever writes a node of the board has it to himself: nobody is shut down or powered off for us',
  slow,
  async () => {
    await using _theirs = await foreign();
    const powers = () => bench.board.requests.filter(({ url }) => /opt=set&type=power/.test(url)).length;
    const before = powers();
    expect(codes(await bench.flash())).toEqual(['bmc-busy', 'bmc-busy']);
    expect(codes(await bench.flash({ nodes: [2], force: true }))).toEqual(['bmc-busy']);
    expect(powers()).toBe(before);
  },
);

test('a node that was off for another comes up again before it is finished', slow, async () => {
  bench.lines.hosts[1]?.push('base: { files: [{ path: /var/lib/finished, content: "first\\n" }] }');
  expect(codes(await bench.flash({ force: true }))).toEqual([undefined, undefined]);
  bench.lines.hosts[1]?.splice(-1, 1, 'base: { files: [{ path: /var/lib/finished, content: "second\\n" }] }');
  bench.lines.nodes[0]?.push('files: [{ path: /etc/motd, content: "anew\\n" }]');
  const run = await bench.flash();
  expect(codes(run)).toEqual([undefined, undefined]);
  expect(run.report.nodes.map(({ phases }) => phases.map(({ phase }) => phase))).toEqual([
    ['prepared', 'flashed', 'booted', 'attested', 'post-installed'],
    ['booted', 'attested', 'post-installed'],
  ]);
  expect(readFileSync(join(bench.folder, 'computer2/lib/finished'), 'utf8')).toBe('second\n');
});

test('a node that nothing was written to has its power back, and what it had behind it', slow, async () => {
  quickly();
  expect(codes(await bench.flash({ force: true }))).toEqual([undefined, undefined]);
  expect(on()).toEqual([true, true]);
  bench.board.network.reaches = false;
  expect(codes(await bench.flash({ force: true }))).toEqual(['bmc-pull-unreachable', 'bmc-pull-unreachable']);
  bench.board.network.reaches = true;
  expect(on()).toEqual([true, true]);
  bench.board.slot(1).faults.missesUsb = 20;
  expect(codes(await bench.flash({ force: true, nodes: [1] }))).toEqual(['bmc-no-module']);
  bench.board.slot(1).faults.missesUsb = 0;
  expect(on()).toEqual([true, true]);
  const before = writes();
  // Down, and not to be erased for that: this machine still knows that it was written.
  await using board = await clientOf(bench.board);
  await board.setPower({ 1: false });
  const again = await bench.flash();
  expect(codes(again)).toEqual([undefined, undefined]);
  expect(again.report.nodes.map(({ outcome }) => outcome)).toEqual(['changed', 'converged']);
  expect(writes()).toBe(before);
});

test('an old record of a transfer is no reason to power a node off that somebody uses', slow, async () => {
  await killed();
  {
    await using status = commandLine(bench, 'status');
    const { stdout } = await status.ended();
    expect(stdout).toMatch(
      /1 {2}node-1 .*may hold part of an image\n {2}2 {2}node-2 .*off {3}was powered off by a run/,
    );
  }
  // Weeks later: the transfer has ended, the board was restarted, and node 1 was written and started in another way.
  await bench.board.restart('daemon', 100);
  await using board = await clientOf(bench.board);
  await board.setPower({ 1: true, 2: false });
  const { results, told } = await cancel();
  expect(results).toMatchObject([{ board: 'rack', node: 1, outcome: 'not-running', poweredOn: [2] }]);
  expect(told.join('\n')).toContain('may hold part of an image');
  expect(on()).toEqual([true, true]);
});

test('a node that somebody uses has its power back, whatever is remembered of it', slow, async () => {
  {
    using context = await bench.context();
    const [target] = flashTargets(context.fleet);
    context.state.want(placeOf(target?.boardSection as never), 2, { mayBeWritten: true });
  }
  expect(codes(await bench.flash({ nodes: [1] }))).toEqual([undefined]);
  expect(on()).toEqual([true, true]);
});

test('a run that sends its image is not to be ended by another, which is told', slow, async () => {
  bench.lines.board.splice(bench.lines.board.indexOf('transfer: pull'), 1);
  slowly();
  await using cli = commandLine(bench, 'run', '--json', '--yes', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  const { results } = await cancel();
  expect(results).toMatchObject([{ board: 'rack', outcome: 'unknown', problem: { code: 'flash-run-sends' } }]);
  cli.process.kill('SIGINT');
  expect((await cli.ended()).code).toBe(130);
  expect(on()).toEqual([false, true]);
});

test('where the answer to a power off gets lost, nodes have their power back all the same', slow, async () => {
  let frozen: Disposable | undefined;
  const seen = bench.board.requests.length;
  const off = () => bench.board.requests.slice(seen).findIndex(({ url }) => /type=power.*node2=0/.test(url));
  const lost = (async () => {
    await until(() => off() >= 0, 'a power off', 120_000);
    frozen = bench.board.freeze();
    await until(() => bench.board.requests.slice(seen + off()).length > 2, 'the next question', 120_000);
    frozen[Symbol.dispose]();
  })();
  const run = await bench.flash({ nodes: [1], boardTiming: { requestMs: 4_000 } });
  await lost;
  expect(codes(run)[0]).toMatch(/^bmc-(slow|upload-by-other)$/);
  expect(writes()).toBe(0);
  expect(on()).toEqual([false, true]);
});

test('while a run is alive, cancel ends its transfer and leaves the rest to it', slow, async () => {
  slowly();
  await using cli = commandLine(bench, 'run', '--json', '--yes', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  const asked = bench.board.requests.length;
  let other: string | undefined;
  const { results } = await cancel((targets) => {
    // A board that does not answer comes first, and is no reason to leave this one alone.
    const [target] = targets as [FlashTarget];
    other = 'absent';
    return [{ ...target, board: other, boardSection: { ...target.boardSection, port: 1 } }, ...targets];
  });
  expect(results).toMatchObject([
    { board: 'absent' },
    { board: 'rack', node: 1, outcome: 'cancelled', heldBy: expect.stringContaining(`pid ${cli.process.pid}`) },
  ]);
  expect(results[1]).not.toHaveProperty('poweredOn');
  const { stdout } = await cli.ended();
  expect(JSON.parse(stdout).nodes).toMatchObject([{ problem: { code: 'bmc-transfer-cancelled' } }]);
  expect(bench.board.requests.slice(asked).filter(({ url }) => url.includes('clear_usb_boot'))).toHaveLength(1);
  expect(on()).toEqual([false, true]);
});

test('a board that cannot be asked is told, and others are cancelled all the same', slow, async () => {
  await killed();
  const { results } = await cancel((targets, { state }) => {
    const [target] = targets as [FlashTarget];
    const absent = { ...target, board: 'absent', boardSection: { ...target.boardSection, port: 1 } };
    state.want(placeOf(absent.boardSection), 3, { wasOn: true });
    return [absent, ...targets];
  });
  expect(results).toMatchObject([
    { board: 'absent', problem: { code: 'bmc-unreachable' } },
    { board: 'rack', poweredOn: [2] },
  ]);
});

test('nobody is powered on while something else is written: it could be taken for that', slow, async () => {
  let theirs: Promise<string> | undefined;
  const result = await bench.flash({
    force: true,
    onEvent(event) {
      if (event.type !== 'phase' || event.phase !== 'flashed' || event.node !== 'rack/2') return;
      slowly();
      theirs ??= until(() => bytesWritten() > 0, 'bytes on the node', 120_000).then(() =>
        // Not for a node: what ours tidies up there would break it off.
        asOther(bench.board, '/api/bmc?opt=set&type=firmware&file=a.tpu&length=1000'),
      );
    },
  });
  expect(codes(result)).toEqual(['flash-transfer-runs', 'bmc-transfer-replaced']);
  expect(bench.board.powered(1)).toBe(false);
  const { handle } = JSON.parse((await theirs) ?? '{}');
  await asOther(bench.board, `/api/bmc/upload/${handle}/cancel`);
  quickly();
  const wrote = writes();
  const again = await bench.flash({ nodes: [1] });
  expect(codes(again)).toEqual([undefined]);
  expect(again.report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual(['booted', 'attested', 'post-installed']);
  expect(writes()).toBe(wrote);
});

test('nodes that run are shut down by their own system before their power is cut', slow, async () => {
  const computers = bench.computers;
  const shutDowns = () => computers.map((one) => one.shutDowns);
  expect(codes(await bench.flash({ force: true }))).toEqual([undefined, undefined]);
  expect(shutDowns()).toEqual([0, 0]);
  bench.lines.nodes[0]?.push('timezone: UTC');
  const atPowerOff = bench.board.requests.length;
  let before: readonly number[] | undefined;
  const seen = until(() => {
    const off = bench.board.requests.slice(atPowerOff).some(({ url }) => /type=power.*node\d=0/.test(url));
    if (off) before ??= shutDowns();
    return off;
  }, 'a power off');
  const run = await bench.flash({ nodes: [1] });
  await seen;
  expect(codes(run)).toEqual([undefined]);
  expect(before).toEqual([1, 1]);
  expect(notes(run)).toContain('node 2 was shut down before its power is cut');
  expect(on()).toEqual([true, true]);

  // One that takes the wish and stays on, and one that this machine knows nothing of.
  const [first] = computers;
  if (first === undefined) throw new Error('no computer');
  first.staysOn = true;
  bench.lines.nodes[0]?.push('locale: C.UTF-8');
  expect(codes(await bench.flash({ nodes: [1] }))).toEqual([undefined]);
  expect(shutDowns()).toEqual([2, 2]);
  bench.lines.nodes[0]?.splice(-1, 1, 'locale: C');
  const stubborn = await bench.flash({
    nodes: [1],
    patience: { pauseMs: 200, askMs: 60_000, bootMs: 60_000, haltMs: 2_000 },
  });
  expect(codes(stubborn)).toEqual([undefined]);
  expect(notes(stubborn)).toContain('node 1 was asked to shut down, and its serial line did not say in time');
  expect(shutDowns()).toEqual([2, 3]);
  using elsewhere = openFlashState(join(bench.folder, 'elsewhere'));
  const stranger = await bench.flash({ nodes: [1], force: true, state: elsewhere });
  expect(codes(stranger)).toEqual([undefined]);
  expect(notes(stranger)).toContain('node 2 was not shut down before its power is cut: no key of it is known here');
  expect(shutDowns()).toEqual([2, 3]);
  expect(on()).toEqual([true, true]);
});

test('a node whose system has shut down is started by cutting its power first', slow, async () => {
  bench.lines.board.splice(bench.lines.board.indexOf('other-nodes: power-off'), 1, 'other-nodes: ignore');
  expect(codes(await bench.flash({ force: true }))).toEqual([undefined, undefined]);
  const [first, second] = bench.computers;
  if (first === undefined || second === undefined) throw new Error('no computers');
  const halt = async (number: number) => {
    const one = bench.computers[number - 1];
    const before = one?.shutDowns ?? 0;
    process.kill(Number(readFileSync(join(bench.folder, `computer${number}/sshd.pid`), 'utf8')));
    await until(() => one?.shutDowns === before + 1, 'its end');
  };
  await halt(1);
  expect(on()).toEqual([true, true]);
  const boots = [first.boots, second.boots];
  const run = await bench.flash({ patience: { pauseMs: 200, askMs: 60_000, bootMs: 15_000 } });
  expect(codes(run)).toEqual([undefined, undefined]);
  expect(run.report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual(['booted', 'attested', 'post-installed']);
  expect(notes(run)).toContain('had shut down');
  expect([first.boots, second.boots]).toEqual([(boots[0] ?? 0) + 1, boots[1]]);

  // One that a killed run had shut down before it came to its power, and one that runs.
  await halt(1);
  {
    using context = await bench.context();
    const [target] = flashTargets(context.fleet);
    for (const node of [1, 2] as const)
      context.state.want(placeOf(target?.boardSection as never), node, { wasOn: true });
  }
  expect((await cancel()).results).toMatchObject([{ poweredOn: [1, 2] }]);
  await until(() => first.boots === (boots[0] ?? 0) + 2, 'a boot');
  expect(second.boots).toBe(boots[1]);
});

test.each(['SIGINT', 'SIGHUP'] as const)(
  '%s: power is given back however long it took to tidy up before',
  slow,
  async (signal) => {
    slowly();
    const stop = new AbortController();
    if (signal === 'SIGHUP') {
      await using cli = commandLine(bench, 'run', '--json', '--yes', 'rack/1');
      await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
      cli.process.kill(signal);
      expect((await cli.ended()).code).toBe(130);
    } else {
      // Longer than anything that follows the signal had in all.
      const run = bench.flash({
        nodes: [1],
        signal: stop.signal,
        boardTiming: { pollMs: 50, sendTimerMs: 0, settleMs: 22_000, tidyMs: 60_000 },
      });
      await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
      stop.abort(new Error('stopped'));
      await run;
    }
    expect(on()).toEqual([false, true]);
  },
);
