import type { Connect } from '../engine/connect-host.ts';
import type { FleetHost } from '../fleet/fleet.ts';

type Way = Awaited<ReturnType<Connect>>;

/** A connector that gives the connection which was opened first to the first who asks for that host, so that one is enough. */
export interface FirstConnection extends AsyncDisposable {
  open(host: FleetHost, signal: AbortSignal): Promise<Way['connection']>;
  readonly connect: Connect;
}

/** Keeps the first connection to a host until the run takes it over. */
export function firstConnection(connect: Connect, name: string): FirstConnection {
  let kept: Way | undefined;
  const toHost: Connect = async (host, signal, retries) => {
    if (host.name !== name || kept === undefined) return connect(host, signal, retries);
    const way = kept;
    kept = undefined;
    return way;
  };
  return {
    async open(host, signal) {
      kept = await connect(host, signal);
      return kept.connection;
    },
    connect: Object.assign(toHost, connect.offers === undefined ? {} : { offers: connect.offers }),
    async [Symbol.asyncDispose]() {
      await kept?.connection[Symbol.asyncDispose]();
      kept = undefined;
    },
  };
}
