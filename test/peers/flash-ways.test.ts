import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFlash } from '../../src/flash/plan.ts';
import { saveImage } from '../../src/flash/save-image.ts';
import { flashTargets } from '../../src/flash/target.ts';
import { makeHostKey } from '../../src/image/os/make-host-key.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { commandLine } from '../support/flash/command-line.ts';
import { freePort } from './support/port.ts';

/** The ways of an image to a node, and what can be asked of an image. */
const card = mkdtempSync(join(tmpdir(), 'card-'));
let bench: FlashBench;

beforeAll(async () => {
  bench = await flashBench({ sdcard: card });
}, 120_000);
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  rmSync(card, { recursive: true });
});

const slow = { timeout: 300_000 };
const started = () =>
  bench.board.requests.flatMap(({ url }) => (url.includes('opt=set&type=flash') ? [new URLSearchParams(url)] : []));
const phasesOf = ({ phases }: { readonly phases: readonly { readonly phase: string }[] }) =>
  phases.map(({ phase }) => phase);

/** `bringup flash image` of a node. */
async function imageOf(number: number, file: string) {
  using context = await bench.context();
  const target = flashTargets(context.fleet).find(({ node }) => node === number);
  if (target === undefined) throw new Error('no target');
  return await saveImage(target, file, context);
}

