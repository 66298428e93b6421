import type { z } from 'zod';
import { aboutInputs, expression } from './about.ts';
import { choice, list, secret, text } from './codecs.ts';

/** The secret that the input `api-key` becomes. */
export const API_KEY = 'HEADSCALE_API_KEY';

/** What a fleet file says of the mesh, for one host that the workflow names instead. */
export const directMeshInputs = {
  server: text().optional().register(aboutInputs, {
    description: 'With `host`: the address of the Headscale server. In a fleet file: `mesh.server`.',
    example: 'https://mesh.example.org',
  }),
  user: text().optional().register(aboutInputs, {
    description: 'With `host`: the user of the server that the node will belong to. In a fleet file: `mesh.user`.',
    example: 'mesh',
  }),
  hostname: text().optional().register(aboutInputs, {
    description: 'With `host`: its name in the mesh. Default: made from its address.',
    example: 'gpu-1',
  }),
  tags: list().optional().register(aboutInputs, {
    description: 'With `host`: its tags, separated by commas. Default: none.',
    example: 'tag:worker',
  }),
  install: choice(['archive', 'apt', 'distro', 'present']).optional().register(aboutInputs, {
    description:
      'With `host`: where its Tailscale comes from: the archive of the vendor, checked here and sent, the apt repository of the vendor, the distribution, or it is `present`. Default: `archive`.',
    example: 'distro',
  }),
};

/** The key of the server, for a host and for a fleet file. */
export const apiKeyInput = {
  'api-key': secret('api-key')
    .optional()
    .register(aboutInputs, {
      description:
        'API key of the Headscale server. It becomes the secret `HEADSCALE_API_KEY`, which the fleet file names (`api-key: { secret: HEADSCALE_API_KEY }`); a file that names another one takes it from the `env:` of the step.',
      example: expression('secrets.HEADSCALE_API_KEY'),
      secret: true,
    }),
};

type DirectMesh = z.output<z.ZodObject<typeof directMeshInputs>>;

/** The sections of a fleet file that the inputs stand for: at the top, and of the host. */
export function meshSections({ server, user, hostname, tags, install }: DirectMesh) {
  return {
    top: { server, user, 'api-key': { secret: API_KEY } },
    host: {
      ...(hostname === undefined ? {} : { hostname }),
      ...(tags === undefined ? {} : { tags }),
      ...(install === undefined ? {} : { install: { from: install } }),
    },
  };
}
