import type { Database } from '../providers/database.ts';
import type { Identity } from '../providers/schema.ts';

/** What the registry knows before an onboarding begins. */
export interface Before {
  /** The how many-eth try this is: one more than there were since one ended well. */
  readonly attempt: number;
  /** What a person should know of others at its address. */
  readonly notes: readonly string[];
}

/** Looks a machine up. Throws BringupError. */
export function lookUp(database: Database, { machineId, hostKey }: Identity, address: string): Before {
  const [row] = database.all(
    `SELECT count(*) AS tries FROM sessions s JOIN providers p ON p.key = s.provider
    WHERE p.machine_id = ?1 AND p.host_key = ?2 AND s.id > coalesce(
      (SELECT max(id) FROM sessions WHERE provider = p.key AND outcome = 'ok'), '')`,
    machineId,
    hostKey,
  );
  const others = database.all(
    `SELECT id, name FROM providers WHERE json_extract(record, '$.facts.address') = ? AND state <> 'removed'
    AND machine_id <> ? AND host_key <> ? ORDER BY id`,
    address,
    machineId,
    hostKey,
  );
  return {
    attempt: Number(row?.['tries'] ?? 0) + 1,
    notes: others.map(
      ({ id, name }) =>
        `another machine, ${name ?? id}, was known at ${address} until now: where this one was installed anew it is a new provider, and the old one goes by \`bringup providers remove ${id}\``,
    ),
  };
}
