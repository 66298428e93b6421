import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openTcp } from '../../src/host/tcp.ts';
import { fullBacklog } from './support/full-backlog.ts';
import { listen } from './support/listener.ts';
import { freePort } from './support/port.ts';

const LOOPBACK = { address: '127.0.0.1', timeoutMs: 2_000 };

describe('a TCP connection', () => {
  test('is refused where nothing listens', async () => {
    const port = await freePort();
    await expect(openTcp({ ...LOOPBACK, port })).rejects.toMatchObject({
      code: 'connection-refused',
      category: 'network',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
  });

  test('to a filtered port ends at its limit', async () => {
    await using filtered = await fullBacklog();
    const started = performance.now();
    await expect(openTcp({ ...LOOPBACK, port: filtered.port, timeoutMs: 400 })).rejects.toMatchObject({
      code: 'connection-timed-out',
      category: 'network',
      message: expect.stringContaining('no answer within 0.4 s'),
    });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('to a filtered port is cancelled at once', async () => {
    await using filtered = await fullBacklog();
    const stop = new AbortController();
    const connecting = openTcp({ ...LOOPBACK, port: filtered.port, timeoutMs: 30_000, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    const started = performance.now();
    await expect(connecting).rejects.toMatchObject({ category: 'cancelled' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('needs a name that resolves', async () => {
    await expect(openTcp({ address: 'no..such..name', port: 22, timeoutMs: 5_000 })).rejects.toMatchObject({
      category: 'dns',
    });
  });
});

describe('through a proxy', () => {
  /** A small HTTP proxy: it connects, or answers what it is told. */
  const proxy = (answer: (request: string) => string | undefined, requests: string[] = []) =>
    listen((socket) => {
      socket.once('data', (data) => {
        const request = data.toString('latin1');
        requests.push(request);
        const refusal = answer(request);
        if (refusal !== undefined) return void socket.end(refusal);
        const [, host, port] = /^CONNECT ([^:]+):(\d+) /.exec(request) ?? [];
        const onward = connect(Number(port), host ?? '', () => {
          // Everything in one packet: what the server says right away must not get lost.
          onward.once('data', (first) => {
            socket.write(
              Buffer.concat([Buffer.from('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n'), first]),
            );
            onward.pipe(socket);
          });
          socket.pipe(onward);
        });
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
      });
    });

  test('the far end is reached, and its first words arrive', async () => {
    await using server = await listen((socket) => {
      socket.write('hello ');
      socket.on('data', (data) => socket.write(data.toString().toUpperCase()));
    });
    const requests: string[] = [];
    await using via = await proxy(() => undefined, requests);
    const socket = await openTcp({ ...LOOPBACK, port: server.port, proxy: `http://user:p%40ss@127.0.0.1:${via.port}` });
    let heard = '';
    socket.on('data', (data) => {
      heard += data.toString();
    });
    socket.resume();
    socket.write('world');
    await expect.poll(() => heard).toBe('hello WORLD');
    socket.destroy();
    expect(requests[0]).toContain(`CONNECT 127.0.0.1:${server.port} HTTP/1.1\r\n`);
    expect(requests[0]).toContain(`Proxy-Authorization: Basic ${Buffer.from('user:p@ss').toString('base64')}\r\n`);
  });

  test.each([
    ['HTTP/1.1 403 Forbidden\r\n\r\n', 'proxy-refused', 'HTTP/1.1 403 Forbidden'],
    ['HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', 'proxy-needs-login', '407'],
    ['SSH-2.0-not a proxy\r\n\r\n', 'proxy-refused', 'SSH-2.0-not a proxy'],
    ['', 'proxy-refused', 'closed the connection'],
  ])('%j is told', async (answer, code, text) => {
    await using via = await proxy(() => answer);
    await expect(openTcp({ ...LOOPBACK, port: 22, proxy: `http://127.0.0.1:${via.port}` })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(text),
    });
  });

  test('a proxy that says nothing ends at the limit', async () => {
    await using via = await listen(() => {});
    await expect(
      openTcp({ ...LOOPBACK, port: 22, timeoutMs: 300, proxy: `http://127.0.0.1:${via.port}` }),
    ).rejects.toMatchObject({ code: 'connection-timed-out', message: expect.stringContaining('through the proxy') });
  });

  test('what is no address of a proxy is a configuration error', async () => {
    for (const proxyUrl of ['socks5://127.0.0.1:1080', '127.0.0.1:3128', 'http://']) {
      await expect(openTcp({ ...LOOPBACK, port: 22, proxy: proxyUrl })).rejects.toMatchObject({
        code: 'proxy-invalid',
        category: 'config',
      });
    }
  });
});
