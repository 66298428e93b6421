import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disk, isRoot, SHELLS } from '../../test/cases/resources/file/on-disk.ts';
import { Secret } from '../core/secret.ts';
import { type CommandSpec, commandKind } from './command.ts';

const C = { state: 'present' } as const;

describe.each(SHELLS)('commands in %s', (shell) => {
  test('one without a check runs once, and again when its text changed', () => {
    using here = disk(shell);
    const log = `${here.root}/log`;
    const once = (text: string): CommandSpec => ({ ...C, name: 'say it: ünïcödé/..', run: `echo ${text} >>'${log}'` });
    for (const [text, verdict] of [
      ['one', 'change'],
      ['one', 'ok'],
      ['two', 'change'],
      ['two', 'ok'],
    ] as const) {
      expect(here.live(commandKind, [once(text)])[0]?.decision.verdict).toBe(verdict);
    }
    expect(readFileSync(log, 'utf8')).toBe('one\ntwo\n');
  });

  test('check and creates decide, and are read again', () => {
    using here = disk(shell);
    const at = (name: string) => `${here.root}/${name}`;
    const [checked, created, wrong] = here.live(commandKind, [
      { ...C, name: 'a', check: `test -e ${at('a')}`, run: `touch ${at('a')}`, undo: `rm ${at('a')}` },
      { ...C, name: 'b', creates: at('b'), run: `mkdir ${at('b')}` },
      { ...C, name: 'c', check: 'exit 3', run: ':' },
    ]);
    expect(checked).toMatchObject({ before: { check: 1 }, exit: 0, verdict: 'ok', undone: 0, restored: { check: 1 } });
    expect(created).toMatchObject({
      before: { created: false },
      exit: 0,
      verdict: 'ok',
      decision: { irreversible: expect.stringContaining('undo:') },
    });
    expect(wrong).toMatchObject({ before: { check: 3 }, exit: 0, verdict: 'change' });
  });

  test('undo runs and forgets, so that it would run again', () => {
    using here = disk(shell);
    const spec: CommandSpec = { ...C, name: 'x', run: `touch ${here.root}/x`, undo: `rm ${here.root}/x` };
    expect(here.live(commandKind, [spec])[0]).toMatchObject({
      exit: 0,
      verdict: 'ok',
      undone: 0,
      before: {},
      restored: {},
    });
    expect(existsSync(`${here.root}/x`)).toBe(false);
    here.live(commandKind, [spec], { undo: false });
    expect(here.live(commandKind, [{ ...spec, state: 'absent' }], { undo: false })[0]).toMatchObject({
      exit: 0,
      verdict: 'ok',
      after: {},
    });
    expect(existsSync(`${here.root}/x`)).toBe(false);
  });

  test('variables, directory and text on stdin arrive as they are', () => {
    using here = disk(shell);
    mkdirSync(`${here.root}/a b`);
    const odd = `it's "$HOME" \`id\` \\n
second`;
    const [life] = here.live(commandKind, [
      {
        ...C,
        name: 'x',
        run: 'pwd; printf "%s|" "$ODD"; cat; umask',
        env: { ODD: odd },
        cwd: `${here.root}/a b`,
        stdin: odd,
      },
    ]);
    expect(life?.output).toBe(`${here.root}/a b\n${odd}|${odd}0022\n`);
  });

  test('a secret comes on stdin and stands in no argument, no variable and no text', () => {
    using here = disk(shell);
    const stdin = new Secret('TOKEN', "s3cr'et\n");
    const spec: CommandSpec = { ...C, name: 'x', run: 'cat; tr "\\0" " " </proc/$$/cmdline; env', stdin, undo: 'env' };
    const [life] = here.live(commandKind, [spec]);
    expect(life).toMatchObject({ exit: 0, verdict: 'ok' });
    expect(life?.output.startsWith(stdin.reveal())).toBe(true);
    expect(life?.output.slice(stdin.reveal().length)).not.toContain('s3cr');
    const texts = [commandKind.apply([{ spec, state: {}, action: { run: 'x' } }]).text, JSON.stringify(life?.decision)];
    for (const text of texts) expect(text).not.toContain('s3cr');
  });
});

test('exit codes are told in words, with the last line', () => {
  using here = disk();
  writeFileSync(`${here.root}/data`, 'x');
  const lives = here.live(
    commandKind,
    ['echo some text; echo the reason >&2; exit 4', 'no-such-program', 'kill -9 $$', `${here.root}/data`].map(
      (run, index) => ({ ...C, name: `c${index}`, run }),
    ),
  );
  expect(lives.map(({ problem }) => problem?.code)).toEqual([
    'command-failed',
    'command-not-found',
    'command-killed',
    'command-not-executable',
  ]);
  expect(lives[0]?.problem?.what).toBe('command "c0" ended with exit code 4: the reason');
  expect(lives.every(({ after }) => after.ran === undefined)).toBe(true);
});

test('a check that hangs is stopped', { timeout: 60_000 }, () => {
  using here = disk();
  const text = commandKind.read([{ ...C, name: 'x', check: 'sleep 300', run: ':' }]);
  const { stdout } = here.run({ ...text, text: text.text.replace('bu_limit 20', 'bu_limit 1') });
  expect(stdout).toMatch(/^check 0 (124|143)$/m);
});

test('a check neither prints nor reads', () => {
  using here = disk();
  writeFileSync(`${here.root}/x`, '');
  const { output } = here.run(
    commandKind.read([{ ...C, name: 'x', check: 'echo noise; echo noise >&2; cat', run: ':' }]),
  );
  expect(output).toBe('check 0 0\n');
});

test.runIf(isRoot)('as another user, with that user’s home', () => {
  using here = disk();
  const [life] = here.live(commandKind, [
    {
      ...C,
      name: 'x',
      user: 'daemon',
      run: 'id -un; echo "$HOME $USER $LOGNAME"; umask',
      check: 'test "$(id -un)" = root',
    },
  ]);
  expect(life?.output).toMatch(/^daemon\n\/\S+ daemon daemon\n0022\n$/);
});

test('only when notified, and then whatever its check says', () => {
  using here = disk();
  const spec: CommandSpec = { ...C, name: 'reload', run: 'echo reloaded', onlyWhenNotified: true };
  expect(here.live(commandKind, [spec])[0]).toMatchObject({ decision: { verdict: 'ok' } });
  expect(here.live(commandKind, [spec], { notified: true })[0]).toMatchObject({ output: 'reloaded\n', verdict: 'ok' });
});
