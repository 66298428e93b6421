import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Proposal } from '../../src/flash/question.ts';
import { openFlashState } from '../../src/flash/state.ts';
import { makeHostKey } from '../../src/image/os/make-host-key.ts';
import { clientOf } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';

/** What somebody said yes to is what is done, whatever happens in between. */
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench();
  bench.lines.board.push('other-nodes: ignore');
  const key = await makeHostKey('ed25519', 'node-1');
  bench.env['KEY_1'] = key.private.reveal();
  bench.lines.nodes[0]?.push('host-key: { secret: KEY_1 }');
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

const slow = { timeout: 300_000 };
const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const powers = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=power')).length;
const begins = ({ nodes }: Proposal) => nodes.map(({ begin }) => begin);

test('a no changes nothing on the board; what it is told is the whole plan', slow, async () => {
  const before = powers();
  const asked: Proposal[] = [];
  const { report } = await bench.flash({
    async confirm(proposal) {
      asked.push(proposal);
      const plans = await proposal.plans();
      expect(plans.map(({ size, calls }) => [size !== undefined, calls?.length !== 0])).toEqual([
        [true, true],
        [true, true],
      ]);
      return false;
    },
  });
  expect(asked.map(begins)).toEqual([['write', 'write']]);
  expect(report.nodes.flatMap(({ phases }) => phases)).toEqual([]);
  expect([writes(), powers()]).toEqual([0, before]);
});

test('a node whose image could not be had when it was asked is not written after the yes', slow, async () => {
  bench.lines.nodes[1]?.push('files: [{ path: /etc/late, source: late.txt }]');
  const asked: Proposal[] = [];
  const { report } = await bench.flash({
    async confirm(proposal) {
      asked.push(proposal);
      writeFileSync(join(bench.folder, 'late.txt'), 'it is there now\n');
      return true;
    },
  });
  bench.lines.nodes[1]?.pop();
  expect(asked.map(begins)).toEqual([['write', undefined]]);
  expect(report.nodes.map(({ problem }) => problem?.code)).toEqual([undefined, 'flash-source-unreadable']);
  expect(writes()).toBe(1);
});

test('a node that proved itself when it was asked, and goes off before the yes, is not written', slow, async () => {
  const before = writes();
  using state = openFlashState(`${bench.folder}/another-runner`);
  await using board = await clientOf(bench.board);
  const { report } = await bench.flash({
    nodes: [1],
    state,
    async confirm(proposal) {
      expect(begins(proposal)).toEqual(['boot']);
      await board.setPower({ 1: false });
      return true;
    },
  });
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(report.nodes[0]?.phases.map(({ phase }) => phase)).toEqual(['booted', 'attested', 'post-installed']);
  expect(writes()).toBe(before);
});

test('who must not be asked may throw: all ends there, and nothing was changed', slow, async () => {
  const before = [writes(), powers()];
  await expect(bench.flash({ force: true, confirm: () => Promise.reject(new Error('not agreed')) })).rejects.toThrow(
    'not agreed',
  );
  expect([writes(), powers()]).toEqual(before);
});
