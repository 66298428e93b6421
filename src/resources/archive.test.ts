import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serve } from '../../test/cases/resources/download/server.ts';
import { disk, isRoot } from '../../test/cases/resources/file/on-disk.ts';
import { sha256 } from '../core/json.ts';
import { type ArchiveSpec, archiveKind } from './archive.ts';
import { ARCHIVE_FORMATS, formatOf } from './archive-format.ts';

/** How the formats are packed on the machine of the test. */
const PACK: Readonly<Record<string, (root: string, file: string) => readonly string[]>> = {
  'tar.gz': (root, file) => ['tar', '-czf', file, '-C', root, '.'],
  'tar.xz': (root, file) => ['tar', '-cJf', file, '-C', root, '.'],
  'tar.bz2': (root, file) => ['tar', '-cjf', file, '-C', root, '.'],
  'tar.zst': (root, file) => ['sh', '-c', 'tar -cf - -C "$1" . | zstd -q >"$2"', 'sh', root, file],
  tar: (root, file) => ['tar', '-cf', file, '-C', root, '.'],
  zip: (root, file) => ['sh', '-c', 'cd "$1" && zip -qry "$2" .', 'sh', root, file],
};

/** A tree with one directory on top, packed; undefined where the machine cannot. */
function pack(
  root: string,
  format: string,
  version: string,
): { readonly file: string; readonly hash: string } | undefined {
  const tree = `${root}/tree-${format}-${version}`;
  mkdirSync(`${tree}/tool-${version}/bin`, { recursive: true });
  writeFileSync(`${tree}/tool-${version}/bin/tool`, `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
  writeFileSync(`${tree}/tool-${version}/.hidden`, version);
  symlinkSync('bin/tool', `${tree}/tool-${version}/tool`);
  const file = `${root}/tool ${version}.${format}`;
  const [program = '', ...args] = PACK[format]?.(tree, file) ?? [];
  try {
    execFileSync(program, args, { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return { file, hash: sha256(readFileSync(file)) };
}

describe.each(ARCHIVE_FORMATS.map(({ name }) => name))('%s', (format) => {
  test('is unpacked, replaced by the next, and each is taken back', (context) => {
    using here = disk();
    const one = pack(here.root, format, '1');
    const two = pack(here.root, format, '2');
    if (one === undefined || two === undefined) return context.skip();
    const dest = `${here.root}/opt/it's here`;
    mkdirSync(`${here.root}/opt`);
    const spec = (of: typeof one, strip = 1): ArchiveSpec => ({
      dest,
      source: of.file,
      sha256: of.hash,
      strip,
      state: 'present',
    });
    const [first] = here.live(archiveKind, [spec(one)]);
    expect(first).toMatchObject({ exit: 0, output: '', verdict: 'ok', undone: 0, restored: { type: 'missing' } });
    here.live(archiveKind, [spec(one)], { undo: false });
    expect(readdirSync(dest).toSorted()).toEqual(['.bringup-archive', '.hidden', 'bin', 'tool']);
    expect(execFileSync(`${dest}/tool`, { encoding: 'utf8' })).toBe('1\n');
    const [second] = here.live(archiveKind, [spec(two)]);
    expect(second).toMatchObject({
      exit: 0,
      output: '',
      verdict: 'ok',
      undone: 0,
      after: { unpacked: two.hash },
      restored: { unpacked: one.hash },
    });
    expect(execFileSync(`${dest}/tool`, { encoding: 'utf8' })).toBe('1\n');
    const [gone] = here.live(archiveKind, [{ dest, state: 'absent' }]);
    expect(gone).toMatchObject({ exit: 0, verdict: 'ok' });
    expect(readdirSync(`${here.root}/opt`)).toEqual([]);
  });
});

