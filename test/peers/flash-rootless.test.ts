import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileBytes } from '../../src/image/bytes.ts';
import { readPartitions } from '../../src/image/table/read-partitions.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { bringupProgram } from '../support/images/bringup-program.ts';
import { type ImageSite, openImageSite } from '../support/images/image-site.ts';
import { SYSTEM_PATH } from '../support/images/programs.ts';
import { type Trace, traced, USER, WITHOUT_RIGHTS } from '../support/traced.ts';

/** What a run needs on this machine, and no more. */
const PROGRAMS = ['node', 'xz', 'debugfs', 'dumpe2fs', 'e2fsck', 'e2image', 'resize2fs', 'setpriv', 'strace', 'env'];

let bench: FlashBench;
let site: ImageSite;
let home = '';
let trace: Trace;
let running: ChildProcess | undefined;

beforeAll(async () => {
  // For a user of whom nothing but this is known.
  chmodSync(tmpdir(), 0o711);
  bench = await flashBench({ rootMebibytes: 96 });
  chmodSync(bench.folder, 0o711);
  site = await openImageSite();
  site.files.set('/stock.img.xz', { bytes: await dirtyImage() });
  home = join(bench.folder, 'home');
  const temporary = join(home, 'tmp');
  mkdirSync(temporary, { recursive: true });
  copyFileSync(join(bench.folder, 'id'), join(home, 'id'));
  bench.lines.image.push('shrink: true', 'recover-journal: true');
  bench.lines.board.push('other-nodes: power-off');
  bench.lines.hosts[0]?.push('base: { files: [{ path: /var/lib/flashed, content: "by a user\\n" }] }');
  trace = await traced(join(bench.folder, 'trace'));
}, 180_000);
afterAll(async () => {
  if (running !== undefined && running.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'close');
  }
  await site?.[Symbol.asyncDispose]();
  await bench?.[Symbol.asyncDispose]();
});

/** The stock image as of a disk that was in use, packed again. */
async function dirtyImage(): Promise<Buffer> {
  const raw = join(bench.folder, 'stock.img');
  await using file = await open(raw);
  const { partitions } = await readPartitions(fileBytes(file, (await file.stat()).size), raw);
  const env = { ...process.env, PATH: SYSTEM_PATH };
  const volume = `${raw}?offset=${partitions.at(-1)?.position}`;
  execFileSync('debugfs', ['-w', '-R', 'feature needs_recovery', volume], { env, stdio: 'ignore' });
  execFileSync('xz', ['-0', '-T2', '--block-size=1MiB', '-k', '-f', raw], { env });
  return readFileSync(`${raw}.xz`);
}

/** `bringup flash …` by a user without rights, in a home of its own. */
async function flash(transfer: string, ...args: readonly string[]): Promise<{ readonly code: number; said: string }> {
  const fleet = readFileSync(bench.write(), 'utf8')
    .replace('from: stock.img.xz', `from: ${site.url}/stock.img.xz`)
    .replace('    nodes:\n', `    transfer: ${transfer}\n    nodes:\n`);
  writeFileSync(join(home, 'fleet.yaml'), fleet);
  for (const path of ['', 'tmp', 'id', 'fleet.yaml']) chownSync(join(home, path), USER, USER);
  const program = bringupProgram(home);
  const [first = '', ...before] = [...trace.before, process.execPath, program];
  running = spawn(first, [...before, 'flash', ...args, '-f', join(home, 'fleet.yaml')], {
    cwd: home,
    env: {
      PATH: SYSTEM_PATH,
      HOME: home,
      TMPDIR: join(home, 'tmp'),
      NO_COLOR: '1',
      BMC_PASSWORD: bench.board.password,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = (await once(running, 'close')) as [number | null];
  return { code: code ?? -1, said };
}

test('a user without rights and capabilities writes nodes, and nothing is mounted, attached or asked of sudo', {
  timeout: 400_000,
}, async () => {
  const [first = '', ...rest] = WITHOUT_RIGHTS;
  const status = execFileSync(first, [...rest, 'cat', '/proc/self/status'], { encoding: 'utf8' });
  expect(status).toMatch(/CapEff:\s*0{16}\n/);
  expect(status).toMatch(/NoNewPrivs:\s*1\n/);
  expect(status).not.toMatch(/^Uid:\s*0\s/m);

  const pulled = await flash('pull', 'run', '--yes');
  expect(pulled.code, pulled.said).toBe(0);
  for (const words of ['recovering its image', 'shrinking its image', 'pull', 'proved itself', 'post-install done'])
    expect(pulled.said).toContain(words);
  expect(readFileSync(join(bench.folder, 'computer1/lib/flashed'), 'utf8')).toBe('by a user\n');
  expect(readFileSync(join(home, 'known_hosts'), 'utf8').split('\n')).toHaveLength(3);

  const pushed = await flash('push', 'run', '--yes', '--force', 'rack/2');
  expect(pushed.code, pushed.said).toBe(0);
  expect(pushed.said).toMatch(/written: .*push/);

  const again = await flash('pull', 'run', '--yes');
  expect(again.code, again.said).toBe(0);
  expect(again.said.match(/runs its image/g)).toHaveLength(2);

  const { started, others } = await trace.seen();
  expect(others).toEqual([]);
  expect([...new Set(started)].filter((program) => !PROGRAMS.includes(program))).toEqual([]);
  expect(started).toEqual(expect.arrayContaining(['debugfs', 'e2fsck', 'resize2fs', 'xz']));
  expect(readdirSync(join(home, 'tmp')).filter((left) => left !== 'node-compile-cache')).toEqual([]);
});
