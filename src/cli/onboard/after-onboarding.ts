import type { OnboardResult } from '../../onboard/result.ts';
import type { Database } from '../../providers/database.ts';
import type { FleetCommand } from '../fleet-command.ts';
import { type EvidenceWish, evidenceOf } from '../ray-evidence.ts';

/** What is done when an onboarding is over: a machine that failed is asked why, and one that was changed keeps its record. Returns lines for people. */
export async function afterOnboarding(
  command: Omit<FleetCommand, 'text'>,
  { report }: Pick<OnboardResult, 'report'>,
  database: Database,
  wish: EvidenceWish,
): Promise<string> {
  if (report === undefined) return '';
  const changed = new Set(report.hosts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name));
  // A machine that was right already has its record, and is not connected to again.
  const hosts = command.hosts.filter(({ name }) => changed.has(name));
  const { keepRecords } = await import('../../records/keep.ts');
  const kept = hosts.length === 0 ? [] : await keepRecords(database, { ...command, hosts, parallel: 1 });
  const notKept = kept.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`note: ${name} keeps no record of itself: ${problem.what}\n`],
  );
  return [...notKept, await evidenceOf(command, wish)(report)].join('');
}
