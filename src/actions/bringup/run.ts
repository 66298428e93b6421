import { CAPABILITIES } from '../../capabilities.ts';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { runOnFleet } from '../run-fleet.ts';
import type { BringupInputs } from './action.ts';

/** Plans or applies the fleet. A plan is always written to a file, so that a later step can apply exactly it. */
export function run(inputs: BringupInputs, step: Step): Promise<Report> {
  const { capabilities } = inputs;
  return runOnFleet(
    {
      mode: inputs['dry-run'] ? 'plan' : inputs.mode,
      fleet: inputs.fleet,
      environment: inputs.environment,
      select: inputs.select,
      capabilities:
        capabilities === undefined ? CAPABILITIES : CAPABILITIES.filter(({ name }) => capabilities.includes(name)),
      prune: inputs.prune,
      planFile: inputs['dry-run'] && inputs.mode === 'apply' ? undefined : inputs['plan-file'],
      access: inputs,
      onFailure: inputs['on-failure'],
      parallel: inputs.parallel,
    },
    step,
  );
}
