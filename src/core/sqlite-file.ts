import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from './make-folder.ts';

/** How long a writer waits for another one. */
const BUSY_MS = 10_000;
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** What the tables of a file are to be. */
export interface SqliteForm {
  /** The text at place n makes form n + 1 from form n, in one transaction. What was published is never changed. */
  readonly migrations: readonly string[];
  /** `FULL`: what is committed stays, also when the power goes. `NORMAL`: the last of it may go then; the file stays whole. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** What is thrown when a newer bringup has made the file form `version`. */
  readonly newer: (version: number) => Error;
}

/**
 * Opens a file for this user alone, made when it is not there, with WAL, and brings its tables to the newest form. A file that is no
 * database, or a newer one, stays as it is. Throws what the system or SQLite says, or `newer`.
 */
export function openSqlite(file: string, form: SqliteForm): DatabaseSync {
  makeFolder(dirname(file), 0o700);
  refuseEmptied(file);
  // SQLite would make it readable for all, and its other files get the mode of this one.
  closeSync(openSync(file, 'a', 0o600));
  if (process.platform !== 'win32')
    for (const path of [file, `${file}-wal`, `${file}-shm`]) {
      const found = statSync(path, { throwIfNoEntry: false });
      if (found !== undefined && (found.mode & 0o077) !== 0) chmodSync(path, 0o600);
    }
  const until = performance.now() + BUSY_MS;
  for (;;)
    try {
      return openedOnce(file, form);
    } catch (error) {
      // Of several that give a new file its WAL at once, SQLite sends all but one away, and does not wait as it does elsewhere.
      if (codeOf(error) !== SQLITE_BUSY || performance.now() > until) throw error;
      pause(5 + 20 * Math.random());
    }
}

function openedOnce(file: string, { migrations, synchronous, newer }: SqliteForm): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  const form = () => (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  try {
    if (form() > migrations.length) throw newer(form());
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`);
    if (form() < migrations.length) {
      // Whoever was here first has done it meanwhile.
      database.exec('BEGIN IMMEDIATE');
      for (const text of migrations.slice(form())) database.exec(text);
      database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Nothing else of this process goes on meanwhile: what uses the file waits for it in any case. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether SQLite says that the file is damaged, or is none of its files. */
export function isDamaged(error: unknown): boolean {
  const code = codeOf(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

/** What SQLite calls the error, without what the upper bits tell more of it. */
function codeOf(error: unknown): number {
  return ((error as { errcode?: number } | undefined)?.errcode ?? 0) & 0xff;
}

/** SQLite takes an empty file for a new one, and throws away what waits beside it to be written into it. */
function refuseEmptied(file: string): void {
  // In this order: another process may be making both.
  const waiting = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (waiting > 0 && size === 0)
    throw Object.assign(new Error('the file is empty, but what was to be written into it is not'), {
      errcode: SQLITE_CORRUPT,
    });
}
