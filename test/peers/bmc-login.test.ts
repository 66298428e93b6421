import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { certificateOf } from '../../src/bmc/certificate.ts';
import type { VirtualBoard } from '../support/board/board.ts';
import { clientOf, failureOf, quickBoard, until } from '../support/board-client.ts';
import { freePort } from './support/port.ts';

const logins = (virtual: VirtualBoard) => virtual.requests.filter(({ url }) => url === '/api/bmc/authenticate').length;

test.each(['2.0.5', '2.3.4', '2.3.7', 'fork'] as const)('%s: one login, then its token', async (generation) => {
  await using virtual = await quickBoard({ generation });
  await using board = await clientOf(virtual);
  expect(board.about.daemon).toBe(generation === 'fork' ? '2.29.0' : generation);
  expect(board.about.generation).toBe(generation === 'fork' ? 'fork' : generation.slice(0, 3));
  expect(await board.power()).toEqual({ 1: false, 2: false, 3: false, 4: false });
  await board.setPower({ 2: true, 3: true });
  expect(await board.power()).toEqual({ 1: false, 2: true, 3: true, 4: false });
  expect(await board.usb()).toMatchObject({ node: 1, mode: 'device', toBmc: false });
  expect((await board.info()).storage.map(({ name }) => name)).toContain('BMC');
  expect(await board.transfer()).toEqual({ state: 'ready' });
  await board.setNodeInfo(2, { name: 'beta', module: 'RK1' });
  const labels = await board.nodeInfo();
  expect(labels?.[2]).toEqual(
    generation === '2.0.5' ? undefined : expect.objectContaining({ name: 'beta', module: 'RK1' }),
  );
  expect(logins(virtual)).toBe(1);
});

test('a wrong password is tried once, whatever is asked after that', async () => {
  await using virtual = await quickBoard();
  const error = await failureOf(clientOf(virtual, { password: 'wrong' }));
  expect(error).toMatchObject({ code: 'bmc-credentials', category: 'auth' });
  expect(error.message).not.toContain('wrong');
  expect(virtual.requests).toHaveLength(1);
});

test('tokens that a restart forgot cost one 401, one login and one repetition', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  await virtual.restart('daemon', 50);
  const before = virtual.requests.length;
  await board.power();
  expect(virtual.requests.slice(before).map(({ status }) => status)).toEqual([401, 200, 200]);
});

test.each([
  ['2.3.7', 401],
  ['fork', 429],
] as const)('%s: a ban is told with the time that is left, and not made longer', async (generation, status) => {
  await using virtual = await quickBoard({ generation });
  for (let attempt = 1; attempt <= 5; attempt++) await failureOf(clientOf(virtual, { password: `wrong${attempt}` }));
  const before = virtual.requests.length;
  const error = await failureOf(clientOf(virtual));
  expect(error).toMatchObject({ code: 'bmc-banned', category: 'throttled', retryable: false });
  const seconds = Number(/in again only in (\d+) s/.exec(error.message)?.[1]);
  // The first ban is of a minute, which goes on while we ask.
  expect(seconds).toBeGreaterThan(20);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(virtual.requests).toHaveLength(before + 1);
  expect(virtual.requests.at(-1)?.status).toBe(status === 429 ? 429 : 403);
});

test('requests at the same time show a stale token once', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  await virtual.restart('daemon', 50);
  const before = virtual.requests.length;
  await Promise.all([board.power(), board.usb(), board.info(), board.transfer(), board.power(), board.usb()]);
  expect(virtual.requests.slice(before).filter(({ status }) => status === 401)).toHaveLength(1);
});

test('a token that has expired is got anew', async () => {
  await using virtual = await quickBoard({ tokenLifeMs: 150 });
  await using board = await clientOf(virtual);
  await delay(300);
  const before = logins(virtual);
  await board.power();
  expect(logins(virtual)).toBe(before + 1);
});

test('a board that still has its first password says so', async () => {
  await using virtual = await quickBoard({ generation: 'fork', password: 'turing' });
  expect(await failureOf(clientOf(virtual))).toMatchObject({ code: 'bmc-factory-password', category: 'auth' });
});

