import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tarOf } from '../../../../src/ray/environment/tar.ts';
import { wheelFiles } from '../../../../src/ray/environment/wheel-files.ts';
import { zipMember } from '../../../../src/ray/environment/zip-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ray-packing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = `wheels/${'a_long_name_of_a_package'.repeat(5)}-1.0-py3-none-any.whl`;
const FILES: Readonly<Record<string, string>> = { 'lock.txt': 'x'.repeat(512), 'uv.whl': '', [LONG]: 'wheel\n' };

async function packed(sizeOff = 0): Promise<Buffer> {
  const members = Object.entries(FILES).map(([name, text]) => ({
    name,
    sizeBytes: text.length + sizeOff,
    async *content() {
      yield Buffer.from(text);
    },
  }));
  const parts: Uint8Array[] = [];
  for await (const part of tarOf(members)) parts.push(part);
  return Buffer.concat(parts);
}

test('a tar is what tar reads, long names as well, and the same each time', async () => {
  const path = join(folder, 'x.tar');
  const bytes = await packed();
  writeFileSync(path, bytes);
  expect(execFileSync('tar', ['-tf', path], { encoding: 'utf8' }).trim().split('\n')).toEqual(Object.keys(FILES));
  expect(execFileSync('tar', ['--numeric-owner', '-tvf', path], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })).toContain('-rw-r--r-- 0/0 ');
  execFileSync('tar', ['-xf', path, '-C', folder]);
  for (const [name, text] of Object.entries(FILES)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  expect((await packed()).equals(bytes)).toBe(true);
  await expect(packed(1)).rejects.toThrow('changed while it was packed');
});

/** A zip of one file, as its makers write it. */
function zipOf(name: string, content: Buffer, { method = 8, comment = '' } = {}): Buffer {
  const data = method === 8 ? deflateRawSync(content) : content;
  const head = Buffer.alloc(26);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([local, entry, end, Buffer.from(comment)]);
}

test('a file out of a zip, packed or not, and none out of what is no zip', async () => {
  const path = join(folder, 'x.whl');
  const content = Buffer.from('program '.repeat(1000));
  const member = async (bytes: Buffer, name = 'bin/uv') => {
    writeFileSync(path, bytes);
    return zipMember(path, name);
  };
  const zip = zipOf('bin/uv', content);
  expect((await member(zip))?.equals(content)).toBe(true);
  expect((await member(zipOf('bin/uv', content, { method: 0 })))?.equals(content)).toBe(true);
  expect((await member(zipOf('bin/uv', content, { comment: 'made by hand' })))?.equals(content)).toBe(true);
  const large = Buffer.alloc(2_000_000, 'program');
  expect((await member(zip64Of('bin/uv', large)))?.equals(large)).toBe(true);
  for (const method of [0, 8]) expect(await member(zipOf('bin/uv', Buffer.alloc(0), { method }))).toEqual(Buffer.alloc(0));
  expect(await member(zip, 'bin/uvx')).toBeUndefined();
  expect(await member(zipOf('bin/uv', content, { method: 12 }))).toBeUndefined();
  expect(await member(zip.subarray(0, zip.length - 1))).toBeUndefined();
  expect(await member(Buffer.from('no zip'))).toBeUndefined();
  expect(await member(Buffer.alloc(0))).toBeUndefined();
  zip[40] = (zip[40] ?? 0) ^ 0xff;
  expect(await member(zip)).not.toEqual(content);
});

/** With all numbers where those above 32 bits stand, as Python writes archives above 2 GB. */
function zip64Of(name: string, content: Buffer): Buffer {
  const zip = zipOf(name, content);
  const start = zip.length - 22 - 46 - name.length;
  const entry = Buffer.from(zip.subarray(start, start + 46 + name.length));
  const other = Buffer.from([1, 0x99, 2, 0, 7, 7]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
  extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
  for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field);
  entry.writeUInt16LE(other.length + extra.length, 30);
  const directory = Buffer.concat([entry, other, extra]);
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const short = Buffer.alloc(22, 0xff);
  short.write('PK\x05\x06', 'latin1');
  return Buffer.concat([zip.subarray(0, start), directory, end, locator, short]);
}

