import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type E2fsprogs, findE2fsprogs } from '../../src/image/ext4/e2fsprogs.ts';
import { editExt4 } from '../../src/image/ext4/edit.ts';
import { scratchFolder } from '../../src/image/ext4/in-scratch.ts';
import type { Ext4Source } from '../../src/image/ext4/metadata.ts';
import type { FileEdit } from '../../src/image/file-edit.ts';
import { makeExt4, makeTree } from '../support/images/ext4-image.ts';
import { SYSTEM_PATH } from '../support/images/programs.ts';
import { hasSmallDisks, withSmallDisk } from '../support/images/small-disk.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const run = promisify(execFile);
const env = { ...process.env, PATH: SYSTEM_PATH };
const TIME = 1_700_000_000;
const SECRET = 'a private key that must not stay';

let work = '';
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'ext4-faults-'));
  await makeTree(join(work, 'tree'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

let made = 0;
/** A file system with the tree, and whatever debugfs is told to do to it. */
async function image(
  commands: readonly string[] = [],
  options: readonly string[] = [],
  mebibytes = 16,
): Promise<Ext4Source> {
  const path = join(work, `image-${made++}`);
  await makeExt4(path, { tree: join(work, 'tree'), options, mebibytes });
  for (const command of commands) await run('debugfs', ['-w', '-R', command, path], { env });
  return {
    image: path,
    partition: { position: 0, length: mebibytes * 2 ** 20 },
    folder: `${path}.cache`,
    where: 'partition 2',
  };
}

const file = (path: string, content: Buffer | string): FileEdit => ({
  type: 'file',
  path,
  content: Buffer.from(content),
  mode: 0o600,
  uid: 0,
  gid: 0,
});
const HOSTNAME = file('/etc/hostname', SECRET);

async function edit(
  source: Ext4Source,
  edits: readonly FileEdit[] = [HOSTNAME],
  e2fsprogs?: E2fsprogs,
): Promise<string> {
  const scratch = await mkdtemp(join(work, 'scratch-'));
  try {
    await using edited = await editExt4(source, edits, { time: TIME, scratch, ...(e2fsprogs ? { e2fsprogs } : {}) });
    const hash = createHash('sha256');
    for (const { position, length } of edited.changed)
      hash.update(`${position} ${length} `).update(await edited.read(position, length));
    return hash.digest('hex');
  } finally {
    // Whatever happened, no file of it stays.
    expect(await readdir(scratch)).toEqual([]);
    await rm(scratch, { recursive: true });
  }
}

/** e2fsprogs as found, but for what `change` makes of a call. */
async function faulty(
  change: (program: string, args: readonly string[], directory: string) => Promise<readonly string[]>,
): Promise<E2fsprogs> {
  const real = await findE2fsprogs();
  return {
    version: real.version,
    run: async (program, args, options) => real.run(program, await change(program, args, options.directory), options),
  };
}

test.each([
  ['a journal that is not empty', ['feature needs_recovery'], 'ext4-needs-recovery'],
  ['a file system that was in use', ['dirty'], 'ext4-not-clean'],
  ['inodes that were deleted while open', ['ssv last_orphan 12'], 'ext4-not-clean'],
  ['a feature from the future', ['ssv feature_incompat 0x8002c2'], 'ext4-feature'],
  ['a file system that says never to write it', ['feature read-only'], 'ext4-feature'],
])('%s is refused before anything is written', async (_, commands, code) => {
  const source = await image(commands);
  const before = await readFile(source.image);
  await expect(edit(source)).rejects.toMatchObject({ code });
  expect((await readFile(source.image)).equals(before)).toBe(true);
});

test('a broken file system is refused by what e2fsck says', async () => {
  const source = await image(['clri /etc/ssh']);
  await expect(edit(source)).rejects.toMatchObject({
    code: 'ext4-edit-failed',
    message: expect.stringContaining('e2fsck failed'),
  });
});

test('what is no file system is refused', async () => {
  const source = await image();
  await writeFile(source.image, Buffer.alloc(2 ** 20));
  await expect(edit({ ...source, partition: { position: 0, length: 2 ** 20 } })).rejects.toMatchObject({
    code: 'ext4-none',
  });
});

test('what does not fit is refused before it is tried: blocks, and inodes', async () => {
  const source = await image();
  await expect(edit(source, [file('/etc/large', Buffer.alloc(16 * 2 ** 20, 1))])).rejects.toMatchObject({
    code: 'ext4-full',
  });
  const many = Array.from(
    { length: 5000 },
    (__, index): FileEdit => ({ type: 'symlink', path: `/srv/${index}`, target: 'x', uid: 0, gid: 0 }),
  );
  await expect(edit(source, many)).rejects.toMatchObject({
    code: 'ext4-full',
    message: expect.stringContaining('inodes'),
  });
});

test('a full file system that nobody saw coming is told by debugfs, and not believed', async () => {
  const source = await image();
  // As if the superblock had promised more: the file is there, of full size and without its end, and e2fsck is content.
  const e2fsprogs = await faulty(async (program, args, directory) => {
    if (program === 'debugfs') await writeFile(join(directory, 'content-0'), Buffer.alloc(16 * 2 ** 20, 1));
    return args;
  });
  await expect(edit(source, [HOSTNAME], e2fsprogs)).rejects.toMatchObject({
    code: 'ext4-edit-failed',
    message: expect.stringContaining('Could not allocate block'),
  });
});

test.each([
  ['a command that was lost', (script: string) => script.replace(/^write.*$/m, ''), 'ext4-edit-failed'],
  ['a file that was left out', () => '', 'ext4-edit-lost'],
  ['another mode', (script: string) => script.replace('0100600', '0100666'), 'ext4-edit-lost'],
  ['another owner', (script: string) => script.replace('gid 0', 'gid 5'), 'ext4-edit-lost'],
  ['a mode without its type', (script: string) => script.replace('0100600', '0600'), 'ext4-edit-failed'],
])('%s is seen, although debugfs ends with 0', async (_, change, code) => {
  const source = await image();
  const e2fsprogs = await faulty(async (program, args, directory) => {
    if (program === 'debugfs') {
      const script = await readFile(join(directory, 'script'), 'utf8');
      // Something has to be written, or there is no undo file.
      await writeFile(join(directory, 'script'), change(script) || 'sif /etc atime 0\n');
    }
    return args;
  });
  await expect(edit(source, [HOSTNAME], e2fsprogs)).rejects.toMatchObject({ code });
});

test('other content than was given is seen by its hash', async () => {
  const source = await image();
  const e2fsprogs = await faulty(async (program, args, directory) => {
    if (program === 'debugfs') await writeFile(join(directory, 'content-0'), 'other');
    return args;
  });
  await expect(edit(source, [HOSTNAME], e2fsprogs)).rejects.toMatchObject({
    code: 'ext4-edit-lost',
    message: expect.not.stringContaining(SECRET),
  });
});

test('kept metadata that were damaged are made anew', async () => {
  const source = await image();
  const first = await edit(source);
  const [kept = ''] = await readdir(source.folder);
  await truncate(join(source.folder, kept), 5000);
  expect(await edit(source)).toBe(first);
});

test('a file of this machine that changes on the way is told as that', async () => {
  const source = await image();
  const path = join(work, 'say "hi" on\na new line');
  await writeFile(path, 'before');
  const sha256 = createHash('sha256').update('before').digest('hex');
  const fromFile: FileEdit = {
    type: 'file',
    path: '/srv/a',
    content: { file: path, sha256, size: 6 },
    mode: 0o644,
    uid: 0,
    gid: 0,
  };
  await edit(source, [fromFile]);
  await writeFile(path, 'behind');
  await expect(edit(source, [fromFile])).rejects.toMatchObject({ code: 'image-content-changed' });
  await writeFile(path, 'longer than before');
  await expect(edit(source, [fromFile])).rejects.toMatchObject({ code: 'image-content-changed' });
});

test('a file of more than 2 GiB is refused, unless it is holes', async () => {
  const source = await image();
  const path = join(work, 'large');
  await writeFile(path, '');
  execFileSync('fallocate', ['-l', '2200M', path]);
  const size = 2200 * 2 ** 20;
  const large: FileEdit = {
    type: 'file',
    path: '/srv/a',
    content: { file: path, sha256: '', size },
    mode: 0o644,
    uid: 0,
    gid: 0,
  };
  await expect(edit(source, [large])).rejects.toMatchObject({ code: 'ext4-file-too-large' });
  await rm(path);
});

test('a file of more than 2 GiB that is mostly holes is written, and stays so', async () => {
  const source = await image([], [], 24);
  const path = join(work, 'holes');
  const size = 2 ** 31 + 5 * 2 ** 20;
  await writeFile(path, 'its beginning');
  await using handle = await open(path, 'r+');
  await handle.write('its middle', 2 ** 31 - 5);
  await handle.truncate(size);
  const [zeros, hash] = [Buffer.alloc(2 ** 20), createHash('sha256')];
  const beginning = Buffer.concat([Buffer.from('its beginning'), zeros], 2 ** 20);
  hash.update(beginning);
  for (let mebibyte = 1; mebibyte < 2047; mebibyte++) hash.update(zeros);
  hash.update(zeros.subarray(5)).update('its middle').update(zeros.subarray(5));
  for (let mebibyte = 0; mebibyte < 4; mebibyte++) hash.update(zeros);
  const sparse: FileEdit = {
    type: 'file',
    path: '/srv/a',
    content: { file: path, sha256: hash.digest('hex'), size },
    mode: 0o644,
    uid: 0,
    gid: 0,
  };
  await using edited = await editExt4(source, [sparse], { time: TIME, scratch: work });
  expect(edited.changed.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2 ** 20);
  await rm(path);
});

test.runIf(process.platform === 'linux' && hasSmallDisks())(
  'a full disk of this machine is told as that, with how much is needed',
  async () => {
    const source = await image();
    const disk = await mkdtemp(join(work, 'disk-'));
    const from = (path: string) =>
      JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src/image/ext4', path)).href);
    const script = `
      import { readdirSync } from 'node:fs';
      import { editExt4 } from ${from('edit.ts')};
      const [disk, image, folder, bytes] = process.argv.slice(1);
      const source = { image, partition: { position: 0, length: ${source.partition.length} }, folder, where: 'p' };
      const edits = [{ type: 'file', path: '/srv/a', content: Buffer.alloc(Number(bytes), 1), mode: 0o600, uid: 0, gid: 0 }];
      const failed = await editExt4(source, edits, { time: ${TIME}, scratch: disk }).catch(({ code, message, where }) => ({ code, message, where }));
      const left = readdirSync(disk);
      console.log(JSON.stringify({ ...failed, left }));`;
    const told = (needed: string) => ({
      code: 'image-scratch-full',
      message: expect.stringMatching(
        new RegExp(
          `^There is no room for the temporary files of an image: about ${needed} MiB are needed, and [012] MiB are free\\.$`,
        ),
      ),
      where: { file: expect.stringContaining(disk) },
      left: [],
    });
    const kept = join(work, 'small-cache');
    const edited = (mebibytes: number, bytes: number, folder = kept) =>
      withSmallDisk(disk, mebibytes, script, [disk, source.image, folder, String(bytes)]);
    // There is no room for what is to be written, for a copy of the metadata, or for what debugfs writes.
    expect(await edited(2, 5 * 2 ** 20)).toMatchObject(told('1[01]'));
    expect(await edited(0.2, 1000)).toMatchObject(told('\\d'));
    expect(await edited(5, 3 * 2 ** 20)).toMatchObject(told('\\d'));
    expect(await edited(0.2, 1000, join(disk, 'cache'))).toMatchObject({ code: 'image-cache-full', left: ['cache'] });
  },
);

test('without e2fsprogs one sentence names the package', async () => {
  await expect(findE2fsprogs('', [])).rejects.toMatchObject({
    code: 'e2fsprogs-missing',
    message: expect.stringContaining('e2fsprogs'),
    remedy: expect.stringContaining('apt-get install e2fsprogs'),
  });
});

test('e2fsprogs are found out of the way, and told when they are too old for the image', async () => {
  const directory = join(work, 'keg only', 'sbin');
  await mkdir(directory, { recursive: true });
  for (const program of ['e2fsck', 'e2image', 'resize2fs']) await symlink('/bin/false', join(directory, program));
  const version = async (text: string) => {
    await writeFile(join(directory, 'debugfs'), `#!/bin/sh\necho "debugfs ${text} (1-Jan-2020)" >&2\n`, {
      mode: 0o755,
    });
    return findE2fsprogs('', [directory]);
  };
  const old = await version('1.46.6');
  expect(old.version).toBe('1.46.6');
  const source = await image([], ['-O', 'orphan_file']);
  await expect(edit(source, [HOSTNAME], old)).rejects.toMatchObject({
    code: 'e2fsprogs-too-old',
    message: expect.stringContaining('orphan_file of partition 2 needs 1.47'),
  });
  await expect(version('1.42.13')).rejects.toMatchObject({ code: 'e2fsprogs-too-old' });
});

test.each([
  ['/circle/a', 'circle'],
  ['/etc/hostname/a', 'is a file'],
  ['/etc/../a', 'has .. in it'],
  ['/etc/a\nb', 'end of a line'],
  ['/etc/<7>', 'in < and >'],
  ['etc/a', 'begin with /'],
  ['/etc/ssh', 'it is a directory, and shall be a file'],
  [`/${'n'.repeat(256)}`, '255 bytes'],
])('a file at %j is refused', async (path, why) => {
  const source = await image();
  await expect(edit(source, [file(path, 'x')])).rejects.toMatchObject({
    code: 'image-path',
    message: expect.stringContaining(why),
  });
});

test('a run that is cancelled ends at once and leaves nothing', async () => {
  const source = await image();
  const scratch = await mkdtemp(join(work, 'cancelled-'));
  const controller = new AbortController();
  const e2fsprogs = await faulty(async (program, args) => {
    if (program === 'debugfs') controller.abort(new Error('cancelled by a person'));
    return args;
  });
  const cancelled = editExt4(source, [HOSTNAME], { time: TIME, scratch, e2fsprogs, signal: controller.signal });
  await expect(cancelled).rejects.toThrow('cancelled by a person');
  expect(await readdir(scratch)).toEqual([]);
});

test('a user without rights and capabilities makes the same bytes, in another place and at another time', async () => {
  const source = await image();
  const ours = await edit(source);
  const place = await mkdtemp(join(tmpdir(), 'ext4-nobody-'));
  try {
    await chmod(tmpdir(), 0o711);
    await chmod(place, 0o777);
    await writeFile(join(place, 'image'), await readFile(source.image));
    const from = (path: string) =>
      JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src/image/ext4', path)).href);
    const script = `
      import { createHash } from 'node:crypto';
      import { readFileSync } from 'node:fs';
      import { editExt4 } from ${from('edit.ts')};
      const source = { image: 'image', partition: { position: 0, length: ${source.partition.length} }, folder: 'cache', where: 'p' };
      const edits = [{ type: 'file', path: '/etc/hostname', content: Buffer.from(${JSON.stringify(SECRET)}), mode: 0o600, uid: 0, gid: 0 }];
      await using edited = await editExt4(source, edits, { time: ${TIME}, scratch: '.' });
      const hash = createHash('sha256');
      for (const { position, length } of edited.changed) hash.update(position + ' ' + length + ' ').update(await edited.read(position, length));
      const status = readFileSync('/proc/self/status', 'utf8');
      console.log(JSON.stringify({ hash: hash.digest('hex'), uid: process.getuid(), caps: /CapEff:\\s*(\\S+)/.exec(status)[1] }));`;
    const drop =
      process.getuid?.() === 0 ? ['--reuid=65534', '--regid=65534', '--clear-groups', '--bounding-set=-all'] : [];
    const args = [...drop, '--inh-caps=-all', '--no-new-privs', process.execPath, '--input-type=module', '-e', script];
    const { stdout } = await run('setpriv', args, { cwd: place, env: { PATH: SYSTEM_PATH, TMPDIR: place } });
    const child: { hash: string; uid: number; caps: string } = JSON.parse(stdout);
    expect(child).toEqual({ hash: ours, uid: expect.any(Number), caps: '0000000000000000' });
    expect(child.uid).not.toBe(0);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

test('what a killed run left of its edits goes with the next one', async () => {
  const source = await image();
  const scratch = await mkdtemp(join(work, 'left-'));
  await mkdir(join(scratch, 'bringup-ext4-abcdef'));
  await writeFile(join(scratch, 'bringup-ext4-abcdef', 'content-0'), SECRET);
  await mkdir(join(source.folder, 'ext4-work-abcdef'), { recursive: true });
  await rm(join(source.folder, `ext4-${source.partition.position}.qcow2`), { force: true });
  // Another edit goes on meanwhile.
  await using other = await scratchFolder(scratch);
  await using edited = await editExt4(source, [HOSTNAME], { time: TIME, scratch });
  expect(edited.size).toBe(source.partition.length);
  expect(await readdir(scratch)).not.toContain('bringup-ext4-abcdef');
  expect(await readdir(scratch)).toContain(basename(other.path));
  expect((await readdir(source.folder)).filter((name) => name.startsWith('ext4-work'))).toEqual([]);
});

test('all that is written has the one time that is given', async () => {
  const source = await image();
  await using edited = await editExt4(source, [HOSTNAME], { time: TIME, scratch: work });
  const superblock = await edited.read(1024, 1024);
  expect(superblock.readUInt32LE(0x30)).toBe(TIME);
  await using raw = await open(source.image, 'r');
  expect((await raw.stat()).size).toBe(edited.size);
});
