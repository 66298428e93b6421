import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disk, isRoot, SHELLS } from '../../test/cases/resources/file/on-disk.ts';
import { Secret } from '../core/secret.ts';
import { programText } from '../engine/program.ts';
import { type FileSpec, fileKind } from './file.ts';

/** Names that shells, stat and sha256sum like to trip over. */
const NAMES = [
  'plain',
  'a b',
  "it's",
  '"quoted"',
  '$HOME `id`',
  '-rf',
  'back\\slash',
  'line\nbreak',
  'ünïcödé',
  '*',
  'a|b',
  ' ',
  '\u{1F600}',
  'x'.repeat(255),
];

describe.each(SHELLS)('files in %s', (shell) => {
  test('files of any name are made, replaced, closed and removed, and each is taken back', () => {
    using here = disk(shell);
    const specs = (spec: Omit<FileSpec, 'path'>) =>
      NAMES.map((name): FileSpec => ({ path: `${here.root}/${name}`, ...spec }));
    for (const life of here.live(fileKind, specs({ state: 'present', content: 'one\n' }))) {
      expect(life).toMatchObject({
        exit: 0,
        output: '',
        verdict: 'ok',
        undone: 0,
        before: { type: 'missing' },
        restored: { type: 'missing' },
      });
    }
    for (const { path } of specs({ state: 'present' })) {
      writeFileSync(path, "old 'text'");
      chmodSync(path, 0o640);
    }
    for (const wish of [
      { state: 'present', content: 'two\n', mode: '0600' },
      { state: 'present', mode: '4711' },
      { state: 'absent' },
    ] as const) {
      for (const life of here.live(fileKind, specs(wish))) {
        expect(life).toMatchObject({ exit: 0, output: '', verdict: 'ok', undone: 0 });
        expect(life.restored).toEqual(life.before);
      }
    }
    for (const { path } of specs({ state: 'present' })) expect(readFileSync(path, 'utf8')).toBe("old 'text'");
  });

  test('any byte arrives as it is', () => {
    using here = disk(shell);
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
    const contents = [
      '',
      '\n',
      '%s\\n%%',
      '\\',
      "'",
      '-n',
      '\r\n',
      'a\0b',
      '\ufeffx',
      { base64: bytes.toString('base64') },
    ];
    const specs = contents.map(
      (content, index): FileSpec => ({ path: `${here.root}/${index}`, state: 'present', content }),
    );
    for (const life of here.live(fileKind, specs, { undo: false }))
      expect(life).toMatchObject({ verdict: 'ok', output: '' });
    expect(readFileSync(`${here.root}/9`).equals(bytes)).toBe(true);
    expect(contents.slice(0, 9)).toEqual(specs.slice(0, 9).map(({ path }) => readFileSync(path, 'utf8')));
  });

  test('a secret arrives, is recognised, and stands neither in the text of the program nor in the state', () => {
    using here = disk(shell);
    const path = `${here.root}/token`;
    const content = new Secret('TOKEN', 's3 \'cr"et\\n\n\n');
    const spec: FileSpec = { path, state: 'present', content };
    const [life] = here.live(fileKind, [spec], { undo: false });
    expect(life).toMatchObject({ exit: 0, verdict: 'ok', after: { mode: '0600', secret: 'same' } });
    expect(readFileSync(path, 'utf8')).toBe(content.reveal());
    const change = { spec, state: { type: 'missing' } as const, action: { write: true } };
    const undo = fileKind.undo(change);
    const texts = [
      fileKind.apply([change]).text,
      fileKind.read([spec]).text,
      'text' in undo ? undo.text : '',
      JSON.stringify(life?.decision),
    ];
    for (const text of texts) expect(text).not.toContain('s3 ');
    expect(programText(fileKind.apply([change]))).not.toContain('export');
  });

  test('validate has the last word, and the old file stays', () => {
    using here = disk(shell);
    const path = `${here.root}/sudoers`;
    writeFileSync(path, 'good');
    const [bad, good] = here.live(fileKind, [
      { path, state: 'present', content: 'bad', validate: 'grep -q good %s || { echo "line 1: syntax"; false; }' },
      { path: `${path}.2`, state: 'present', content: 'good', validate: 'grep good' },
    ]);
    expect(bad).toMatchObject({
      exit: 65,
      problem: { code: 'file-invalid', what: expect.stringContaining('line 1: syntax') },
    });
    expect(readFileSync(path, 'utf8')).toBe('good');
    expect(good).toMatchObject({ exit: 0, verdict: 'ok' });
  });
});

