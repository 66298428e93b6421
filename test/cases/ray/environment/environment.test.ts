import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../src/core/json.ts';
import { chooseWheel } from '../../../../src/ray/environment/choose-wheel.ts';
import { decideEnvironment } from '../../../../src/ray/environment/environment-decide.ts';
import { environmentFailure } from '../../../../src/ray/environment/environment-failure.ts';
import { ENVIRONMENT_PLACES } from '../../../../src/ray/environment/environment-spec.ts';
import { indexesFrom } from '../../../../src/ray/environment/index-settings.ts';
import { lockFileText, pinsOfLockFile } from '../../../../src/ray/environment/lock-file.ts';
import { inputsDigest, requirementsIn } from '../../../../src/ray/environment/lock-inputs.ts';
import { canonicalLock, lockHashOf, parseLock } from '../../../../src/ray/environment/requirements-lock.ts';
import { parseSimplePage } from '../../../../src/ray/environment/simple-page.ts';
import { type Target, targetName, targetOf } from '../../../../src/ray/environment/target.ts';
import { isUsableUv } from '../../../../src/ray/environment/uv-builds.ts';
import { parseWheelName } from '../../../../src/ray/environment/wheel-name.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape of each table is what its test reads
const cases = (name: string): any[] => JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));
const TARGET: Target = { system: 'linux', arch: 'x86_64', platform: 'manylinux_2_36', python: '3.11.2' };

/** The error of some work, by its code, place and sentence. */
function problemOf(work: () => unknown) {
  try {
    return { value: work() };
  } catch (error) {
    const { code, message, where } = error as { code: string; message: string; where: object };
    return { code, message, where };
  }
}

describe('names of wheels', () => {
  test.each(cases('wheels'))('$case', ({ filename, wheel }) => expect(parseWheelName(filename)).toEqual(wheel));
});

describe('targets', () => {
  test.each(cases('targets'))('$case', ({ machine, glibc, python, name, problem }) => {
    const got = problemOf(() => targetName(targetOf({ machine, glibc }, python)));
    if (problem === undefined) expect(got).toEqual({ value: name });
    else expect(got).toMatchObject({ code: 'ray-target-unsupported', message: expect.stringContaining(problem) });
  });
});

describe('which wheel', () => {
  test.each(cases('choices'))('$case', ({ python, system = 'linux', arch, platform, files, chosen, problem, locked = true }) => {
    const page = files.map((filename: string) => ({ filename, url: new URL('https://example.org'), sha256: sha256(filename), sizeBytes: 1 }));
    const name = parseWheelName(files[0] ?? '')?.name ?? 'x';
    const pin = { name, version: '1', hashes: locked ? files.map((file: string) => sha256(file)) : [sha256('other')] };
    const got = problemOf(() => chooseWheel(pin, page, { system, arch, platform, python }).filename);
    expect(got).toMatchObject(problem === undefined ? { value: chosen } : { code: problem });
  });
});

describe('locks', () => {
  test.each(cases('locks'))('$case', ({ text, pins, problem, line }) => {
    const got = problemOf(() => parseLock(text, 'x.lock'));
    if (problem === undefined) expect(got).toEqual({ value: pins });
    else
      expect(got).toMatchObject({
        code: 'ray-lock-unreadable',
        message: expect.stringContaining(problem),
        where: { file: 'x.lock', line },
      });
  });

  test('a lock says the same whoever laid it out, and another for another target', () => {
    const [{ text }] = cases('locks');
    const pins = parseLock(text, 'x.lock');
    expect(parseLock(canonicalLock(pins), 'y.lock')).toEqual(pins);
    expect(lockHashOf(pins, TARGET)).toBe(lockHashOf(parseLock(canonicalLock(pins), 'y.lock'), { ...TARGET }));
    expect(lockHashOf(pins, { ...TARGET, python: '3.11.3' })).not.toBe(lockHashOf(pins, TARGET));
    expect(lockHashOf(pins.slice(1), TARGET)).not.toBe(lockHashOf(pins, TARGET));
  });

  test('a lock file is good until its inputs change', () => {
    const [{ text }] = cases('locks');
    const inputs = inputsDigest({ ray: '2.60.0', extras: ['default'] }, TARGET);
    const file = lockFileText(text, { inputs, target: TARGET, uv: '0.13.8' });
    expect(pinsOfLockFile(file, 'ray/x.lock', inputs)).toEqual(parseLock(text, ''));
    const other = inputsDigest({ ray: '2.61.0', extras: ['default'] }, TARGET);
    expect(problemOf(() => pinsOfLockFile(file, 'ray/x.lock', other))).toMatchObject({
      code: 'ray-lock-outdated',
      where: { file: 'ray/x.lock' },
    });
    expect(pinsOfLockFile(text, 'by-hand.lock', other)).toHaveLength(2);
  });
});

