import { z } from 'zod';
import type { Dashboard } from './dashboard.ts';
import { notRay } from './dashboard-errors.ts';

/** A node as the head tells it. One that ended stays in the list, under the same address as the one that came after it. */
export interface RayNode {
  /** 56 hexadecimal digits. */
  readonly id: string;
  readonly address: string;
  readonly head: boolean;
  readonly alive: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** Numbers of a kind: `CPU`, `GPU`, `memory` (bytes), `object_store_memory` (bytes), and those of the fleet file. */
  readonly resources: Readonly<Record<string, number>>;
  readonly startedMs: number;
  /** Only when it is dead. */
  readonly endedMs?: number;
  /** Why it is dead, in Ray's words. */
  readonly death?: string;
}

export interface NodeList {
  readonly nodes: readonly RayNode[];
  /** How many there are, where the list holds fewer. */
  readonly of?: number;
}

const entry = z.object({
  node_id: z.string().regex(/^[0-9a-f]{56}$/),
  node_ip: z.string().max(255),
  is_head_node: z.boolean().nullish(),
  state: z.string().max(64),
  state_message: z.string().nullish(),
  labels: z.record(z.string(), z.string()).nullish(),
  resources_total: z.record(z.string(), z.number()).nullish(),
  start_time_ms: z.number().nullish(),
  end_time_ms: z.number().nullish(),
});

const MOST_NODES = 10_000;

const answer = z.object({
  data: z.object({ result: z.object({ total: z.number(), result: z.array(entry).max(MOST_NODES) }) }),
});

/** Its own limit is 100, dead ones included. Source: ray 2.60 python/ray/util/state/common.py */
const NODES_PATH = `/api/v0/nodes?detail=1&limit=${MOST_NODES}`;

/** All nodes that the head remembers. Throws BringupError. */
export async function askNodes(dashboard: Dashboard, port: number): Promise<NodeList> {
  const nodes = parseNodes(await dashboard.get(NODES_PATH));
  if (nodes === undefined) throw notRay(port, 'its list of nodes has another form than Ray gives it');
  return nodes;
}

/** The nodes in an answer of `/api/v0/nodes`; undefined where it is none. Fields that are not known are left out. */
export function parseNodes(json: unknown): NodeList | undefined {
  const { success, data } = answer.safeParse(json);
  if (!success) return undefined;
  const { total, result } = data.data.result;
  const nodes = result.map(nodeOf);
  return total > nodes.length ? { nodes, of: total } : { nodes };
}

function nodeOf(found: z.output<typeof entry>): RayNode {
  const alive = found.state === 'ALIVE';
  const death = found.state_message?.trim().slice(0, 1000);
  return {
    id: found.node_id,
    address: found.node_ip,
    head: found.is_head_node ?? false,
    alive,
    labels: found.labels ?? {},
    resources: found.resources_total ?? {},
    startedMs: found.start_time_ms ?? 0,
    ...(alive || !found.end_time_ms ? {} : { endedMs: found.end_time_ms }),
    ...(alive || death === undefined || death === '' ? {} : { death }),
  };
}
