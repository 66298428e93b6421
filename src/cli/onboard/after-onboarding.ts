import type { OnboardResult } from '../../onboard/result.ts';
import type { Database } from '../../providers/database.ts';
import { evidenceLine, type KeptEvidence, keepEvidence } from '../../ray/evidence/keep.ts';
import type { FleetCommand } from '../fleet-command.ts';
import type { EvidenceWish } from '../ray-evidence.ts';

/** What is done when an onboarding is over: a machine that failed is asked why, and one that was changed keeps its record. `told` are lines for people. */
export async function afterOnboarding(
  command: Omit<FleetCommand, 'text'>,
  { report }: Pick<OnboardResult, 'report'>,
  database: Database,
  { evidence }: EvidenceWish,
): Promise<{ readonly told: string; readonly evidence?: KeptEvidence }> {
  if (report === undefined) return { told: '' };
  const changed = new Set(report.hosts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name));
  // A machine that was right already has its record, and is not connected to again.
  const hosts = command.hosts.filter(({ name }) => changed.has(name));
  const { keepRecords } = await import('../../records/keep.ts');
  const kept = hosts.length === 0 ? [] : await keepRecords(database, { ...command, hosts, parallel: 1 });
  const notKept = kept.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`note: ${name} keeps no record of itself: ${problem.what}\n`],
  );
  const place = typeof evidence === 'string' ? evidence : undefined;
  const written = evidence === false ? undefined : await keepEvidence({ ...command, report, place });
  return {
    told: [...notKept, evidenceLine(written)].join(''),
    ...(written === undefined ? {} : { evidence: written }),
  };
}
