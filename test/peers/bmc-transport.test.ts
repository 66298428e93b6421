import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import type { Board, ImageStream } from '../../src/bmc/board.ts';
import { openBoard } from '../../src/bmc/open-board.ts';
import { Secret } from '../../src/core/secret.ts';
import { boardCertificate } from '../support/board/certificate.ts';
import { endlessImage, failureOf, imageOf, QUICK, randomImage } from '../support/board-client.ts';

const MB = 1_000_000;
const certificate = boardCertificate(400);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (result: unknown): Answer =>
  (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ response: [{ result }] }));
const text =
  (status: number, body: string): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
const page: Answer = (_, response) =>
  void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>');
const empty: Answer = (request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-length': 0 }).end());
};

/** What a board answers that does everything right, by what is in the address that is asked. */
const RIGHT: Readonly<Record<string, Answer>> = {
  authenticate: (request, response) => {
    request.resume();
    response.end(JSON.stringify({ id: 'token' }));
  },
  'openapi.json': page,
  'get&type=about': json({
    api: '1.1',
    bmcd_version: '2.3.7',
    version: 'v2.1.0',
    hostname: 'b',
    board_model: 'Turing Pi 2',
    board_revision: 'v2.5.2',
  }),
  'get&type=power': json([{ node1: '0', node2: '0', node3: '0', node4: '0' }]),
  'get&type=usb': json([{ node: 'Node 1', mode: 'Device', route: 'AlternativePort', bus_type: 'Usb hub' }]),
  'get&type=flash': text(200, '"Ready"'),
  'set&type=flash': text(200, '{"handle":7}'),
  '/upload/7': empty,
  '/upload/7/cancel': empty,
  'opt=set': json('ok'),
};

