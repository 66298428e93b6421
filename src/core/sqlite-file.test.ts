import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { isDamaged, openSqlite, type SqliteForm } from './sqlite-file.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'below', 'file.sqlite');
}

const FIRST = 'CREATE TABLE one (a TEXT) STRICT';
const form = (...migrations: readonly string[]): SqliteForm => ({
  migrations,
  synchronous: 'NORMAL',
  newer: (version) => new Error(`newer: ${version}`),
});
const tables = (database: DatabaseSync) =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name);

test('a file goes from form to form and keeps what is in it', () => {
  const file = newFile();
  {
    using database = openSqlite(file, form(FIRST));
    database.exec("INSERT INTO one VALUES ('kept')");
  }
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  using database = openSqlite(file, form(FIRST, 'CREATE TABLE two (a TEXT) STRICT'));
  expect(tables(database)).toEqual(['one', 'two']);
  expect(database.prepare('SELECT a FROM one').get()).toEqual({ a: 'kept' });
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
});

test('a step that fails leaves the form before it', () => {
  const file = newFile();
  openSqlite(file, form(FIRST)).close();
  expect(() => openSqlite(file, form(FIRST, 'CREATE TABLE two (a TEXT) STRICT; CREATE TABLE one (a TEXT)'))).toThrow(
    /one already exists/,
  );
  using database = openSqlite(file, form(FIRST));
  expect(tables(database)).toEqual(['one']);
});

test('a newer file, and what is no database, stay byte for byte', () => {
  const file = newFile();
  openSqlite(file, form(FIRST, FIRST.replace('one', 'two'))).close();
  const before = readFileSync(file);
  expect(() => openSqlite(file, form(FIRST))).toThrow('newer: 2');
  expect(readFileSync(file).equals(before)).toBe(true);
  writeFileSync(file, 'this is a letter to somebody, and no database at all\n'.repeat(40));
  const letter = readFileSync(file);
  const refused = failure(() => openSqlite(file, form(FIRST)));
  expect(isDamaged(refused)).toBe(true);
  expect(readFileSync(file).equals(letter)).toBe(true);
});

test('what waits to be written into a file that was emptied is not thrown away', () => {
  const file = newFile();
  using held = openSqlite(file, form(FIRST));
  held.exec("INSERT INTO one VALUES ('waits')");
  truncateSync(file, 0);
  const before = readFileSync(`${file}-wal`);
  expect(before.length).toBeGreaterThan(0);
  expect(isDamaged(failure(() => openSqlite(file, form(FIRST))))).toBe(true);
  expect(readFileSync(`${file}-wal`).equals(before)).toBe(true);
});

test('a new file that somebody else is just making is waited for', async () => {
  const file = newFile();
  mkdirSync(dirname(file));
  // SQLite does not wait here by itself: the other one writes before the file has its WAL.
  const maker = new Worker(
    `const { DatabaseSync } = require('node:sqlite');
    const { parentPort, workerData } = require('node:worker_threads');
    const database = new DatabaseSync(workerData);
    database.exec('BEGIN IMMEDIATE');
    parentPort.postMessage('begun');
    setTimeout(() => { database.exec('COMMIT'); database.close(); }, 300);`,
    { eval: true, workerData: file },
  );
  await once(maker, 'message');
  using database = openSqlite(file, form(FIRST));
  expect(tables(database)).toEqual(['one']);
  await once(maker, 'exit');
});

function failure(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it was not refused');
}
