import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Bytes, type EditedBytes, fileBytes } from '../../src/image/bytes.ts';
import { editExt4 } from '../../src/image/ext4/edit.ts';
import { planEdits } from '../../src/image/ext4/plan-edits.ts';
import { debugfsScript } from '../../src/image/ext4/script.ts';
import { openExt4 } from '../../src/image/ext4/volume.ts';
import type { FileEdit } from '../../src/image/file-edit.ts';
import { EXT4_KINDS, makeExt4, makeTree } from '../support/images/ext4-image.ts';
import { imagesDirectory, SYSTEM_PATH } from '../support/images/programs.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const run = promisify(execFile);
const TIME = 1_700_000_000;
const env = { ...process.env, PATH: SYSTEM_PATH };

let work = '';
beforeAll(async () => {
  work = await mkdtemp(join(await imagesDirectory(), 'ext4-edit-'));
  await mkdir(join(work, 'tree'));
  await makeTree(join(work, 'tree'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

const owner = { uid: fc.constantFrom(0, 1000, 65_534, 100_000), gid: fc.constantFrom(0, 1000, 70_000) };
const name = fc.constantFrom('a', 'b b', 'say "hi"', 'ü', '-x', '#c', 'etc', 'hostname', 'l'.repeat(255));
const directory = fc.constantFrom(
  '',
  '/etc',
  '/lib/systemd',
  '/home/data',
  '/var/lib/many',
  '/new',
  '/new/er',
  '/etc/long-link/x',
);
const path = fc.tuple(directory, name).map(([where, what]) => `${where}/${what}`);
const existing = fc.constantFrom(
  '/etc/hostname',
  '/etc/ssh',
  '/var/lib/many',
  '/usr/lib/systemd/system/large',
  '/etc/os-release',
);
const size = fc.oneof(fc.constantFrom(0, 1, 59, 60, 61, 160, 4095, 4096, 4097, 300_000), fc.nat(700_000));
/** Contents as what they are made of. Blocks of zeros are left out, or may be taken for some that nobody wrote. */
const content = fc.tuple(fc.constantFrom('text', 'zeros', 'half'), size);
const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('file' as const),
      path: fc.oneof(path, path, existing),
      content,
      mode: fc.constantFrom(0o644, 0o600, 0o4755),
      ...owner,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('directory' as const),
      path,
      mode: fc.constantFrom(0o755, 0o1777),
      ...owner,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('symlink' as const),
      path,
      target: fc.constantFrom('hostname', '/etc/hostname', `/${'t'.repeat(90)}`),
      ...owner,
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), path: fc.oneof(path, existing) }) },
);
type Wished = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function withContent(image: string, one: Wished): FileEdit {
  if (one.type !== 'file') return one;
  const [wished, length] = one.content;
  // There debugfs forgets the size of a file that ends with a hole: that is an `ext4-edit-lost`.
  const kind = image === 'inline data' ? 'text' : wished;
  const written = kind === 'zeros' ? 0 : length;
  const fill = (_: unknown, index: number) =>
    index >= written || (kind === 'half' && index % 9000 < 4500) ? 0 : 1 + (index % 255);
  return { ...one, content: Buffer.from(Uint8Array.from({ length }, fill)) };
}

/** The edits that can be made one after another: what contradicts those before it is left out. */
async function possible(base: Bytes, edits: readonly FileEdit[]): Promise<readonly FileEdit[]> {
  const volume = await openExt4(base);
  const kept: FileEdit[] = [];
  for (const one of edits) {
    const can = await planEdits(volume, [...kept, one]).then(
      () => true,
      () => false,
    );
    if (can) kept.push(one);
  }
  return kept;
}

