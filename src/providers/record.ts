import { digest } from '../core/json.ts';
import { checked } from './checked.ts';
import type { Database } from './database.ts';
import { identityTaken } from './errors.ts';
import { findProvider } from './find.ts';
import { insertEvent, project, standingOf } from './project.ts';
import { type EventData, eventData, type Facts, type Identity, identitySchema, type ProviderEvent } from './schema.ts';
import { nextUlid } from './ulid.ts';

/** What an onboarding is: for which role, of which run, the how many-eth try. */
export type SessionWish = Omit<EventData & { kind: 'session-began' }, 'kind'>;

/** Ids of a provider and of one onboarding of it. */
export interface Session {
  readonly provider: string;
  readonly session: string;
}

/**
 * Begins an onboarding, and registers the machine when it is not known. `machineId` may have dashes and capitals, as Windows and macOS write it.
 * Throws BringupError: `provider-identity-taken` when another provider has one half of the identity.
 */
export function beginSession(
  database: Database,
  who: Identity,
  facts: Facts,
  wish: SessionWish,
  at = new Date(),
): Session {
  const identity = checked(identitySchema, { ...who, machineId: who.machineId.replaceAll('-', '').toLowerCase() });
  return database.change(() => {
    refuseTaken(database, identity);
    const key = keyOf(database, identity);
    const standing = standingOf(database, key);
    const write = (event: EventData) => append(database, key, event, at);
    if (standing === undefined || standing.under === 'removed') write({ kind: 'registered', facts });
    else {
      const known: Readonly<Record<string, unknown>> = standing.facts;
      const news = Object.entries(facts).filter(([name, value]) => digest(value) !== digest(known[name] ?? null));
      if (news.length > 0) write({ kind: 'facts', facts: Object.fromEntries(news) });
    }
    const session = write({ kind: 'session-began', ...wish });
    return { provider: standingOf(database, key)?.id ?? session, session };
  });
}

/** Writes down what happened to a provider, by its id; the id of the event is returned. Throws BringupError. */
export function recordEvent(database: Database, provider: string, event: EventData, at = new Date()): string {
  return database.change(() => append(database, findProvider(database, provider).key, event, at));
}

/** A provider was seen. One that was gone is back by that. Throws BringupError. */
export function beat(database: Database, provider: string, at = new Date()): void {
  database.change(() => {
    const { key } = findProvider(database, provider);
    see(database, key, at.toISOString());
    const standing = standingOf(database, key);
    if (standing?.under === 'offline' && standing.since < at.toISOString()) append(database, key, { kind: 'back' }, at);
  });
}

/** The row of an identity, made when there is none. */
export function keyOf(database: Database, { machineId, hostKey }: Identity): number {
  const find = () =>
    database.all('SELECT key FROM providers WHERE machine_id = ? AND host_key = ?', machineId, hostKey)[0]?.['key'];
  const known = find();
  if (known !== undefined) return Number(known);
  database.run('INSERT INTO providers (machine_id, host_key) VALUES (?, ?)', machineId, hostKey);
  for (const [half, value] of [
    ['machine_id', machineId],
    ['host_key', hostKey],
  ] as const)
    database.run(
      `UPDATE providers SET twin = 1 WHERE ${half} = ?1 AND (SELECT count(*) FROM providers WHERE ${half} = ?1) > 1`,
      value,
    );
  return Number(find());
}

/** The latest moment counts, in whatever order they come. */
export function see(database: Database, key: number, at: string): void {
  database.run("UPDATE providers SET last_seen = max(coalesce(last_seen, ''), ?) WHERE key = ?", at, key);
}

/** Writes an event, inside a change, and what follows from it; its id is returned. Throws BringupError. */
export function append(database: Database, key: number, data: EventData, at: Date): string {
  const event = checked(eventData, data);
  const [last] = database.all('SELECT max(id) AS id FROM events WHERE provider = ?', key);
  // Behind all that is known here, whatever the clock of this or of another runner says.
  const id = nextUlid(at.getTime(), String(last?.['id'] ?? ''));
  const whole: ProviderEvent = { ...event, id, at: at.toISOString(), by: database.by };
  insertEvent(database, key, whole);
  project(database, key, whole);
  return id;
}

function refuseTaken(database: Database, { machineId, hostKey }: Identity): void {
  const others = (column: 'machine_id' | 'host_key', value: string) =>
    database
      .all(
        `SELECT id, name FROM providers WHERE ${column} = ? AND NOT (machine_id = ? AND host_key = ?) AND state <> 'removed' ORDER BY id`,
        value,
        machineId,
        hostKey,
      )
      .map(({ id, name }) => String(name ?? id));
  const machine = others('machine_id', machineId);
  if (machine.length > 0) throw identityTaken('machine-id', machine);
  const key = others('host_key', hostKey);
  if (key.length > 0) throw identityTaken('host key', key);
}