/** A zip of several files. */
function zipOfAll(files: Readonly<Record<string, { readonly text: string; readonly mode?: number }>>): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, { text, mode = 0o644 }] of Object.entries(files)) {
    const zip = zipOf(name, Buffer.from(text));
    const length = 30 + name.length + deflateRawSync(Buffer.from(text)).length;
    const entry = Buffer.from(zip.subarray(length, length + 46 + name.length));
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(at, 42);
    locals.push(zip.subarray(0, length));
    entries.push(entry);
    at += length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

test('a wheel becomes files of an environment', async () => {
  const path = join(folder, 'a_b-1.0-py3-none-any.whl');
  const files = {
    'a/__init__.py': { text: 'x = 1\n' },
    'a/tool': { text: 'program', mode: 0o755 },
    'a_b-1.0.data/scripts/run': { text: '#!python\nprint(1)\n' },
    'a_b-1.0.data/scripts/native': { text: '\x7fELF' },
    'a_b-1.0.data/data/share/x': { text: 'data' },
    'a_b-1.0.data/platlib/b.so': { text: 'so' },
    'a_b-1.0.data/headers/h.h': { text: 'h' },
    'a_b-1.0.dist-info/entry_points.txt': { text: '[console_scripts]\na-b = a.main:cli.go [extra]\n[other]\nno = a:b\n' },
    'a_b-1.0.dist-info/RECORD': { text: 'a/__init__.py,sha256=x,6\n' },
    'a/_vendor/c-1.dist-info/RECORD': { text: 'of another\n' },
  };
  const wheel = { path, filename: 'a_b-1.0-py3-none-any.whl', sha256: '' };
  const target = { python: '3.13.7' };
  writeFileSync(path, zipOfAll(files));
  const made = await wheelFiles(wheel, target);
  const text = async (name: string) => {
    const parts: Uint8Array[] = [];
    for await (const part of made.find((file) => file.name === name)?.content() ?? []) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  const site = 'lib/python3.13/site-packages';
  expect(made.map(({ name, mode }) => [name, mode?.toString(8)])).toEqual([
    [`${site}/a/__init__.py`, '644'],
    [`${site}/a/tool`, '755'],
    ['bin/run', '755'],
    ['bin/native', '755'],
    ['share/x', '644'],
    [`${site}/b.so`, '644'],
    ['include/site/python3.13/a_b/h.h', '644'],
    [`${site}/a_b-1.0.dist-info/entry_points.txt`, '644'],
    [`${site}/a/_vendor/c-1.dist-info/RECORD`, '644'],
    ['bin/a-b', '755'],
    [`${site}/a_b-1.0.dist-info/INSTALLER`, '644'],
    [`${site}/a_b-1.0.dist-info/RECORD`, '644'],
  ]);
  expect((await text('bin/run')).split('\n')).toEqual(['#!/bin/sh', expect.stringContaining("'python'"), "' '''", 'print(1)', '']);
  expect(await text('bin/native')).toBe('\x7fELF');
  expect(await text('bin/a-b')).toContain('from a.main import cli\n');
  expect(await text('bin/a-b')).toContain('sys.exit(cli.go())');
  expect(await text(`${site}/a_b-1.0.dist-info/RECORD`)).toContain('../../../bin/a-b,,\n');
  for (const bad of ['../up', '/etc/x', 'a_b-1.0.data/what/x', 'a_b-1.0.data/data/../../x']) {
    writeFileSync(path, zipOfAll({ ...files, [bad]: { text: '' } }));
    await expect(wheelFiles(wheel, target)).rejects.toMatchObject({ code: 'ray-wheel-unreadable' });
  }
  const { 'a_b-1.0.dist-info/RECORD': _, ...without } = files;
  writeFileSync(path, zipOfAll(without));
  await expect(wheelFiles(wheel, target)).rejects.toMatchObject({ code: 'ray-wheel-unreadable' });
});
