import { Agent } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { certificateChanged } from './errors.ts';
import { type HandshakeOptions, handshake } from './handshake.ts';

/** Who answered, and by which way. */
export interface Peer {
  /** Of its certificate. */
  readonly fingerprint: string;
  /** Of this machine on that way. */
  readonly localAddress: string;
  readonly remoteAddress: string;
}

export interface PinnedAgentsOptions extends HandshakeOptions {
  /** Of the one certificate that is right: `AA:BB:…`. */
  readonly fingerprint: string;
}

/** Agents of node:https whose connections are given out only after their certificate was compared, and who it was. */
export interface PinnedAgents {
  /** Keeps one connection for the next request. */
  readonly kept: Agent;
  /** A new connection for each request. */
  readonly single: Agent;
  /** Undefined before the first connection. */
  peer(): Peer | undefined;
}

/**
 * Connections to one board. It signs its certificate itself, without a name and mostly long expired, so the fingerprint is
 * the only thing that says anything (BMC-Firmware generate_self_signedx509.sh). HTTP/1.1 alone is offered.
 */
export function pinnedAgents({ fingerprint: wanted, ...where }: PinnedAgentsOptions): PinnedAgents {
  let peer: Peer | undefined;
  async function connectPinned(): Promise<TLSSocket> {
    const { socket, fingerprint: seen } = await handshake(where);
    if (seen !== wanted) {
      socket.destroy();
      throw certificateChanged(where.board, wanted, seen);
    }
    peer = {
      fingerprint: seen,
      localAddress: addressOf(socket.localAddress),
      remoteAddress: addressOf(socket.remoteAddress),
    };
    return socket;
  }
  const createConnection: Agent['createConnection'] = (_options, give) => {
    connectPinned().then(
      (socket) => give?.(null, socket),
      (error: Error) => give?.(error, undefined as unknown as TLSSocket),
    );
    return undefined as unknown as TLSSocket;
  };
  const kept = new Agent({ keepAlive: true, maxSockets: 1 });
  const single = new Agent({ keepAlive: false });
  for (const agent of [kept, single]) agent.createConnection = createConnection;
  return { kept, single, peer: () => peer };
}

/** Without the form that IPv4 has on a socket for both families. */
export function addressOf(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
