import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import { Secret } from '../../src/core/secret.ts';
import { parseFacts } from '../../src/host/facts/parse.ts';
import { sudoAnswer } from '../../src/host/facts/sudo.ts';
import { looksLikeWindows } from '../../src/host/facts/windows.ts';
import { parseWindowsFacts } from '../../src/host/facts/windows-facts.ts';
import { readKeyText } from '../../src/host/key-text.ts';
import { cipherOf, outerPublicKey } from '../../src/host/openssh-key.ts';
import { matchPatternList } from '../../src/host/pattern.ts';
import { loadPrivateKey } from '../../src/host/private-key.ts';
import { parseJumps } from '../../src/host/ssh-config.ts';
import { parseGateFacts } from '../../src/ray/gates/parse.ts';
import { damaged, forInputs, forInputsAsync, HANGS_MS, hostileText, INPUTS, timed } from './inputs.ts';

const cases = new URL('../cases/facts/', import.meta.url);

function printed(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, cases)).map((file) =>
    (
      JSON.parse(readFileSync(new URL(`${folder}/${file}`, cases), 'utf8')) as { output: readonly string[] }
    ).output.join('\n'),
  );
}

describe.each([
  ['hosts', parseFacts],
  ['windows', parseWindowsFacts],
] as const)('facts of %s', (folder, parse) => {
  const samples = printed(folder);

  test('whatever a host prints, there are facts, and they can be kept', () => {
    forInputs(
      fc.oneof({ weight: 9, arbitrary: damaged(samples) }, hostileText),
      (output) => {
        const facts = parse(output);
        expect(typeof facts.complete).toBe('boolean');
        expect(() => JSON.stringify(facts)).not.toThrow();
      },
      { count: INPUTS / 4 },
    );
  });

  test('a megabyte of it takes no time', () => {
    for (const sample of samples)
      for (const output of [
        `${sample}\n`.repeat(1 + 1_000_000 / (sample.length + 1)),
        `${sample}${' '.repeat(1_000_000)}`,
      ])
        expect(timed(() => parse(output))).toBeLessThan(HANGS_MS);
  });
});

test('answers of sudo and of Windows, whatever they say', () => {
  const read = (file: string) =>
    (JSON.parse(readFileSync(new URL(file, cases), 'utf8')) as { stderr: string }[]).map(({ stderr }) => stderr);
  const samples = [...read('sudo.json'), ...read('windows-answers.json')];
  forInputs(
    fc.tuple(fc.oneof(damaged(samples), hostileText), fc.option(fc.nat(255), { nil: undefined })),
    ([stderr, code]) => {
      expect(sudoAnswer(stderr, code, 1000).what).not.toBe('');
      expect(typeof looksLikeWindows('', stderr, code)).toBe('boolean');
    },
  );
});

/** The armour of a key around nothing secret, cut off: its header, then zeros. */
const KEY = armour(Buffer.concat([Buffer.from('openssh-key-v1\0'), Buffer.alloc(120)]));

function armour(bytes: Buffer): string {
  const line = (word: string) => `-----${word} OPENSSH PRIVATE KEY-----\n`;
  return `${line('BEGIN')}${bytes.toString('base64').replace(/.{70}/g, '$&\n')}\n${line('END')}`;
}

test('a text that should be a private key is told to be one or what it is, and its own words are not repeated', () => {
  const others = [
    KEY,
    KEY.replaceAll('\n', '\\n'),
    Buffer.from(KEY).toString('base64'),
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me',
    'PuTTY-User-Key-File-3: x',
  ];
  forInputs(fc.oneof(damaged(others), hostileText), (text) => {
    const read = readKeyText(text);
    if (read.kind === 'wrong') expect([read.what, read.remedy]).not.toContain('');
    else expect([cipherOf(read.pem)?.length ?? 0, outerPublicKey(read.pem)?.length ?? 0]).not.toContain(Number.NaN);
  });
  for (const text of [
    'A'.repeat(1_000_000),
    '"'.repeat(1_000_000),
    `${'-----BEGIN A PRIVATE KEY-----'.repeat(30_000)}`,
    ' '.repeat(1_000_000),
    '\\n'.repeat(500_000),
  ])
    expect(timed(() => readKeyText(text))).toBeLessThan(HANGS_MS);
});

test('patterns and jumps of any text, at once', () => {
  const pattern = fc.oneof(hostileText, fc.stringMatching(/^[a*?!,.]{0,40}$/));
  forInputs(fc.tuple(pattern, pattern), ([text, list]) => {
    expect(typeof matchPatternList(text, list)).toBe('boolean');
    for (const { host } of parseJumps(list)) expect(host).not.toBe('');
  });
  expect(timed(() => matchPatternList('a'.repeat(5000), `${'*a'.repeat(2000)}b`))).toBeLessThan(HANGS_MS);
  for (const text of ['a'.repeat(200_000), '@'.repeat(200_000), '['.repeat(200_000), `${'a@'.repeat(100_000)}/`])
    expect(timed(() => parseJumps(text))).toBeLessThan(HANGS_MS);
});

test('what a host says instead of the version of its Python, at once', () => {
  for (const said of [
    `Python 3.1.${'1'.repeat(50_000)}\r x`,
    ' Python 3.1'.repeat(20_000),
    `Python 3.13.5 ${'free-'.repeat(50_000)}\u2028`,
  ])
    expect(timed(() => parseGateFacts(`python /usr/bin/python3 ${said}\nend\n`))).toBeLessThan(HANGS_MS);
});

test('a damaged private key is an error that a person can act on, without a word of the key in it', async () => {
  const body = KEY.split('\n').slice(1, -2);
  await forInputsAsync(
    fc.oneof(damaged([KEY]), hostileText),
    async (text) => {
      const error = await loadPrivateKey({ kind: 'secret', key: new Secret('KEY', text) }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error === undefined) return;
      if (!(error instanceof BringupError)) throw error;
      expect(error.category).toBe('secret');
      for (const line of body) expect(`${error.message} ${error.remedy}`).not.toContain(line.slice(0, 30));
    },
    { count: INPUTS / 4 },
  );
});
