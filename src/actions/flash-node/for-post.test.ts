import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TransferRecord } from '../../bmc/board.ts';
import { type FlashState, openFlashState } from '../../flash/state.ts';
import { tellingPost } from './for-post.ts';

const RECORD: TransferRecord = {
  version: 1,
  host: 'board',
  port: 443,
  fingerprint: 'AA',
  node: 1,
  mode: 'pull',
  handle: 7,
  reached: 'may-be-written',
  began: '2026-01-01T00:00:00.000Z',
  before: { power: { 1: true, 2: true, 3: false, 4: false }, usb: undefined },
};

/** A state, and what `post` would be told now. */
function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'for-post-'));
  const file = join(folder, 'state');
  writeFileSync(file, '');
  vi.stubEnv('GITHUB_STATE', file);
  const state = openFlashState(folder);
  onTestFinished(() => {
    state[Symbol.dispose]();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return { state, told: () => readFileSync(file, 'utf8').trimEnd().split('\n').at(-2) ?? '' };
}

test('what begins is told to the end of the job before it is kept, so that a kill in between loses nothing', () => {
  const { state, told } = opened();
  const killed: FlashState = {
    ...state,
    keepTransfer() {
      throw new Error('killed');
    },
    want() {
      throw new Error('killed');
    },
  };
  const telling = tellingPost(killed);
  expect(() => telling.want('board:443', 2, { wasOn: true })).toThrow('killed');
  expect(JSON.parse(told())).toEqual({ transfers: {}, owed: ['board:443'] });
  expect(() => telling.keepTransfer('board:443', RECORD)).toThrow('killed');
  expect(JSON.parse(told())).toEqual({ transfers: { 'board:443': RECORD }, owed: ['board:443'] });
});

test('what has ended is not told any more', () => {
  const { state, told } = opened();
  const telling = tellingPost(state);
  telling.want('board:443', 2, { wasOn: true });
  telling.want('board:443', 1, { wasOn: true });
  telling.keepTransfer('board:443', RECORD);
  telling.want('board:443', 1, { mayBeWritten: true });
  telling.keepTransfer('board:443', undefined);
  expect(JSON.parse(told())).toEqual({ transfers: {}, owed: ['board:443'] });
  telling.want('board:443', 2, { wasOn: false });
  expect(told()).toBe('');
});
