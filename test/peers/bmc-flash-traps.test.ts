import { request } from 'node:https';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Board, ImageStream } from '../../src/bmc/board.ts';
import type { VirtualBoard } from '../support/board/board.ts';
import { handClock } from '../support/board/clock.ts';
import {
  clientOf,
  endlessImage,
  failureOf,
  holds,
  quickBoard,
  randomImage,
  until,
  watched,
} from '../support/board-client.ts';

const MB = 1_000_000;
/** So that a megabyte takes a quarter of a second to write, and again to read back. */
const SLOW = { writeBytesPerSecond: 4 * MB, readBytesPerSecond: 4 * MB };

const push = (image: ImageStream = randomImage(MB), node: 1 | 2 | 3 | 4 = 1) => ({
  node,
  source: { mode: 'push' as const, image },
  rawBytes: image.sizeBytes,
});
const pull = (image: ImageStream = randomImage(MB), node: 1 | 2 | 3 | 4 = 1) => ({
  node,
  source: { mode: 'pull' as const, image },
  rawBytes: image.sizeBytes,
});

/** Asks as another client would, who looks at nothing. */
async function other(
  virtual: VirtualBoard,
  path: string,
  { method = 'GET', body = Buffer.alloc(0), type = '' } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: virtual.address,
        port: virtual.port,
        path,
        method,
        agent: false,
        rejectUnauthorized: false,
        headers: {
          authorization: `Basic ${Buffer.from(`${virtual.username}:${virtual.password}`).toString('base64')}`,
          'content-length': body.length,
          ...(type === '' ? {} : { 'content-type': type }),
        },
      },
      async (response) => {
        let text = '';
        for await (const part of response) text += part;
        resolve({ status: response.statusCode ?? 0, text });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function otherHandle(virtual: VirtualBoard, query: string): Promise<number> {
  const { text } = await other(virtual, `/api/bmc?opt=set&type=${query}`);
  return (JSON.parse(text) as { handle: number }).handle;
}

const sets = (virtual: VirtualBoard) => virtual.requests.filter(({ url }) => url.includes('opt=set&type=flash'));
const isBooting = (virtual: VirtualBoard) => /"id"/.test(JSON.stringify(virtual.transferState()));

async function written(virtual: VirtualBoard): Promise<void> {
  await until(() => {
    const state = virtual.transferState() as { Transferring?: { bytes_written: number } };
    return (state.Transferring?.bytes_written ?? 0) > 0;
  }, 'bytes on the node');
}

test('a transfer of somebody else is told and left alone', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const theirs = await otherHandle(virtual, 'flash&node=2&file=a.img&length=1000');
  const error = await failureOf(board.flash(push()));
  expect(error).toMatchObject({ code: 'bmc-busy', category: 'lock' });
  expect(error.message).toContain('node 3');
  expect(virtual.transferState()).toMatchObject({ Transferring: { id: theirs } });
});

test('an upgrade of the firmware is told and left alone', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  await otherHandle(virtual, 'firmware&file=a.swu&length=1000');
  expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-firmware-upgrade' });
  expect(await failureOf(board.reload())).toMatchObject({ code: 'bmc-firmware-upgrade' });
  expect(virtual.transferState()).toMatchObject({ Transferring: { process_name: 'firmware upgrade service' } });
});

test('a transfer that somebody begins in the middle of ours is told and left alone', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual);
  const flashing = failureOf(board.flash(pull(randomImage(3 * MB))));
  await written(virtual);
  const theirs = await otherHandle(virtual, 'flash&node=2&file=a.img&length=1000');
  expect(await flashing).toMatchObject({ code: 'bmc-transfer-replaced', category: 'lock' });
  expect(virtual.requests.some(({ url }) => url.endsWith('/cancel') || url.includes('clear_usb_boot'))).toBe(false);
  expect(virtual.transferState()).toMatchObject({ Transferring: { id: theirs } });
});

test('a transfer that somebody begins between our request and our upload is told and left alone', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  let theirs: number | undefined;
  const error = await failureOf(
    board.flash({
      ...push(),
      async onRecord(record) {
        if (record?.handle !== undefined) theirs = await otherHandle(virtual, 'flash&node=2&file=a.img&length=1000');
      },
    }),
  );
  expect(error).toMatchObject({ code: 'bmc-transfer-replaced', category: 'lock' });
  expect(virtual.requests.some(({ url }) => url.endsWith('/cancel') || url.includes('clear_usb_boot'))).toBe(false);
  expect(virtual.transferState()).toMatchObject({ Transferring: { id: theirs } });
});

