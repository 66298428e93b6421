import type { Database } from './database.ts';
import type { Standing } from './standing.ts';

/** A provider that gets no work, and why. */
export interface Quarantine {
  readonly name: string;
  readonly reason: string;
}

/** Who is in quarantine, by its machine-id; also who was removed in it and is no more on the lists. Throws BringupError. */
export function quarantines(database: Database): ReadonlyMap<string, Quarantine> {
  return new Map(
    database
      .all("SELECT machine_id, record FROM providers WHERE json_extract(record, '$.quarantine') IS NOT NULL")
      .map((row) => {
        const { id, facts, quarantine } = JSON.parse(String(row['record'])) as Standing;
        return [String(row['machine_id']), { name: facts.name ?? id, reason: quarantine?.reason ?? '' }];
      }),
  );
}
