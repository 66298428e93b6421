import { cancelled } from '../host/cancelled.ts';
import type { BoardOptions } from './board.ts';
import { timingOf } from './timing.ts';
import { handshake } from './wire/handshake.ts';
import { boardAddress } from './wire/link.ts';

/** SHA-256 (`AA:BB:…`) of the certificate that is shown where a board should be. Nothing is sent, and nobody has judged it. Throws BringupError. */
export async function certificateOf({
  host,
  port = 443,
  timing,
  signal,
}: Pick<BoardOptions, 'host' | 'port' | 'timing' | 'signal'>): Promise<string> {
  const board = boardAddress(host, port);
  const ended = () => cancelled(`looking at the certificate of the board ${board}`, signal);
  if (signal?.aborted) throw ended();
  try {
    const connectMs = timingOf(timing).requestMs;
    const { socket, fingerprint } = await handshake({ board, host, port, connectMs, signal });
    socket.destroy();
    return fingerprint;
  } catch (error) {
    throw signal?.aborted ? ended() : error;
  }
}
