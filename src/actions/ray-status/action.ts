import { z } from 'zod';
import { aboutInputs } from '../about.ts';
import { defineAction } from '../action.ts';
import { boolean } from '../codecs.ts';
import { accessInputs, fleetInputs, runInputs } from '../shared-inputs.ts';
import { tokenInput } from '../token-input.ts';

const inputs = z.object({
  fleet: fleetInputs.fleet,
  environment: fleetInputs.environment,
  ...tokenInput,
  record: boolean().prefault('true').register(aboutInputs, {
    description:
      '`true`: the registry of providers on this runner gets to know who was seen, who is gone and who is back. `false`: only look.',
    example: 'false',
  }),
  ...accessInputs,
  timeout: runInputs.timeout,
});

/** Asks the heads of Ray clusters who is there, and keeps the registry of providers up to date. */
export const rayStatus = defineAction({
  name: 'ray-status',
  title: 'bringup: look at Ray',
  description:
    'Asks the heads of Ray clusters who is alive, keeps the registry of providers up to date, and fails when somebody is gone.',
  branding: { icon: 'activity', color: 'gray-dark' },
  inputs,
  outputs: {
    gone: 'Who should be in a cluster and is not, as a JSON list of `{ cluster, name, host, provider, reason, since }`, where `host` and `provider` are there when they are known; `[]` when nobody is missed. Of a cluster whose head could not be asked, which fails the step, nobody is in it.',
    seen: 'How many hosts of the fleet were seen alive by their heads.',
    clusters:
      'All clusters as JSON: versions, and of each host its role and its newest node, as `bringup ray status --json` has them.',
    report: 'Path of all of it as JSON.',
  },
  run: async (given, step) => (await import('./run.ts')).run(given, step),
});

export type RayStatusInputs = z.output<typeof inputs>;
