import { z } from 'zod';
import { aboutInputs, expression } from '../about.ts';
import { defineAction } from '../action.ts';
import { endpoint } from '../codecs.ts';
import { accessInputs, runInputs } from '../shared-inputs.ts';
import { sharedOutputs } from '../shared-outputs.ts';
import { accountName, expiryDate, publicKey } from './codecs.ts';

const inputs = z.object({
  host: endpoint().register(aboutInputs, {
    description:
      'The machine, as somebody who may already log in and become root: `user@address` or `user@address:port`.',
    example: 'debian@192.0.2.11',
  }),
  account: accountName().prefault('bringup').register(aboutInputs, {
    description: 'Name of the account that bringup will log in as from then on. It is made when it is not there.',
    example: 'bringup',
  }),
  'public-key': publicKey().register(aboutInputs, {
    description: 'Public key of the account, one line. It is added to its authorized keys.',
    example: expression('vars.BRINGUP_PUBLIC_KEY'),
  }),
  expires: expiryDate().optional().register(aboutInputs, {
    description: 'Day after which the account can no longer log in (UTC). Default: never.',
    example: '2027-12-31',
  }),
  ...accessInputs,
  'dry-run': runInputs['dry-run'],
  timeout: runInputs.timeout,
});

/** Gives bringup an account on one machine. */
export const prepareHost = defineAction({
  name: 'prepare-host',
  title: 'bringup: prepare a host',
  description:
    'Gives bringup its own account on one machine: a key, a sudo rule checked by visudo, an optional expiry.',
  branding: { icon: 'user-check', color: 'gray-dark' },
  inputs,
  outputs: sharedOutputs,
  run: async (given, step) => (await import('./run.ts')).run(given, step),
});

export type PrepareHostInputs = z.output<typeof inputs>;