test('an archive is fetched and checked; a wrong one leaves the old tree', async () => {
  using here = disk();
  const one = pack(here.root, 'tar.gz', '1');
  if (one === undefined) throw new Error('no tar');
  await using server = await serve({ '/tool.tgz': { body: readFileSync(one.file).toString('base64') } });
  const spec: ArchiveSpec = {
    dest: `${here.root}/tool`,
    source: `${server.url}/tool.tgz`,
    sha256: one.hash,
    strip: 1,
    state: 'present',
  };
  expect(here.live(archiveKind, [spec], { undo: false })[0]).toMatchObject({ exit: 0, verdict: 'ok' });
  const [wrong] = here.live(archiveKind, [{ ...spec, sha256: 'e'.repeat(64) }]);
  expect(wrong?.problem).toMatchObject({ code: 'download-wrong-hash' });
  expect(wrong?.problem?.what).toContain(one.hash);
  expect(existsSync(`${here.root}/tool/bin/tool`)).toBe(true);
  expect(readdirSync(here.root).filter((name) => name.startsWith('.bringup'))).toEqual([]);
});

test('more than one entry on top cannot be stripped, and nothing is left behind', () => {
  using here = disk();
  const one = pack(here.root, 'tar.gz', '1');
  if (one === undefined) throw new Error('no tar');
  const [life] = here.live(archiveKind, [
    { dest: `${here.root}/tool`, source: one.file, sha256: one.hash, strip: 2, state: 'present' },
  ]);
  expect(life?.problem).toMatchObject({ code: 'archive-strip' });
  expect(readdirSync(here.root).filter((name) => name.startsWith('.bringup') || name === 'tool')).toEqual([]);
});

test('what is no archive is told as such', () => {
  using here = disk();
  writeFileSync(`${here.root}/x.tar.gz`, 'not an archive');
  const [life] = here.live(archiveKind, [
    { dest: `${here.root}/tool`, source: `${here.root}/x.tar.gz`, sha256: sha256('not an archive'), state: 'present' },
  ]);
  expect(life?.problem).toMatchObject({ code: 'archive-broken' });
  expect(existsSync(`${here.root}/tool`)).toBe(false);
});

test.runIf(isRoot)('files belong to root, or to who is named, and never to numbers from the archive', () => {
  using here = disk();
  const one = pack(here.root, 'tar.gz', '1');
  if (one === undefined) throw new Error('no tar');
  execFileSync('sh', [
    '-c',
    'chown -R 4711:4712 "$1"/tree* && tar -czf "$2" -C "$1"/tree* .',
    'sh',
    here.root,
    one.file,
  ]);
  const hash = sha256(readFileSync(one.file));
  const base = { source: one.file, sha256: hash, strip: 1, state: 'present' } as const;
  here.live(
    archiveKind,
    [
      { ...base, dest: `${here.root}/a` },
      { ...base, dest: `${here.root}/b`, owner: '12', group: '13', mode: '0750' },
    ],
    { undo: false },
  );
  const ownerOf = (path: string) =>
    execFileSync('stat', ['-c', '%u:%g %a', `${here.root}/${path}`], { encoding: 'utf8' }).trim();
  expect([ownerOf('a'), ownerOf('a/bin/tool'), ownerOf('b'), ownerOf('b/bin/tool')]).toEqual([
    '0:0 755',
    '0:0 755',
    '12:13 750',
    '12:13 755',
  ]);
});

test('undo does not touch a tree that is newer than the change', () => {
  using here = disk();
  const change = {
    spec: { dest: `${here.root}/tool`, state: 'present' },
    state: { type: 'missing' },
    action: { unpack: 'a'.repeat(64) },
  } as const;
  mkdirSync(`${here.root}/tool`);
  writeFileSync(`${here.root}/tool/.bringup-archive`, 'b'.repeat(64));
  const undo = archiveKind.undo(change);
  if ('cannot' in undo) throw new Error(undo.cannot);
  expect(here.run(undo)).toMatchObject({ code: 1, output: expect.stringContaining('changed since') });
  expect(existsSync(`${here.root}/tool`)).toBe(true);
});

test.each([
  ['https://example.org/a/Tool-1.2.TAR.GZ', 'tar.gz'],
  ['https://example.org/x.tgz?sig=a.zip', 'tar.gz'],
  ['/root/x.tar.zst', 'tar.zst'],
  ['https://example.org/x.tar', 'tar'],
  ['https://example.org/x.gz', undefined],
  ['https://example.org/zip', undefined],
])('%s is %s', (source, name) => expect(formatOf(source)?.name).toBe(name));
