import { expect, test } from 'vitest';
import { type Known, nodeNow } from './node-now.ts';
import { type DonePhase, PHASES, type PhaseName } from './state.ts';

const behind = (last: PhaseName, input: string): readonly DonePhase[] =>
  PHASES.slice(0, PHASES.indexOf(last) + 1).map((phase) => ({
    phase,
    input,
    run: 'r',
    ended: '2026-01-01T00:00:00Z',
    tookMs: 1,
    outputs: {},
  }));
const [IMAGE, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];

test.each<[string, Partial<Known>, RegExp]>([
  ['nothing was done yet', {}, /nothing was written.*begins with it/],
  ['it never came to an image', { image: undefined, phases: behind('attested', OTHER) }, /nothing was written/],
  ['another image is on it', { phases: behind('post-installed', OTHER) }, /nothing was written/],
  ['its image was only made', { phases: behind('prepared', IMAGE) }, /nothing was written/],
  ['it is written', { phases: behind('flashed', IMAGE) }, /is written; the next run starts it/],
  ['it answered', { phases: behind('booted', IMAGE) }, /has it prove itself/],
  ['it has proven itself', { phases: behind('attested', IMAGE) }, /does its post-install/],
  ['part of an image', { wanted: { node: 1, on: false, why: 'may-be-written' } }, /part of an image.*stay off.*anew/],
  ['its power is owed', { wanted: { node: 1, on: true, why: 'was-on' } }, /owed its power.*flash cancel/],
])('%s', (_, known, now) => expect(nodeNow({ image: IMAGE, wanted: undefined, phases: [], ...known })).toMatch(now));