test.each(['2.0.5', '2.3.7'] as const)(
  '%s: a peer of the loopback is asked for nothing, and goes on without a login',
  async (generation) => {
    await using virtual = await quickBoard({ generation, trusts: 'loopback' });
    await using board = await clientOf(virtual, { password: 'of no matter' });
    expect(await board.power()).toMatchObject({ 1: false });
  },
);

test('another certificate is refused before anything is sent', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  virtual.newCertificate();
  virtual.dropConnections();
  const before = virtual.requests.length;
  const error = await failureOf(board.power());
  expect(error).toMatchObject({ code: 'bmc-certificate-changed', category: 'host-key' });
  expect(error.message).toContain(virtual.fingerprint());
  expect(virtual.requests).toHaveLength(before);
});

test('the certificate of a board can be looked at without a request to it', async () => {
  await using virtual = await quickBoard();
  const { address: host, port } = virtual;
  expect(await certificateOf({ host, port })).toBe(virtual.fingerprint());
  expect(virtual.requests).toEqual([]);
  const nobody = await freePort();
  expect(await failureOf(certificateOf({ host, port: nobody }))).toMatchObject({ code: 'bmc-unreachable' });
  expect(await failureOf(certificateOf({ host, port, signal: AbortSignal.abort() }))).toMatchObject({
    code: 'cancelled',
  });
  await using silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const stop = new AbortController();
  silent.once('connection', () => stop.abort());
  const { port: deaf } = silent.address() as AddressInfo;
  expect(await failureOf(certificateOf({ host, port: deaf, signal: stop.signal }))).toMatchObject({
    code: 'cancelled',
  });
});

test('the daemon is restarted, waited for, and knows us again', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  await board.setPower({ 1: true });
  await board.reload();
  expect(await board.power()).toMatchObject({ 1: true });
  expect(logins(virtual)).toBe(2);
});

test('what a node writes comes piece by piece, once each, over a restart of the daemon', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  virtual.slot(1).uart.append(Buffer.from('Kernel panic - not syncing: of an earlier life\r\n'));
  const stop = new AbortController();
  let got = '';
  const pieces = await board.watchUart(1, stop.signal);
  // Nobody has asked for a piece yet: what comes now is seen all the same.
  virtual.slot(1).uart.append(Buffer.from('U-Boot 2024\r\n'));
  const watching = (async () => {
    for await (const { text } of pieces) got += text;
  })();
  await until(() => got.includes('2024'), 'the first line');
  await virtual.restart('daemon', 100);
  virtual.slot(1).uart.append(Buffer.from('Starting kernel…\r\n'));
  await until(() => got.includes('kernel'), 'the second line');
  await board.sendUart(1, 'root');
  await until(() => got.includes('node1 got'), 'what was typed');
  stop.abort();
  await watching;
  expect(got.startsWith('U-Boot 2024\r\nStarting kernel…\r\n')).toBe(true);
});

test('a board that is away at the first look at a serial line is waited for; one that will not tell is not', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual);
  const away = virtual.restart('daemon', 600);
  const stop = new AbortController();
  const pieces = (await board.watchUart(2, stop.signal))[Symbol.asyncIterator]();
  await away;
  virtual.slot(2).uart.append(Buffer.from('U-Boot 2024\r\n'));
  expect(await pieces.next()).toMatchObject({ value: { text: 'U-Boot 2024\r\n', gap: false } });
  stop.abort();
  expect(await pieces.next()).toMatchObject({ done: true });
  virtual.newCertificate();
  virtual.dropConnections();
  expect(await failureOf(board.watchUart(2, new AbortController().signal))).toMatchObject({
    code: 'bmc-certificate-changed',
  });
});

test('an upload of somebody else is told apart from a board that does not answer', async () => {
  await using virtual = await quickBoard();
  await using board = await clientOf(virtual, { timing: { requestMs: 1_200 } });
  const frozen = virtual.freeze();
  // Frozen, its pages do not answer either.
  expect(await failureOf(board.power())).toMatchObject({ code: 'bmc-slow', category: 'timeout' });
  frozen[Symbol.dispose]();
});
