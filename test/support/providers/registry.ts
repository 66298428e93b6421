import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../../src/providers/database.ts';

/** A folder for registries, gone after the test. */
export function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'providers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A registry of its own, closed and gone after the test. */
export function newRegistry(): Database {
  const database = openDatabase(stateFolder());
  onTestFinished(() => database[Symbol.dispose]());
  return database;
}
