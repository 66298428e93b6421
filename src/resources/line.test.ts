import { chmodSync, chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disk, isRoot, SHELLS } from '../../test/cases/resources/file/on-disk.ts';
import { type LineSpec, lineKind } from './line.ts';

/** What a file is after lines were wished for one after another, as on a host where each step has its turn. */
function edited(text: string, wishes: readonly Omit<LineSpec, 'path' | 'state'>[], shell?: string): string {
  using here = disk(shell);
  const path = `${here.root}/file`;
  writeFileSync(path, text);
  for (const wish of wishes) {
    const [life] = here.live(lineKind, [{ path, state: 'present', ...wish }], { undo: false });
    expect(life).toMatchObject({ verdict: 'ok', output: '' });
  }
  return readFileSync(path, 'utf8');
}

describe.each(SHELLS)('lines in %s', (shell) => {
  test('the first match makes room, other matches go, everything else stays byte for byte', () => {
    const text = '# head\n#Port 22\n\tkeep  this\nPort 1\nlast without end';
    expect(edited(text, [{ line: 'Port 2022', match: '^#?Port ' }], shell)).toBe(
      '# head\nPort 2022\n\tkeep  this\nlast without end',
    );
  });

  test('signs that awk, sed and the shell know mean nothing', () => {
    const line = '\\1 \\n & $HOME `id` "q" \'s\' %s \\\\ /x/ [a] ü';
    expect(edited('1.0\n01\n', [{ line }, { line: '1' }], shell)).toBe(`1.0\n01\n${line}\n1\n`);
  });
});

test('several lines of one file, wished for together, all come', () => {
  using here = disk();
  const path = `${here.root}/sshd_config`;
  writeFileSync(path, '#PermitRootLogin yes\n#PasswordAuthentication yes\nUsePAM yes\n');
  const lives = here.live(
    lineKind,
    [
      { path, state: 'present', line: 'PermitRootLogin no', match: '^#?PermitRootLogin' },
      { path, state: 'present', line: 'PasswordAuthentication no', match: '^#?PasswordAuthentication' },
      { path, state: 'present', line: 'AllowUsers ops' },
      { path, state: 'absent', match: '^UsePAM' },
    ],
    { undo: false },
  );
  for (const life of lives) expect(life).toMatchObject({ exit: 0, verdict: 'ok' });
  expect(readFileSync(path, 'utf8')).toBe('PermitRootLogin no\nPasswordAuthentication no\nAllowUsers ops\n');
});

test('several lines of one file are taken back one after another', () => {
  using here = disk();
  const path = `${here.root}/file`;
  writeFileSync(path, 'a\r\nb');
  const lives = here.live(lineKind, [
    { path, state: 'present', line: 'c' },
    { path, state: 'absent', line: 'a' },
    { path, state: 'present', line: 'B', match: '^[bB]$' },
  ]);
  for (const life of lives) expect(life).toMatchObject({ exit: 0, verdict: 'ok', undone: 0 });
  expect(readFileSync(path, 'utf8')).toBe('a\r\nb');
});

test('ends of lines', () => {
  expect(edited('a\r\nb\r\n', [{ line: 'c' }])).toBe('a\r\nb\r\nc\r\n');
  expect(edited('a\r\nb', [{ line: 'c' }])).toBe('a\r\nb\nc\r\n');
  expect(edited('a\nb', [{ line: 'c' }])).toBe('a\nb\nc\n');
  expect(edited('a\nb', [{ line: 'c', after: '^a' }])).toBe('a\nc\nb');
  expect(edited('', [{ line: 'c' }])).toBe('c\n');
  expect(edited('\n\n', [{ line: '', match: '^$' }])).toBe('\n');
});

test('behind the last line that after matches', () => {
  expect(edited('[a]\nx\n[b]\n', [{ line: 'k=v', after: '^\\[a\\]$' }])).toBe('[a]\nk=v\nx\n[b]\n');
  expect(edited('[a]\n[a]\nx\n', [{ line: 'k=v', after: '^\\[a\\]$' }])).toBe('[a]\n[a]\nk=v\nx\n');
  expect(edited('x\n', [{ line: 'k=v', after: 'nowhere' }])).toBe('x\nk=v\n');
});

