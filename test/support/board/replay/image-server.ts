import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { halfNoise, noise, packed } from './contents.ts';

/** The server that the recorded pulls came from, with its bad habits. */
export interface ImageServer extends AsyncDisposable {
  readonly url: string;
  readonly image: Buffer;
  /** Two streams. */
  readonly packedImage: Buffer;
}

/** @param slow by how much its waits are shortened */
export async function startImageServer(slow: number): Promise<ImageServer> {
  const image = noise(4_000_000);
  const packedImage = Buffer.concat([packed(halfNoise(1_000_000)), packed(halfNoise(1_000_000))]);
  const whole = (response: ServerResponse, content: Buffer, status = 200) => {
    response.writeHead(status, { 'content-length': String(content.length) }).end(content);
  };
  const pages: Readonly<Record<string, (response: ServerResponse) => void | Promise<void>>> = {
    '/image.img': (response) => whole(response, image),
    '/image.img.xz': (response) => whole(response, packedImage),
    '/redir.img': (response) => void response.writeHead(302, { location: '/image.img' }).end(),
    '/chunked.img': (response) => void response.writeHead(200).end(image),
    '/short.img': (response) => {
      response.writeHead(200, { 'content-length': String(image.length) });
      response.write(image.subarray(0, 1_000_000), () => response.destroy());
    },
    '/slowhead.img': async (response) => {
      await delay(4_000 / slow);
      whole(response, image);
    },
    '/stall.img': (response) => {
      response.writeHead(200, { 'content-length': String(image.length) });
      response.write(image.subarray(0, 1_000_000));
    },
    '/big.img': async (response) => {
      response.writeHead(200, { 'content-length': '20000000' });
      for (let sent = 0; sent < 20 && !response.destroyed; sent += 1) {
        response.write(image.subarray(0, 1_000_000));
        await delay(1_000 / slow);
      }
    },
  };
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    if (page === undefined) whole(response, Buffer.from('<h1>no such image</h1>'), 404);
    else void page(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    image,
    packedImage,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
