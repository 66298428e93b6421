import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAPABILITIES } from '../capabilities.ts';
import { loadFleet } from '../fleet/load-fleet.ts';
import { nodeHint } from './node-hint.ts';

const file = join(import.meta.dirname, '../../docs/fleet/boards.yaml');

test('of hosts that cannot be reached, those are told that are nodes of boards', async () => {
  const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env: { USER: 'me' }, secrets: 'require' });
  expect(nodeHint(fleet, [], 80)).toBe('');
  expect(nodeHint(fleet, ['somebody'], 80)).toBe('');
  expect(nodeHint(fleet, ['gpu-2'], 200)).toMatch(
    /^\ngpu-2 \(rack-1\/2\) is a node of a board: .*`bringup flash run`.*\n$/,
  );
  expect(
    nodeHint(fleet, ['gpu-1', 'gpu-2'], 40)
      .split('\n')
      .every((line) => line.length <= 40),
  ).toBe(true);
});
