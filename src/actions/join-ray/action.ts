import { z } from 'zod';
import { aboutInputs } from '../about.ts';
import { defineAction } from '../action.ts';
import { choice, text } from '../codecs.ts';
import { apiKeyInput, directMeshInputs } from '../direct-mesh.ts';
import { EVIDENCE_OUTPUT, evidenceInput } from '../evidence.ts';
import { accessInputs, fleetInputs, hostInput, runInputs } from '../shared-inputs.ts';
import { sharedOutputs } from '../shared-outputs.ts';
import { tokenInput } from '../token-input.ts';

const DIRECT = ['head', 'ray-version', 'token'] as const;
const DIRECT_MESH = ['server', 'user', 'api-key'] as const;
const DIRECT_ONLY = [
  ...(['head', 'ray-version', 'python', 'cluster', 'network'] as const),
  ...(['server', 'user', 'hostname', 'tags', 'install'] as const),
];

const inputs = z
  .object({
    ...hostInput,
    head: z.union([z.ipv4(), z.ipv6()], { error: 'must be an IPv4 or IPv6 address' }).optional().register(aboutInputs, {
      description:
        'With `host`: the address by which nodes reach the head of its cluster: the one in the mesh, or with `network: lan` that of its network. Nobody logs in to the head. In a fleet file: the host with `role: head`.',
      example: '100.64.0.1',
    }),
    'ray-version': text().optional().register(aboutInputs, {
      description:
        'With `host`: the version of Ray that the cluster has; all nodes need the same. In a fleet file: `ray.clusters.NAME.version`.',
      example: '2.60.0',
    }),
    python: z
      .string()
      .regex(/^3\.\d+\.\d+$/, 'must be an exact version such as 3.13.7')
      .optional()
      .register(aboutInputs, {
        description:
          'With `host`: the exact Python of the cluster, which is brought along where the host has another one. Default: that of the host. In a fleet file: `ray.clusters.NAME.python`.',
        example: '3.13.7',
      }),
    cluster: text().optional().register(aboutInputs, {
      description:
        'With `host`: what the cluster is called there: units and folders are named for it. Default: `main`.',
      example: 'main',
    }),
    network: choice(['mesh', 'lan']).optional().register(aboutInputs, {
      description:
        'With `host`: how nodes reach each other: `mesh`, which the host joins, too, or `lan`, by the address in `host`. Default: `mesh`.',
      example: 'lan',
    }),
    ...tokenInput,
    ...directMeshInputs,
    ...apiKeyInput,
    ...fleetInputs,
    state: choice(['joined', 'left']).prefault('joined').register(aboutInputs, {
      description:
        '`joined`: the hosts become nodes of their clusters. `left`: they leave, what runs there may end, and what a join made goes; who leaves has to be named by `select` or `host`.',
      example: 'left',
    }),
    'plan-file': text().optional().register(aboutInputs, {
      description:
        'With `dry-run: true`: where to write the sealed plan. Else: the sealed plan to carry out, exactly and nothing else; a host that is no longer as it was is refused.',
      example: 'plan.json',
    }),
    ...accessInputs,
    ...evidenceInput,
    ...runInputs,
  })
  .refine(({ host, select, environment }) => host === undefined || (select ?? environment) === undefined, {
    path: ['host'],
    error: 'names a host by itself, so select and environment must not be given',
  })
  .refine((given) => given.host === undefined || DIRECT.every((name) => given[name] !== undefined), {
    path: ['host'],
    error: `names a host by itself, so ${DIRECT.join(', ')} must be given, too`,
  })
  .refine(
    (given) =>
      given.host === undefined || given.network === 'lan' || DIRECT_MESH.every((name) => given[name] !== undefined),
    {
      path: ['host'],
      error: `joins the mesh, too, so ${DIRECT_MESH.join(', ')} must be given; or network: lan`,
    },
  )
  .refine((given) => given.host !== undefined || DIRECT_ONLY.every((name) => given[name] === undefined), {
    path: ['host'],
    error: `must be given when one of ${DIRECT_ONLY.join(', ')} is; a fleet file has its own lines for them`,
  })
  .refine(({ state, host, select }) => state === 'joined' || (host ?? select) !== undefined, {
    path: ['state'],
    error: 'takes hosts out of their clusters, so select or host must name them (all of them: select: all)',
  });

const OF_ONE = 'When one host was chosen (heads that come along do not count)';

/** Joins hosts to their Ray clusters and proves that each runs work, or takes them out. */
export const joinRay = defineAction({
  name: 'join-ray',
  title: 'bringup: join Ray',
  description: 'Joins hosts to a Ray cluster, over the mesh or not, and proves on each of them that it runs work.',
  branding: { icon: 'cpu', color: 'gray-dark' },
  inputs,
  outputs: {
    ...sharedOutputs,
    hosts:
      'All hosts of the run as JSON, for `fromJSON`: a list of `{ name, address, outcome, mesh }`, and of each node also `cluster`, `role`, `node-id`, `mesh-ip`, `ray-version`, `python-version`, `lock-hash`, `join-seconds`, `verdict` and `failed-check`. What is not known is null.',
    plan: 'Path of the sealed plan, with `dry-run: true`. Give it to `plan-file` of a later step that applies it.',
    'node-id': `${OF_ONE}: its id in the cluster, 56 hexadecimal digits; empty while it is no node.`,
    'mesh-ip': `${OF_ONE}: its address in the cluster, which with \`network: lan\` is not one of the mesh; of a host that is no node its address in the mesh, where it has one.`,
    'ray-version': `${OF_ONE}: the version of Ray that the node told when it was proven.`,
    'python-version': `${OF_ONE}: the version of Python that it told then.`,
    'lock-hash': `${OF_ONE}: the environment it runs with: the SHA-256 over all that was installed.`,
    'join-seconds': `${OF_ONE}: what the steps of Ray took there, with the probation; empty where it was joined before.`,
    verdict:
      '`already-joined`: right before, and nothing was done. `joined`: seen alive by its head, ran a task, and stayed. `drained`: its Ray is stopped, as the fleet file says. `left`: out of its cluster. `planned`: a dry run, and something would change. `skipped`, `unknown`: not looked at to the end. `refused`: it was not tried. `failed`. Of several nodes, heads that come along included, the worst, which is the last one of this list. Empty when the inputs of the step are wrong.',
    'failed-check':
      'Why: the ids of the gates that failed, separated by commas, else the code of the error. Of several nodes that of the first with the worst verdict. Empty when nothing failed.',
    evidence: EVIDENCE_OUTPUT,
  },
  run: async (given, step) => (await import('./run.ts')).run(given, step),
});

export type JoinRayInputs = z.output<typeof inputs>;
