import { z } from 'zod';
import { secretRef } from '../fleet/secret-ref.ts';

/** One problem at a time, and none that keeps other fields from being told about. */
const address = z.string().superRefine((text, { addIssue }) => {
  const wrong = (message: string) => addIssue({ code: 'invalid_format', format: 'url', message });
  if (!/^https?:\/\//.test(text)) wrong('must start with https:// or http://, such as https://mesh.example.org');
  else if (!/^https?:\/\/[^\s/@?#]+\/?$/.test(text))
    wrong('must be the address of the server alone, such as https://mesh.example.org or http://192.0.2.5:8080');
  else if (!URL.canParse(text)) wrong('must be an address, such as https://mesh.example.org');
});

const controlSchema = z
  .strictObject({
    host: z.string().min(1).optional().describe('The host of this fleet that has the `headscale` command.'),
    local: z
      .literal(true)
      .optional()
      .describe(
        'The command is on the machine that bringup runs on. It runs through sudo where that needs no password.',
      ),
    command: z
      .string()
      .regex(/^[^\s'"$`;&|<>\\]+(?: [^\s'"$`;&|<>\\]+)*$/, 'must be words with one space between, without quotes')
      .default('headscale')
      .describe('What is run there. Default: `headscale`. In a container: `docker exec headscale headscale`.'),
    config: z
      .string()
      .regex(/^\/\S*$/, 'must be a path that starts with /')
      .optional()
      .describe(
        'Configuration of the server there. Default: where the command looks by itself; with `local` also HEADSCALE_CONFIG.',
      ),
  })
  .superRefine(
    ({ host, local }, { addIssue }) => {
      if ((host === undefined) === (local === undefined))
        addIssue('must have host: (a host of this fleet) or local: true, one of them');
    },
    { when: atAnyTime },
  )
  .describe('Ask Headscale by its command line instead of its API. Needs root or sudo there, and no API key.');

const clientId = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/, 'must be the id of a client, as the admin console shows it')
  .describe('Id of the client.');

const tailnetSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^\S+$/, 'must be the name of a tailnet')
      .default('-')
      .describe('Default: the tailnet that the client belongs to.'),
    oauth: z
      .strictObject({
        'client-id': clientId,
        'client-secret': secretRef.describe('Secret of the client.'),
      })
      .optional()
      .describe(
        'An OAuth client with the scopes auth_keys, devices:core and devices:routes, and the tags of the fleet.',
      ),
    'workload-identity': z
      .strictObject({
        'client-id': clientId,
        audience: z.string().min(1).optional().describe('Default: api.tailscale.com/CLIENT-ID.'),
      })
      .optional()
      .describe(
        'A job of GitHub Actions that proves what it is (`permissions: { id-token: write }`); no secret at all.',
      ),
    api: address.default('https://api.tailscale.com').describe('Address of the API.'),
  })
  .superRefine(
    (section, { addIssue }) => {
      if ((section.oauth === undefined) === (section['workload-identity'] === undefined))
        addIssue('must have oauth: or workload-identity:, one of them');
    },
    { when: atAnyTime },
  )
  .describe('The mesh is a tailnet of Tailscale itself.');

/** The `mesh:` section at the top of the fleet file, as it is written. */
export const meshSchema = z
  .strictObject({
    server: address
      .optional()
      .describe(
        'Address of the Headscale server. Use https unless nobody else is on the way to it. With `tailnet:` what clients log in to, when it is not Tailscale.',
      ),
    'api-key': secretRef
      .optional()
      .describe('API key of the server, made there by `headscale apikeys create`. Or `control:` instead.'),
    'auth-key': secretRef
      .optional()
      .describe(
        'A pre-auth key of the server that somebody made, instead of an API key: hosts join with it, and the server is asked nothing.',
      ),
    control: controlSchema.optional(),
    user: z
      .string()
      .regex(/^\S+$/, 'must be the name of a user, without spaces')
      .optional()
      .describe('The user of the server that nodes belong to, by name.'),
    tailnet: tailnetSchema.optional(),
  })
  .superRefine(
    (section, { addIssue }) => {
      const missing = (key: string) => addIssue({ code: 'invalid_type', expected: 'string', path: [key] });
      const wrong = (key: string, message: string) => addIssue({ code: 'custom', path: [key], message });
      if (section.tailnet !== undefined) {
        for (const key of ['api-key', 'auth-key', 'control', 'user'] as const)
          if (section[key] !== undefined)
            wrong(key, 'is of Headscale, and tailnet: says that the mesh is of Tailscale');
        return;
      }
      if (section.server === undefined) missing('server');
      if (section['auth-key'] !== undefined) {
        for (const key of ['api-key', 'control', 'user'] as const)
          if (section[key] !== undefined)
            wrong(key, 'is for asking the server, and with auth-key: it is asked nothing');
        return;
      }
      if (section.user === undefined) missing('user');
      if (section.control === undefined && section['api-key'] === undefined) missing('api-key');
      if (section.control !== undefined && section['api-key'] !== undefined)
        wrong('control', 'is one way to ask the server and api-key: another; keep one of them');
    },
    { when: atAnyTime },
  )
  .describe('The mesh that hosts join: a Headscale server, or a tailnet of Tailscale.');

/** What is missing is told together with what is wrong. */
function atAnyTime({ value }: { readonly value: unknown }): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export type MeshSection = z.output<typeof meshSchema>;
