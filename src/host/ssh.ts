import { BringupError } from '../core/error.ts';
import type { Connection } from './connection.ts';
import { connectHop, type HopOptions } from './hop.ts';
import { type JumpPool, sharedJumps } from './jump-pool.ts';
import { type Retries, retrying } from './retry.ts';
import { SshConnection } from './ssh-connection.ts';
import type { SshTarget } from './target.ts';

/** Everything about connecting that is not a property of the host. */
export interface SshOptions extends HopOptions {
  /** Logins on jump hosts to share. */
  readonly jumps?: JumpPool;
  /** What may be spent on trying again; without it nothing is tried again. */
  readonly retries?: Retries;
}

/**
 * Connects and logs in, through the target's jump hosts if it has any; their logins are shared with others that go the
 * same way. Throws BringupError.
 */
export async function connectSsh(target: SshTarget, options: SshOptions = {}): Promise<Connection> {
  const { jumps: pool = sharedJumps } = options;
  const way = target.jumps.map((hop) => withProxyOf(target, hop));
  let failedBefore: unknown;
  let jumpDied = false;
  async function once(): Promise<Connection> {
    const via =
      way.length === 0
        ? undefined
        : await pool.lease(way, options).catch((error: unknown) => {
            failedBefore = error;
            throw error;
          });
    try {
      const hop = await connectHop(target, way, via?.hop, options);
      const lines = [...(via?.newKnownHosts ?? []), ...(hop.newKnownHost ? [hop.newKnownHost] : [])];
      return new SshConnection(hop, lines, via);
    } catch (error) {
      // A jump host that goes away is one trouble, however many were on their way through it.
      jumpDied = via?.hop.stream.destroyed === true;
      await via?.release();
      throw error;
    }
  }
  const given = (error: unknown) => error === failedBefore;
  const free = () => jumpDied;
  try {
    return await retrying(once, { ...options, target, given, free });
  } catch (error) {
    throw error instanceof BringupError ? error.at({ host: target.name }) : error;
  }
}

function withProxyOf({ proxy }: SshTarget, hop: SshTarget): SshTarget {
  return hop.proxy !== undefined || proxy === undefined ? hop : { ...hop, proxy };
}
