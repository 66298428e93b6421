import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggedIn } from './handshake.ts';

const GOODBYE_MS = 1_000;

/** Ends one hop in good order, and for certain: a peer that does not answer is given a second. */
export async function farewell({ client, stream }: Pick<LoggedIn, 'client' | 'stream'>): Promise<void> {
  if (stream.destroyed) return;
  const gone = new Promise<void>((resolve) => client.once('close', () => resolve()));
  const left = new Promise<void>((resolve) => stream.once('finish', () => resolve()));
  client.end();
  const late = sleep(GOODBYE_MS, undefined, { ref: false });
  if (stream instanceof Socket) {
    // Straight to the peer it is enough that the goodbye left this machine: its answer is a round trip that nobody
    // has to wait for. Destroying the socket now could reset it and lose what the peer has not read yet.
    await Promise.race([gone, left, late]);
    stream.unref();
    void Promise.race([gone, late]).then(() => stream.destroy());
    return;
  }
  await Promise.race([gone, late]);
  stream.destroy();
}
