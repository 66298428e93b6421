import { z } from 'zod';
import { SIZE, sizeBytes } from '../fleet/size.ts';
import { SERVICE_USER } from './places.ts';
import { repositorySchema } from './repository/repository-schema.ts';
import { clusterName } from './schema.ts';

/** Below this Ray refuses to start. Source: ray python/ray/_private/ray_constants.py, OBJECT_STORE_MINIMUM_MEMORY_BYTES. */
const LEAST_OBJECT_STORE = 75 * 2 ** 20;

const size = z.string().regex(SIZE, 'must be a size, such as 512MiB or 8GiB');

/** What the system takes as the name of an account. */
export const ACCOUNT = /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/;

/** Names and values as Kubernetes writes labels, which Ray takes over. Source: ray python/ray/_private/label_utils.py. */
const LABEL_PART = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

const labelName = z.string().superRefine((text, { addIssue }) => {
  const [name = '', domain, ...more] = text.split('/').toReversed();
  const wrong = (message: string) => addIssue({ code: 'custom', message });
  if (more.length > 0 || !LABEL_PART.test(name) || (domain !== undefined && !DOMAIN.test(domain)))
    wrong('must be a name of letters, digits, dots, hyphens and underscores, perhaps with a domain and / before it');
  else if (domain !== undefined && /^(?:.*\.)?(?:ray\.io|bringup)$/.test(domain))
    wrong(`must not be below ${domain}/: those names are given by ${domain === 'bringup' ? 'bringup' : 'Ray'}`);
});

const labelValue = z
  .string()
  .regex(
    LABEL_PART,
    'must be at most 63 letters, digits, dots, hyphens and underscores, with one of the first two at both ends',
  );

const OWN_FIELD: Readonly<Record<string, string>> = {
  CPU: 'cpus',
  GPU: 'gpus',
  memory: 'memory',
  object_store_memory: 'object-store',
};

const resourceName = z.string().superRefine((text, { addIssue }) => {
  const own = OWN_FIELD[text];
  const wrong = (message: string) => addIssue({ code: 'custom', message });
  if (own !== undefined) wrong(`has a field of its own: ${own}`);
  else if (!/^[A-Za-z_][A-Za-z0-9_.:-]{0,62}$/.test(text) || text.startsWith('node:'))
    wrong('must be a name of letters, digits and underscores that does not start with node:');
});

/** Variables whose values are the cluster's or the host's, by what says them. */
const OWN_VARIABLE =
  /^(?:RAY_(?:AUTH_.*|ADDRESS|TMPDIR|gcs_storage.*|USE_TLS|TLS_.*)|PATH|HOME|LD_PRELOAD|PYTHONHOME)$/;

const variableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of a variable')
  .refine((text) => !OWN_VARIABLE.test(text), 'is set by bringup');

const variableValue = z.string().regex(/^[^\0\n\r]*$/, 'must be one line');

/** Folders that the unit of a node hides, or has for itself, whatever else is said. Source: systemd.exec(5), ProtectHome, PrivateTmp, ProtectSystem. */
const NOT_WRITABLE =
  /^\/(?:home|root|run\/user|tmp|var\/tmp|proc|sys|dev|boot|etc|usr|bin|sbin|lib|lib64|opt\/bringup|var\/lib\/bringup)(?:\/|$)/;

const writablePath = z
  .string()
  .regex(
    /^(?:\/(?!\.{1,2}(?:\/|$))[\w@+=:,.-]+)+$/,
    'must be an absolute path of plain characters, without . or .. and without a slash at its end',
  )
  .max(200, 'must have at most 200 characters')
  .refine(
    (path) => !NOT_WRITABLE.test(path),
    'cannot be written to by a node: homes and temporary folders are hidden from it, and the system, its settings and what bringup has belong to root',
  );

/** The `ray:` section of a host, as it is written. */
export const rayHostSchema = z
  .strictObject({
    cluster: clusterName.describe('The cluster it takes part in, by its name at the top.'),
    role: z
      .enum(['head', 'worker', 'client'])
      .optional()
      .describe(
        '`worker` (default); `head`: each cluster has one, and the others connect to it; `client`: no node, its accounts in `clients` work with the cluster.',
      ),
    clients: z
      .array(
        z
          .string()
          .regex(ACCOUNT, 'must be the name of an account')
          .refine((name) => name !== SERVICE_USER, 'is the account that Ray itself runs as'),
      )
      .optional()
      .describe(
        'Accounts of this host that work with the cluster: each gets its address and its token, in a folder of its own.',
      ),
    address: z
      .union([z.ipv4(), z.ipv6()])
      .optional()
      .describe(
        'Where other nodes reach it. Default: its address in the mesh, or with `network: lan` the one of this file.',
      ),
    labels: z.record(labelName, labelValue).optional().describe('Labels of the node, by which work can be sent to it.'),
    resources: z
      .record(resourceName, z.number().positive().max(1e6))
      .optional()
      .describe('Resources of your own that work can ask for, and how much of each there is.'),
    cpus: z.int().min(0).max(4096).optional().describe('Processors that work may use. Default: all.'),
    gpus: z
      .int()
      .min(0)
      .max(64)
      .optional()
      .describe('GPUs that work may use; they have to be there and healthy. Default: all that Ray finds.'),
    memory: size.optional().describe('Memory that work may ask for. Default: about 70 % of it.'),
    'object-store': size
      .refine((text) => !(sizeBytes(text) < LEAST_OBJECT_STORE), 'must be at least 75MiB')
      .optional()
      .describe('Memory for objects, in /dev/shm. Default: 30 % of it, and what /dev/shm can hold.'),
    env: z
      .record(variableName, variableValue)
      .optional()
      .describe('Variables for Ray and all work on this host. Not for secrets: any job can read them.'),
    writable: z
      .array(writablePath)
      .max(20)
      .refine((paths) => new Set(paths).size === paths.length, 'must name each folder once')
      .optional()
      .describe(
        'Folders that work on this host may write to, besides Ray’s own. They have to be there, and to let the account bringup-ray in.',
      ),
    repository: repositorySchema
      .optional()
      .describe('Another repository, or another commit, than that of the cluster.'),
    state: z
      .enum(['joined', 'drained', 'left', 'by-hand'])
      .optional()
      .describe(
        '`drained`: it gets no more work, what runs there may end within 10m, and its Ray stays stopped; what a join made stays. `left`: the host is no node any more, and what bringup put there for it goes. `by-hand`: a person makes it a worker with `bringup ray kit`, as on macOS and Windows; only `bringup ray status` looks at it. Default: joined.',
      ),
  })
  .describe('How the host takes part in a cluster of ray: at the top.');

export type RayHostSection = z.output<typeof rayHostSchema>;
