import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bufferBytes, patched, streamOf } from '../../src/image/joined.ts';
import { openBase } from '../../src/image/source/open-base.ts';
import { readXzIndex } from '../../src/image/xz/read-index.ts';
import { spliceFromBase } from '../../src/image/xz/splice-from-base.ts';

const MIB = 2 ** 20;
const signal = new AbortController().signal;
let root = '';

// Images of this size, on machines that are shared.
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'image-splice-'));
});
afterAll(() => rm(root, { recursive: true }));

/** 68 MiB, nearly all of it a hole: larger than the largest block that is taken as it is. */
const raw = Buffer.alloc(68 * MIB);
raw.fill('the beginning of an image\n', 0, 2 * MIB);
raw.fill('a part in its middle\n', 40 * MIB, 41 * MIB);

const patch = { position: 40 * MIB + 5, bytes: Buffer.from('edited') };
const image = {
  ...patched(bufferBytes(raw), [patch]),
  changed: [{ position: patch.position, length: patch.bytes.length }],
};
const wanted = Buffer.from(raw);
patch.bytes.copy(wanted, patch.position);

function xz(...args: string[]): Buffer {
  return execFileSync('xz', args, { input: raw, maxBuffer: 256 * MIB, stdio: ['pipe', 'pipe', 'pipe'] });
}

test.each([
  ['blocks that boards unpack', () => xz('-0', '-T2', '--block-size=12MiB'), undefined],
  ['a single block', () => xz('-0', '-T1'), /packed anew, once, because it is packed as a single block\.$/],
  [
    'a dictionary that boards have no memory for',
    () => xz('-0', '--lzma2=preset=0,dict=32MiB', '-T2', '--block-size=12MiB'),
    /to unpack it takes 32 MiB of memory/,
  ],
  ['gz', () => gzipSync(raw), /it is packed as gz/],
  ['raw', () => raw, /it is not packed/],
] as const)(
  'of %s a node image is put together; what has to be packed anew is so once, and says why',
  async (_name, pack, why) => {
    const from = join(await mkdtemp(join(root, 'files-')), 'base.img');
    await writeFile(from, pack());
    const cache = await mkdtemp(join(root, 'cache-'));
    const base = await openBase({ from }, { signal, cache });
    const hashes: string[] = [];
    const notes: string[] = [];
    for (const _time of [1, 2]) {
      await using spliced = await spliceFromBase(base, image, { signal, onNote: (note) => notes.push(note) });
      const parts: Buffer[] = [];
      for await (const part of streamOf(spliced)) parts.push(part);
      const bytes = Buffer.concat(parts);
      expect(bytes.length).toBe(spliced.size);
      expect(await spliced.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(execFileSync('xz', ['-dc'], { input: bytes, maxBuffer: 256 * MIB }).equals(wanted)).toBe(true);
      expect((await readXzIndex(spliced, from)).streams).toBe(1);
      hashes.push(await spliced.sha256());
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(notes).toEqual(why === undefined ? [] : [expect.stringMatching(why)]);
    expect((await readdir(cache)).filter((name) => name.startsWith('incoming-'))).toEqual([]);
  },
);

test.runIf(process.platform !== 'win32')(
  'many images of one base at once take no more programs than there are processors, and make what they share once',
  async () => {
    const folder = await mkdtemp(join(root, 'many-'));
    const log = join(folder, 'log');
    await writeFile(log, '');
    const xzPath = execFileSync('sh', ['-c', 'command -v xz'], { encoding: 'utf8' }).trim();
    await mkdir(join(folder, 'bin'));
    const counted = `#!/bin/sh\ncase "$*" in *-z*) ;; *) exec '${xzPath}' "$@";; esac\necho + >>'${log}'; '${xzPath}' "$@"; code=$?; echo - >>'${log}'; exit $code\n`;
    await writeFile(join(folder, 'bin/xz'), counted, { mode: 0o755 });
    const from = join(folder, 'base.img.xz');
    await writeFile(from, xz('-0', '-T2', '--block-size=34MiB'));
    const base = await openBase({ from }, { signal, cache: join(folder, 'cache') });
    const started = async (count: number) => {
      vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env['PATH']}`);
      try {
        const hashes = await Promise.all(
          Array.from({ length: count }, async (_, node) => {
            const edit = { position: 40 * MIB + 5, bytes: Buffer.from(`edited for node ${node}`) };
            const changed = [{ position: edit.position, length: edit.bytes.length }];
            await using made = await spliceFromBase(
              base,
              { ...patched(bufferBytes(raw), [edit]), changed },
              { signal },
            );
            return await made.sha256();
          }),
        );
        expect(new Set(hashes).size).toBe(count);
      } finally {
        vi.unstubAllEnvs();
      }
      const lines = (await readFile(log, 'utf8')).trim().split('\n');
      await writeFile(log, '');
      let [now, most] = [0, 0];
      for (const line of lines) {
        now += line === '+' ? 1 : -1;
        most = Math.max(most, now);
      }
      return { programs: lines.filter((line) => line === '+').length, most };
    };
    const { programs, most } = await started(6);
    expect(most).toBeLessThanOrEqual(availableParallelism());
    // The block in pieces once, and then a piece for each.
    expect((await started(6)).programs).toBe(6);
    expect(programs).toBeLessThanOrEqual(6 + 34 / 8 + 1);
  },
);
