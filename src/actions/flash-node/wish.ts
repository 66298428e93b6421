import type { Step } from '../action.ts';
import type { FleetWish } from '../open-fleet.ts';
import type { FlashNodeInputs } from './action.ts';

/** The secret that the input `bmc-password` becomes. */
const PASSWORD = 'BMC_PASSWORD';

/** The fleet and its nodes. Secrets of what is done on a node that was just written are asked for; those of boards when nodes are chosen. */
export function flashWish(inputs: FlashNodeInputs): FleetWish {
  const { fleet, environment, select } = inputs;
  return { fleet, environment, select, access: inputs, secretsOf: ['base'] };
}

/** The step with the password of the BMC where the fleet file looks for it. */
export function withPassword<Given extends Pick<Step, 'environment'>>(inputs: FlashNodeInputs, given: Given): Given {
  const password = inputs['bmc-password'];
  if (password === undefined) return given;
  return { ...given, environment: { ...given.environment, [PASSWORD]: password.reveal() } };
}
