import { labObstacle } from '../../../src/lab/machine.ts';
import { isTimeOver } from '../../support/time-over.ts';

/** Whether tests that need a lab can run here. Without root or Linux they are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. Where a run has only so long, files that it comes to later are skipped and listed at its end. */
export function requireLab(): boolean {
  if (isTimeOver()) return false;
  const obstacle = labObstacle();
  if (obstacle === undefined) return true;
  if (process.env['BRINGUP_LAB'] === 'required') throw new Error(`BRINGUP_LAB=required, but ${obstacle}`);
  process.stderr.write(`\n*** LAB TESTS SKIPPED: ${obstacle} ***\n\n`);
  return false;
}
