import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the kernel gives to connections by itself: what is free now stays free while its server restarts. */
const [FIRST, COUNT] = [20_000, 10_000];

/** A port of an address of this machine that nobody uses at the moment. */
export async function freePort(address: string, protocol: 'tcp' | 'udp' = 'tcp'): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await (protocol === 'tcp' ? tcpIsFree : udpIsFree)(address, port)) return port;
  }
  throw new Error(`no free ${protocol} port on ${address}`);
}

async function tcpIsFree(address: string, port: number): Promise<boolean> {
  const server = createServer().listen(port, address);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}

async function udpIsFree(address: string, port: number): Promise<boolean> {
  const socket = createSocket('udp4').bind(port, address);
  try {
    await once(socket, 'listening');
  } catch {
    return false;
  }
  await new Promise<void>((resolve) => socket.close(resolve));
  return true;
}
