import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { openSqlite, type SqliteForm } from '../core/sqlite-file.ts';
import { whoRuns } from '../core/who-runs.ts';
import { stateDirectory } from '../registry/state-directory.ts';
import { cannotKeep, newer } from './errors.ts';

/**
 * Events are the truth, and `last_seen`; all else follows from them (project.ts) and can be made again. `record` is a Standing; what people
 * and lists look for are columns of it.
 */
const FORM: SqliteForm = {
  migrations: [
    `CREATE TABLE providers (
      key INTEGER PRIMARY KEY,
      machine_id TEXT NOT NULL CHECK (length(machine_id) = 32 AND machine_id NOT GLOB '*[^0-9a-f]*'),
      host_key TEXT NOT NULL CHECK (host_key GLOB 'SHA256:*' AND length(host_key) = 50),
      last_seen TEXT CHECK (length(last_seen) = 24),
      record TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(record)),
      id TEXT,
      name TEXT,
      username TEXT,
      created_at TEXT,
      state TEXT,
      error_code TEXT,
      error_category TEXT,
      mesh_ip TEXT,
      ray_node_id TEXT,
      platform TEXT,
      points TEXT,
      twin INTEGER NOT NULL DEFAULT 0,
      UNIQUE (machine_id, host_key)
    ) STRICT;
    -- Who has half of the identity of another: very few, so that a list need not look for them among all.
    CREATE INDEX providers_twins ON providers (key) WHERE twin = 1;
    CREATE INDEX providers_by_host_key ON providers (host_key);
    -- All that a list shows, so that a list of very many reads nothing else.
    CREATE INDEX providers_listed ON providers
      (name, id, state, last_seen, mesh_ip, platform, points, error_code, error_category, created_at);
    CREATE INDEX providers_by_id ON providers (id);

    CREATE TABLE events (
      id TEXT PRIMARY KEY CHECK (length(id) = 26),
      provider INTEGER NOT NULL REFERENCES providers (key),
      at TEXT NOT NULL CHECK (length(at) = 24),
      by TEXT NOT NULL,
      kind TEXT NOT NULL,
      data TEXT NOT NULL CHECK (json_valid(data))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX events_of_provider ON events (provider, id);
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      provider INTEGER NOT NULL REFERENCES providers (key),
      role TEXT NOT NULL,
      run TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      by TEXT NOT NULL,
      began_at TEXT NOT NULL,
      current_step TEXT,
      ended_at TEXT,
      outcome TEXT,
      problem TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_provider ON sessions (provider, id);

    CREATE TABLE phases (
      id TEXT PRIMARY KEY,
      provider INTEGER NOT NULL REFERENCES providers (key),
      session TEXT NOT NULL,
      phase TEXT NOT NULL,
      began_at TEXT NOT NULL,
      ended_at TEXT,
      problem TEXT,
      outputs TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX phases_of_provider ON phases (provider, session, id);

    CREATE TABLE compensations (
      id TEXT PRIMARY KEY,
      provider INTEGER NOT NULL REFERENCES providers (key),
      session TEXT NOT NULL,
      what TEXT NOT NULL,
      args TEXT NOT NULL,
      at TEXT NOT NULL,
      done_at TEXT,
      problem TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX compensations_of_provider ON compensations (provider, id);`,
  ],
  synchronous: 'NORMAL',
  newer: (version) => newer(version, FORM.migrations.length),
};

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** The registry's file, opened. Everything throws BringupError (`providers-unusable`, `providers-damaged`). */
export interface Database extends Disposable {
  readonly file: string;
  /** Who writes, for the events. */
  readonly by: string;
  all(sql: string, ...values: readonly Value[]): readonly Row[];
  /** Rows as lists: for many of them. */
  lists(sql: string, ...values: readonly Value[]): readonly (readonly Value[])[];
  run(sql: string, ...values: readonly Value[]): void;
  /** All or nothing of the work, and nobody else writes meanwhile. */
  change<T>(work: () => T): T;
}

/** Opens the registry of a directory where there is one. Throws BringupError. */
export function openExisting(directory = stateDirectory()): Database | undefined {
  return existsSync(fileIn(directory)) ? openDatabase(directory) : undefined;
}

/** Opens the registry of a directory, made when it is not there. Throws BringupError. */
export function openDatabase(directory = stateDirectory()): Database {
  const file = fileIn(directory);
  const keeping = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw cannotKeep(file, error);
    }
  };
  const database = keeping(() => openSqlite(file, FORM));
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    file,
    by: whoRuns(),
    all: (sql, ...values) => keeping(() => statement(sql).all(...values) as Row[]),
    lists: (sql, ...values) => keeping(() => listsOf(database, sql, values)),
    run: (sql, ...values) => keeping(() => void statement(sql).run(...values)),
    change: (work) =>
      keeping(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = work();
          database.exec('COMMIT');
          return result;
        } finally {
          if (database.isTransaction) database.exec('ROLLBACK');
        }
      }),
    [Symbol.dispose]: () => database.close(),
  };
}

function fileIn(directory: string): string {
  return join(directory, 'providers', 'providers.sqlite');
}

function listsOf(database: DatabaseSync, sql: string, values: readonly Value[]): Value[][] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.all(...values) as unknown as Value[][];
}
