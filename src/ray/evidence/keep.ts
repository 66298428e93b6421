import { join } from 'node:path';
import type { RunStore } from '../../registry/run-store.ts';
import { collectEvidence, type EvidenceOptions, hasFailed } from './collect.ts';
import { writeEvidence } from './write.ts';

/** A run that may have failed, and where its evidence goes; without a place: beside its report. */
export interface EvidenceRun extends Omit<EvidenceOptions, 'logs'> {
  readonly store: RunStore;
  readonly place?: string | undefined;
}

/** Where evidence was written, or why it could not be. */
export interface KeptEvidence {
  readonly place: string;
  readonly trouble?: string;
}

/** Asks failed hosts why, and writes that down. Undefined: none failed. */
export async function keepEvidence({ store, place, ...run }: EvidenceRun): Promise<KeptEvidence | undefined> {
  const { id } = run.report.run;
  if (!hasFailed(run.report)) return undefined;
  const to = place ?? join(store.folder, id, 'evidence');
  const logs = await store.logs(id).catch(() => []);
  try {
    await writeEvidence(to, await collectEvidence({ ...run, logs }));
    return { place: to };
  } catch (error) {
    // The run has ended, and how it did is what counts.
    return { place: to, trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** Its place; empty where nothing was written. */
export function writtenTo(kept: KeptEvidence | undefined): string {
  return kept === undefined || kept.trouble !== undefined ? '' : kept.place;
}

/** What became of the evidence, in one line for people. Ends with a newline, or is empty. */
export function evidenceLine(kept: KeptEvidence | undefined): string {
  if (kept === undefined) return '';
  const { place, trouble } = kept;
  return trouble === undefined
    ? `why they failed: ${place} (secrets were taken out; read it before others do)\n`
    : `why they failed could not be written to ${place}: ${trouble}\n`;
}
