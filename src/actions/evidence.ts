import { assertEvidencePlace } from '../ray/evidence/write.ts';
import { aboutInputs } from './about.ts';
import { text } from './codecs.ts';

/** Where is written why hosts failed. */
export const evidenceInput = {
  evidence: text().optional().register(aboutInputs, {
    description:
      'When hosts fail: the folder, empty or not there yet, or the `.tar.gz` into which is written why: logs of Ray, gates, listeners, firewall, versions. Secrets are taken out. Default: a folder beside the report of the run, on the runner.',
    example: 'evidence',
  }),
};

export const EVIDENCE_OUTPUT =
  'Where it was written why hosts failed, for a step with `if: failure()` that uploads it; empty when none did, and for dry runs.';

/** Sees before the run whether it could be written. Throws BringupError. */
export async function assertEvidence({ evidence }: { readonly evidence?: string | undefined }): Promise<void> {
  if (evidence !== undefined) await assertEvidencePlace(evidence);
}
