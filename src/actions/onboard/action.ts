import { z } from 'zod';
import { ROLE_MEANINGS, type Role } from '../../onboard/role.ts';
import { aboutInputs } from '../about.ts';
import { defineAction } from '../action.ts';
import { choice, text } from '../codecs.ts';
import { apiKeyInput } from '../direct-mesh.ts';
import { EVIDENCE_OUTPUT, evidenceInput } from '../evidence.ts';
import { accessInputs, fleetInputs, runInputs } from '../shared-inputs.ts';
import { sharedOutputs } from '../shared-outputs.ts';
import { tokenInput } from '../token-input.ts';

const ROLES = Object.keys(ROLE_MEANINGS) as [Role, ...Role[]];

const inputs = z.object({
  host: text().register(aboutInputs, {
    description: 'Which host of the fleet file, by its name.',
    example: 'gpu-1',
  }),
  role: choice(ROLES)
    .prefault('provider')
    .register(aboutInputs, {
      description: `What the machine is for. ${Object.entries(ROLE_MEANINGS)
        .map(([role, meaning]) => `\`${role}\`: ${meaning}.`)
        .join(' ')}`,
      example: 'provider',
    }),
  owner: text().optional().register(aboutInputs, {
    description: 'Whose machine it is, for the registry. Default: who began the workflow run.',
    example: 'octocat',
  }),
  account: text().optional().register(aboutInputs, {
    description:
      'For the roles `user` and `both`: the account there that works with the cluster, and gets its address and its token. Default: who logs in, which with a login of the fleet is no person.',
    example: 'alice',
  }),
  cluster: text().optional().register(aboutInputs, {
    description: 'Its Ray cluster, where the fleet file does not say it and has several.',
    example: 'main',
  }),
  ...tokenInput,
  ...apiKeyInput,
  fleet: fleetInputs.fleet,
  environment: fleetInputs.environment,
  ...accessInputs,
  'on-failure': choice(['stop', 'rollback']).optional().register(aboutInputs, {
    description:
      'When a phase fails: `stop`, and the next run goes on from there, or `rollback` what this run changed. Default: what the fleet file says, which is `stop` when it says nothing.',
    example: 'rollback',
  }),
  ...evidenceInput,
  timeout: runInputs.timeout,
});

/** Brings one machine from nothing to proven, as one run that the next goes on with. */
export const onboardAction = defineAction({
  name: 'onboard',
  title: 'bringup: onboard a machine',
  description:
    'Registers one machine, gives it its environment, its place in the mesh and in a Ray cluster, and proves it.',
  branding: { icon: 'user-plus', color: 'gray-dark' },
  inputs,
  outputs: {
    changed: sharedOutputs.changed,
    verdict:
      '`joined`, or `already` when everything was right and nothing was changed; `failed`, `rolled-back` or `cancelled`.',
    'failed-phase': 'The phase that failed; empty when none did.',
    'failed-check':
      'Why: the ids of the gates that failed, separated by commas, else the code of the error; empty when nothing failed.',
    phases: 'All phases as a JSON list of `{ phase, state, seconds, changed }`.',
    provider: 'Its id in the registry of providers; empty when it could not be registered.',
    session: 'The id of this onboarding in the registry.',
    attempt: 'The how many-eth try this is, since one ended well.',
    'node-id': 'Its node in the Ray cluster; empty where it is none.',
    'mesh-ip': 'Its address in the mesh; empty where it has none.',
    'ray-version': 'The version of Ray in its environment.',
    'python-version': 'The version of Python in its environment.',
    'lock-hash': 'Which environment it has.',
    evidence: EVIDENCE_OUTPUT,
    'known-hosts': sharedOutputs['known-hosts'],
    report: sharedOutputs.report,
  },
  run: async (given, step) => (await import('./run.ts')).run(given, step),
});

export type OnboardInputs = z.output<typeof inputs>;