/** A board that answers as told; the longest name that fits counts. */
async function boardThat(answers: Record<string, Answer> = {}) {
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const all = { ...RIGHT, ...answers };
  const names = () => Object.keys(all).toSorted((a, b) => b.length - a.length);
  const server = createServer(certificate, (request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const name = names().find((one) => url.includes(one));
    (name === undefined ? page : (all[name] ?? page))(request, response);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    answer: (name: string, answer: Answer) => {
      all[name] = answer;
    },
    open: (timing = {}) => openAt(port, timing),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function openAt(port: number, timing = {}): Promise<Board> {
  return openBoard({
    host: '127.0.0.1',
    port,
    fingerprint: certificate.fingerprint,
    credentials: { username: 'root', password: new Secret('BMC_PASSWORD', 'turing') },
    timing: { ...QUICK, awayMs: 300, ...timing },
  });
}

const push = (image: ImageStream = randomImage(MB)) => ({
  node: 1 as const,
  source: { mode: 'push' as const, image },
  rawBytes: image.sizeBytes,
});

test('nothing listens there', async () => {
  const gone = await boardThat();
  const { port } = await (async () => {
    const server = createTcp();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return address;
  })();
  await gone[Symbol.asyncDispose]();
  expect(await failureOf(openAt(port))).toMatchObject({ code: 'bmc-unreachable', category: 'network' });
});

test('what listens there speaks no TLS, or nothing', async () => {
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => (sockets.size === 1 ? socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await failureOf(openAt(port))).toMatchObject({ code: 'bmc-tls', category: 'config' });
  expect(await failureOf(openAt(port, { requestMs: 500 }))).toMatchObject({
    code: expect.stringMatching(/^bmc-(slow|unreachable)$/),
  });
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test('a name that does not resolve', async () => {
  const open = openBoard({
    host: 'no-such-board.invalid',
    fingerprint: certificate.fingerprint,
    credentials: { username: 'root', password: new Secret('P', 'x') },
  });
  expect(await failureOf(open)).toMatchObject({ code: 'bmc-name', category: 'dns' });
});

test('a web page with 200 is no answer', async () => {
  await using server = await boardThat({ 'get&type=power': page });
  await using board = await server.open();
  expect(await failureOf(board.power())).toMatchObject({ code: 'bmc-web-page' });
  await using other = await boardThat({ 'get&type=about': page });
  expect(await failureOf(other.open())).toMatchObject({ code: 'bmc-web-page' });
});

test.each<[string, Answer]>([
  ['no JSON', (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{')],
  ['another shape', json([{ node1: 0 }])],
  ['no envelope', (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[]')],
  ['nothing', (_, response) => void response.writeHead(200).end()],
  [
    'too much',
    (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(' '.repeat(5 * 2 ** 20)),
  ],
])('an answer that is %s', async (_, answer) => {
  await using server = await boardThat({ 'get&type=power': answer });
  await using board = await server.open();
  expect(await failureOf(board.power())).toMatchObject({ code: 'bmc-answer-unreadable' });
});

test.each<[string, Answer]>([
  ['before it', (request) => void request.socket.destroy()],
  [
    'within it',
    (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      response.write('{"response"', () => request.socket.destroy());
    },
  ],
])('a connection that breaks %s', async (_, answer) => {
  await using server = await boardThat({ 'get&type=power': answer });
  await using board = await server.open();
  expect(await failureOf(board.power())).toMatchObject({ code: 'bmc-cut', category: 'network' });
});

test('a board that no longer answers, on any page', async () => {
  await using server = await boardThat({ 'get&type=power': () => {} });
  await using board = await server.open({ requestMs: 1_500 });
  expect(await failureOf(board.power())).toMatchObject({
    code: 'bmc-upload-by-other',
    message: expect.stringMatching(/did not answer \S+ \S+ in time; a board that takes an upload answers nobody/),
  });
  server.answer('/', () => {});
  // Everything but what was asked before.
  expect(await failureOf(board.power())).toMatchObject({ code: 'bmc-slow' });
});

test('a request that must not be sent twice is not, when its connection breaks', async () => {
  let set = 0;
  await using server = await boardThat({
    'set&type=flash': (request) => {
      set++;
      request.socket.destroy();
    },
  });
  await using board = await server.open();
  expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-cut' });
  expect(set).toBe(1);
});

test('Done with nothing written is no success', async () => {
  await using server = await boardThat();
  await using board = await server.open();
  server.answer('set&type=flash', (request, response) => {
    server.answer('get&type=flash', text(200, `{"Done":[{"secs":0,"nanos":1000},${30 * MB}]}`));
    text(200, '{"handle":7}')(request, response);
  });
  expect(await failureOf(board.flash(push(imageOf(Buffer.alloc(30 * MB)))))).toMatchObject({
    code: 'bmc-nothing-written',
    category: 'verify',
  });
  server.answer('get&type=flash', text(200, '"Ready"'));
  // An upload that was refused, as one that is no form is, after which the state is Done all the same.
  server.answer('/upload/7', text(500, 'Multipart form invalid'));
  expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-request-not-understood' });
  expect(server.asked.filter((url) => url.includes('clear_usb_boot'))).toHaveLength(2);
});

test('a Done that one before has left is not ours: by its length, or by a node that is still on', async () => {
  await using server = await boardThat();
  await using board = await server.open();
  const becomes = (state: string) =>
    server.answer('set&type=flash', (request, response) => {
      server.answer('get&type=flash', text(200, state));
      text(200, '{"handle":7}')(request, response);
    });
  const flash = async () => {
    server.answer('get&type=flash', text(200, '"Ready"'));
    return board.flash(push());
  };
  becomes(`{"Done":[{"secs":9,"nanos":0},${MB - 1}]}`);
  const other = await failureOf(flash());
  expect(other).toMatchObject({ code: 'bmc-transfer-replaced' });
  expect(other.message).toContain(`${MB - 1} bytes is done`);
  // The same image once more, as after an attempt that was broken off.
  becomes(`{"Done":[{"secs":9,"nanos":0},${MB}]}`);
  server.answer('get&type=power', json([{ node1: '1', node2: '0', node3: '0', node4: '0' }]));
  expect(await failureOf(flash())).toMatchObject({ code: 'bmc-nothing-written', category: 'verify' });
  expect(server.asked.at(-1)).toContain('node1=0');
  server.answer('get&type=power', json([{ node1: '0', node2: '0', node3: '0', node4: '0' }]));
  expect(await flash()).toMatchObject({ attempts: 1 });
});

test('an upload that is answered with 200 is queued and no more: the state of the transfer decides', async () => {
  await using server = await boardThat();
  await using board = await server.open();
  let looks = 0;
  server.answer('set&type=flash', (request, response) => {
    server.answer('get&type=flash', (...args) => {
      looks++;
      const running = {
        id: 7,
        process_name: 'Node 1 os install service',
        size: MB,
        cancelled: false,
        bytes_written: looks,
      };
      const state = looks < 5 ? { Transferring: running } : { Error: 'crc error. expected 1, calculated 2' };
      text(200, JSON.stringify(state))(...args);
    });
    text(200, '{"handle":7}')(request, response);
  });
  expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-read-back' });
  expect(looks).toBeGreaterThanOrEqual(5);
});

test('an upload that is answered with a page, or whose connection just closes, is no success', async () => {
  await using server = await boardThat({
    '/upload/7': (request, response) => void request.resume().on('end', () => page(request, response)),
  });
  await using board = await server.open();
  server.answer('set&type=flash', (request, response) => {
    server.answer('get&type=flash', text(200, `{"Done":[{"secs":9,"nanos":0},${MB}]}`));
    text(200, '{"handle":7}')(request, response);
  });
  expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-web-page' });
  server.answer('get&type=flash', text(200, '"Ready"'));
  server.answer('/upload/7', (request) => void request.resume().on('end', () => request.socket.destroy()));
  expect(await failureOf(board.flash(push()))).toMatchObject({ code: 'bmc-cut' });
});

test('an early 500 ends the sending although nobody reads on and the connection stays open', async () => {
  await using server = await boardThat({
    '/upload/7': (request, response) => {
      // Else Node reads on and forgets, to be ready for the next request.
      request.read(0);
      response
        .writeHead(500, { 'content-type': 'text/plain' })
        .end("Compute module's USB interface not found or supported");
    },
  });
  await using board = await server.open();
  const image = endlessImage(1_000 * MB);
  expect(await failureOf(board.flash(push(image)))).toMatchObject({ code: 'bmc-no-module' });
  // What the sockets between the two hold, twice: it is tried once more.
  expect(image.taken()).toBeLessThan(200 * MB);
  expect(server.asked.filter((url) => url.includes('set&type=flash'))).toHaveLength(2);
});

test('an upload that is reset says why when the state of the transfer does', async () => {
  await using server = await boardThat({
    '/upload/7': (request) => void request.once('data', () => request.socket.destroy()),
  });
  await using board = await server.open();
  server.answer('set&type=flash', (request, response) => {
    server.answer('get&type=flash', text(200, '{"Error":"No space left on device (os error 28)"}'));
    text(200, '{"handle":7}')(request, response);
  });
  expect(await failureOf(board.flash(push(imageOf(Buffer.alloc(20 * MB)))))).toMatchObject({
    code: 'bmc-image-too-large',
  });
});

test('what could not be tidied is told with the error', async () => {
  await using server = await boardThat({
    'set&type=clear_usb_boot': text(500, 'pins are broken'),
    '/upload/7': text(500, 'lzma data error'),
  });
  await using board = await server.open();
  server.answer('set&type=flash', (request, response) => {
    server.answer('get&type=flash', text(200, '{"Error":"lzma data error"}'));
    text(200, '{"handle":7}')(request, response);
  });
  const error = await failureOf(board.flash(push()));
  expect(error.code).toBe('bmc-xz-broken');
  expect(error.remedy).toContain('Left as it is: boot pins are not cleared');
});
