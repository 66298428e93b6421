import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { type DelayProxy, startDelayProxy } from './delay-proxy.ts';

const RTT = 60;

describe('a delay proxy', () => {
  const servers: Server[] = [];
  const proxies: DelayProxy[] = [];
  afterEach(async () => {
    for (const proxy of proxies.splice(0)) await proxy[Symbol.asyncDispose]();
    for (const server of servers.splice(0)) server.close();
  });

  /** A proxy before a server that treats each connection as told. */
  const before = async (serve: (socket: Socket) => void, rttMs = RTT): Promise<DelayProxy> => {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      socket.on('error', () => {});
      serve(socket);
    });
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const proxy = await startDelayProxy({ target: { host: '127.0.0.1', port }, rttMs });
    proxies.push(proxy);
    return proxy;
  };
  const dial = (proxy: DelayProxy): Socket => {
    const socket = connect({ host: proxy.host, port: proxy.port, noDelay: true, allowHalfOpen: true });
    socket.on('error', () => {});
    return socket;
  };
  const echo = (socket: Socket): void => void socket.pipe(socket);

  it('costs two round trips until a server that speaks first is heard', async () => {
    const proxy = await before((socket) => socket.write('hello'));
    const took = await best(async () => {
      const started = performance.now();
      await once(dial(proxy), 'data');
      return [performance.now() - started];
    });
    expect(took[0]).toSatisfy(around(2 * RTT));
  });

  it('costs two round trips for the first answer and one for each more, and counts them', async () => {
    const proxy = await before(echo);
    const took = await best(async () => {
      proxy.resetStats();
      const socket = dial(proxy);
      const times: number[] = [];
      for (let question = 0; question < 3; question++) {
        const started = performance.now();
        socket.write('?');
        await once(socket, 'data');
        times.push(performance.now() - started);
      }
      return times;
    });
    expect(took[0]).toSatisfy(around(2 * RTT));
    expect(took[1]).toSatisfy(around(RTT));
    expect(took[2]).toSatisfy(around(RTT));
    expect(proxy.stats()).toEqual({ connections: 1, roundTrips: 4, bytesUp: 3, bytesDown: 3 });
  });

  it('keeps megabytes whole and in order, both ways, and passes the ends on', async () => {
    const proxy = await before(echo, 4);
    const socket = dial(proxy);
    const sent = Array.from({ length: 300_000 }, (_, index) => `${index}\n`.padStart(64, '.')).join('');
    const received = text(socket);
    socket.end(sent);
    expect((await received) === sent).toBe(true);
    expect(proxy.stats()).toMatchObject({ bytesUp: sent.length, bytesDown: sent.length });
  });

  it('passes on the end of one side while the other still speaks', async () => {
    const proxy = await before((socket) => {
      socket.resume();
      socket.on('end', () => socket.end('said after your end'));
    });
    const socket = dial(proxy);
    socket.end('done');
    expect(await text(socket)).toBe('said after your end');
  });

  it('resets every connection after so many bytes', async () => {
    const proxy = await before(echo, 0);
    const [first, second] = [dial(proxy), dial(proxy)];
    await Promise.all([once(first, 'connect'), once(second, 'connect')]);
    proxy.cutAfter(11);
    first.write('12345');
    expect(String((await once(first, 'data'))[0])).toBe('12345');
    const closed = Promise.all(
      [first, second].map((socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
    second.write('6');
    await closed;
    const again = dial(proxy);
    again.write('and then as before');
    expect(String((await once(again, 'data'))[0])).toBe('and then as before');
  });

  it('holds everything while it is frozen, new connections too', async () => {
    const proxy = await before(echo, 10);
    const old = dial(proxy);
    old.write('1');
    await once(old, 'data');
    proxy.freeze();
    old.write('2');
    const fresh = dial(proxy);
    fresh.write('3');
    let heard = '';
    for (const socket of [old, fresh]) socket.on('data', (data) => (heard += data));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(heard).toBe('');
    proxy.thaw();
    await expect.poll(() => [...heard].sort().join('')).toBe('23');
  });

  it('resets the client when nobody listens behind it', async () => {
    const proxy = await before(echo, 0);
    servers.splice(0).map((server) => server.close());
    const [error] = (await once(dial(proxy), 'error').catch((reason) => [reason])) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });
});

/** The shortest of each time in several attempts: what a busy machine added is not the line's. */
async function best(measure: () => Promise<readonly number[]>): Promise<readonly number[]> {
  const attempts: (readonly number[])[] = [];
  for (let attempt = 0; attempt < 5; attempt++) attempts.push(await measure());
  return (attempts[0] ?? []).map((_, index) => Math.min(...attempts.map((times) => times[index] ?? 0)));
}

/** Not earlier than the line allows, and hardly later. */
function around(expectedMs: number): (tookMs: number) => boolean {
  return (tookMs) => tookMs > expectedMs - 3 && tookMs < expectedMs + 40;
}
