import { expect, test } from 'vitest';
import type { Attestation } from './ask-node.ts';
import { judgeNode } from './judge-node.ts';
import type { FlashTarget } from './target.ts';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const target = {
  board: 'rack',
  node: 1,
  section: { module: 'rk1' },
  host: { name: 'gpu-1' },
  hostname: 'gpu-1.example.org',
} as unknown as FlashTarget;
const right: Attestation = {
  instanceId: HASH,
  image: HASH,
  hostname: 'gpu-1',
  machineId: 'm',
  bootId: 'b',
  rootDevice: '/dev/mmcblk0p2',
  compatible: 'turing,rk1 rockchip,rk3588',
};
const judge = (change: Partial<Attestation>) =>
  judgeNode(
    target,
    { ...right, ...change },
    {
      contentHash: HASH,
      others: new Map([
        [HASH, 'rack/1'],
        [OTHER, 'rack/2'],
      ]),
    },
  );

test('a node that is what was written to it is right, also where it cannot tell its module', () => {
  expect(judge({})).toBeUndefined();
  expect(judge({ compatible: '' })).toBeUndefined();
});

test.each([
  [{ instanceId: OTHER }, 'flash-wrong-node', /image of node rack\/2/],
  [{ instanceId: 'c'.repeat(64) }, 'flash-other-system', /another image \(cccccccccccc\)/],
  [{ image: OTHER, rootDevice: '/dev/nvme0n1p2' }, 'flash-other-system', /took the settings.*bbbbbbbbbbbb.*nvme0n1p2/],
  [{ image: '' }, 'flash-other-system', /root file system of another system/],
  [{ instanceId: '', rootDevice: '/dev/nvme0n1p2' }, 'flash-other-system', /no image of bringup.*nvme0n1p2/],
  [{ compatible: 'raspberrypi,4-compute-module brcm,bcm2711' }, 'flash-wrong-module', /is to be an RK1/],
  [{ hostname: 'ubuntu' }, 'flash-hostname', /is called ubuntu/],
] as const)('%j: %s', (change, code, what) => {
  expect(judge(change)).toMatchObject({ code, category: 'verify', message: expect.stringMatching(what) });
});

test('an old system on NVMe is told with what to do about it', () => {
  expect(judge({ instanceId: '', rootDevice: '/dev/nvme0n1p2' })?.remedy).toContain('NVMe');
});
