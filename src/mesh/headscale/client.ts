import { steady } from '../http/send.ts';
import { ANSWERS, type MeshUser } from './answers.ts';
import { detect } from './detect.ts';
import { list } from './list.ts';
import { deleteByKey, type Nodes, nodesOf } from './nodes.ts';
import { type PreAuthKeys, preAuthKeys } from './pre-auth-keys.ts';
import type { Server } from './request.ts';

/** A Headscale server, whatever its version. Every call throws BringupError. */
export interface Headscale extends Nodes, PreAuthKeys {
  /** Removes the nodes that came by a key. Like what is asked of keys, it outlives the run that is cancelled by a few seconds. */
  deleteNodesOf(keyId: string): Promise<void>;
  /** `0.29.2`, or `0.23 to 0.25` when the server does not tell. */
  readonly version: string;
  users(): Promise<readonly MeshUser[]>;
}

/** Finds out how the server speaks, and returns a client that speaks so. The key is first used by the first call. */
export async function openHeadscale(server: Server): Promise<Headscale> {
  const { version, dialect } = await detect(server);
  return {
    version,
    users: () => list(server, ANSWERS.users, '/api/v1/user'),
    ...nodesOf(server, dialect),
    deleteNodesOf: (keyId) => deleteByKey(nodesOf(steady(server), dialect), keyId),
    ...preAuthKeys(server, dialect),
  };
}
