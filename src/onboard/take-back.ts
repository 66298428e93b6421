import { type UndoOptions, undoFleet } from '../engine/undo-fleet.ts';
import type { Database } from '../providers/database.ts';
import { recordEvent } from '../providers/record.ts';
import type { Report } from '../report/report.ts';

/** What is taken back: all that one run of an onboarding changed at its host. */
export interface TakeBackOptions extends Omit<UndoOptions, 'run' | 'confirm'> {
  readonly database: Database;
  readonly provider: string;
  readonly run: string;
}

/** Takes a run back, and writes to the registry what is as it was before. Throws BringupErrors. */
export async function takeBack({ database, provider, run, ...options }: TakeBackOptions): Promise<Report> {
  const { report } = await undoFleet({ ...options, run });
  const back = new Set(
    report.hosts.flatMap(({ steps }) => steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : []))),
  );
  const open = database.all(
    "SELECT id, what FROM compensations WHERE done_at IS NULL AND json_extract(args, '$.run') = ?",
    run,
  );
  for (const { id, what } of open)
    if (back.has(String(what))) recordEvent(database, provider, { kind: 'compensated', compensation: String(id) });
  return report;
}
