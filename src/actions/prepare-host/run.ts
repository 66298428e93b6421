import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { jobFile, writePrivate } from '../job-file.ts';
import { runOnFleet } from '../run-fleet.ts';
import type { PrepareHostInputs } from './action.ts';
import { fleetOfOne } from './fleet-of-one.ts';

/** Makes the machine ready to be managed: a fleet of this one host is written and applied. */
export async function run(inputs: PrepareHostInputs, step: Step): Promise<Report> {
  const fleet = writePrivate(jobFile('prepare-host/fleet.yaml'), fleetOfOne(inputs));
  const report = await runOnFleet({ mode: inputs['dry-run'] ? 'plan' : 'apply', fleet, access: inputs }, step);
  return { ...report, run: { ...report.run, command: inputs['dry-run'] ? 'plan' : 'prepare' } };
}
