import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { join, quote, sh, trusted } from '../../src/core/sh.ts';
import { hostileText, INPUTS } from './inputs.ts';

/** mksh has no printf of its own, and a program cannot be given a word of 128 KiB. */
const PRINTF_OF_MKSH = 'printf() { shift; for w; do print -rn -- "$w"; print -n \'\\0\'; done; }\n';

/** Shells that hosts have. The first three must be there; the others are asked too where they are installed. */
const SHELLS: readonly (readonly [name: string, argv: readonly string[], needed: boolean, before?: string])[] = [
  ['dash', ['dash'], true],
  ['bash', ['bash'], true],
  ['busybox', ['busybox', 'sh'], true],
  ['bash --posix', ['bash', '--posix'], false],
  ['mksh', ['mksh'], false, PRINTF_OF_MKSH],
  ['ksh', ['ksh'], false],
  ['zsh as sh', ['zsh', '--emulate', 'sh'], false],
  ['zsh', ['zsh', '-f'], false],
];

const isThere = (program: string) =>
  ['/bin', '/usr/bin', '/usr/local/bin'].some((folder) => existsSync(`${folder}/${program}`));
const shells = SHELLS.filter(([, [program = ''], needed]) => needed || isThere(program)).map(
  ([name, argv, , before = '']) => ({ name, shell: { argv, before } }),
);

interface Shell {
  readonly argv: readonly string[];
  readonly before: string;
}

/** What a shell makes of a script: its standard output. */
function run({ argv, before }: Shell, script: string, env: NodeJS.ProcessEnv = {}): Buffer {
  const [program = '', ...args] = argv;
  const result = spawnSync(program, [...args, '-s'], {
    input: before + script,
    maxBuffer: 1 << 30,
    env: { PATH: process.env['PATH'], ...env },
  });
  expect([result.error, result.status, result.stderr.toString().slice(0, 500)]).toEqual([undefined, 0, '']);
  return result.stdout;
}

/** The words as a shell gives them to a command, each behind its index. One process for all. */
function roundTrip(shell: Shell, words: readonly string[], env?: NodeJS.ProcessEnv): readonly string[] {
  const script = join(words.map((word, index) => sh`printf '%s\0' ${`${index}:`}${trusted(quote(word))}`));
  return run(shell, `${script.text}\n`, env).toString('utf8').split('\0').slice(0, -1);
}

const withoutNul = hostileText.map((text) => text.replaceAll('\0', '').toWellFormed());
const words = fc.sample(
  fc.oneof(
    { weight: 4, arbitrary: withoutNul },
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', '').toWellFormed()),
    fc.stringMatching(/^[-=~+!#%^A-Za-z0-9_@:,./]{1,12}$/),
  ),
  INPUTS,
);

/** What broke, or could break, one of the shells. */
const KNOWN = [
  ...[
    '',
    ' ',
    '\n',
    '\n\n',
    '\\',
    '\\\n',
    "'",
    "''",
    '"',
    '$',
    '`',
    '!',
    '!!',
    '~',
    '~root',
    '=ls',
    '-n',
    '-e',
    '--',
    '-',
  ],
  ...[
    'a\nb\n',
    '\r\n',
    '$(',
    '${',
    '*',
    '?',
    '[a]',
    '{a,b}',
    '#',
    '# x',
    '\x01',
    '\x7f',
    '\x80',
    '\x81\x82',
    'é',
    '\u2028',
  ],
  ...['x=1', 'if', 'done', '}', '!', '[[', 'time', 'a'.repeat(128 * 1024), "'".repeat(10_000), '\n'.repeat(10_000)],
];

describe.each(shells)('$name', ({ shell }) => {
  test('gets every quoted word as it was', () => {
    for (const locale of ['C', 'C.UTF-8']) {
      const all = [...KNOWN, ...words];
      const back = roundTrip(shell, all, { LC_ALL: locale });
      expect(back.length).toBe(all.length);
      for (const [index, word] of all.entries())
        if (back[index] !== `${index}:${word}`) expect(back[index]).toBe(`${index}:${word}`);
    }
  });

  test('gets a word of its own from each value of a list, also as a script inside a script', () => {
    const lists = Array.from({ length: 100 }, (_, index) => words.slice(index * 3, index * 3 + 3));
    const inner = lists.map((list) => sh`printf '%s\0' $# ${list}`);
    const outer = inner.map((script) => sh`sh -c ${sh`printf '%s\0' ${'inner'}`.text} && ${script}`);
    const printed = run(shell, `set --\n${join(outer).text}\n`).toString('utf8');
    expect(printed).toBe(lists.map((list) => ['inner', '0', ...list].map((word) => `${word}\0`).join('')).join(''));
  });

  test('a line of 128 KiB in one word, and a word of a megabyte', () => {
    for (const word of ['x'.repeat(131_072), `${"it's ".repeat(30_000)}\n`, '\\'.repeat(1 << 20)])
      expect(roundTrip(shell, [word])).toEqual([`0:${word}`]);
  });
});

test('a word with a NUL byte is refused, because no shell can hold it', () => {
  expect(() => sh`echo ${'a\0b'}`).toThrow(TypeError);
  for (const word of fc.sample(hostileText, INPUTS))
    if (word.includes('\0')) expect(() => quote(word)).toThrow(TypeError);
    else expect(quote(word)).not.toBe('');
});
