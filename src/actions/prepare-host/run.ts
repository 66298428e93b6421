import { fleetOfOne } from '../../fleet/fleet-of-one.ts';
import { prepareFleet } from '../../prepare/prepare-fleet.ts';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { jobFile, writePrivate } from '../job-file.ts';
import { openFleet } from '../open-fleet.ts';
import type { PrepareHostInputs } from './action.ts';

/** Prepares hosts of the fleet, or the one host that the workflow names. */
export async function run(inputs: PrepareHostInputs, step: Step): Promise<Report> {
  const { host, environment, select, parallel } = inputs;
  const file = host === undefined ? inputs.fleet : writePrivate(jobFile('direct/fleet.yaml'), fleetOfOne(host));
  const { fleet, hosts, access, secrets, store, log } = await openFleet(
    { fleet: file, environment, select, access: inputs },
    step,
  );
  const bare = await prepareFleet({
    fleet,
    hosts,
    access,
    secrets,
    signal: step.signal,
    parallel: parallel ?? fleet.parallel,
    undo: inputs.undo,
    dryRun: inputs['dry-run'],
    expires: inputs.expires,
    onEvent: step.onEvent,
    ...(log === undefined ? {} : { log }),
  });
  const report: Report = { ...bare, run: { ...bare.run, ...(select === undefined ? {} : { select }) } };
  await store.save(report);
  return report;
}
