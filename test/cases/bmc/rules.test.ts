import { expect, test } from 'vitest';
import { generationOf } from '../../../src/bmc/answers/generation.ts';
import { daemonError } from '../../../src/bmc/daemon-errors.ts';
import { fingerprintOf } from '../../../src/bmc/fingerprint.ts';
import { banOf } from '../../../src/bmc/login/ban.ts';
import type { Answer } from '../../../src/bmc/wire/link.ts';

test.each([
  ['2.0.5', false, '2.0'],
  ['2.0.0', false, '2.0'],
  ['2.3.4', false, '2.3'],
  ['2.3.7', false, '2.3'],
  ['2.3.7', true, 'fork'],
  ['2.4.0', false, 'fork'],
  ['2.29.0', true, 'fork'],
  ['3.0.0', false, undefined],
  ['unknown', false, undefined],
])('daemon %s, describing itself %s, is of generation %s', (version, describesItself, wanted) => {
  expect(generationOf(version, describesItself)?.generation).toBe(wanted);
});

test('only newer daemons get .xz, addresses and hashes', () => {
  expect(generationOf('2.0.5', false)?.can).toMatchObject({ xz: false, pull: false, sha256: false, skipVerify: false });
  expect(generationOf('2.3.4', false)?.can).toMatchObject({ xz: true, pull: true, sha256: true, skipVerify: true });
});

const answer = (status: number, text: string, retryAfter?: number): Answer => ({ status, type: '', text, retryAfter });

test.each([
  [401, 'Exceeded allowed authentication attempts. Access blocked for 59s 999ms 986us 119ns', undefined, 59_999.986119],
  [403, 'Exceeded allowed authentication attempts. Access blocked for 1m 59s 999ms 983us 886ns', undefined, 119_999.983886],
  [401, 'Exceeded allowed authentication attempts. Access blocked for 17h 4m', undefined, 61_440_000],
  [429, 'Exceeded allowed authentication attempts. Access blocked for 2m', 120, 120_000],
  [429, '', 60, 60_000],
  [401, 'credentials incorrect', undefined, undefined],
  [401, 'token x is not registered', undefined, undefined],
])('HTTP %s with %j and Retry-After %s is a ban of %s ms', (status, text, retryAfter, wanted) => {
  const got = banOf(answer(status, text, retryAfter));
  if (wanted === undefined) expect(got).toBeUndefined();
  else expect(got).toBeCloseTo(wanted, 3);
});

test('what a daemon says of an address is repeated without its signature', () => {
  const said = 'http file request error: error sending request for url (https://me:hunter2@example.org/a.img?X-Sig=abc): dns';
  const { code, message } = daemonError({ board: 'rack', node: 1 }, said);
  expect(code).toBe('bmc-pull-unreachable');
  expect(message).toContain('url (https://example.org/a.img?…): dns');
});

test('a fingerprint is taken in every writing, and nothing else', () => {
  const hex = 'ab'.repeat(32);
  const shown = Array.from({ length: 32 }, () => 'AB').join(':');
  for (const text of [hex, shown, `SHA256:${hex}`, `sha256 Fingerprint=${shown}`, ` ${shown}\n`]) expect(fingerprintOf(text)).toBe(shown);
  for (const text of ['', 'ab', `${hex}00`, 'zz'.repeat(32)])
    expect(() => fingerprintOf(text)).toThrow(expect.objectContaining({ code: 'bmc-fingerprint-format' }));
});
