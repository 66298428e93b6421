import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BringupError } from '../core/error.ts';
import type { Database } from './database.ts';

/** Copies the registry as it is at one moment into a new file, while others may write, and reads the copy through. Throws BringupError. */
export function backUp(database: Database, file: string): void {
  try {
    // SQLite would make it readable for all; an empty file is none to it.
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw cannotWrite(file, error);
  }
  try {
    database.run('VACUUM INTO ?', file);
    using copy = new DatabaseSync(file, { readOnly: true });
    const answer = copy.prepare('PRAGMA quick_check').all() as { quick_check: string }[];
    if (answer[0]?.quick_check !== 'ok') throw new Error(`the copy is damaged: ${answer[0]?.quick_check}`);
    const descriptor = openSync(file, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    rmSync(file, { force: true });
    if (error instanceof BringupError && error.code === 'providers-damaged') throw error;
    throw cannotWrite(file, error instanceof BringupError ? error.cause : error);
  }
}

function cannotWrite(file: string, error: unknown): BringupError {
  const exists = (error as { code?: string }).code === 'EEXIST';
  return new BringupError({
    code: 'providers-no-backup',
    category: exists ? 'config' : 'filesystem',
    what: exists
      ? 'there is a file already where the backup should be'
      : `the backup cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    where: { file },
    remedy: exists
      ? 'name a new file: a backup never replaces one'
      : 'see that there is room and that the folder is there',
    cause: error,
  });
}
