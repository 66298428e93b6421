import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFlashState } from '../flash/state.ts';
import { openImageCache } from '../image/source/cache.ts';
import { makeFolder } from './make-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));
const onLinux = { skip: !existsSync('/proc/self') };

test('a folder is made with those above it, and may be there already', () => {
  const path = join(folder, 'a/b/c');
  makeFolder(path, 0o700);
  makeFolder(path, 0o700);
  if (process.platform !== 'win32')
    expect(['a', 'a/b', 'a/b/c'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([
      0o700, 0o700, 0o700,
    ]);
});

test('a link to a folder is one; a file in the way, and a link to nothing, are told', () => {
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  makeFolder(join(folder, 'link/below'));
  expect(existsSync(join(folder, 'real/below'))).toBe(true);
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file/below'))).toThrow(/EEXIST|ENOTDIR/);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
  expect(() => makeFolder(join(folder, 'dangling/below'))).toThrow(/EEXIST|ENOENT/);
});

test('where nobody can make a folder that is told at once', onLinux, async () => {
  expect(() => makeFolder('/proc/bringup/a/b')).toThrow(/ENOENT/);
  expect(() => openFlashState('/proc/bringup/state')).toThrow(
    expect.objectContaining({ code: 'flash-state', remedy: expect.stringContaining('BRINGUP_STATE_DIR') }),
  );
  await expect(openImageCache('/proc/bringup/images')).rejects.toMatchObject({
    code: 'image-cache-not-writable',
    remedy: expect.stringContaining('BRINGUP_CACHE_DIR'),
  });
});