test('one that is done before we look again is not taken for ours', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual, { timing: { pollMs: 1_500 } });
  const flashing = failureOf(board.flash(pull(randomImage(3 * MB))));
  await written(virtual);
  const theirs = await otherHandle(virtual, 'firmware&file=a.swu&length=1000');
  const form = Buffer.from(
    `--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n${'x'.repeat(1_000)}\r\n--b--\r\n`,
  );
  await other(virtual, `/api/bmc/upload/${theirs}`, {
    method: 'POST',
    body: form,
    type: 'multipart/form-data; boundary=b',
  });
  expect(await flashing).toMatchObject({ code: 'bmc-transfer-replaced' });
});

test('a slot where nothing comes up on USB is tried twice, and left as it was', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const seen = watched();
  const error = await failureOf(board.flash({ ...push(undefined, 4), ...seen.callbacks }));
  expect(error).toMatchObject({ code: 'bmc-no-module', category: 'unsupported' });
  expect(error.message).toContain('node 4');
  expect(sets(virtual)).toHaveLength(2);
  expect(virtual.powered(4)).toBe(false);
  expect(virtual.requests.filter(({ url }) => url.includes('clear_usb_boot'))).toHaveLength(2);
  expect(seen.records.at(-1)).toBeUndefined();
  expect(seen.phases()).toContain('cleaning-up');
});

test.each(['2.0.5', '2.3.7'] as const)(
  '%s: a module that comes up late is written on the second attempt',
  async (generation) => {
    await using virtual = await quickBoard({ generation });
    await using board = await clientOf(virtual);
    await board.setPower({ 1: true });
    virtual.slot(1).faults.missesUsb = 1;
    const image = randomImage(MB);
    const seen = watched();
    expect(await board.flash({ ...push(image), ...seen.callbacks })).toMatchObject({ attempts: 2 });
    expect(await holds(virtual, 1, image.bytes)).toBe(true);
    expect(seen.told.at(-1)?.attempt).toBe(2);
  },
);

test('a node that was on is on again when nothing was written to it', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  await board.setPower({ 3: true });
  virtual.slot(3).faults.missesUsb = 2;
  expect(await failureOf(board.flash(push(undefined, 3)))).toMatchObject({ code: 'bmc-no-module' });
  expect(virtual.powered(3)).toBe(true);
  expect(await board.power()).toMatchObject({ 3: true });
});

test.each(['2.0.5', '2.3.7'] as const)('%s: a node that may hold part of an image stays off', async (generation) => {
  await using virtual = await quickBoard({ generation, slots: [{ module: 'cm4', sizeBytes: 2 * MB }] });
  await using board = await clientOf(virtual);
  await board.setPower({ 1: true });
  expect(await failureOf(board.flash(push(randomImage(3 * MB))))).toMatchObject({
    code: 'bmc-image-too-large',
    category: 'config',
  });
  expect(virtual.powered(1)).toBe(false);
});

test('a 500 that comes while the image is still being sent ends the sending', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const image = endlessImage(1_000 * MB);
  expect(await failureOf(board.flash(push(image, 4)))).toMatchObject({ code: 'bmc-no-module' });
  // Two attempts, of which the board takes what its queue and the sockets hold.
  expect(image.taken()).toBeLessThan(200 * MB);
});

test.each(['push', 'pull'] as const)(
  '%s: the board compares the hash, and the node is told to be overwritten',
  async (mode) => {
    await using virtual = await quickBoard();
    await using board = await clientOf(virtual);
    const image = { ...randomImage(MB), sha256: '0'.repeat(64) };
    const error = await failureOf(board.flash({ node: 1, source: { mode, image }, rawBytes: MB }));
    expect(error).toMatchObject({ code: 'bmc-wrong-hash', category: 'verify' });
    expect(error.remedy).toContain('overwritten');
  },
);

test('where the board compares none, we do', async () => {
  await using virtual = await quickBoard({ generation: '2.0.5' });
  await using board = await clientOf(virtual);
  const image = { ...randomImage(MB), sha256: '0'.repeat(64) };
  expect(await failureOf(board.flash(push(image)))).toMatchObject({ code: 'bmc-image-changed' });
});

