import { expect, test } from 'vitest';
import { drainArguments, drainState, parseDrain } from '../../../../src/ray/cluster/drain.ts';
import type { RayNode } from '../../../../src/ray/cluster/nodes.ts';
import { parseProof } from '../../../../src/ray/cluster/proof-program.ts';

const one = 'b544469bb3f01f5f1c9c50e966b06f2a780ae7efdb0fc19bdf39d577';
const two = '0'.repeat(56);
const three = '1'.repeat(56);

test('what is said around the lines of a proof does not matter', () => {
  const output = [
    '2026-11-22 INFO something',
    `{"node": "${two}", "failed": "gone", "said": "The task is not schedulable"}`,
    `{"node": "${one}", "address": "10.116.139.1", "host": "vm", "cpus": 2, "python": "3.11.7", "ray": "2.60.0", "seconds": 41.671}`,
    `{"node": "${'2'.repeat(56)}", "address": "a", "host": "not asked", "cpus": 2, "python": "3", "ray": "2", "seconds": 1}`,
    '{"node":',
    '',
  ].join('\n');
  const proof = parseProof(output, [one, two, three]);
  expect(proof.proven.map(({ node, seconds }) => [node, seconds])).toEqual([[one, 41.671]]);
  expect(proof.failed.map(({ node, failed }) => [node, failed])).toEqual([[two, 'gone']]);
  expect(proof.silent).toEqual([three]);
  expect(proof.unconnected).toBeUndefined();
});

test('a proof without a connection says why', () => {
  expect(parseProof('{"failed": "connect", "said": "Timed out"}\n', [one])).toEqual({ proven: [], failed: [], unconnected: 'Timed out', silent: [one] });
});

test('a node is drained for good, with a deadline', () => {
  expect(drainArguments({ head: { address: 'fd7a::1', port: 6379 }, node: one, message: 'host gpu-1 leaves', deadlineSeconds: 60 })).toEqual([
    'drain-node', '--address=[fd7a::1]:6379', `--node-id=${one}`, '--reason=DRAIN_NODE_REASON_PREEMPTION', '--reason-message=host gpu-1 leaves', '--deadline-remaining-seconds=60',
  ]);
});

test.each([
  [0, '', { kind: 'accepted' }],
  [1, 'Error: The drain request is not accepted: The node to be drained is not idle.\n', { kind: 'refused', why: 'The node to be drained is not idle.' }],
  [1, 'ray.exceptions.AuthenticationError: RPC error: InvalidAuthToken', { kind: 'failed' }],
])('exit %i %s', (exit, output, answer) => {
  expect(parseDrain(exit, output)).toEqual(answer);
});

test('a drained node is waited for until its deadline', () => {
  const node: RayNode = { id: one, address: 'a', head: false, alive: true, labels: {}, resources: {}, startedMs: 0 };
  expect([drainState(node, 59_999, 60), drainState(node, 60_000, 60), drainState({ ...node, alive: false }, 1, 60), drainState(undefined, 1, 60)]).toEqual(['waiting', 'overdue', 'gone', 'gone']);
});
