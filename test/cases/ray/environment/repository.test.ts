import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { again, pauseAfter } from '../../../../src/ray/environment/again.ts';
import { BringupError } from '../../../../src/core/error.ts';
import { inputsDigest, requirementsIn } from '../../../../src/ray/environment/lock-inputs.ts';
import { asLocked } from '../../../../src/ray/environment/locked-requirements.ts';
import type { Target } from '../../../../src/ray/environment/target.ts';
import { submoduleUrl, urlProblem } from '../../../../src/ray/repository/git-url.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape of each table is what its test reads
const cases: Record<string, any[]> = JSON.parse(readFileSync(join(import.meta.dirname, 'repository.json'), 'utf8'));
const TARGET: Target = { system: 'linux', arch: 'x86_64', platform: 'manylinux_2_36', python: '3.11.2' };
const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

describe('addresses of repositories', () => {
  test.each(cases['urls'] ?? [])('$url', ({ url, problem }) => {
    if (problem === undefined) expect(urlProblem(url)).toBeUndefined();
    else expect(urlProblem(url)).toContain(problem);
  });
  test.each(cases['submodules'] ?? [])('$written of $parent', ({ parent, written, url }) =>
    expect(submoduleUrl(written, parent) ?? null).toBe(url));
});

describe('what a repository locks', () => {
  const locked = {
    file: 'requirements.lock',
    text: `--require-hashes\ntorch[cuda]==2.9.0 ; python_version >= "3.9" \\\n    --hash=sha256:${A} \\\n    --hash=sha256:${B}\n# via\nclick==8.1.0 --hash=sha256:${C}\n`,
  };
  const inputs = { ray: '2.60.0', extras: ['default'], locked };

  test('is resolved together with Ray, in its versions', () => {
    expect(requirementsIn(inputs)).toBe('ray[default]==2.60.0\ntorch[cuda]==2.9.0 ; python_version >= "3.9"\nclick==8.1.0\n');
  });

  test('allows only its files, and another file makes another lock', () => {
    const pin = { name: 'torch', version: '2.9.0', hashes: [B, C] };
    const other = { name: 'ray', version: '2.60.0', hashes: [C] };
    expect(asLocked([pin, other], locked)).toEqual([{ ...pin, hashes: [B] }, other]);
    expect(() => asLocked([{ ...pin, hashes: [C] }], locked)).toThrow(/locks torch 2.9.0 to other files/);
    expect(inputsDigest({ ...inputs, locked: { ...locked, text: locked.text.replace(A, C) } }, TARGET)).not.toBe(inputsDigest(inputs, TARGET));
  });

  test('has to be locked: without a hash, or an address, it is told where', () => {
    const of = (text: string) => () => requirementsIn({ ...inputs, locked: { ...locked, text } });
    expect(of('torch==2.9.0\n')).toThrow(expect.objectContaining({ code: 'ray-lock-unreadable', where: { file: 'requirements.lock', line: 1 } }));
    expect(of('-e .\n')).toThrow(expect.objectContaining({ code: 'ray-lock-unreadable' }));
  });
});

describe('trying again', () => {
  const failure = (retryable: boolean) => new BringupError({ code: 'x', category: 'network', what: 'x', remedy: 'x', retryable });
  const patience = { signal: new AbortController().signal, lot: () => 0 };
  const failing = (retryable: boolean) => {
    let tries = 0;
    return { work: async () => Promise.reject(((tries += 1), failure(retryable))), tries: () => tries };
  };

  test('five times where it may help, once where it cannot', async () => {
    const [may, cannot] = [failing(true), failing(false)];
    await expect(again(may.work, patience)).rejects.toThrow();
    await expect(again(cannot.work, patience)).rejects.toThrow();
    expect([may.tries(), cannot.tries()]).toEqual([5, 1]);
  });

  test('after pauses that are drawn by lot below a limit that doubles up to 30 s', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => pauseAfter(attempt, () => 1))).toEqual([1, 2, 4, 8, 16, 30, 30].map((s) => s * 1000));
    expect(pauseAfter(3, () => 0.25)).toBe(1000);
  });
});