describe('what a lock is made from', () => {
  test.each(cases('inputs'))('$case', ({ ray, extras, requirements, text, problem, line }) => {
    const of = requirements === undefined ? {} : { requirements: { text: requirements, file: 'requirements.txt' } };
    const got = problemOf(() => requirementsIn({ ray, extras, ...of }));
    if (problem === undefined) expect(got).toEqual({ value: text });
    else
      expect(got).toMatchObject({
        code: 'ray-requirements-refused',
        message: expect.stringContaining(problem),
        where: { file: 'requirements.txt', line },
      });
  });
});

describe('pages of an index', () => {
  test.each(cases('pages'))('$case', ({ type, text, files }) => {
    const page = parseSimplePage(type, text, new URL('https://me:word@index.example.org/simple/a/'));
    const shown = page?.map(({ filename, url, sha256, sizeBytes }) => [filename, url.href, sha256 ?? null, sizeBytes ?? null]);
    expect(shown ?? null).toEqual(files);
  });
});

describe('which index', () => {
  test.each(cases('indexes'))('$case', ({ env = {}, files = [], main, extra, problem }) => {
    const got = problemOf(() => indexesFrom(env, files)) as { value?: { main: URL; extra: URL[] }; message?: string };
    if (problem === undefined)
      expect([got.value?.main.href, got.value?.extra.map(({ href }) => href)]).toEqual([main, extra]);
    else {
      expect(got).toMatchObject({ code: 'ray-index-settings', message: expect.stringContaining(problem) });
      expect(got.message).not.toContain('me:word@simple/');
    }
  });
});

describe('an environment on a host', () => {
  test.each(cases('states'))('$case', ({ state, lock, absent, ahead, change }) => {
    const spec = { ...ENVIRONMENT_PLACES, cluster: 'main' };
    const wanted = absent
      ? ({ ...spec, state: 'absent' } as const)
      : ({ ...spec, state: 'present', inputs: { ray: '2.60.0', extras: [] }, python: 'host', ...(ahead ? { ahead } : {}) } as const);
    const read = { machine: 'x86_64', environments: {}, pythons: {}, folders: [], ...state };
    const told = lock === undefined ? {} : { wanted: { lockHash: lock, python: '3.11.2', pushesPython: false } };
    const decision = decideEnvironment({ ...read, ...told }, wanted);
    if (change === undefined) expect(decision).toEqual({ verdict: 'ok' });
    else expect(decision).toMatchObject({ verdict: 'change', ...change });
  });

  test.each(cases('failures'))('$case', ({ output, code, what }) => {
    const diagnosis = environmentFailure(output, '/opt/bringup/envs');
    if (code === undefined) expect(diagnosis).toBeUndefined();
    else expect(diagnosis).toMatchObject({ code, what: expect.stringContaining(what) });
  });
});

test.each([
  ['uv 0.13.8 (x86_64-unknown-linux-gnu)', true],
  ['uv 0.8.0', true],
  ['uv 1.0.0', true],
  ['uv 0.7.22', false],
  ['Python 3.11.2', false],
])('%s makes locks: %s', (says, usable) => expect(isUsableUv(says)).toBe(usable));
