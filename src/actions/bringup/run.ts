import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { runFleet } from '../engine.ts';
import { accessOf, initiatorOf } from '../request.ts';
import type { BringupInputs } from './action.ts';

/** Plans or applies the fleet. A plan is always written to a file, so that a later step can apply it. */
export function run(inputs: BringupInputs, step: Step): Promise<Report> {
  const command = inputs['dry-run'] ? 'plan' : inputs.mode;
  return runFleet({
    command,
    fleet: inputs.fleet,
    environment: inputs.environment,
    select: inputs.select,
    capabilities: inputs.capabilities,
    prune: inputs.prune,
    planFile: inputs['plan-file'] ?? (command === 'plan' ? defaultPlanFile() : undefined),
    access: accessOf(inputs),
    onFailure: inputs['on-failure'],
    parallel: inputs.parallel,
    by: initiatorOf(step.workflow),
    secrets: { environment: step.environment, onSecret: step.mask },
    signal: step.signal,
    onEvent: step.onEvent,
  });
}

function defaultPlanFile(): string {
  return join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'bringup', 'plan.json');
}
