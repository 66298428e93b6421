import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, until } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { commandLine } from '../support/flash/command-line.ts';

/** Runs of the real command line that are ended from outside, and what the next one makes of it. */
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench({ on: [2] });
  bench.lines.board.push('other-nodes: power-off', 'transfer: pull');
}, 120_000);
afterAll(() => bench[Symbol.asyncDispose]());

const PART = expect.stringContaining('may hold part of an image, so it is to stay off; the next run writes it anew');
const slow = { timeout: 300_000 };
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const bytesWritten = () =>
  (bench.board.transferState() as { readonly Transferring?: { readonly bytes_written: number } }).Transferring
    ?.bytes_written ?? 0;
const slowly = () => {
  bench.board.pace.writeBytesPerSecond = 200_000;
};
const quickly = () => {
  bench.board.pace.writeBytesPerSecond = Number.POSITIVE_INFINITY;
};

/** What a command prints with `--json`. */
const besides = async (...args: readonly string[]) => {
  await using cli = commandLine(bench, ...args, '--json');
  return JSON.parse((await cli.ended()).stdout);
};

test('interrupted in the middle of a transfer: it is ended, others get their power back, exit 130', slow, async () => {
  slowly();
  await using cli = commandLine(bench, 'run', '--yes', '--json', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  expect(bench.board.powered(2)).toBe(false);
  cli.process.kill('SIGINT');
  const { stdout, code } = await cli.ended();
  expect(code).toBe(130);
  const { nodes, exitCode } = JSON.parse(stdout);
  expect(exitCode).toBe(130);
  expect(nodes).toMatchObject([{ node: 'rack/1', outcome: 'unknown', problem: { code: 'cancelled' }, now: PART }]);
  await until(() => JSON.stringify(bench.board.transferState()).includes('Error'), 'the end of the transfer');
  expect(bench.board.powered(2)).toBe(true);
  await using board = await clientOf(bench.board);
  expect(await board.usb()).toMatchObject({ mode: 'device' });
  await using status = commandLine(bench, 'status', '--json');
  const { stdout: told } = await status.ended();
  expect(JSON.parse(told).boards).toMatchObject([{ transfer: { state: 'error' }, ours: false }]);
});

test('interrupted: what each node is now is printed, and what the next run does', slow, async () => {
  slowly();
  await using cli = commandLine(bench, 'run', '--yes', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  cli.process.kill('SIGTERM');
  const { stdout, code } = await cli.ended();
  expect(code, cli.output()).toBe(130);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/rack\/1 .* now: its disk may hold part of an image/);
});

test('killed in the middle of a transfer: the next run ends what is left of it and writes', slow, async () => {
  slowly();
  {
    await using cli = commandLine(bench, 'run', '--yes', '--json', 'rack/1');
    await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
    cli.process.kill('SIGKILL');
    expect((await cli.ended()).code).toBe('SIGKILL');
  }
  expect(bench.board.powered(2)).toBe(false);
  quickly();
  const before = writes();
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]).toMatchObject({ outcome: 'changed' });
  expect(report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual([
    'prepared',
    'flashed',
    'booted',
    'attested',
    'post-installed',
  ]);
  expect(writes()).toBe(before + 1);
  expect(bench.board.powered(2)).toBe(true);
});

test('killed in the middle of a transfer: cancel ends it, and others get their power back', slow, async () => {
  slowly();
  bench.lines.nodes[0]?.push('locale: C');
  {
    await using cli = commandLine(bench, 'run', '--yes', '--json', 'rack/1');
    await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
    cli.process.kill('SIGKILL');
    expect((await cli.ended()).code).toBe('SIGKILL');
  }
  bench.lines.nodes[0]?.pop();
  quickly();
  await using cancel = commandLine(bench, 'cancel', '--json');
  const { stdout, code } = await cancel.ended();
  expect(code).toBe(0);
  expect(JSON.parse(stdout).boards).toMatchObject([{ board: 'rack', node: 1, poweredOn: [2] }]);
  expect(bench.board.powered(2)).toBe(true);
});

test('killed while the node boots: the next run goes on there, and writes nothing', slow, async () => {
  const [first] = bench.computers;
  if (first === undefined) throw new Error('no computer');
  bench.lines.nodes[0]?.push('timezone: UTC');
  first.silent = true;
  const boots = first.boots;
  {
    await using cli = commandLine(bench, 'run', '--yes', '--json', 'rack/1');
    await until(() => first.boots > boots, 'a boot', 120_000);
    cli.process.kill('SIGKILL');
    expect((await cli.ended()).code).toBe('SIGKILL');
  }
  first.silent = false;
  await using board = await clientOf(bench.board);
  await board.setPower({ 1: false });
  const before = writes();
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual(['booted', 'attested', 'post-installed']);
  expect(writes()).toBe(before);
});

test('while another run holds the board it is told who, or waits for it', slow, async () => {
  slowly();
  bench.lines.nodes[0]?.push('locale: C.UTF-8');
  await using cli = commandLine(bench, 'run', '--yes', '--json', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]).toMatchObject({ outcome: 'locked', problem: { code: 'flash-board-held' } });
  expect(report.nodes[0]?.problem?.what).toContain(`pid ${cli.process.pid}`);
  const [status, plan] = await Promise.all([besides('status'), besides('plan', 'rack/1')]);
  expect(status.boards).toMatchObject([
    { heldBy: expect.stringContaining(`pid ${cli.process.pid}`), transfer: { state: 'transferring' }, ours: true },
  ]);
  expect(plan.nodes).toMatchObject([{ problem: { code: 'flash-board-held', what: report.nodes[0]?.problem?.what } }]);
  await using words = commandLine(bench, 'status');
  expect((await words.ended()).stdout).toContain(`  worked on by ${status.boards[0].heldBy}\n`);
  // What becomes of the node is the other's to say.
  expect(report.nodes[0]?.now).toBeUndefined();
  quickly();
  const { report: second, events } = await bench.flash({ nodes: [1], lockTimeoutMs: 120_000 });
  expect((await cli.ended()).code).toBe(0);
  expect(second.nodes[0]).toMatchObject({ outcome: 'converged' });
  expect(events).toContainEqual({ type: 'note', node: 'rack', text: expect.stringContaining('waits for ') });
});

test('while a run sends its image, status, plan and a second run name it, and how it is ended', slow, async () => {
  bench.lines.board.splice(bench.lines.board.indexOf('transfer: pull'), 1);
  bench.lines.nodes[0]?.push('hostname: sent');
  slowly();
  await using cli = commandLine(bench, 'run', '--yes', '--json', 'rack/1');
  await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
  const asked = () => bench.board.requests.filter(({ url }) => url.includes('opt=get&type=power')).length;
  const before = asked();
  const { report } = await bench.flash({ nodes: [1] });
  const [{ problem } = {}] = report.nodes;
  expect(problem?.what).toContain(`pid ${cli.process.pid}`);
  expect(problem?.remedy).toContain('Ctrl-C where it runs or SIGTERM to its process');
  expect(problem?.remedy).not.toContain('flash cancel');
  const told = { code: 'flash-board-held', what: problem?.what, remedy: problem?.remedy };
  expect((await besides('status')).boards).toMatchObject([{ problem: told }]);
  expect((await besides('plan', 'rack/1')).nodes).toMatchObject([{ problem: told }]);
  // A board that takes an upload answers nobody: it is not asked in vain.
  expect(asked()).toBe(before);
  cli.process.kill('SIGINT');
  expect((await cli.ended()).code).toBe(130);
});
