import { digest } from '../core/json.ts';
import type { Database } from './database.ts';
import { machineLabel } from './label.ts';
import { append, see } from './record.ts';
import type { EventData, Facts } from './schema.ts';
import { type Standing, stateOf } from './standing.ts';
import type { State } from './states.ts';

/** How the work of a node ended that was asked to go. */
export interface DrainEnd {
  /** False: it was cut off at the deadline. */
  readonly ok: boolean;
  readonly seconds: number;
}

/** A node, as whoever looked tells it. */
export interface Sighting {
  readonly node: string;
  /** What the node says of its machine (label.ts). */
  readonly label?: string;
  readonly alive: boolean;
  /** When it began, to tell the newest of one machine. */
  readonly startedMs: number;
  /** Why it is not alive. */
  readonly reason?: string;
  /** It was asked to go, and went. */
  readonly left?: boolean | undefined;
  /** How that ended, where whoever asked it to go saw it. */
  readonly drained?: DrainEnd | undefined;
  /** What is known of the machine by this. */
  readonly facts: Facts;
}

/** One look at a cluster: all nodes of it that are known, dead ones too. */
export interface Look {
  readonly cluster: string;
  readonly nodes: readonly Sighting[];
  /** Names under which the fleet file expects machines there: for providers that never said which cluster they are in. */
  readonly names: readonly string[];
}

/** A provider after a look. */
export interface Presence {
  readonly id: string;
  readonly name: string | null;
  readonly state: State;
  /** Its newest node; null when there is none. */
  readonly node: string | null;
  readonly is: 'here' | 'back' | 'gone' | 'left';
  /** Why, and since when, for who is not here. */
  readonly reason?: string;
  readonly since?: string;
  /** This look found it out. */
  readonly news: boolean;
  /** As it was before this look. */
  readonly lastSeen: string | null;
}

/** How the reasons of Ray and of others are kept: the registry takes 200 characters. */
const LONGEST_REASON = 200;
const UP: ReadonlySet<State> = new Set(['active', 'draining']);

/**
 * Writes down who of a cluster was seen and who was not, all or nothing of it. A node is a provider's by its machine, or by the id that the
 * registry knows, never by a name. Who was never proven to be there is not missed. Without `keep` it only tells. Throws BringupError.
 */
export function recordLook(
  database: Database,
  look: Look,
  { at = new Date(), keep = true }: { readonly at?: Date; readonly keep?: boolean } = {},
): readonly Presence[] {
  return database.change(() => {
    const rows = database.all(
      "SELECT key, machine_id, last_seen, record FROM providers WHERE id IS NOT NULL AND state <> 'removed' ORDER BY name, id",
    );
    const machines = Map.groupBy(rows, (row) => row['machine_id']);
    const nodes = oldestFirst(look.nodes);
    // Of several of one machine the newest that is alive.
    const byLabel = new Map(nodes.flatMap((node) => (node.label === undefined ? [] : [[node.label, node] as const])));
    const byId = new Map(nodes.map((node) => [node.node, node]));
    return rows.flatMap((row): Presence[] => {
      const key = Number(row['key']);
      const standing = JSON.parse(String(row['record'])) as Standing;
      const label = machineLabel(String(row['machine_id']));
      const { rayNodeId } = standing.facts;
      const isTwin = (machines.get(row['machine_id'])?.length ?? 0) > 1;
      // Who has the machine-id of another is told apart by the node alone.
      const node = (isTwin ? undefined : byLabel.get(label)) ?? byId.get(rayNodeId ?? '');
      if (node === undefined && !belongs(standing, look)) return [];
      const write = (event: EventData) => void (keep && append(database, key, event, at));
      const found = node?.alive ? here(standing, node, look, write) : notHere(standing, node, write);
      if (keep && node?.alive) see(database, key, at.toISOString());
      if (found === undefined) return [];
      return [
        {
          id: standing.id,
          name: standing.facts.name ?? null,
          state: stateOf({ ...standing, under: found.under }),
          node: node?.node ?? null,
          is: found.is,
          ...(found.reason === undefined ? {} : { reason: found.reason, since: found.since ?? at.toISOString() }),
          news: found.news,
          lastSeen: row['last_seen'] === null ? null : String(row['last_seen']),
        },
      ];
    });
  });
}

interface Found extends Pick<Presence, 'is' | 'news'> {
  readonly under: State;
  readonly reason?: string;
  readonly since?: string;
}

function here(standing: Standing, node: Sighting, { cluster }: Look, write: (event: EventData) => void): Found {
  const known: Readonly<Record<string, unknown>> = standing.facts;
  const news = Object.entries({ ...node.facts, cluster, rayNodeId: node.node }).filter(
    ([name, value]) => digest(value) !== digest(known[name] ?? (name === 'labels' ? {} : null)),
  );
  if (news.length > 0) write({ kind: 'facts', facts: Object.fromEntries(news) });
  const isBack = standing.under === 'offline';
  if (isBack) write({ kind: 'back' });
  return { is: isBack ? 'back' : 'here', under: isBack ? 'active' : standing.under, news: isBack };
}

function notHere(standing: Standing, node: Sighting | undefined, write: (event: EventData) => void): Found | undefined {
  const { under, goneAt, since } = standing;
  const end = node?.left ? node.drained : undefined;
  if (under === 'offline') {
    // Whoever found it gone before could not know how it went.
    if (goneAt === undefined && end?.ok === false) write({ kind: 'drained', ...end });
    return goneAt === undefined
      ? { is: 'left', under, news: false, reason: 'it left its cluster', since }
      : { is: 'gone', under, news: false, reason: reasonOf(node), since: goneAt };
  }
  // An onboarding that goes on says itself how it ends.
  if (!UP.has(under)) return undefined;
  if (node?.left) {
    if (under === 'active') write({ kind: 'draining', reason: reasonOf(node) });
    write({ kind: 'drained', ok: true, ...end });
    return { is: 'left', under: 'offline', news: true, reason: reasonOf(node) };
  }
  const reason = reasonOf(node);
  write({ kind: 'offline', reason });
  return { is: 'gone', under: 'offline', news: true, reason };
}

function reasonOf(node: Sighting | undefined): string {
  const told = (node === undefined ? 'its cluster knows no node of it' : (node.reason ?? '')).trim();
  return (told || 'its node is dead, and the head does not say why').slice(0, LONGEST_REASON);
}

function belongs({ facts }: Standing, { cluster, names }: Look): boolean {
  if (facts.role === 'user') return false;
  return facts.cluster === undefined ? names.includes(facts.name ?? '') : facts.cluster === cluster;
}

function oldestFirst(nodes: readonly Sighting[]): readonly Sighting[] {
  return nodes.toSorted((a, b) => Number(a.alive) - Number(b.alive) || a.startedMs - b.startedMs);
}