test('the timer of an earlier request ends a new one once, and not twice', async () => {
  const clock = handClock();
  await using virtual = await quickBoard({ clock });
  await using board = await clientOf(virtual);
  // Somebody's request, which failed: its timer still runs, and goes off while ours waits for its upload.
  await otherHandle(virtual, 'flash&node=3&file=a.img&length=1000');
  await until(() => JSON.stringify(virtual.transferState()).includes('not found'), 'its failure');
  clock.pass(7_000);
  const image = randomImage(MB);
  let late = true;
  const result = await board.flash({
    ...push(image),
    // The other's node was left on.
    otherNodes: 'ignore',
    // A record that is slow to be kept, so that the upload begins late.
    async onRecord(record) {
      if (record?.handle === undefined || !late) return;
      late = false;
      clock.pass(3_000);
      expect(virtual.transferState()).toEqual({ Error: 'Send timeout' });
    },
  });
  expect(result.attempts).toBe(2);
  expect(await holds(virtual, 1, image.bytes)).toBe(true);
});

test('an image whose first bytes come late is waited for before the board is asked', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const image = randomImage(100_000);
  let asked: number | undefined;
  const late = {
    ...image,
    async open() {
      await delay(100);
      const stream = new Readable({ read() {} });
      setTimeout(() => {
        asked = sets(virtual).length;
        stream.push(image.bytes);
        stream.push(null);
      }, 400);
      return stream;
    },
  };
  expect(await board.flash(push(late))).toMatchObject({ attempts: 1 });
  // The board gives an upload 10 s from being asked, whoever makes the image.
  expect(asked).toBe(0);
  const never = { ...image, open: () => new Readable({ read() {} }) };
  expect(await failureOf(board.flash({ ...push(never), stallMs: 300 }))).toMatchObject({ code: 'bmc-image-stalled' });
  expect(sets(virtual)).toHaveLength(1);
});

test.each([
  ['shorter', 900_000],
  ['longer', 1_100_000],
])('an image that is %s than announced is not called written', async (_, bytes) => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const image = { ...randomImage(bytes), sizeBytes: MB };
  expect(await failureOf(board.flash(push(image)))).toMatchObject({ code: 'bmc-image-length' });
  expect(await failureOf(board.flash(pull(image)))).toMatchObject({ code: 'bmc-image-length' });
  expect(virtual.powered(1)).toBe(false);
  expect(isBooting(virtual)).toBe(false);
});

test('an image that cannot be read to its end says so', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const broken = {
    ...randomImage(MB),
    open: () =>
      Readable.from(
        (async function* () {
          yield Buffer.alloc(100_000);
          await delay(50);
          throw new Error('EIO: the disk is broken');
        })(),
        { objectMode: false },
      ),
  };
  for (const flash of [push(broken), pull(broken)]) {
    const error = await failureOf(board.flash(flash));
    expect(error).toMatchObject({ code: 'bmc-image-unreadable', category: 'filesystem' });
    expect(error.message).toContain('the disk is broken');
  }
});

test('no byte for too long: the connection is closed, and the board tidied when it notices', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual);
  const seen = watched();
  const ended = failureOf(board.flash({ ...push(randomImage(30 * MB)), stallMs: 3_000, ...seen.callbacks }));
  await written(virtual);
  const frozen = virtual.freeze();
  await until(() => seen.phases().includes('cleaning-up'), 'the end of our patience');
  frozen[Symbol.dispose]();
  expect(await ended).toMatchObject({ code: 'bmc-stalled', category: 'timeout' });
  expect(virtual.transferState()).toEqual({ Error: 'cancelled by user' });
  await until(() => !virtual.powered(1), 'a node that is off');
  expect(seen.records.at(-1)).toBeUndefined();
});

test('no byte for too long while it fetches: cancelled and tidied', async () => {
  await using virtual = await quickBoard({ pace: { writeBytesPerSecond: 1, readBytesPerSecond: 1 } });
  await using board = await clientOf(virtual);
  expect(await failureOf(board.flash({ ...pull(randomImage(3 * MB)), stallMs: 1_000 }))).toMatchObject({
    code: 'bmc-stalled',
  });
  expect(virtual.transferState()).toEqual({ Error: 'cancelled by user' });
});

