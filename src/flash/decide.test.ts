import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BringupError } from '../core/error.ts';
import type { Answer } from './answer.ts';
import { decide } from './decide.ts';
import type { PhaseName } from './state.ts';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const says = (instanceId: string) => ({
  instanceId,
  image: instanceId,
  hostname: '',
  machineId: '',
  bootId: '',
  rootDevice: '',
  compatible: '',
});
const did = (input: string, ...phases: readonly PhaseName[]) =>
  phases.map((phase) => ({ phase, input, run: 'r', ended: '', tookMs: 1, outputs: {} }));

const here = (instanceId: string, image = instanceId): Answer => ({ is: 'here', says: { ...says(instanceId), image } });
const off: Answer = { is: 'silent', on: false };
const on: Answer = { is: 'silent', on: true };
const barred: Answer = {
  is: 'barred',
  why: new BringupError({ code: 'auth-failed', category: 'auth', what: 'no', remedy: '' }),
};

test.each([
  ['never seen, and off: all of it', off, [], false, 'write'],
  ['never seen, on and silent: it may run well', on, [], false, 'unknown'],
  ['right and finished: nothing', here(HASH), did(HASH, 'flashed', 'attested', 'post-installed'), false, 'nothing'],
  ['right, of another machine: what it installs is looked at', here(HASH), [], false, 'boot'],
  ['right, cut off before the post-install', here(HASH), did(HASH, 'flashed', 'attested'), false, 'finish'],
  ['another image: all of it', here(OTHER), did(HASH, 'flashed', 'attested', 'post-installed'), false, 'write'],
  ['the settings of it on the root of another', here(HASH, OTHER), did(HASH, 'flashed'), false, 'write'],
  ['cut off after it was written: started and waited for', off, did(HASH, 'prepared', 'flashed'), false, 'boot'],
  ['the same, on and silent', on, did(HASH, 'prepared', 'flashed'), false, 'boot'],
  ['written with another image, and silent', on, did(OTHER, 'prepared', 'flashed'), false, 'write'],
  ['cut off before it was written whole', on, did(HASH, 'prepared'), false, 'write'],
  ['it answers in the middle of its first boot', here('', HASH), [], false, 'boot'],
  ['the same, and only we know that', here(''), did(HASH, 'flashed', 'attested', 'post-installed'), false, 'boot'],
  ['it answers and runs no image of ours', here(''), [], false, 'stranger'],
  ['it answers and runs a system with cloud-init of somebody else', here('cloud-image', ''), [], false, 'stranger'],
  ['an older image of ours whose settings are gone', here('', OTHER), [], false, 'write'],
  ['nobody is let in, and nothing is known', barred, [], false, 'barred'],
  ['nobody is let in, and another image was written', barred, did(OTHER, 'flashed', 'attested'), false, 'barred'],
  ['nobody is let in yet: it was written with this one', barred, did(HASH, 'flashed'), false, 'boot'],
  ['force', here(HASH), did(HASH, 'flashed', 'attested', 'post-installed'), true, 'write'],
  ['force, and nobody is let in', barred, [], true, 'write'],
] as const)('%s', (_, answer, phases, force, begin) => {
  expect(decide({ contentHash: HASH, answer, phases, force, proves: true })).toBe(begin);
});

test.each([
  [on, did(HASH, 'prepared', 'flashed', 'booted', 'post-installed'), 'nothing'],
  [on, did(HASH, 'prepared', 'flashed', 'booted'), 'finish'],
  [on, did(HASH, 'prepared', 'flashed'), 'boot'],
  [on, did(OTHER, 'prepared', 'flashed', 'booted', 'post-installed'), 'write'],
  [off, [], 'write'],
  [on, [], 'unknown'],
] as const)('one that cannot prove itself goes on from what was done to it', (answer, phases, begin) => {
  expect(decide({ contentHash: HASH, answer, phases, force: false, proves: false })).toBe(begin);
});

test('without force nothing is written that may run and is not known', () => {
  const answers = fc.constantFrom(
    on,
    off,
    barred,
    here(''),
    here('nocloud', ''),
    here(HASH),
    here(OTHER),
    here('', HASH),
  );
  fc.assert(
    fc.property(answers, fc.boolean(), (answer, proves) => {
      const begin = decide({ contentHash: HASH, answer, phases: [], force: false, proves });
      if (begin !== 'write') return;
      expect(answer.is === 'silent' ? !answer.on : answer.is === 'here' && answer.says.image === OTHER).toBe(true);
    }),
  );
});
