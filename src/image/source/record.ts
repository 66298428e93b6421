import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A small note in the cache: names and texts. */
export type Record = Readonly<{ [name: string]: string }>;

/** Undefined when there is none that can be read. */
export async function readRecord(path: string): Promise<Record | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
  } catch {
    return undefined;
  }
}

/** Writes it so that nobody ever sees half of it. */
export async function writeRecord(path: string, record: Record): Promise<void> {
  const next = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await writeFile(next, JSON.stringify(record), { mode: 0o600 });
    await rename(next, path);
  } finally {
    await rm(next, { force: true });
  }
}
