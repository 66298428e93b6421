import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BoardOptions } from '../support/board/board.ts';
import {
  clientOf,
  failureOf,
  holds,
  imageOf,
  quickBoard,
  randomImage,
  until,
  watched,
} from '../support/board-client.ts';

const MB = 1_000_000;

/** A server of one body for every path, as a mirror. */
async function mirror(
  body: Buffer,
  {
    status = 200,
    headers = {} as Record<string, string>,
    chunked = false,
    instead = (): { status: number; body: Buffer } | undefined => undefined,
  } = {},
) {
  const server = createServer((_request, response) => {
    const given = instead() ?? { status, body };
    response.writeHead(given.status, chunked ? headers : { 'content-length': given.body.length, ...headers });
    response.end(given.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test.each(['2.0.5', '2.3.4', '2.3.7', 'fork'] as const)(
  '%s: an image that is sent is on the node, and the node is off',
  async (generation) => {
    await using virtual = await quickBoard({ generation });
    await using board = await clientOf(virtual);
    await board.setPower({ 2: true, 3: true });
    const image = randomImage(3 * MB);
    const seen = watched();
    const result = await board.flash({
      node: 2,
      source: { mode: 'push', image },
      rawBytes: image.sizeBytes,
      // Node 3 is no RK1 in USB boot, which the board could take for the one it looks for.
      otherNodes: 'ignore',
      ...seen.callbacks,
    });
    expect(result).toMatchObject({ attempts: 1, verified: true });
    expect(await holds(virtual, 2, image.bytes)).toBe(true);
    expect(await board.power()).toMatchObject({ 2: false, 3: true });
    expect(seen.phases().slice(0, 2)).toEqual(['starting', 'sending']);
    // Before the request, with its handle, and when nothing is left to cancel.
    expect(seen.records.map((record) => record?.handle)).toEqual([undefined, result.handle, undefined]);
    // Nobody was asked anything while the upload was open.
    const started = virtual.requests.findIndex(({ url }) => url.includes('opt=set&type=flash'));
    expect(virtual.requests[started + 1]?.url).toBe(`/api/bmc/upload/${result.handle}`);
  },
);

test('an image that the board fetches is served once, to it alone, with its length', async () => {
  await using virtual = await quickBoard({ pace: { writeBytesPerSecond: 8 * MB, readBytesPerSecond: 8 * MB } });
  await using board = await clientOf(virtual);
  const image = randomImage(4 * MB);
  const seen = watched();
  const result = await board.flash({
    node: 1,
    source: { mode: 'pull', image },
    rawBytes: image.sizeBytes,
    ...seen.callbacks,
  });
  expect(await holds(virtual, 1, image.bytes)).toBe(true);
  expect(result.bytesSeen).toBeGreaterThan(0);
  expect(seen.phases()).toEqual(['starting', 'writing', 'verifying']);
  const url = decodeURIComponent(
    /file=([^&]+)/.exec(virtual.requests.find(({ url }) => url.includes('opt=set&type=flash'))?.url ?? '')?.[1] ?? '',
  );
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/image\.img$/);
  // The server is gone with the flash.
  await expect(fetch(url)).rejects.toThrow();
});

test('whoever comes for an image that is not for him gets nothing, which no board can write to a node', async () => {
  await using virtual = await quickBoard({ pace: { writeBytesPerSecond: 2 * MB } });
  await using board = await clientOf(virtual);
  const image = randomImage(2 * MB);
  const flashing = board.flash({ node: 1, source: { mode: 'pull', image }, rawBytes: image.sizeBytes });
  const asked = () => virtual.requests.find(({ url, status }) => url.includes('opt=set&type=flash') && status === 200);
  await until(() => asked() !== undefined, 'a transfer');
  const url = new URL(decodeURIComponent(/file=([^&]+)/.exec(asked()?.url ?? '')?.[1] ?? ''));
  // Also the right path, a second time.
  for (const path of ['/', '/image.img', url.pathname]) await expect(fetch(new URL(path, url))).rejects.toThrow();
  expect(await flashing).toMatchObject({ attempts: 1 });
  expect(await holds(virtual, 1, image.bytes)).toBe(true);
});

// Only Linux has more than one address of the loopback without being asked.
test.runIf(process.platform === 'linux')(
  'a board whose address is translated on the way is told so, before anything is written',
  async () => {
    await using virtual = await quickBoard({ address: '127.0.0.2' });
    await using board = await clientOf(virtual);
    const source = { mode: 'pull' as const, image: randomImage(MB), address: '127.0.0.1' };
    const error = await failureOf(board.flash({ node: 1, source, rawBytes: MB }));
    expect(error).toMatchObject({ code: 'bmc-pull-unreachable', category: 'network' });
    expect(error.message).toContain('it came from 127.0.0.1, and only 127.0.0.2 is served');
    expect(virtual.transferState()).toBe('Ready');
  },
);

test.runIf(spawnSync('xz', ['--version']).status === 0).each(['push', 'pull'] as const)(
  '%s: .xz is unpacked by the board, and its hash is of what is sent',
  async (mode) => {
    await using virtual = await quickBoard();
    await using board = await clientOf(virtual);
    const raw = Buffer.alloc(3 * MB, 'raw');
    const packed = imageOf(spawnSync('xz', ['-0', '-c'], { input: raw, maxBuffer: 10 * MB }).stdout, {
      name: 'ubuntu.img.xz',
    });
    await board.flash({ node: 1, source: { mode, image: packed }, rawBytes: raw.length });
    expect(await holds(virtual, 1, raw)).toBe(true);
  },
);

test('an image on a mirror is looked at before the board is told of it', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const image = randomImage(1 * MB);
  await using good = await mirror(image.bytes);
  await board.flash({
    node: 1,
    source: { mode: 'mirror', url: `${good.url}/a.img`, sha256: image.sha256 },
    rawBytes: MB,
  });
  expect(await holds(virtual, 1, image.bytes)).toBe(true);

  const before = virtual.requests.length;
  const refused = async (server: Awaited<ReturnType<typeof mirror>>, sizeBytes?: number) => {
    await using one = server;
    const source = {
      mode: 'mirror' as const,
      url: `${one.url}/a.img?signature=abc`,
      sha256: image.sha256,
      ...(sizeBytes === undefined ? {} : { sizeBytes }),
    };
    const error = await failureOf(board.flash({ node: 1, source, rawBytes: undefined }));
    expect(error.code).toBe('bmc-mirror');
    expect(error.message).not.toContain('signature');
    return error.message;
  };
  expect(await refused(await mirror(Buffer.from('not found'), { status: 404 }))).toContain('HTTP 404');
  expect(await refused(await mirror(Buffer.from('<html>'), { headers: { 'content-type': 'text/html' } }))).toContain(
    'web page',
  );
  expect(await refused(await mirror(image.bytes, { chunked: true }))).toContain('Content-Length');
  expect(await refused(await mirror(image.bytes), MB + 1)).toContain(`${MB + 1} were expected`);
  const { url } = good;
  const source = {
    mode: 'mirror' as const,
    url: `${url.replace('//', '//me:hunter2@')}/a.img?signature=abc`,
    sha256: image.sha256,
  };
  const named = await failureOf(board.flash({ node: 1, source, rawBytes: undefined }));
  expect(named).toMatchObject({ code: 'bmc-mirror', message: expect.stringContaining('password') });
  expect(named.message).not.toMatch(/hunter2|signature/);
  const gone = await mirror(image.bytes);
  await gone[Symbol.asyncDispose]();
  await refused(gone);
  // None of them reached the board, which would have written the page of the 404.
  expect(virtual.requests.slice(before).filter(({ url }) => url.includes('opt=set&type=flash'))).toEqual([]);
});

test('a mirror that is right when it is looked at and has a page for the board is told by the hash', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const image = randomImage(MB);
  const page = Buffer.alloc(MB, '<h1>404</h1>');
  let looks = 0;
  await using turning = await mirror(image.bytes, {
    instead: () => (++looks > 1 ? { status: 404, body: page } : undefined),
  });
  const source = { mode: 'mirror' as const, url: `${turning.url}/a.img`, sha256: image.sha256 };
  const error = await failureOf(board.flash({ node: 1, source, rawBytes: MB }));
  expect(error).toMatchObject({ code: 'bmc-wrong-hash', category: 'verify' });
  expect(error.remedy).toContain('overwritten');
  expect(virtual.powered(1)).toBe(false);
});

/** A board with a card in it. */
async function withCard(files: Readonly<Record<string, Buffer>>, options: BoardOptions = {}) {
  await using failed = new AsyncDisposableStack();
  const card = await mkdtemp(join(tmpdir(), 'card-'));
  failed.defer(() => rm(card, { recursive: true }));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(card, name), bytes);
  const virtual = failed.use(await quickBoard({ sdcard: card, ...options }));
  const board = failed.use(await clientOf(virtual));
  const kept = failed.move();
  return { virtual, board, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

const fromCard = (path: string, sizeBytes?: number) => ({
  node: 1 as const,
  source: { mode: 'sdcard' as const, path, ...(sizeBytes === undefined ? {} : { sizeBytes }) },
  rawBytes: sizeBytes,
});

test.each(['2.0.5', '2.3.7'] as const)('%s: an image on the SD card of the board', async (generation) => {
  const image = randomBytes(2 * MB);
  const pace = { writeBytesPerSecond: 4 * MB, readBytesPerSecond: 4 * MB };
  await using card = await withCard({ 'a node.img': image }, { generation, pace });
  const { virtual, board } = card;
  const seen = watched();
  const result = await board.flash({ ...fromCard('/mnt/sdcard/a node.img', image.length), ...seen.callbacks });
  expect(await holds(virtual, 1, image)).toBe(true);
  expect(result.attempts).toBe(1);
  expect(seen.phases()).toEqual(['starting', 'writing', 'verifying']);
  expect(seen.told.find(({ phase }) => phase === 'writing')).toMatchObject({
    totalBytes: image.length,
    inferred: false,
  });
  expect(await board.power()).toMatchObject({ 1: false });
});

test.runIf(spawnSync('xz', ['--version']).status === 0)(
  '.xz on the SD card is unpacked where the board can',
  async () => {
    const raw = Buffer.alloc(3 * MB, 'raw');
    const packed = spawnSync('xz', ['-0', '-c'], { input: raw, maxBuffer: 10 * MB }).stdout;
    await using now = await withCard({ 'a.img.xz': packed });
    await now.board.flash({ ...fromCard('/mnt/sdcard/a.img.xz'), rawBytes: raw.length });
    expect(await holds(now.virtual, 1, raw)).toBe(true);
    await using before = await withCard({ 'a.img.xz': packed }, { generation: '2.0.5' });
    expect(await failureOf(before.board.flash(fromCard('/mnt/sdcard/a.img.xz')))).toMatchObject({ code: 'bmc-no-xz' });
  },
);

test('a card or a file on it that is not there, or another one than was meant', async () => {
  await using card = await withCard({ 'a.img': randomBytes(8 * MB) }, { pace: { writeBytesPerSecond: 4 * MB } });
  const { virtual, board } = card;
  await board.setPower({ 1: true });
  const failure = async (path: string, sizeBytes?: number) =>
    (await failureOf(board.flash(fromCard(path, sizeBytes)))).code;
  expect(await failure('a.img')).toBe('bmc-sdcard-path');
  expect(await failure('/mnt/sdcard/b.img')).toBe('bmc-sdcard-file');
  // Nothing was written: the node may go on.
  expect(virtual.powered(1)).toBe(true);
  expect(await failure('/mnt/sdcard/a.img', 9 * MB)).toBe('bmc-other-length');
  expect(virtual.transferState()).toEqual({ Error: 'cancelled by user' });
  expect(virtual.powered(1)).toBe(false);

  await using none = await quickBoard();
  await using other = await clientOf(none);
  expect(await failureOf(other.flash(fromCard('/mnt/sdcard/a.img')))).toMatchObject({ code: 'bmc-sdcard-none' });
  expect(none.requests.some(({ url }) => url.includes('opt=set'))).toBe(false);
});

test('on a hub nothing is written while other nodes are on: a blank module there would be taken for ours', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const image = randomImage(MB);
  const flash = { node: 2 as const, source: { mode: 'push' as const, image }, rawBytes: MB };
  await board.setPower({ 1: true });
  expect(await failureOf(board.flash(flash))).toMatchObject({ code: 'bmc-other-nodes-on', category: 'unsupported' });
  expect(virtual.requests.some(({ url }) => url.includes('type=flash') && url.includes('opt=set'))).toBe(false);
  // What it is refused for: the board says that node 2 is done.
  expect(await board.flash({ ...flash, otherNodes: 'ignore' })).toMatchObject({ attempts: 1 });
  expect(await holds(virtual, 1, image.bytes)).toBe(true);
  expect(await holds(virtual, 2, image.bytes)).toBe(false);

  await using old = await quickBoard({ bus: 'switch' });
  await using oldBoard = await clientOf(old);
  await oldBoard.setPower({ 1: true });
  expect(await oldBoard.flash(flash)).toMatchObject({ attempts: 1 });
  expect(await holds(old, 2, image.bytes)).toBe(true);
});

test('what a daemon would take and do wrong is not sent', async () => {
  await using old = await quickBoard({ generation: '2.0.5' });
  await using oldBoard = await clientOf(old);
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const push = (name: string) => ({
    node: 1 as const,
    source: { mode: 'push' as const, image: randomImage(1_000, { name }) },
    rawBytes: 1_000,
  });
  expect(await failureOf(oldBoard.flash(push('a.img.xz')))).toMatchObject({ code: 'bmc-no-xz' });
  expect(
    await failureOf(oldBoard.flash({ ...push('a.img'), source: { mode: 'pull', image: randomImage(1_000) } })),
  ).toMatchObject({ code: 'bmc-no-pull' });
  expect(await failureOf(oldBoard.flash({ ...push('a.img'), verify: false }))).toMatchObject({
    code: 'bmc-always-verifies',
  });
  for (const name of ['a.img.gz', 'a.img.zst', 'a.img.XZ', 'a.zip'])
    expect(await failureOf(board.flash(push(name))), name).toMatchObject({ code: 'bmc-format' });
  expect([...old.requests, ...virtual.requests].filter(({ url }) => url.includes('opt=set'))).toEqual([]);
});

test('reading back can be left out', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  virtual.slot(1).faults.readsBackWrong = true;
  const image = randomImage(MB);
  const result = await board.flash({ node: 1, source: { mode: 'push', image }, rawBytes: MB, verify: false });
  expect(result.verified).toBe(false);
  expect(await failureOf(board.flash({ node: 1, source: { mode: 'push', image }, rawBytes: MB }))).toMatchObject({
    code: 'bmc-read-back',
  });
});

test('a second upload waits until the timer of the first has run out: the board would take it for its own', async () => {
  const sendTimerMs = 1_500;
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual, { timing: { sendTimerMs } });
  for (const node of [1, 2] as const) {
    const image = randomImage(100_000);
    expect(await board.flash({ node, source: { mode: 'push', image }, rawBytes: 100_000 })).toMatchObject({
      attempts: 1,
    });
    expect(await holds(virtual, node, image.bytes)).toBe(true);
  }
  const [first, second] = virtual.requests.filter(({ url }) => url.includes('opt=set&type=flash'));
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(sendTimerMs - 50);
});
