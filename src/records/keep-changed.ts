import type { Database } from '../providers/database.ts';
import type { Report } from '../report/report.ts';
import { type KeepOptions, keepRecords } from './keep.ts';

/**
 * Has the hosts that a run changed keep their records: one that was right already has its record, and is not connected to again. Returns
 * a sentence for each that could not.
 */
export async function keepChanged(
  database: Database,
  report: Report,
  options: Omit<KeepOptions, 'parallel'>,
): Promise<readonly string[]> {
  const changed = new Set(report.hosts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name));
  const hosts = options.hosts.filter(({ name }) => changed.has(name));
  const kept = hosts.length === 0 ? [] : await keepRecords(database, { ...options, hosts, parallel: 1 });
  return kept.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`${name} keeps no record of itself: ${problem.what}`],
  );
}