test('a board that does not count while it reads back has the time that reading takes', async () => {
  await using virtual = await quickBoard({ generation: '2.0.5', pace: { readBytesPerSecond: 4 * MB } });
  await using board = await clientOf(virtual);
  const image = randomImage(12 * MB);
  expect(await board.flash({ ...push(image), rawBytes: image.sizeBytes, stallMs: 1_000 })).toMatchObject({
    attempts: 1,
  });
});

test('an image that stops in the middle of an upload is told apart from a board that stops', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const half = {
    ...randomImage(MB),
    open: () => {
      const stream = new Readable({ read() {} });
      stream.push(Buffer.alloc(100_000));
      return stream;
    },
  };
  expect(await failureOf(board.flash({ ...push(half), stallMs: 3_000 }))).toMatchObject({ code: 'bmc-image-stalled' });
});

test.each(['push', 'pull'] as const)('%s: a connection that breaks in the middle', async (mode) => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual);
  const image = randomImage(6 * MB);
  const seen = watched();
  const flash = board.flash({ node: 1, source: { mode, image }, rawBytes: image.sizeBytes, ...seen.callbacks });
  const ended = mode === 'push' ? failureOf(flash) : flash.then(() => 'done');
  await written(virtual);
  virtual.dropConnections();
  if (mode === 'pull') return expect(await ended).toBe('done');
  expect(await ended).toMatchObject({ code: 'bmc-cut', category: 'network' });
  expect(virtual.powered(1)).toBe(false);
  expect(seen.records.at(-1)).toBeUndefined();
});

test.each([
  ['push', 'daemon', 'bmc-cut'],
  ['push', 'board', 'bmc-cut'],
  ['pull', 'daemon', 'bmc-daemon-restarted'],
  ['pull', 'board', 'bmc-daemon-restarted'],
] as const)('%s: the %s restarts in the middle', async (mode, what, code) => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual);
  const image = randomImage(6 * MB);
  const ended = failureOf(board.flash({ node: 1, source: { mode, image }, rawBytes: image.sizeBytes }));
  await written(virtual);
  await virtual.restart(what, 400);
  const error = await ended;
  expect(error.code).toBe(code);
  expect(error.remedy).not.toContain('Left as it is');
  expect(virtual.powered(1)).toBe(false);
});

test.each(['2.0.5', '2.3.7'] as const)(
  '%s: after a failure USB leads where it led before, and the boot pins are clear',
  async (generation) => {
    await using virtual = await quickBoard({ generation });
    await using board = await clientOf(virtual);
    const before = { node: 3 as const, mode: 'device' as const, toBmc: true };
    await board.setUsb(before);
    virtual.slot(1).faults.readsBackWrong = true;
    expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-read-back' });
    virtual.slot(2).faults.missesUsb = 2;
    expect(await failureOf(board.flash(push(undefined, 2)))).toMatchObject({ code: 'bmc-no-module' });
    expect(await board.usb()).toMatchObject(before);
    // Power alone would start a node whose boot pin is still set into USB boot, and not into what is on it.
    virtual.slot(1).blank = false;
    await board.setPower({ 1: true });
    await until(async () => (await board.uart(1)).includes('node1 login:'), 'a login');
  },
);

test('a certificate that changes in the middle ends it, and nothing more is told to whoever that is', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual, { timing: { tidyMs: 500, awayMs: 500 } });
  const seen = watched();
  const ended = failureOf(board.flash({ ...pull(randomImage(6 * MB)), ...seen.callbacks }));
  await written(virtual);
  virtual.newCertificate();
  virtual.dropConnections();
  const asked = virtual.requests.length;
  const error = await ended;
  expect(error).toMatchObject({ code: 'bmc-certificate-changed', category: 'host-key' });
  expect(error.remedy).toContain('Left as it is');
  expect(virtual.requests).toHaveLength(asked);
  // Once it is known again, whoever has the record can still tidy up.
  await using known = await clientOf(virtual);
  const record = seen.records.at(-1);
  if (record === undefined) throw new Error('there is no record');
  expect((await known.cancel(record)).outcome).toMatch(/^(cancelled|not-running)$/);
  expect(virtual.powered(1)).toBe(false);
});

test('a board that is away for good is told with what is left', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual, { timing: { awayMs: 1_500, tidyMs: 2_500, requestMs: 2_500 } });
  const seen = watched();
  const ended = failureOf(board.flash({ ...pull(randomImage(6 * MB)), ...seen.callbacks }));
  await written(virtual);
  using _frozen = virtual.freeze();
  expect(await ended).toMatchObject({ code: 'bmc-upload-stuck' });
  // Whoever comes later can still cancel it.
  expect(seen.records.at(-1)?.handle).toEqual(expect.any(Number));
});

