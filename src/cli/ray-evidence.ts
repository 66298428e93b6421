import { type Command, Option } from 'commander';
import { assertEvidencePlace } from '../ray/evidence/write.ts';
import type { Report } from '../report/report.ts';
import type { FleetCommand } from './fleet-command.ts';

/** False: none is wanted. */
export interface EvidenceWish {
  readonly evidence?: string | boolean;
}

/** Adds `--evidence`, for commands that join hosts. */
export function withEvidence(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--evidence <place>',
        'when hosts fail, write why into this folder or .tar.gz: logs of Ray, gates, listeners, firewall, versions (default: beside the report of the run)',
      ).env('BRINGUP_EVIDENCE'),
    )
    .addOption(new Option('--no-evidence', 'do not ask failed hosts why'));
}

/** Sees before the run whether it could be written. Throws BringupError. */
export async function assertEvidence({ evidence }: EvidenceWish): Promise<void> {
  if (typeof evidence === 'string') await assertEvidencePlace(evidence);
}

/** What is done with the report of a run that may have failed: asks the failed hosts why, and says where that was written. */
export function evidenceOf(
  command: Omit<FleetCommand, 'text'>,
  { evidence }: EvidenceWish,
): (report: Report) => Promise<string> {
  return async (report) => {
    const { evidenceLine, keepEvidence } = await import('../ray/evidence/keep.ts');
    if (evidence === false) return '';
    const place = typeof evidence === 'string' ? evidence : undefined;
    return evidenceLine(await keepEvidence({ ...command, report, place }));
  };
}
