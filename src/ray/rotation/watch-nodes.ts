import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import type { Secret } from '../../core/secret.ts';
import type { Connection } from '../../host/connection.ts';
import { type Dashboard, openDashboard } from '../cluster/dashboard.ts';
import { askNodes } from '../cluster/nodes.ts';
import { HOST_LABEL, JOIN_LABEL } from '../places.ts';

/** The API of a head, and a token to ask it with. */
interface HeadPlace {
  readonly connection: Connection;
  readonly port: number;
  readonly token: Secret;
}

interface WatchOptions extends HeadPlace {
  /** Until the API answers, and from then on until it lists all. */
  readonly deadlineMs: number;
  /** Hosts, each with the start of its unit that does not count any more; empty: any counts. */
  readonly wanted: ReadonlyMap<string, string>;
  onSeen(host: string): void;
}

export interface Seen {
  /** When the API answered first, as `performance.now()` tells it. */
  readonly apiAt?: number;
  /** What it said last instead. */
  readonly said: string;
}

const POLL_MS = 250;

/** Asks the head until it lists a new node of every host, or until it is too late for its answer, or for that of the nodes. */
export async function watchNodes({ deadlineMs, wanted, onSeen, ...place }: WatchOptions): Promise<Seen> {
  const dashboard = dashboardOf(place);
  let until = performance.now() + deadlineMs;
  const missing = new Map(wanted);
  let apiAt: number | undefined;
  let said = '';
  while (performance.now() < until) {
    try {
      const { nodes } = await askNodes(dashboard, place.port);
      if (apiAt === undefined) {
        apiAt = performance.now();
        until = apiAt + deadlineMs;
      }
      for (const { alive, labels } of nodes) {
        const host = labels[HOST_LABEL];
        if (!alive || host === undefined || missing.get(host) === undefined) continue;
        if (missing.get(host) === labels[JOIN_LABEL]) continue;
        missing.delete(host);
        onSeen(host);
      }
      if (missing.size === 0) break;
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      said = error.message;
    }
    await delay(POLL_MS);
  }
  return apiAt === undefined ? { said } : { apiAt, said };
}

/** Whether the head lets somebody in who has this token. */
export async function takesToken(place: HeadPlace): Promise<boolean> {
  try {
    await askNodes(dashboardOf(place), place.port);
    return true;
  } catch (error) {
    if (error instanceof BringupError && error.code === 'ray-api-token') return false;
    throw error;
  }
}

function dashboardOf({ connection, port, token }: HeadPlace): Dashboard {
  const signal = new AbortController().signal;
  return openDashboard({ dial: (to) => connection.dial(to), port, token, signal, timeoutMs: 5_000 });
}