test.each(['push', 'pull'] as const)(
  '%s: cancelled in the middle, the board is tidy before that is told',
  async (mode) => {
    await using virtual = await quickBoard({ pace: SLOW });
    await using board = await clientOf(virtual);
    const stop = new AbortController();
    const seen = watched();
    // More than the two ends of a connection hold: an upload that is through is cancelled by a request.
    const image = randomImage(64 * MB);
    const ended = failureOf(
      board.flash({
        node: 1,
        source: { mode, image },
        rawBytes: image.sizeBytes,
        signal: stop.signal,
        ...seen.callbacks,
      }),
    );
    await written(virtual);
    stop.abort();
    expect(await ended).toMatchObject({ code: 'cancelled', category: 'cancelled' });
    expect(virtual.transferState()).toEqual({ Error: 'cancelled by user' });
    // A request to cancel would wait behind the upload itself: its connection is closed instead.
    expect(virtual.requests.some(({ url }) => url.endsWith('/cancel'))).toBe(mode === 'pull');
    expect(virtual.powered(1)).toBe(false);
    expect(seen.records.at(-1)).toBeUndefined();
    expect(await board.power()).toMatchObject({ 1: false });
  },
);

test('our transfer is cancelled by another process that has only its record', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual);
  await using second = await clientOf(virtual);
  const seen = watched();
  const ended = failureOf(board.flash({ ...pull(randomImage(6 * MB)), ...seen.callbacks }));
  await written(virtual);
  const record = JSON.parse(JSON.stringify(seen.record())) as NonNullable<ReturnType<typeof seen.record>>;
  expect(JSON.stringify(record)).not.toContain(virtual.password);
  expect(await second.cancel(record)).toMatchObject({ outcome: 'cancelled' });
  expect(await ended).toMatchObject({ code: 'bmc-transfer-cancelled' });
  expect(await second.cancel(record)).toMatchObject({ outcome: 'not-running' });
  expect(virtual.powered(1)).toBe(false);

  const theirs = await otherHandle(virtual, 'flash&node=2&file=a.img&length=1000');
  expect(await second.cancel(record)).toMatchObject({ outcome: 'foreign' });
  expect(virtual.transferState()).toMatchObject({ Transferring: { id: theirs } });
});

test('a record from before the answer cancels nothing that may be another’s', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using board = await clientOf(virtual);
  await using second = await clientOf(virtual, { timing: { sendTimerMs: 200 } });
  const seen = watched();
  const ended = board.flash({ ...pull(randomImage(3 * MB)), ...seen.callbacks });
  await written(virtual);
  const [first] = seen.records;
  if (first === undefined) throw new Error('there is no record');
  expect(await second.cancel(first)).toMatchObject({ outcome: 'unknown' });
  expect(await ended).toMatchObject({ attempts: 1 });
});

test('while somebody uploads, the board is told to be in use, not broken', async () => {
  await using virtual = await quickBoard({ pace: SLOW });
  await using theirs = await clientOf(virtual);
  await using board = await clientOf(virtual, { timing: { requestMs: 2_500 } });
  const flashing = theirs.flash(push(randomImage(20 * MB)));
  await until(() => virtual.requests.some(({ url }) => url.includes('/upload/')), 'an upload');
  await written(virtual);
  expect(await failureOf(board.power())).toMatchObject({ code: 'bmc-upload-by-other', category: 'lock' });
  virtual.pace.writeBytesPerSecond = Number.POSITIVE_INFINITY;
  virtual.pace.readBytesPerSecond = Number.POSITIVE_INFINITY;
  await flashing;
});

test('a Done from before is not ours', async () => {
  await using virtual = await quickBoard();
  await using board: Board = await clientOf(virtual);
  const image = randomImage(MB);
  await board.flash(push(image));
  expect(await board.transfer()).toMatchObject({ state: 'done', sizeBytes: MB });
  // The next one of the same length fails, and the old state is no success.
  virtual.slot(1).faults.readsBackWrong = true;
  expect(await failureOf(board.flash(push(image)))).toMatchObject({ code: 'bmc-read-back' });
  await other(virtual, '/api/bmc/upload/1/cancel');
});
