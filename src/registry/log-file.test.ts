import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { LOG_LEVELS, type LogLevel, openLogFile } from './log-file.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'bringup.log');
}

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
const unbroken = (problem: BringupError) => {
  throw problem;
};

test('a line is one object with when, how bad, which run, where and what; what is not known is left out', () => {
  const file = place();
  const log = openLogFile(file, 'info', unbroken, () => new Date('2026-11-22T10:00:00Z'));
  log.write({ level: 'error', event: 'step-finished', run: 'r1', host: 'gpu-1', step: 'file:/a', text: 'one\ntwo' });
  log.write({ level: 'info', event: 'command-ended', text: 'exit code 4' });
  expect(readFileSync(file, 'utf8')).toBe(
    `${[
      '{"time":"2026-11-22T10:00:00.000Z","level":"error","run":"r1","host":"gpu-1","step":"file:/a","event":"step-finished","text":"one\\ntwo"}',
      '{"time":"2026-11-22T10:00:00.000Z","level":"info","event":"command-ended","text":"exit code 4"}',
    ].join('\n')}\n`,
  );
});

test('it is added to, and for its owner alone, also where others could read it before', () => {
  const file = place();
  openLogFile(file, 'info', unbroken).write({ level: 'info', event: 'a', text: 'first' });
  expect(modeOf(file)).toBe('600');
  chmodSync(file, 0o644);
  openLogFile(file, 'info', unbroken).write({ level: 'info', event: 'a', text: 'second' });
  expect(modeOf(file)).toBe('600');
  expect(linesOf(file).map(({ text }) => text)).toEqual(['first', 'second']);
});

test.each<[LogLevel, string[]]>([
  ['error', ['error']],
  ['warn', ['error', 'warn']],
  ['info', ['error', 'warn', 'info']],
  ['debug', ['error', 'warn', 'info', 'debug']],
])('with the level %s it has %s', (level, expected) => {
  const file = place();
  const log = openLogFile(file, level, unbroken);
  for (const one of LOG_LEVELS) log.write({ level: one, event: 'a', text: one });
  expect(linesOf(file).map(({ text }) => text)).toEqual(expected);
});

test('a secret is hidden in every part of a line from the moment it is known, however JSON writes it', () => {
  const file = place();
  const log = openLogFile(file, 'debug', unbroken);
  log.hide(new Secret('TOKEN', 'quo"te\\and-so'));
  log.write({ level: 'info', event: 'a', host: 'h', text: 'it is quo"te\\and-so.\n' });
  log.hide(new Secret('pre-auth key 7', 'learned-in-the-middle'));
  log.write({ level: 'debug', event: 'a', host: 'learned-in-the-middle', step: 'x:learned-in-the-middle', text: 'b' });
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/quo|learned/);
  expect(linesOf(file).map((line) => `${line['host']} ${line['step']} ${line['text']}`)).toEqual([
    'h undefined it is [secret TOKEN].\n',
    '[secret pre-auth key 7] x:[secret pre-auth key 7] b',
  ]);
});

test('a file that cannot be written is told at once, with place, cause and remedy, and nothing is made', () => {
  const file = join(place(), 'not-there', 'a.log');
  expect(() => openLogFile(file, 'info', unbroken)).toThrow(
    expect.objectContaining({
      code: 'output-not-writable',
      message: expect.stringContaining('ENOENT'),
      remedy: expect.stringContaining('--log-file'),
      where: { file },
    }),
  );
  expect(existsSync(join(file, '..'))).toBe(false);
  const folder = place();
  writeFileSync(folder, '');
  expect(() => openLogFile(join(folder, 'a'), 'info', unbroken)).toThrow(/ENOTDIR/);
});

test.runIf(existsSync('/dev/full'))('a disk that gets full is told once, and the work goes on', () => {
  const told: string[] = [];
  const log = openLogFile('/dev/full', 'info', ({ message }) => told.push(message));
  for (const text of ['a', 'b', 'c']) log.write({ level: 'info', event: 'a', text });
  expect(told).toEqual([expect.stringMatching(/the log \/dev\/full cannot be written: ENOSPC/)]);
});

test('a log that was closed is not written to, and holds no file', () => {
  const file = place();
  const log = openLogFile(file, 'info', unbroken);
  log.write({ level: 'info', event: 'a', text: 'first' });
  log[Symbol.dispose]();
  log.write({ level: 'info', event: 'b', text: 'second' });
  log[Symbol.dispose]();
  expect(linesOf(file).map(({ event }) => event)).toEqual(['a']);
});
