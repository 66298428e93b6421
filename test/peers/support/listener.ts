import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A TCP server on 127.0.0.1 that does with each connection what it is told; all connections end with it. */
export interface Listener extends AsyncDisposable {
  readonly port: number;
  readonly connections: readonly Socket[];
}

export async function listen(onConnection: (socket: Socket) => void): Promise<Listener> {
  const connections: Socket[] = [];
  const server = createServer((socket) => {
    connections.push(socket);
    socket.on('error', () => {});
    onConnection(socket);
    // Unread input would hide that the other side has gone.
    if (socket.readableFlowing === null) socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections,
    async [Symbol.asyncDispose]() {
      for (const socket of connections) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
