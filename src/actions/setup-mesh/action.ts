import { z } from 'zod';
import { aboutInputs } from '../about.ts';
import { defineAction } from '../action.ts';
import { boolean, list, text } from '../codecs.ts';
import { apiKeyInput, directMeshInputs } from '../direct-mesh.ts';
import { accessInputs, fleetInputs, hostInput, runInputs } from '../shared-inputs.ts';
import { sharedOutputs } from '../shared-outputs.ts';

const DIRECT = ['server', 'user', 'api-key'] as const;
const DIRECT_ONLY = ['server', 'user', 'hostname', 'tags', 'install'] as const;

const inputs = z
  .object({
    ...hostInput,
    ...directMeshInputs,
    ...apiKeyInput,
    'skip-syncthing': boolean().prefault('false').register(aboutInputs, {
      description:
        '`true`: leave Syncthing aside. Else `syncthing:` of the fleet file is done, too, and a `host` gets it installed, without folders.',
      example: 'true',
    }),
    ...fleetInputs,
    prove: boolean().optional().register(aboutInputs, {
      description:
        '`true`: when the hosts are joined, each is asked about every other one, and a pair that does not reach each other by the mesh fails the step. The matrix is in the summary. It fails also when nothing can be proved: fewer than two hosts that can be asked, or a `dry-run` that would change something. Not given: the same, but what cannot be proved is only told. `false`: joined is enough.',
      example: 'false',
    }),
    'runner-joins': boolean().prefault('false').register(aboutInputs, {
      description:
        '`true`: this runner becomes a node, too, until the job ends, by a second tailscaled that makes no interface and touches no other. Later steps reach the mesh through its proxy (output `runner-proxy`).',
      example: 'true',
    }),
    'runner-tags': list().optional().register(aboutInputs, {
      description:
        'With `runner-joins`: the tags of that node, separated by commas. Default: none, so it belongs to the user.',
      example: 'tag:ci',
    }),
    'runner-tailscale': text().optional().register(aboutInputs, {
      description: 'With `runner-joins`: the folder of `tailscale` and `tailscaled` on the runner. Default: PATH.',
      example: '/opt/tailscale',
    }),
    ...accessInputs,
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
  .refine((given) => given.host !== undefined || DIRECT_ONLY.every((name) => given[name] === undefined), {
    path: ['host'],
    error: `must be given when one of ${DIRECT_ONLY.join(', ')} is; a fleet file has its own lines for them`,
  });

/** Joins hosts to the mesh, and pairs what their fleet file says of Syncthing. */
export const setupMesh = defineAction({
  name: 'setup-mesh',
  title: 'bringup: set up the mesh',
  description: 'Joins hosts to a Headscale or Tailscale mesh, each with a key of its own, and proves it on both sides.',
  branding: { icon: 'share-2', color: 'gray-dark' },
  inputs,
  outputs: {
    ...sharedOutputs,
    proof:
      'Path of the proof of the mesh as JSON: every pair, direct or relayed, latency, and why not. See docs/mesh-proof.md.',
    'runner-address': 'With `runner-joins`: the address of this runner on the mesh.',
    'runner-proxy':
      'With `runner-joins`: SOCKS5 proxy to the mesh, such as `socks5h://127.0.0.1:40123`; the same port is an HTTP proxy.',
    'runner-socket': 'With `runner-joins`: the socket for `tailscale --socket=…`.',
  },
  run: async (given, step) => (await import('./run.ts')).run(given, step),
  post: async () => (await import('./runner-join/leave.ts')).leaveAgain(),
});

export type SetupMeshInputs = z.output<typeof inputs>;
