import { z } from 'zod';
import { CAPABILITIES } from '../../capabilities.ts';
import { aboutInputs } from '../about.ts';
import { defineAction } from '../action.ts';
import { boolean, choice, listOf, text } from '../codecs.ts';
import { accessInputs, fleetInputs, runInputs } from '../shared-inputs.ts';
import { sharedOutputs } from '../shared-outputs.ts';

const { 'dry-run': dryRun, ...others } = runInputs;

const inputs = z.object({
  mode: choice(['plan', 'apply']).prefault('plan').register(aboutInputs, {
    description: '`plan`: read the hosts and show what would change. `apply`: make it so.',
    example: 'apply',
  }),
  ...fleetInputs,
  capabilities: listOf(
    CAPABILITIES.filter(({ hostSchema }) => hostSchema !== undefined).map(({ name }) => name),
    'capabilities',
  )
    .optional()
    .register(aboutInputs, {
      description: 'Only these parts of the fleet file, separated by commas. Default: all.',
      example: 'base',
    }),
  prune: boolean().prefault('false').register(aboutInputs, {
    description:
      '`true`: remove what bringup once made and no line of the fleet file asks for any more. Without it such things are only shown.',
    example: 'true',
  }),
  'plan-file': text().optional().register(aboutInputs, {
    description:
      'With `mode: plan`: where to write the sealed plan. With `mode: apply`: the sealed plan to carry out, exactly and nothing else; a host that is no longer as it was is refused.',
    example: 'plan.json',
  }),
  'dry-run': dryRun,
  ...accessInputs,
  ...others,
});

/** Plans or applies a whole fleet, all or named capabilities, in one plan for each host. */
export const bringup = defineAction({
  name: 'bringup',
  title: 'bringup: plan or apply a fleet',
  description:
    'Makes machines what a fleet.yaml says: plans, applies and proves it over SSH, from a self-hosted runner.',
  branding: { icon: 'server', color: 'gray-dark' },
  inputs,
  outputs: {
    ...sharedOutputs,
    plan: 'Path of the sealed plan, with `mode: plan`. Give it to `plan-file` of a later `mode: apply`.',
  },
  run: async (given, step) => (await import('./run.ts')).run(given, step),
});

export type BringupInputs = z.output<typeof inputs>;
