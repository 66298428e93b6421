import { z } from 'zod';
import { aboutInputs } from '../about.ts';
import { defineAction } from '../action.ts';
import { boolean, moment } from '../codecs.ts';
import { accessInputs, fleetInputs, hostInput, runInputs } from '../shared-inputs.ts';
import { sharedOutputs } from '../shared-outputs.ts';

const inputs = z
  .object({
    ...hostInput,
    ...fleetInputs,
    expires: moment().optional().register(aboutInputs, {
      description: 'A day (its end, UTC) or a time from now after which sudo forgets the rule. Default: never.',
      example: '30d',
    }),
    undo: boolean().prefault('false').register(aboutInputs, {
      description: '`true`: remove the rule instead.',
      example: 'true',
    }),
    ...accessInputs,
    'dry-run': runInputs['dry-run'],
    parallel: runInputs.parallel,
    timeout: runInputs.timeout,
  })
  .refine(({ host, select, environment }) => host === undefined || (select ?? environment) === undefined, {
    path: ['host'],
    error: 'names a host by itself, so select and environment must not be given',
  });

/** Lets the SSH user of hosts start bringup's agent without a password. */
export const prepareHost = defineAction({
  name: 'prepare-host',
  title: 'bringup: prepare hosts',
  description:
    "Lets the SSH user start bringup's agent without a password, checked by visudo and tried, or takes that back.",
  branding: { icon: 'user-check', color: 'gray-dark' },
  inputs,
  outputs: sharedOutputs,
  run: async (given, step) => (await import('./run.ts')).run(given, step),
});

export type PrepareHostInputs = z.output<typeof inputs>;
