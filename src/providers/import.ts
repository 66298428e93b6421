import { canonical } from '../core/json.ts';
import { checked } from './checked.ts';
import type { Database } from './database.ts';
import { eventDiffers, foreignRecord, fromTheFuture, notAnExport, tooNewExport } from './import-errors.ts';
import { insertEvent, projectAll } from './project.ts';
import { keyOf, see } from './record.ts';
import {
  EXPORT_VERSION,
  exportSchema,
  type Identity,
  type ProviderEvent,
  type ProviderRecord,
  type ProvidersExport,
} from './schema.ts';
import { ulidTime } from './ulid.ts';

/** How far the clock of another runner may be ahead. */
const AHEAD_MS = 86_400_000;

/** What an import added. */
export interface Imported {
  readonly providers: number;
  readonly events: number;
}

/** The export in a JSON text. Throws BringupError. */
export function readExport(text: string, file: string, nowMs = Date.now()): ProvidersExport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notAnExport(file, error instanceof Error ? error.message : 'it is no JSON');
  }
  const version = /^bringup\.providers\/(\d+)$/.exec(String((value as { version?: unknown } | null)?.version))?.[1];
  if (version === undefined) throw notAnExport(file, `it has no \`version: ${EXPORT_VERSION}\``);
  if (Number(version) > Number(EXPORT_VERSION.split('/')[1])) throw tooNewExport(file, version);
  const { providers } = checked(exportSchema, value, file);
  const latest = new Date(nowMs + AHEAD_MS).toISOString();
  for (const { lastSeen = '', events } of providers)
    if (lastSeen > latest || events.some(({ id, at }) => at > latest || ulidTime(id) > nowMs + AHEAD_MS))
      throw fromTheFuture(file);
  return { version: EXPORT_VERSION, providers };
}

/**
 * Adds what is not known yet, all of it or nothing. In whatever order exports come, and however often, the same comes out: events are a set,
 * and everything else follows from them. Throws BringupError (`providers-event-differs`).
 */
export function importProviders(database: Database, exports: readonly ProvidersExport[]): Imported {
  return database.change(() => {
    const added = { providers: 0, events: 0 };
    for (const record of exports.flatMap(({ providers }) => providers)) {
      const key = keyOf(database, record);
      const [known] = database.all('SELECT id FROM providers WHERE key = ?', key);
      if (record.lastSeen !== undefined) see(database, key, record.lastSeen);
      const fresh = record.events.filter((event) => isNew(database, key, event));
      for (const event of fresh) insertEvent(database, key, event);
      if (fresh.length === 0) continue;
      projectAll(database, key);
      added.events += fresh.length;
      if (known?.['id'] == null) added.providers += 1;
    }
    return added;
  });
}

/** What a host that proved who it is keeps of itself. */
export interface HostRecord {
  readonly identity: Identity;
  readonly record: ProvidersExport;
}

/**
 * A registry made again from what hosts keep of themselves. A host speaks for itself alone, and does not let itself out of a quarantine.
 * Throws BringupError (`providers-foreign-record`).
 */
export function rebuild(database: Database, records: readonly HostRecord[]): Imported {
  const own = ({ identity, record }: HostRecord): ProviderRecord[] =>
    record.providers.map((provider) => {
      if (provider.machineId !== identity.machineId || provider.hostKey !== identity.hostKey)
        throw foreignRecord(identity, provider);
      return { ...provider, events: provider.events.filter(({ kind }) => kind !== 'released') };
    });
  return importProviders(database, [{ version: EXPORT_VERSION, providers: records.flatMap(own) }]);
}

function isNew(database: Database, key: number, event: ProviderEvent): boolean {
  const [known] = database.all('SELECT * FROM events WHERE id = ?', event.id);
  if (known === undefined) return true;
  const { id: _, at, by, kind, ...data } = event;
  const same = [key, at, by, kind, canonical(data)];
  const names = ['provider', 'at', 'by', 'kind', 'data'];
  if (names.some((name, index) => known[name] !== same[index])) throw eventDiffers(event.id);
  return false;
}
