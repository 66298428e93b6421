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
  const { keepChanged } = await import('../../records/keep-changed.ts');
  const notKept = (await keepChanged(database, report, command)).map((text) => `note: ${text}\n`);
  const place = typeof evidence === 'string' ? evidence : undefined;
  const written = evidence === false ? undefined : await keepEvidence({ ...command, report, place });
  return {
    told: [...notKept, evidenceLine(written)].join(''),
    ...(written === undefined ? {} : { evidence: written }),
  };
}
