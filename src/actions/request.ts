import type { z } from 'zod';
import type { Workflow } from '../github/workflow.ts';
import type { Access, Initiator } from './seam.ts';
import type { accessInputs } from './shared-inputs.ts';

type AccessInputs = z.output<z.ZodObject<typeof accessInputs>>;

/** How the inputs of an action say that hosts are reached. */
export function accessOf(inputs: AccessInputs): Access {
  return {
    key: inputs['ssh-private-key'],
    knownHosts: inputs['known-hosts'],
    hostKeys: inputs['host-key-policy'],
    sudoPassword: inputs['sudo-password'],
  };
}

/** Who stands behind a workflow run. */
export function initiatorOf({ actor, repository, url }: Workflow): Initiator {
  return { name: `${actor ?? 'unknown'}@${repository ?? 'a workflow'}`, url };
}
