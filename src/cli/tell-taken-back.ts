import { BringupError } from '../core/error.ts';
import { openExisting } from '../providers/database.ts';
import { hasRemoved, type RunsUndone, recordTakenBack } from '../providers/taken-back.ts';
import type { Report } from '../report/report.ts';

/**
 * After things were removed from hosts, or runs undone there: the registry of providers is told, where there is one. Returns a line for people
 * when that was not possible.
 */
export function tellTakenBack({ run, hosts }: Pick<Report, 'run' | 'hosts'>, undone?: RunsUndone): string {
  if (undone === undefined ? !hasRemoved(hosts) : undone.size === 0) return '';
  try {
    using registry = openExisting();
    if (registry !== undefined) recordTakenBack(registry, run.fleet, hosts, undone);
    return '';
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return `note: the registry of providers was not told what was taken back: ${error.message}\n`;
  }
}
