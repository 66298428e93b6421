import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { Secret } from '../core/secret.ts';
import { boardHolder, holdBoard } from './board-lock.ts';
import { serialLog } from './serial-log.ts';
import { type DonePhase, openFlashState, type PhaseName } from './state.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'flash-state-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

const done = (phase: PhaseName, input: string): DonePhase => ({
  phase,
  input,
  run: 'r1',
  ended: '2026-01-01T00:00:00.000Z',
  tookMs: 12,
  outputs: { bytes: 5 },
});

test('phases are found again in their order, and an earlier one forgets the later ones', () => {
  const path = folder();
  {
    using state = openFlashState(path);
    for (const phase of ['prepared', 'flashed', 'booted'] as const) state.done('board:443', 1, done(phase, 'x'));
    state.done('board:443', 2, done('prepared', 'z'));
  }
  using state = openFlashState(path);
  expect(state.phases('board:443', 1)).toEqual([done('prepared', 'x'), done('flashed', 'x'), done('booted', 'x')]);
  state.done('board:443', 1, done('prepared', 'y'));
  expect(state.phases('board:443', 1)).toEqual([done('prepared', 'y')]);
  expect(state.phases('board:443', 2)).toHaveLength(1);
});

test('the first host key and the first fingerprint count, for this user alone', () => {
  const path = folder();
  using state = openFlashState(path);
  const key = (text: string) => ({
    type: 'ed25519' as const,
    private: new Secret('KEY', text),
    public: `ssh-ed25519 ${text}`,
  });
  expect(state.keepHostKey('board:443', 1, key('one')).private.reveal()).toBe('one');
  expect(state.keepHostKey('board:443', 1, key('two')).private.reveal()).toBe('one');
  state.keepFingerprint('board:443', 'AA');
  state.keepFingerprint('board:443', 'BB');
  expect(state.fingerprint('board:443')).toBe('AA');
  if (process.platform !== 'win32') expect(statSync(join(path, 'flash/flash.sqlite')).mode & 0o077).toBe(0);
});

test('what nodes are to be afterwards is known to whoever comes next, with the reason', () => {
  const path = folder();
  {
    using state = openFlashState(path);
    state.want('board:443', 2, { wasOn: true });
    state.want('board:443', 4, { wasOn: true });
    state.want('other:443', 1, { wasOn: true });
    state.want('board:443', 2, { mayBeWritten: true });
  }
  using state = openFlashState(path);
  expect(state.wanted('board:443')).toEqual([
    { node: 2, on: false, why: 'may-be-written' },
    { node: 4, on: true, why: 'was-on' },
  ]);
  // Nothing was written after all: it is as it was, and so is what it is owed.
  state.want('board:443', 2, { mayBeWritten: false });
  expect(state.wanted('board:443').map(({ node, on }) => [node, on])).toEqual([
    [2, true],
    [4, true],
  ]);
  // What an earlier run left to be remembered of it is no reason to leave a node off that was in use since.
  state.want('board:443', 2, { mayBeWritten: true });
  state.want('board:443', 2, { wasOn: true });
  expect(state.wanted('board:443')[0]).toEqual({ node: 2, on: true, why: 'was-on' });
  state.want('board:443', 2, { mayBeWritten: false });
  for (const node of [2, 4] as const) state.want('board:443', node, { wasOn: false });
  expect([state.wanted('board:443'), state.wanted('other:443')]).toEqual([[], [{ node: 1, on: true, why: 'was-on' }]]);
});

test('of a node that may be written nothing counts that it had behind it, until it is whole', () => {
  using state = openFlashState(folder());
  for (const phase of ['flashed', 'booted', 'post-installed'] as const) state.done('board:443', 1, done(phase, 'x'));
  state.want('board:443', 1, { wasOn: true, mayBeWritten: true });
  expect(state.phases('board:443', 1)).toEqual([]);
  state.want('board:443', 1, { mayBeWritten: false });
  expect(state.phases('board:443', 1)).toHaveLength(3);
  state.want('board:443', 1, { mayBeWritten: true });
  // Somebody else wrote it: what we had written before is gone all the same.
  state.done('board:443', 1, done('booted', 'y'));
  expect(state.phases('board:443', 1)).toEqual([done('booted', 'y')]);
  expect(state.wanted('board:443')).toEqual([]);
});

test('what cannot be read or kept is told as that, and not as a fault of ours', async () => {
  const path = folder();
  using state = openFlashState(path);
  {
    using other = new DatabaseSync(join(path, 'flash/flash.sqlite'));
    other.exec('DROP TABLE phases');
  }
  state.want('board:443', 1, { wasOn: true });
  expect(() => state.phases('board:443', 1)).toThrow(expect.objectContaining({ code: 'flash-state' }));
  expect(() => state.done('board:443', 1, done('flashed', 'x'))).toThrow(
    expect.objectContaining({ code: 'flash-state' }),
  );
  // Half of it is not done either.
  expect(state.wanted('board:443')).toHaveLength(1);
  writeFileSync(join(path, 'locks'), '');
  const held = holdBoard({ folder: path, place: 'b:1', by: 'x', timeoutMs: 0, signal: new AbortController().signal });
  await expect(held).rejects.toMatchObject({ code: 'flash-state', category: 'filesystem' });
});

test.skipIf(process.platform === 'win32')('a file that others could read is made ours alone', () => {
  const path = folder();
  openFlashState(path)[Symbol.dispose]();
  chmodSync(join(path, 'flash/flash.sqlite'), 0o644);
  openFlashState(path)[Symbol.dispose]();
  expect(statSync(join(path, 'flash/flash.sqlite')).mode & 0o777).toBe(0o600);
});

test('of what a node wrote on its serial line the last five boots are kept', () => {
  const path = folder();
  const files = [1, 2, 3, 4, 5, 6, 7].map((run) => {
    const file = serialLog(path, 'board:443', 1, `r${run}`);
    utimesSync(file, run, run);
    return file;
  });
  const other = serialLog(path, 'board:443', 2, 'r1');
  expect(files.filter((file) => existsSync(file))).toEqual(files.slice(2));
  expect(existsSync(other)).toBe(true);
});

test('a board is held by one run, which is named to others, and free after it', async () => {
  const path = folder();
  const options = { folder: path, place: 'board:443', timeoutMs: 0, signal: new AbortController().signal };
  {
    using _held = await holdBoard({ ...options, by: 'ops@runner, run 1' });
    await expect(holdBoard({ ...options, by: 'other' })).rejects.toMatchObject({
      code: 'flash-board-held',
      message: expect.stringContaining('ops@runner, run 1'),
    });
    using _other = await holdBoard({ ...options, place: 'other:443', by: 'other' });
    expect(boardHolder(options)).toBe('ops@runner, run 1');
    expect(boardHolder({ ...options, place: 'third:443' })).toBeUndefined();
  }
  expect(boardHolder(options)).toBeUndefined();
  using _again = await holdBoard({ ...options, by: 'other' });
});
