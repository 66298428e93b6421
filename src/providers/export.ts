import type { Database } from './database.ts';
import { findProvider } from './find.ts';
import { eventOf } from './project.ts';
import { EXPORT_VERSION, type ProvidersExport } from './schema.ts';

/** Providers with all that was recorded of them, in an order that depends on them alone: equal registries give equal exports. Throws BringupError. */
export function exportProviders(database: Database, words: readonly string[]): ProvidersExport {
  const chosen = new Set(words.map((word) => findProvider(database, word).key));
  return database.change(() => ({
    version: EXPORT_VERSION,
    providers: database
      .all(
        'SELECT key, machine_id, host_key, last_seen FROM providers WHERE id IS NOT NULL ORDER BY machine_id, host_key',
      )
      .filter(({ key }) => words.length === 0 || chosen.has(Number(key)))
      .map((row) => ({
        machineId: String(row['machine_id']),
        hostKey: String(row['host_key']),
        ...(row['last_seen'] === null ? {} : { lastSeen: String(row['last_seen']) }),
        events: database.all('SELECT * FROM events WHERE provider = ? ORDER BY id', Number(row['key'])).map(eventOf),
      })),
  }));
}
