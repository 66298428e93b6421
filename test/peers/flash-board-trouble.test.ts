import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardStatus } from '../../src/flash/board-status.ts';
import { cancelTransfers } from '../../src/flash/cancel.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { asOther, clientOf, until } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';

/** What boards do to a run: fail, be another one, be somebody else's, be old. */
let bench: FlashBench;

beforeAll(async () => {
  // What somebody begins and never uploads is there for as long as a test needs it.
  bench = await flashBench({ on: [2], timing: { sendTimeoutMs: 120_000 } });
  bench.lines.board.push('other-nodes: power-off');
}, 120_000);
afterAll(() => bench[Symbol.asyncDispose]());

const slow = { timeout: 300_000 };
const asked = () => bench.board.requests.map(({ method, url }) => `${method} ${url}`);
const writing = () => JSON.stringify(bench.board.transferState()).includes('Transferring');

test(
  'a board that reads back something else: the node is not right, and others get their power back',
  slow,
  async () => {
    await using board = await clientOf(bench.board);
    const usb = await board.usb();
    bench.board.slot(1).faults.readsBackWrong = true;
    const { report } = await bench.flash({ nodes: [1] });
    bench.board.slot(1).faults.readsBackWrong = false;
    expect(report.nodes[0]).toMatchObject({ outcome: 'failed', problem: { category: 'verify' } });
    expect(bench.board.powered(2)).toBe(true);
    expect(bench.board.powered(1)).toBe(false);
    expect(await board.usb()).toEqual(usb);
    const { report: again } = await bench.flash({ nodes: [1] });
    expect(again.nodes[0]?.phases.map(({ phase }) => phase)).toContain('flashed');
    expect(again.nodes[0]?.problem).toBeUndefined();
    expect(bench.board.powered(2)).toBe(true);
  },
);

test('somebody else begins a transfer in the middle of ours: it is told, and theirs goes on', slow, async () => {
  bench.lines.nodes[0]?.push('timezone: UTC');
  bench.board.pace.writeBytesPerSecond = 200_000;
  const run = bench.flash({ nodes: [1] });
  await until(writing, 'our transfer', 150_000);
  const { handle } = JSON.parse(await asOther(bench.board, '/api/bmc?opt=set&type=firmware&file=a.tpu&length=1000'));
  const { report, events } = await run;
  expect(events).toContainEqual({ type: 'note', node: 'rack', text: expect.stringContaining('node 2 stays off') });
  expect(report.nodes[0]).toMatchObject({ outcome: 'locked', problem: { code: 'bmc-transfer-replaced' } });
  expect(bench.board.transferState()).toMatchObject({ Transferring: { id: handle } });
  using context = await bench.context();
  const targets = flashTargets(context.fleet);
  expect(await boardStatus(targets, context)).toMatchObject([{ transfer: { id: handle }, ours: false }]);
  expect(await cancelTransfers(targets, context)).toMatchObject([{ board: 'rack' }]);
  expect(bench.board.transferState()).toMatchObject({ Transferring: { id: handle } });
  await asOther(bench.board, `/api/bmc/upload/${handle}/cancel`);
  await until(() => !writing(), 'the end of theirs', 150_000);
  expect(await cancelTransfers(targets, context)).toMatchObject([{ board: 'rack', poweredOn: [2] }]);
  expect(bench.board.powered(2)).toBe(true);
  bench.board.pace.writeBytesPerSecond = Number.POSITIVE_INFINITY;
});

test(
  'a board that nobody vouched for is sent nothing, and the line for the fleet file is told; after a yes it is known',
  slow,
  async () => {
    bench.pin = undefined;
    const before = asked().length;
    const { report: refused } = await bench.flash({ nodes: [1] });
    expect(refused.nodes[0]).toMatchObject({
      outcome: 'refused',
      phases: [],
      problem: {
        code: 'bmc-certificate-unknown',
        category: 'host-key',
        where: { file: expect.stringMatching(/fleet\.yaml$/), line: expect.any(Number) },
        remedy: expect.stringContaining(`fingerprint: "${bench.board.fingerprint()}"`),
      },
    });
    const answers = [false, true];
    const questions: unknown[] = [];
    const status = async () => {
      using context = await bench.context({
        trust: async (board) => {
          questions.push(board);
          return answers.shift() ?? false;
        },
      });
      return (await boardStatus(flashTargets(context.fleet), context))[0]?.problem?.code;
    };
    expect(await status()).toBe('bmc-certificate-unknown');
    expect(asked()).toHaveLength(before);
    expect(await status()).toBeUndefined();
    expect(await status()).toBeUndefined();
    const { address, port } = bench.board;
    const question = { name: 'rack', address, port, fingerprint: bench.board.fingerprint() };
    expect(questions).toEqual([question, question]);
    bench.board.newCertificate();
    const known = asked().length;
    const { report } = await bench.flash({ nodes: [1] });
    expect(report.nodes[0]?.problem).toMatchObject({ code: 'bmc-certificate-changed' });
    expect(asked()).toHaveLength(known);
    bench.pin = 'current';
  },
);

test('where the fleet file says so the first certificate is accepted, told and remembered', slow, async () => {
  await using fresh = await flashBench();
  fresh.pin = undefined;
  fresh.lines.board.push('certificate: accept-new');
  const notes: string[] = [];
  const status = async () => {
    using context = await fresh.context({ onEvent: (event) => event.type === 'note' && notes.push(event.text) });
    return (await boardStatus(flashTargets(context.fleet), context))[0]?.problem?.code;
  };
  expect(await status()).toBeUndefined();
  expect(notes.join('\n')).toContain(`fingerprint: "${fresh.board.fingerprint()}"`);
  expect(await status()).toBeUndefined();
  expect(notes).toHaveLength(1);
  fresh.board.newCertificate();
  expect(await status()).toBe('bmc-certificate-changed');
});

test('a board of the first generation is sent the image unpacked', slow, async () => {
  await using old = await flashBench({ generation: '2.0.5' });
  old.lines.board.push('other-nodes: ignore');
  const { report } = await old.flash({ nodes: [1] });
  expect(report.nodes[0]?.problem).toBeUndefined();
  const started = old.board.requests.find(({ url }) => url.includes('opt=set&type=flash'))?.url ?? '';
  const query = new URLSearchParams(started);
  expect(query.get('file')).toMatch(/\.img$/);
  expect(Number(query.get('length'))).toBe(readFileSync(join(old.folder, 'stock.img')).length);
  expect(query.has('sha256')).toBe(false);
});
