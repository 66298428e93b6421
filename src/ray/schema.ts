import { z } from 'zod';
import type { Secret } from '../core/secret.ts';
import { DURATION, durationMs } from '../fleet/duration.ts';
import { NAME } from '../fleet/schema.ts';
import { secretRef } from '../fleet/secret-ref.ts';
import { SIZE, sizeBytes } from '../fleet/size.ts';
import { EXPOSABLE, portsSchema } from './ports.ts';
import { repositorySchema } from './repository/repository-schema.ts';

/** What a cluster may be called: it is part of a unit's name, a path and a label. */
export const clusterName = z
  .string()
  .regex(NAME, 'must be lower-case letters, digits and hyphens, at most 63')
  .max(32, 'must have at most 32 characters: it is part of the paths of sockets, which are short');

/** Tokens came with 2.52, and nothing else keeps strangers out. Source: docs.ray.io, token authentication. */
const OLDEST_RAY = [2, 52] as const;

const version = z.string().superRefine((text, { addIssue }) => {
  const [, major, minor] = (/^(\d{1,3})\.(\d{1,4})\.\d{1,4}$/.exec(text) ?? []).map(Number);
  if (major === undefined || minor === undefined)
    addIssue({ code: 'custom', message: 'must be one exact version of Ray, such as 2.60.0' });
  else if (major < OLDEST_RAY[0] || (major === OLDEST_RAY[0] && minor < OLDEST_RAY[1]))
    addIssue({ code: 'custom', message: `must be ${OLDEST_RAY.join('.')}.0 or newer: older ones know no tokens` });
});

const python = z
  .string()
  .regex(/^(?:host|3\.\d{1,2}\.\d{1,3})$/, 'must be host, or an exact version with its patch level, such as 3.13.7');

const exactPython = z.string().regex(/^3\.\d{1,2}\.\d{1,3}$/, 'must be an exact version, such as 3.13.7');

/** A name and perhaps its extras, as `pip` writes them. */
const extra = z.string().regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'must be the name of an extra, such as default');

/** What can be a token. */
export const TOKEN = /^[\x21-\x7e]{32,256}$/;

const token = secretRef.superRefine((secret: Secret, { addIssue }) => {
  const text = secret.reveal();
  // Missing ones are told elsewhere.
  if (text === '' || TOKEN.test(text)) return;
  addIssue({
    code: 'custom',
    message: 'must be 32 to 256 printable characters without spaces, such as what `openssl rand -hex 32` prints',
  });
});

const hostPath = (meaning: string) =>
  z
    .string()
    .regex(/^\/[\w@+=:,./-]{1,200}$/, 'must be an absolute path of plain characters')
    .describe(meaning);

const clusterSchema = z
  .strictObject({
    version: version.describe('Version of Ray, exact: all nodes of a cluster need the same.'),
    python: z
      .union([
        python,
        z.strictObject({
          version: exactPython.describe('Exact version, with its patch level.'),
          archive: z
            .string()
            .min(1)
            .describe(
              'Address or path of an archive whose only folder holds bin/python3, as python-build-standalone makes them.',
            ),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
            .describe('SHA-256 of the archive.'),
        }),
      ])
      .optional()
      .describe(
        '`host` (default): the Python 3 of each host, which then has to be the same to its patch level on all of them. Or an exact version, which is brought along where a host has another: from the archive, or from where uv knows it.',
      ),
    'env-manager': z
      .enum(['uv', 'conda'])
      .optional()
      .describe(
        'What brings the Python along: `uv` (default), or `conda`: a pinned installer of Miniconda or Miniforge. Packages are those of the lock either way.',
      ),
    conda: z
      .strictObject({
        installer: z
          .string()
          .min(1)
          .refine(
            (text) => !/latest/i.test(text),
            'must name one version: what is called latest is another one tomorrow',
          )
          .describe('Address or path of the installer, of one exact version.'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
          .describe('SHA-256 of the installer.'),
        'accept-terms': z
          .boolean()
          .optional()
          .describe(
            'That you accept the terms of whoever made the installer, for all hosts of the cluster. Default: false.',
          ),
      })
      .optional()
      .describe('The installer, with `env-manager: conda`.'),
    extras: z
      .array(extra)
      .optional()
      .describe('Extras of the package `ray`, besides `default`, which is always there: the API needs it.'),
    requirements: z
      .string()
      .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, 'must be a path beside the fleet file')
      .optional()
      .describe('A file beside the fleet file with more packages, as `pip` reads it.'),
    repository: repositorySchema.optional(),
    network: z
      .enum(['mesh', 'lan'])
      .optional()
      .describe('How the nodes reach each other: `mesh` (default), or `lan`, by their addresses in this file.'),
    token: token.describe('What nodes and clients prove themselves with: 32 to 256 characters without spaces.'),
    tls: z
      .strictObject({
        certificate: hostPath('Its certificate, for its address in the cluster and 127.0.0.1.'),
        key: hostPath('The key of that; Ray’s account has to be able to read it.'),
        authority: hostPath('The certificates of the authority that all nodes trust.'),
      })
      .optional()
      .describe(
        'TLS between the nodes, both sides with certificates. Paths on each host, of files in PEM form that your own authority makes. Over a mesh it adds nothing.',
      ),
    ports: portsSchema.optional(),
    expose: z
      .array(z.enum(EXPOSABLE))
      .refine((names) => new Set(names).size === names.length, 'must name each port once')
      .optional()
      .describe(
        'Ports, by their names in `ports`, that may also be reached from outside of the network of the cluster. All others are turned away there, and a join that finds one answering fails. Default: none.',
      ),
    storage: z
      .enum(['memory', 'rocksdb'])
      .optional()
      .describe(
        'Where the head keeps what it knows: `memory` (default; its restart ends the cluster) or `rocksdb` (its restart keeps the workers; Ray calls that alpha).',
      ),
    probation: z
      .string()
      .regex(DURATION, 'must be a duration, such as 45s')
      .refine((text) => !(durationMs(text) > 600_000), 'must be at most 10m')
      .optional()
      .describe(
        'How long a node that joined is watched before it counts. A head that cannot reach it back finds out after about 30s. Default: 45s.',
      ),
  })
  .describe('A cluster: one head, and workers.');

/** The `ray:` section at the top of the fleet file, as it is written. */
export const raySchema = z
  .strictObject({
    clusters: z.record(clusterName, clusterSchema).describe('Clusters by name. A host is in one of them at most.'),
    'python-mirror': z
      .string()
      .regex(/^(?:https?|file):\/\/(?![^/]*@)\S+$/, 'must be an address of http, https or file, without a login')
      .optional()
      .describe(
        'Where exact Pythons come from: a copy of the releases of python-build-standalone. UV_PYTHON_INSTALL_MIRROR wins over it. Default: where uv fetches them.',
      ),
    'download-limit': z
      .string()
      .regex(SIZE, 'must be a size, such as 10MiB')
      .refine((text) => !(sizeBytes(text) < 1024), 'must be at least 1KiB')
      .optional()
      .describe(
        'How much this machine fetches in a second at most, for all hosts together. BRINGUP_DOWNLOAD_LIMIT wins over it. Default: as much as comes.',
      ),
  })
  .describe('Clusters of Ray. A host takes part with a ray: section of its own.');

export type RaySection = z.output<typeof raySchema>;
export type RayCluster = z.output<typeof clusterSchema>;
