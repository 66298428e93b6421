import { CAPABILITIES } from '../../capabilities.ts';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { jobFile, writePrivate } from '../job-file.ts';
import { runOnFleet } from '../run-fleet.ts';
import type { SetupMeshInputs } from './action.ts';
import { API_KEY, meshOfOne } from './mesh-of-one.ts';

/** Joins the hosts of a fleet file, or the one host that the workflow names; with a dry run it only plans. */
export function run(inputs: SetupMeshInputs, step: Step): Promise<Report> {
  const wanted = inputs['skip-syncthing'] ? ['mesh'] : ['mesh', 'syncthing'];
  const direct = meshOfOne(inputs);
  const key = inputs['api-key'];
  return runOnFleet(
    {
      mode: inputs['dry-run'] ? 'plan' : 'apply',
      fleet: direct === undefined ? inputs.fleet : writePrivate(jobFile('direct/fleet.yaml'), direct),
      environment: inputs.environment,
      select: inputs.select,
      capabilities: CAPABILITIES.filter(({ name }) => wanted.includes(name)),
      access: inputs,
      onFailure: inputs['on-failure'],
      parallel: inputs.parallel,
    },
    key === undefined ? step : { ...step, environment: { ...step.environment, [API_KEY]: key.reveal() } },
  );
}