test('law: what was applied is right, and what was undone is as before', () => {
  using here = disk();
  const content = fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 99 }),
      fc.base64String({ maxLength: 99 }).map((base64) => ({ base64 })),
    ),
    { nil: undefined },
  );
  const mode = fc.option(fc.constantFrom('0644', '0600', '0755', '1640'), { nil: undefined });
  const wish = fc.record({
    content,
    mode,
    state: fc.constantFrom('present' as const, 'present' as const, 'absent' as const),
  });
  const old = fc.option(fc.record({ text: fc.string({ maxLength: 20 }), mode: fc.constantFrom(0o644, 0o600, 0o751) }), {
    nil: undefined,
  });
  let round = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(wish, old), { minLength: 10, maxLength: 14 }), (pairs) => {
      round += 1;
      const specs = pairs.map(([{ content: text, mode: bits, state }, before], index): FileSpec => {
        const path = `${here.root}/${round}-${index}`;
        if (before !== undefined) {
          writeFileSync(path, before.text);
          chmodSync(path, before.mode);
        }
        return {
          path,
          state,
          ...(text === undefined ? {} : { content: text }),
          ...(bits === undefined ? {} : { mode: bits }),
        };
      });
      for (const life of here.live(fileKind, specs)) {
        expect(life.verdict).toBe('ok');
        expect(life.restored).toEqual(life.before);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

test.runIf(isRoot)('owner and group are set before the file has its name, and come back', () => {
  using here = disk();
  const path = `${here.root}/owned`;
  writeFileSync(path, 'old');
  chownSync(path, 1, 2);
  const [write, give] = here.live(fileKind, [
    { path, state: 'present', content: 'new', owner: '3' },
    { path: `${path}.2`, state: 'present', content: 'new', owner: 'daemon', group: '4', mode: '6755' },
  ]);
  expect(write).toMatchObject({ exit: 0, verdict: 'ok', after: { uid: 3, gid: 2 }, restored: { uid: 1, gid: 2 } });
  expect(give).toMatchObject({ exit: 0, verdict: 'ok', after: { owner: 'daemon', gid: 4, mode: '6755' } });
});

test('what cannot be written is told with its cause and leaves nothing behind', () => {
  using here = disk();
  writeFileSync(`${here.root}/file`, '');
  symlinkSync('loop', `${here.root}/loop`);
  const lives = here.live(fileKind, [
    { path: `${here.root}/no/such`, state: 'present', content: 'x' },
    { path: `${here.root}/file/below`, state: 'present', content: 'x' },
    { path: `${here.root}/loop/x`, state: 'present', content: 'x' },
    { path: `${here.root}/x`, state: 'present', content: 'x', owner: 'nobody-of-that-name' },
  ]);
  expect(lives.map(({ problem }) => problem?.code)).toEqual([
    'no-parent-directory',
    'no-parent-directory',
    'symlink-loop',
    'no-such-owner',
  ]);
  expect(lives[0]?.problem?.remedy).toContain(`add ${here.root}/no under \`directories:\``);
  expect(existsSync(`${here.root}/x`)).toBe(false);
});

test('what a cut-off run left beside the file is replaced, and a link there is not followed', () => {
  using here = disk();
  const path = `${here.root}/motd`;
  writeFileSync(`${here.root}/victim`, 'untouched');
  const temporary =
    /bu_t=(\S+)/.exec(
      fileKind.apply([{ spec: { path, state: 'present' }, state: { type: 'missing' }, action: { write: true } }]).text,
    )?.[1] ?? '';
  symlinkSync(`${here.root}/victim`, temporary);
  const [life] = here.live(fileKind, [{ path, state: 'present', content: 'new' }], { undo: false });
  expect(life).toMatchObject({ exit: 0, verdict: 'ok' });
  expect(readFileSync(`${here.root}/victim`, 'utf8')).toBe('untouched');
  expect(existsSync(temporary)).toBe(false);
});

test('a directory that appeared since the plan is not written into', () => {
  using here = disk();
  const path = `${here.root}/motd`;
  mkdirSync(path);
  const { code, output } = here.run(
    fileKind.apply([
      { spec: { path, state: 'present', content: 'x' }, state: { type: 'missing' }, action: { write: true } },
    ]),
  );
  expect(code).toBe(1);
  expect(output).toContain('Is a directory');
});

test('a hundred files are read by two processes and one program', () => {
  const specs = Array.from(
    { length: 100 },
    (_, index): FileSpec => ({ path: `/etc/f${index}`, state: 'present', content: 'x' }),
  );
  expect(fileKind.read(specs).text.match(/bu_(?:stat|sha256)/g)).toEqual(['bu_stat', 'bu_sha256']);
});

test('the text that writes a file, as it is sent', () => {
  const spec: FileSpec = {
    path: '/etc/sudoers.d/ops',
    content: '%ops ALL=(ALL) ALL\n',
    owner: 'root',
    state: 'present',
    validate: 'visudo -cf %s',
  };
  const action = { write: true, mode: '0440', owner: 'root' };
  expect(fileKind.apply([{ spec, state: { type: 'missing' }, action }]).text).toMatchInlineSnapshot(`
    "bu_t=/etc/sudoers.d/.bringup-a6b74ccf187b
    if [ -d /etc/sudoers.d/ops ]; then echo '/etc/sudoers.d/ops: Is a directory' >&2; exit 1; fi
    {
    { { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; } &&
    { (umask 337; set -C; printf '%s' '%ops ALL=(ALL) ALL
    ' >"$bu_t") || { df -P "$bu_t" >&2; false; }; } &&
    { sh -c 'visudo -cf "$1"' sh "$bu_t" || { echo 'bringup: validate said no' >&2; (exit 65); }; } &&
    { sync "$bu_t" 2>/dev/null || sync; } &&
    mv -f "$bu_t" /etc/sudoers.d/ops
    } || { bu_r=$?; rm -f "$bu_t"; exit "$bu_r"; }
    if bu_has restorecon; then restorecon /etc/sudoers.d/ops || :; fi"
  `);
});
