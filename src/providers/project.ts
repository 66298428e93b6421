import { canonical } from '../core/json.ts';
import type { Database, Row } from './database.ts';
import type { ProviderEvent } from './schema.ts';
import { after, type Standing, stateOf } from './standing.ts';

/** The event that a row of `events` is. */
export function eventOf({ id, at, by, kind, data }: Row): ProviderEvent {
  return { id, at, by, kind, ...(JSON.parse(String(data)) as object) } as ProviderEvent;
}

/** Adds an event; what follows from it is not in the tables yet. */
export function insertEvent(database: Database, provider: number, event: ProviderEvent): void {
  const { id, at, by, kind, ...data } = event;
  database.run('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)', id, provider, at, by, kind, canonical(data));
}

/** What a provider's events say of it so far, from its row. */
export function standingOf(database: Database, provider: number): Standing | undefined {
  const [row] = database.all('SELECT record FROM providers WHERE key = ?', provider);
  const record = JSON.parse(String(row?.['record'] ?? '{}')) as Standing;
  return record.id === undefined ? undefined : record;
}

/** Brings the other tables to what one more event says, which is later than all before. */
export function project(database: Database, provider: number, event: ProviderEvent): void {
  const before = standingOf(database, provider);
  const now = after(before, event);
  if (now !== before) keepStanding(database, provider, now);
  projectSession(database, provider, event);
}

/** The same from nothing, for events that came in between others. */
export function projectAll(database: Database, provider: number): void {
  for (const table of ['sessions', 'phases', 'compensations'])
    database.run(`DELETE FROM ${table} WHERE provider = ?`, provider);
  let standing: Standing | undefined;
  for (const row of database.all('SELECT * FROM events WHERE provider = ? ORDER BY id', provider)) {
    const event = eventOf(row);
    standing = after(standing, event);
    projectSession(database, provider, event);
  }
  if (standing !== undefined) keepStanding(database, provider, standing);
}

function keepStanding(database: Database, provider: number, standing: Standing): void {
  const { id, createdAt, facts, problem, points } = standing;
  database.run(
    `UPDATE providers SET record = ?, id = ?, name = ?, username = ?, created_at = ?, state = ?, error_code = ?, error_category = ?,
      mesh_ip = ?, ray_node_id = ?, platform = ?, points = ? WHERE key = ?`,
    canonical(standing),
    id,
    facts.name ?? null,
    facts.user ?? null,
    createdAt,
    stateOf(standing),
    problem?.code ?? null,
    problem?.category ?? null,
    facts.meshIp ?? null,
    facts.rayNodeId ?? null,
    facts.platform ?? null,
    points.length === 0 ? null : canonical(points),
    provider,
  );
}

function projectSession(database: Database, provider: number, event: ProviderEvent): void {
  const { id, at, by } = event;
  const problem = 'problem' in event && event.problem !== undefined ? canonical(event.problem) : null;
  switch (event.kind) {
    case 'session-began':
      database.run(
        'INSERT INTO sessions (id, provider, role, run, attempt, by, began_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        provider,
        event.role,
        event.run,
        event.attempt,
        by,
        at,
      );
      return;
    case 'phase-began':
      database.run(
        'UPDATE sessions SET current_step = ? WHERE id = ? AND provider = ?',
        event.phase,
        event.session,
        provider,
      );
      database.run(
        'INSERT INTO phases (id, provider, session, phase, began_at) VALUES (?, ?, ?, ?, ?)',
        id,
        provider,
        event.session,
        event.phase,
        at,
      );
      return;
    case 'phase-ended':
      database.run(
        `UPDATE phases SET ended_at = ?, problem = ?, outputs = ? WHERE id =
          (SELECT max(id) FROM phases WHERE provider = ? AND session = ? AND phase = ? AND ended_at IS NULL)`,
        at,
        problem,
        canonical(event.outputs ?? {}),
        provider,
        event.session,
        event.phase,
      );
      return;
    case 'session-ended':
      database.run(
        'UPDATE sessions SET ended_at = ?, outcome = ?, problem = ? WHERE id = ? AND provider = ?',
        at,
        event.outcome,
        problem,
        event.session,
        provider,
      );
      return;
    case 'compensation':
      database.run(
        'INSERT INTO compensations (id, provider, session, what, args, at) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        provider,
        event.session,
        event.what,
        canonical(event.args ?? {}),
        at,
      );
      return;
    case 'compensated':
      database.run(
        'UPDATE compensations SET done_at = ?, problem = ? WHERE id = ? AND provider = ?',
        at,
        problem,
        event.compensation,
        provider,
      );
  }
}
