import { z } from 'zod';
import { aboutInputs, expression } from '../about.ts';
import { defineAction } from '../action.ts';
import { boolean, duration, list, secret, text } from '../codecs.ts';
import { accessInputs, fleetInputs } from '../shared-inputs.ts';
import { type AgreedPlan, readAgreedPlan } from './agreed-plan.ts';

export const flashNodeInputs = z.object({
  fleet: fleetInputs.fleet,
  environment: fleetInputs.environment,
  nodes: list().optional().register(aboutInputs, {
    description:
      'Only these, separated by commas: boards, nodes of them, or the hosts that they are. Default: all nodes of all boards of the fleet file.',
    example: 'rack-1/1, rack-1/2',
  }),
  select: fleetInputs.select,
  force: boolean().prefault('false').register(aboutInputs, {
    description:
      '`true`: write all of these nodes, also those that prove that they run their image, or that are on and cannot be asked. Everything on them is lost.',
    example: 'true',
  }),
  plan: text()
    .transform((given, context): AgreedPlan => {
      const found = readAgreedPlan(given);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: 'must be the output plan of a dry run' });
      return z.NEVER;
    })
    .optional()
    .register(aboutInputs, {
      description:
        'The output `plan` of a dry run: what somebody agreed to. When a node would get another image by now, or be written and was not to be, nothing is changed at all.',
      example: expression('needs.plan.outputs.plan'),
    }),
  'bmc-password': secret('bmc-password')
    .optional()
    .register(aboutInputs, {
      description:
        'Password of the BMC. It becomes the secret `BMC_PASSWORD`, which the fleet file names (`password: { secret: BMC_PASSWORD }`); a file that names others takes them from the `env:` of the step.',
      example: expression('secrets.BMC_PASSWORD'),
      secret: true,
    }),
  ...accessInputs,
  'dry-run': boolean().prefault('false').register(aboutInputs, {
    description:
      '`true`: look and plan, change nothing. What would be written is in the summary: partitions, files, bytes, and what the board would be asked.',
    example: 'true',
  }),
  'lock-timeout': duration().prefault('40s').register(aboutInputs, {
    description: 'How long to wait for a board that another run of this machine holds.',
    example: '10m',
  }),
  'boot-timeout': duration().prefault('10m').register(aboutInputs, {
    description: 'How long a node may take from power on to its answer.',
    example: '15m',
  }),
  timeout: duration().prefault('3h').register(aboutInputs, {
    description:
      'Longest time the whole run may take. Then it is cancelled: a transfer that is under way is ended, the board given back as it was, and the next run goes on from there.',
    example: '1h',
  }),
});

/** Writes nodes of boards from stock images, boots them and has them prove what they run. */
export const flashNode = defineAction({
  name: 'flash-node',
  title: 'bringup: flash nodes',
  description:
    'Writes nodes of a Turing Pi from a stock image, boots them and has them prove over SSH which image they run.',
  branding: { icon: 'hard-drive', color: 'gray-dark' },
  inputs: flashNodeInputs,
  outputs: {
    changed: '`true` when a node was written or finished, or with a dry run would be; else `false`.',
    outcome: 'What became of the nodes, in one word; of several nodes the heaviest. See the table of outcomes.',
    report: 'Path of the report as JSON: every node, its phases with their durations, every problem, without secrets.',
    nodes:
      'All nodes of the run as JSON, for `fromJSON`: a list of `{ node, host, address, outcome, image }`, where `image` is the content hash of its image, or null when it did not come so far.',
    plan: 'Of a dry run: what would be done with each node, and its image, as JSON. It is for the input `plan` of the step that writes.',
    images:
      'Content hashes as JSON: `{ "rack-1/1": "5f0c…" }`. A node whose hash is the same as before has nothing to do.',
    'known-hosts':
      'known_hosts lines of the nodes that proved themselves. They are public: give them as `known-hosts` to steps that come after.',
  },
  whenCutOff:
    'A transfer that it began is ended here, at the end of the job, and the board given back as it was; no other is touched. A node that was being written stays off, and holds no whole image: run the job again, and it is written anew.',
  run: async (given, step) => (await import('./run.ts')).run(given, step),
  post: async () => (await import('./give-back.ts')).giveBack(flashNodeInputs),
});

export type FlashNodeInputs = z.output<typeof flashNodeInputs>;