describe.each(Object.entries(EXT4_KINDS))('%s', (kind, options) => {
  const image = () => join(work, `${kind}.img`);
  let length = 0;
  const source = () => ({
    image: image(),
    partition: { position: 2 ** 20, length },
    folder: join(work, `${kind}.cache`),
    where: 'partition 1',
  });

  beforeAll(async () => {
    const partition = join(work, `${kind}.part`);
    await makeExt4(partition, { tree: join(work, 'tree'), options, junk: true });
    const data = await readFile(partition);
    length = data.length;
    await writeFile(image(), Buffer.concat([Buffer.alloc(2 ** 20, 0xee), data, Buffer.alloc(2 ** 20, 0xee)]));
  });

  afterAll(async () => {
    for (const name of ['part', 'img', 'cache'])
      await rm(join(work, `${kind}.${name}`), { recursive: true, force: true });
  });

  test('base and changed ranges are byte for byte what the same edits make of a full copy', async () => {
    const partition = join(work, `${kind}.part`);
    await using base = await open(partition, 'r');
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 14 }), async (wished) => {
        const edits = await possible(
          fileBytes(base, length),
          wished.map((one) => withContent(kind, one)),
        );
        await using edited = await editExt4(source(), edits, { time: TIME, scratch: work });
        const ours = join(work, 'ours');
        await writeOut(edited, partition, ours);
        await fullCopy(kind, partition, join(work, 'theirs'), edits);
        // With inline data, debugfs writes what its memory happens to hold behind the end of what outgrew its inode.
        if (kind !== 'inline data')
          expect((await readFile(ours)).equals(await readFile(join(work, 'theirs')))).toBe(true);
        await run('e2fsck', ['-fn', ours], { env });
        for (let index = 1; index < edited.changed.length; index++)
          expect(edited.changed[index]?.position).toBeGreaterThan(
            (edited.changed[index - 1]?.position ?? 0) + (edited.changed[index - 1]?.length ?? 0),
          );
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test('what another reader finds afterwards is what was written', async () => {
    const content = Buffer.from(`${'secret '.repeat(3000)}\n`);
    await using edited = await editExt4(
      source(),
      [
        { type: 'file', path: '/etc/hostname', content, mode: 0o600, uid: 100_000, gid: 70_000 },
        { type: 'symlink', path: '/lib/link', target: '../etc/hostname', uid: 7, gid: 8 },
        { type: 'remove', path: '/var/lib/many' },
      ],
      { time: TIME, scratch: work },
    );
    const ours = join(work, 'ours');
    await writeOut(edited, join(work, `${kind}.part`), ours);
    const debugfs = async (command: string) =>
      (await run('debugfs', ['-R', command, ours], { env, maxBuffer: 2 ** 24 })).stdout;
    expect(await debugfs('cat /etc/hostname')).toBe(content.toString());
    expect(await debugfs('stat /etc/hostname')).toMatch(
      /Type: regular\s+Mode:\s+0600[\s\S]*User:\s+100000\s+Group:\s+70000[\s\S]*mtime: 0x6553f100/,
    );
    expect(await debugfs('stat /usr/lib/link')).toMatch(
      /Type: symlink[\s\S]*User:\s+7\s+Group:\s+8[\s\S]*\.\.\/etc\/hostname/,
    );
    expect(await debugfs('stat /var/lib/many')).toBe('');
  });
});

async function writeOut(edited: EditedBytes, base: string, to: string): Promise<void> {
  await copyFile(base, to);
  await using file = await open(to, 'r+');
  for (const { position, length } of edited.changed)
    await file.write(await edited.read(position, length), 0, length, position);
}

/** What everybody does without our copy of the metadata: debugfs on the partition itself. */
async function fullCopy(kind: string, base: string, to: string, edits: readonly FileEdit[]): Promise<void> {
  await copyFile(base, to);
  await using file = await open(base, 'r');
  const plan = await planEdits(await openExt4(fileBytes(file, (await file.stat()).size)), edits);
  const contents = await mkdtemp(join(work, 'contents-'));
  for (const [index, content] of plan.contents.entries())
    await writeFile(join(contents, String(index)), Buffer.isBuffer(content) ? content : await readFile(content.file));
  await writeFile(join(contents, 'script'), debugfsScript(plan.operations, String));
  await run('debugfs', ['-w', '-z', 'undo', '-f', 'script', to], {
    cwd: contents,
    env: { ...env, E2FSPROGS_FAKE_TIME: String(TIME) },
  });
  if (kind === 'quota') {
    const options = { env: { ...env, E2FSPROGS_FAKE_TIME: String(TIME), E2FSCK_TIME: String(TIME) } };
    const right = await run('e2fsck', ['-fn', to], options).then(
      () => true,
      () => false,
    );
    // Where the quotas are right, e2fsck would write no more than its own time.
    if (!right)
      await run('e2fsck', ['-fy', '-z', join(contents, 'undo-quota'), to], options).catch(
        (error: { code?: number }) => {
          // 1: mended, the quotas that debugfs does not count.
          if (error.code !== 1) throw error;
        },
      );
  }
  await rm(contents, { recursive: true });
}
