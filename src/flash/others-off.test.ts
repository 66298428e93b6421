import { expect, test } from 'vitest';
import type { Power, Usb } from '../bmc/board.ts';
import { requireAlone } from '../bmc/flash/alone.ts';
import { othersOff } from './others-off.ts';

const power = (...on: readonly (boolean | undefined)[]): Power => ({ 1: on[0], 2: on[1], 3: on[2], 4: on[3] });
const usb = (hub: boolean | undefined): Usb => ({ node: 1, mode: 'device', toBmc: false, hub });

const ROWS = [
  ['one', true, power(true, true, false, false), 'all nodes of board rack hang on one USB hub, and node 2 is on: '],
  ['two', true, power(false, true, false, true), 'hang on one USB hub, and node 2 and node 4 are on: '],
  ['one of which nobody knows', true, power(false, true, undefined, false), 'and node 2 is on and node 3 may be on: '],
  [
    'a board that does not say',
    undefined,
    power(true, true, false, false),
    'board rack does not say whether its nodes',
  ],
] as const;

test.each(ROWS)('what is known of others that may be hit is said, and no more: %s', (_, hub, on, words) => {
  const asked = { policy: 'refuse', power: on, usb: usb(hub), writing: [1] } as const;
  expect(() => othersOff('rack', asked)).toThrow(words);
  const request = { node: 1, rawBytes: 1, source: { mode: 'sdcard', path: '/mnt/sdcard/a.img' } } as const;
  expect(() => requireAlone('rack', request, { power: on, usb: usb(hub) } as never)).toThrow(words);
});

test('nodes with a way of their own are no danger to each other', () => {
  expect(othersOff('rack', { policy: 'refuse', power: power(true, true), usb: usb(false), writing: [1] })).toEqual([]);
});