test('a missing file is made when that is asked for, else the problem says how', () => {
  using here = disk();
  const [made, missing] = here.live(lineKind, [
    { path: `${here.root}/new`, state: 'present', line: 'x', create: true },
    { path: `${here.root}/none`, state: 'present', line: 'x' },
  ]);
  expect(made).toMatchObject({ exit: 0, verdict: 'ok', undone: 0 });
  expect(existsSync(`${here.root}/new`)).toBe(false);
  expect(missing?.problem).toMatchObject({ code: 'no-file-to-edit', remedy: expect.stringContaining('create: true') });
});

test('what validate does not accept, does not happen', () => {
  using here = disk();
  const path = `${here.root}/file`;
  writeFileSync(path, 'good\n');
  const [life] = here.live(lineKind, [{ path, state: 'present', line: 'bad', validate: '! grep -q bad %s' }]);
  expect(life).toMatchObject({ exit: 65, problem: { code: 'file-invalid' } });
  expect(readFileSync(path, 'utf8')).toBe('good\n');
});

test('mode and owner stay', () => {
  using here = disk();
  const path = `${here.root}/file`;
  writeFileSync(path, 'a\n');
  chmodSync(path, 0o4640);
  if (isRoot) {
    chownSync(path, 1, 2);
    chmodSync(path, 0o640);
  }
  const { mode, uid, gid } = statSync(path);
  here.live(lineKind, [{ path, state: 'present', line: 'b' }], { undo: false });
  expect(statSync(path)).toMatchObject({ uid, gid });
  expect(statSync(path).mode & 0o777).toBe(mode & 0o777);
});

test('laws: once applied it is right, other lines keep their order, undo gives the same bytes', () => {
  const line = fc.constantFrom('', 'a', 'b', ' a', 'k=1', 'k=2', '#k=3', '\\x', '1', '1.0', '01');
  const text = fc.record({
    lines: fc.array(line, { maxLength: 6 }),
    end: fc.constantFrom('\n', '\r\n'),
    closed: fc.boolean(),
  });
  const wish = fc.oneof(
    fc.record({ line, state: fc.constantFrom('present' as const, 'absent' as const) }),
    fc.record({
      line: fc.constantFrom('k=1', 'k=9'),
      match: fc.constant('^#?k='),
      after: fc.constantFrom('^a$', 'b'),
      state: fc.constant('present' as const),
    }),
    fc.record({ match: fc.constantFrom('^#?k=', 'a', '^$'), state: fc.constant('absent' as const) }),
  );
  using here = disk();
  let round = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(text, wish), { minLength: 20, maxLength: 30 }), (pairs) => {
      round += 1;
      const files = pairs.map(([{ lines, end, closed }, each], index) => {
        const path = `${here.root}/${round}-${index}`;
        const bytes = lines.join(end) + (closed && lines.length > 0 ? end : '');
        writeFileSync(path, bytes);
        return { path, bytes, spec: { path, ...each } satisfies LineSpec };
      });
      const specs = files.map(({ spec }) => spec);
      here.live(lineKind, specs, { undo: false }).forEach((life, index) => {
        expect(life).toMatchObject({ verdict: 'ok', output: '' });
        const { path, bytes, spec } = files[index] as (typeof files)[number];
        const about = new RegExp('match' in spec ? spec.match : `^${spec.line.replaceAll(/[\\.]/g, '\\$&')}$`);
        const rest = (all: string) =>
          all
            .split(/\r?\n/)
            .filter((one, place, every) => !about.test(one) && !(one === '' && place === every.length - 1));
        expect(rest(readFileSync(path, 'utf8'))).toEqual(rest(bytes));
        writeFileSync(path, bytes);
      });
      here.live(lineKind, specs).forEach((life, index) => {
        const { path, bytes } = files[index] as (typeof files)[number];
        expect([life.verdict, readFileSync(path, 'utf8')]).toEqual(['ok', bytes]);
      });
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('a key names the line that --prune removes', () => {
  for (const spec of [
    { path: '/etc/hosts', line: '10.0.0.1 a: b ~ c', state: 'absent' },
    { path: '/etc/hosts', match: '^10\\.', state: 'absent' },
  ] as const) {
    expect(lineKind.absent?.(lineKind.key(spec))).toEqual(spec);
  }
});
