import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Listener, listen } from './listener.ts';

/** A way to a port of this machine over which bytes go at a limited speed, and back without limit. */
export function slowLink(port: number, bytesPerSecond: number): Promise<Listener> {
  const PIECE = 8_192;
  return listen((socket) => {
    const onward = connect({ port, host: '127.0.0.1', noDelay: true });
    onward.on('error', () => socket.destroy());
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    socket.setNoDelay(true);
    onward.pipe(socket);
    void (async () => {
      try {
        for await (const chunk of socket) {
          const data = chunk as Buffer;
          for (let at = 0; at < data.length; at += PIECE) {
            const piece = data.subarray(at, at + PIECE);
            onward.write(piece);
            await sleep((piece.length / bytesPerSecond) * 1_000);
          }
        }
      } catch {
        // The connection was cut, as tests do.
      }
    })();
  });
}