/** What the board was asked to write, without the part that nobody can guess. */
const files = () => started().map((query) => query.get('file')?.replace(/\/\/.*\//, '//'));

test(
  'an image with our keys in it is fetched in the clear only when that is said, and that is told',
  slow,
  async () => {
    bench.lines.board.push('transfer: pull');
    using context = await bench.context();
    const [plan] = await planFlash(flashTargets(context.fleet), context);
    const { report } = await bench.flash({ nodes: [1] });
    bench.lines.board.length = 0;
    expect(report.nodes[0]?.problem).toBeUndefined();
    expect(files()).toEqual(['http://image.img.xz']);
    expect(plan?.calls?.[0]).toMatch(
      /^write node 1: fetch node-1\.img\.xz from this machine; .*private host key.*plain HTTP/,
    );
    expect(report.nodes[0]?.notes.join('\n')).toMatch(/private host key.*plain HTTP/);
  },
);

test('the board fetches from the port that is said; one that is taken is told', slow, async () => {
  const port = await freePort();
  bench.lines.board.push('transfer: pull', `pull-port: ${port}`, 'pull-address: 127.0.0.1', 'verify: false');
  const { report } = await bench.flash({ nodes: [1], force: true });
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(started().at(-1)?.get('file')).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/`));
  expect(started().at(-1)?.has('skip_crc')).toBe(true);
  const before = started().length;
  await using taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const { report: refused } = await bench.flash({ nodes: [1], force: true });
  bench.lines.board.length = 0;
  expect(refused.nodes[0]?.problem).toMatchObject({
    code: 'bmc-pull-listen',
    what: expect.stringContaining(`127.0.0.1:${port} (EADDRINUSE)`),
    remedy: expect.stringContaining('pull-port'),
  });
  expect(started()).toHaveLength(before);
});

test('the daemon of a board that loses memory is restarted before each flash', slow, async () => {
  bench.lines.board.push('reload-daemon: true');
  const from = bench.board.requests.length;
  const { report } = await bench.flash({ nodes: [1], force: true });
  bench.lines.board.length = 0;
  expect(report.nodes[0]?.problem).toBeUndefined();
  const set = bench.board.requests
    .slice(from)
    .flatMap(({ url }) => /opt=set&type=(reload|flash)\b/.exec(url)?.[1] ?? []);
  expect(set).toEqual(['reload', 'flash']);
});

test('force: what runs the right image is written all the same', slow, async () => {
  const before = started().length;
  const { report } = await bench.flash({ nodes: [1], force: true });
  expect(phasesOf(report.nodes[0] ?? { phases: [] })).toContain('flashed');
  expect(started()).toHaveLength(before + 1);
});

test('a host key that was given is the one of the node, also for a machine that remembers nothing', slow, async () => {
  const key = await makeHostKey('ed25519', 'given');
  bench.env['NODE_KEY'] = key.private.reveal();
  bench.lines.nodes[0]?.push('host-key: { secret: NODE_KEY }');
  const { report } = await bench.flash({ nodes: [1] });
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(report.nodes[0]?.knownHost).toContain(key.public.split(' ').slice(0, 2).join(' '));
  rmSync(join(bench.folder, 'state'), { recursive: true });
  const before = started().length;
  const { report: again } = await bench.flash({ nodes: [1] });
  expect(again.nodes[0]).toMatchObject({ outcome: 'converged' });
  expect(started()).toHaveLength(before);
});

test('an initial password is in the image as a hash only, and is to be changed', slow, async () => {
  bench.env['GUEST_PASSWORD'] = 'Correct-Horse-7';
  bench.lines.nodes[1]?.push(
    `users: [{ name: ${userInfo().username}, sudo: without-password }, { name: guest, initial-password: { secret: GUEST_PASSWORD } }]`,
    'ssh-passwords: true',
  );
  const file = join(bench.folder, 'node2.img');
  const saved = await imageOf(2, file);
  const bytes = readFileSync(file);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(saved.sha256);
  expect(bytes.length).toBe(saved.bytes);
  expect(bytes.includes('Correct-Horse-7')).toBe(false);
  const text = bytes.toString('latin1');
  expect(text).toContain(`instance-id: ${saved.image}`);
  expect(text).toMatch(/name: "?guest"?[\s\S]{0,400}\$6\$/);

  const packed = await imageOf(2, `${file}.xz`);
  expect(packed.image).toBe(saved.image);
  expect(execFileSync('xz', ['-dc', `${file}.xz`], { maxBuffer: 2 ** 30 }).equals(bytes)).toBe(true);
});

test('an image that is written from the card of the board proves itself, and another one does not', slow, async () => {
  bench.lines.board.push('transfer: sdcard', 'other-nodes: ignore');
  bench.lines.nodes[1]?.push('sdcard: /mnt/sdcard/node2.img.xz');
  bench.lines.nodes[0]?.push('sdcard: /mnt/sdcard/node2.img.xz');
  copyFileSync(join(bench.folder, 'node2.img.xz'), join(card, 'node2.img.xz'));
  const { report } = await bench.flash({ nodes: [2] });
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(report.nodes[0]).toMatchObject({ outcome: 'changed' });
  expect(started().at(-1)?.get('file')).toBe('/mnt/sdcard/node2.img.xz');
  bench.lines.nodes[0]?.push('timezone: UTC');
  const { report: wrong } = await bench.flash({ nodes: [1] });
  // Whichever is heard first: its serial line, or an SSH server with the key of the other one.
  expect(wrong.nodes[0]?.problem?.code).toMatch(/^flash-(serial-name|other-host-key)$/);
  bench.lines.board.length = 0;
  bench.lines.board.push('other-nodes: ignore');
  for (const lines of bench.lines.nodes) lines.length = 0;
});

test('an image on a server of its own is fetched from there, by its hash', slow, async () => {
  const path = join(bench.folder, 'mirrored.img.xz');
  const { sha256 } = await imageOf(2, path);
  const file = readFileSync(path);
  const server = createServer((_, answer) => answer.writeHead(200, { 'content-length': file.length }).end(file));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/node2.img.xz`;
  bench.lines.nodes[1]?.push(`mirror: { url: "${url}?signature=abc", sha256: ${sha256} }`);
  using context = await bench.context({ force: true });
  const [, plan] = await planFlash(flashTargets(context.fleet), context);
  expect(plan?.calls?.join('\n')).toContain(`fetch ${url}?…`);
  expect(JSON.stringify(plan)).not.toContain('signature');
  const { report } = await bench.flash({ nodes: [2], force: true });
  server.close();
  bench.lines.nodes[1]?.pop();
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(started().at(-1)?.get('file')).toBe(`${url}?signature=abc`);
  expect(report.nodes[0]?.notes.join('\n')).toMatch(/private host key.*plain HTTP/);
  expect(started().at(-1)?.get('sha256')).toBe(sha256);
});

test('shrunk: the board gets as much as the image holds, and it is the same node', slow, async () => {
  await using large = await flashBench({ rootMebibytes: 160 });
  large.lines.board.push('other-nodes: ignore');
  large.lines.image.push('shrink: true');
  const { report } = await large.flash({ nodes: [1] });
  expect(report.nodes[0]?.problem).toBeUndefined();
  using context = await large.context();
  const phases = context.state.phases(`${large.board.address}:${large.board.port}`, 1);
  const flashed = phases.find(({ phase }) => phase === 'flashed');
  expect(flashed?.outputs['rawBytes']).toBeLessThan(120 * 2 ** 20);
  expect(report.nodes[0]?.notes).toContainEqual(
    expect.stringMatching(/^its image is shrunk by \d+ MiB: \d+ MiB instead/),
  );
  const { report: again } = await large.flash({ nodes: [1] });
  expect(again.nodes[0]).toMatchObject({ outcome: 'converged' });
});

test('shrink that gains nothing is told, by a plan and by a run', slow, async () => {
  await using small = await flashBench();
  small.lines.board.push('other-nodes: ignore');
  small.lines.image.push('shrink: true');
  {
    await using plan = commandLine(small, 'plan', 'rack/1');
    expect((await plan.ended()).stdout).toContain('\n  not shrunk: it would be less than 32 MiB shorter');
  }
  const { report } = await small.flash({ nodes: [1] });
  expect(report.nodes[0]?.problem).toBeUndefined();
  expect(report.nodes[0]?.notes).toContainEqual(expect.stringMatching(/^its image is not shrunk: /));
});

test(
  'as it is: written without a change, watched until it asks for a login, and left alone after that',
  slow,
  async () => {
    bench.lines.image.push('os: as-is');
    const [, second] = bench.computers;
    if (second === undefined) throw new Error('no computer');
    second.silent = true;
    bench.keys = false;
    // It cannot reach this machine.
    bench.board.network.reaches = false;
    const { report } = await bench.flash({ nodes: [2] });
    bench.board.network.reaches = true;
    expect(report.nodes[0]?.problem).toBeUndefined();
    expect(report.nodes[0]?.notes.join('\n')).toMatch(/could not fetch the image.*it is sent instead/);
    expect(files().slice(-2)).toEqual(['http://image.img.xz', 'image.img.xz']);
    expect(phasesOf(report.nodes[0] ?? { phases: [] })).toEqual(['prepared', 'flashed', 'booted', 'post-installed']);
    const stock = readFileSync(join(bench.folder, 'stock.img'));
    expect(readFileSync(bench.board.slot(2).disk).subarray(0, stock.length).equals(stock)).toBe(true);
    const before = started().length;
    const { report: again } = await bench.flash({ nodes: [2] });
    expect(again.nodes[0]).toMatchObject({ outcome: 'converged' });
    expect(started()).toHaveLength(before);
  },
);
