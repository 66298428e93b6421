import type { Report } from '../../report/report.ts';
import type { Step } from '../action.ts';
import { prepareHost } from '../engine.ts';
import { accessOf, initiatorOf } from '../request.ts';
import type { PrepareHostInputs } from './action.ts';

/** Makes the machine ready to be managed. */
export function run(inputs: PrepareHostInputs, step: Step): Promise<Report> {
  return prepareHost({
    dryRun: inputs['dry-run'],
    host: inputs.host,
    account: { name: inputs.account, publicKey: inputs['public-key'], expires: inputs.expires },
    access: accessOf(inputs),
    by: initiatorOf(step.workflow),
    signal: step.signal,
    onEvent: step.onEvent,
  });
}
