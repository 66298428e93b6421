import { setTimeout as delay } from 'node:timers/promises';
import type { SudoChoice } from '../../../engine/run-context.ts';
import type { Connection } from '../../../host/connection.ts';

export interface Connected {
  readonly connection: Connection;
  readonly sudo: SudoChoice;
}

/** A connection that is opened when somebody needs it, shared by all who do, and closed when nobody did for a while. */
export interface SharedConnection extends AsyncDisposable {
  /** After work that failed, the next one begins with a connection of its own; who is still at work keeps the old one. */
  use<T>(work: (connected: Connected) => Promise<T>): Promise<T>;
}

interface Lease {
  readonly opened: Promise<Connected>;
  users: number;
  failed: boolean;
  rest: AbortController | undefined;
}

/** Nobody is connected to before the first use. */
export function sharedConnection(open: () => Promise<Connected>, idleMs: number): SharedConnection {
  const leases = new Set<Lease>();
  let current: Lease | undefined;

  const close = async (lease: Lease): Promise<void> => {
    lease.rest?.abort();
    leases.delete(lease);
    if (current === lease) current = undefined;
    await lease.opened.then(({ connection }) => connection[Symbol.asyncDispose]()).catch(() => undefined);
  };
  const begin = (): Lease => {
    const lease = { opened: open(), users: 0, failed: false, rest: undefined };
    leases.add(lease);
    return lease;
  };
  const rest = (lease: Lease): void => {
    const stop = new AbortController();
    lease.rest = stop;
    delay(idleMs, undefined, { signal: stop.signal }).then(
      () => close(lease),
      () => undefined,
    );
  };

  return {
    async use(work) {
      current ??= begin();
      const lease = current;
      lease.users += 1;
      lease.rest?.abort();
      try {
        return await work(await lease.opened);
      } catch (error) {
        lease.failed = true;
        if (current === lease) current = undefined;
        throw error;
      } finally {
        lease.users -= 1;
        if (lease.users === 0 && lease.failed) await close(lease);
        else if (lease.users === 0 && leases.has(lease)) rest(lease);
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...leases].map(close));
    },
  };
}
