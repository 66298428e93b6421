import { type UndoOptions, undoFleet } from '../engine/undo-fleet.ts';
import type { Database } from '../providers/database.ts';
import { recordTakenBack } from '../providers/taken-back.ts';
import type { Report } from '../report/report.ts';

/** What is taken back: all that one run of an onboarding changed at its host. */
export interface TakeBackOptions extends Omit<UndoOptions, 'run' | 'confirm'> {
  readonly database: Database;
  readonly run: string;
}

/** Takes a run back, and writes to the registry what is as it was before. Throws BringupErrors. */
export async function takeBack({ database, ...options }: TakeBackOptions): Promise<Report> {
  const { report, runs } = await undoFleet(options);
  recordTakenBack(database, report.run.fleet, report.hosts, runs);
  return report;
}
