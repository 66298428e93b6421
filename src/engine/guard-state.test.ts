import { expect, test } from 'vitest';
import { isOpenGuard, parseGuard } from './guard-state.ts';

const told = {
  run: 'r1',
  by: 'ada@runner',
  fleet: 'lab',
  steps: ['firewall:web'],
  at: '2026-01-02T03:04:05Z',
  seconds: 25,
  seqs: [4],
};
const line = (state: string) => `${state} ${JSON.stringify(told)}\n`;

test('the name of the file is the state', () => {
  expect(parseGuard(line('armed'))).toEqual({ ...told, state: 'armed' });
  expect(parseGuard(line('kept'))?.state).toBe('kept');
  expect([parseGuard(line('armed')), parseGuard(line('taking-back'))].every(isOpenGuard)).toBe(true);
  expect([parseGuard(line('kept')), parseGuard(line('taken-back')), undefined].some(isOpenGuard)).toBe(false);
});

test('one that was taken back tells whether that was at a boot, and what failed', () => {
  expect(parseGuard(`${line('taken-back')}outcome 0 running\n`)).toEqual({ ...told, state: 'taken-back' });
  expect(parseGuard(`${line('taken-back')}outcome 0 booted\n`)?.atBoot).toBe(true);
  expect(parseGuard(`${line('taken-back')}outcome 1 running\nufw: no such rule\n`)?.failure).toBe('ufw: no such rule');
});

test('nothing, and what nobody can read, is no guard', () => {
  expect(parseGuard('')).toBeUndefined();
  expect(parseGuard('armed {"run":\n')).toBeUndefined();
  expect(parseGuard('whatever {}\n')).toBeUndefined();
});
