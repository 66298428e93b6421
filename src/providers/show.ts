import type { Database, Row } from './database.ts';
import { findProvider } from './find.ts';
import { identitySharing } from './list.ts';
import { eventOf, standingOf } from './project.ts';
import type { ProviderEvent, ProviderProblem } from './schema.ts';
import { scoreOf } from './score.ts';
import { type Standing, stateOf } from './standing.ts';
import { type State, type Status, statusOf } from './states.ts';

/** All that is known of one provider. */
export interface ProviderDetails extends Omit<Standing, 'under'> {
  readonly machineId: string;
  readonly hostKey: string;
  readonly state: State;
  readonly status: Status | null;
  readonly lastSeen: string | null;
  readonly score: number;
  readonly sharesIdentityWith: readonly string[];
  /** Newest last. */
  readonly sessions: readonly ProviderSession[];
  /** What steps of it changed and nobody took back yet. */
  readonly compensations: readonly {
    readonly what: string;
    readonly at: string;
    readonly problem: ProviderProblem | null;
  }[];
}

export interface ProviderSession {
  readonly id: string;
  readonly role: string;
  readonly run: string;
  readonly attempt: number;
  readonly by: string;
  readonly beganAt: string;
  readonly currentStep: string | null;
  readonly endedAt: string | null;
  readonly outcome: string | null;
  readonly phases: readonly ProviderPhase[];
}

export interface ProviderPhase {
  readonly phase: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly problem: ProviderProblem | null;
}

/** A provider by its id, the beginning of that, or its name. Throws BringupError. */
export function showProvider(database: Database, word: string, nowMs: number): ProviderDetails {
  const { key, id, row } = findProvider(database, word);
  const { under: _, ...standing } = standingOf(database, key) as Standing;
  const state = stateOf({ under: _, quarantine: standing.quarantine });
  const rows = (sql: string) => database.all(sql, key);
  const phases = rows('SELECT * FROM phases WHERE provider = ? ORDER BY id');
  return {
    ...standing,
    machineId: String(row['machine_id']),
    hostKey: String(row['host_key']),
    state,
    status: statusOf(state, standing.problem !== undefined) ?? null,
    lastSeen: textOf(row, 'last_seen'),
    score: scoreOf(standing.points, nowMs),
    sharesIdentityWith: identitySharing(database).get(id) ?? [],
    sessions: rows('SELECT * FROM sessions WHERE provider = ? ORDER BY id').map((session) => ({
      id: String(session['id']),
      role: String(session['role']),
      run: String(session['run']),
      attempt: Number(session['attempt']),
      by: String(session['by']),
      beganAt: String(session['began_at']),
      currentStep: textOf(session, 'current_step'),
      endedAt: textOf(session, 'ended_at'),
      outcome: textOf(session, 'outcome'),
      phases: phases.filter((phase) => phase['session'] === session['id']).map(phaseOf),
    })),
    compensations: rows(
      'SELECT * FROM compensations WHERE provider = ? AND (done_at IS NULL OR problem IS NOT NULL) ORDER BY id DESC',
    ).map((one) => ({ what: String(one['what']), at: String(one['at']), problem: problemOf(one) })),
  };
}

/** Which events: of one provider or of all, since a moment, the newest so many. */
export interface EventsWish {
  readonly provider?: string;
  readonly since?: string;
  readonly limit: number;
}

/** An event with whose it is. */
export type ListedEvent = ProviderEvent & { readonly provider: string; readonly name: string | null };

/** Events, oldest first. Throws BringupError. */
export function listEvents(database: Database, { provider, since = '', limit }: EventsWish): readonly ListedEvent[] {
  const key = provider === undefined ? null : findProvider(database, provider).key;
  const rows = database.all(
    `SELECT e.*, p.id AS provider_id, p.name FROM events e JOIN providers p ON p.key = e.provider
    WHERE (?1 IS NULL OR e.provider = ?1) AND e.at >= ?2 ORDER BY e.id DESC LIMIT ?3`,
    key,
    since,
    limit,
  );
  return rows
    .map((row) => ({ ...eventOf(row), provider: String(row['provider_id']), name: textOf(row, 'name') }))
    .toReversed();
}

function phaseOf(row: Row): ProviderPhase {
  return {
    phase: String(row['phase']),
    beganAt: String(row['began_at']),
    endedAt: textOf(row, 'ended_at'),
    problem: problemOf(row),
  };
}

function problemOf(row: Row): ProviderProblem | null {
  return row['problem'] === null ? null : (JSON.parse(String(row['problem'])) as ProviderProblem);
}

function textOf(row: Row, name: string): string | null {
  return row[name] === null || row[name] === undefined ? null : String(row[name]);
}
