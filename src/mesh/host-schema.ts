import { z } from 'zod';
import { DURATION } from '../fleet/duration.ts';
import { installSchema } from './install/schema.ts';
import { networkOf } from './network-of.ts';

const duration = z.string().regex(DURATION, 'must be a duration, such as 60s');

/** A name as DNS has it, so that no server needs to write it anew. */
const label = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be lower-case letters, digits and hyphens, at most 63, with none of the hyphens first or last: a server would rewrite any other',
  );

const tag = z
  .string()
  .regex(
    /^tag:[a-z][a-z0-9-]*$/,
    'must be tag: and a name of lower-case letters, digits and hyphens, such as tag:worker',
  );

const route = z
  .union([z.cidrv4(), z.cidrv6()], { error: 'must be a network, such as 10.1.0.0/24' })
  .refine((text) => !/\/0$/.test(text), 'must not be all of the network: exit nodes are not made by this list')
  .superRefine((text, { addIssue }) => {
    const network = networkOf(text);
    if (network !== text) addIssue(`must be ${network}: a network, and not an address in one`);
  });

/** The `mesh:` section of a host, as it is written. */
export const meshHostSchema = z
  .strictObject({
    state: z
      .enum(['joined', 'left'])
      .optional()
      .describe(
        '`left`: the host is no node of the mesh any more, and its entry on the server goes. What bringup installed for it goes, too. Default: joined.',
      ),
    hostname: label.optional().describe('Its name in the mesh. Default: the name of the host in the fleet file.'),
    tags: z
      .array(tag)
      .optional()
      .describe('The node belongs to these tags instead of a user. The policy of the server has to know them.'),
    ephemeral: z.boolean().optional().describe('The server forgets the node when it is away for a while.'),
    'accept-routes': z
      .boolean()
      .optional()
      .describe(
        'Take the routes that other nodes offer. One that covers the network of the host could cut it off, so a change of this is taken back by the host unless it can be reached afterwards. Default: false.',
      ),
    'accept-dns': z.boolean().optional().describe('Let the mesh answer names (MagicDNS). Default: true.'),
    'advertise-routes': z
      .array(route)
      .optional()
      .describe('Networks that others reach through this host. They are approved on the server, too.'),
    ssh: z.boolean().optional().describe("Tailscale's own SSH server on the mesh address. Default: false."),
    'shields-up': z
      .boolean()
      .optional()
      .describe('No connection from the mesh comes in. Changed like accept-routes: guarded. Default: false.'),
    'keep-identity': z
      .boolean()
      .optional()
      .describe(
        'Keep a copy of what makes the host this node (private keys) in the state folder of the machine that bringup runs on, so that it gets its address back when it is installed anew. Default: false.',
      ),
    'on-other-network': z
      .enum(['refuse', 'switch'])
      .optional()
      .describe('What to do with a host that is a node of another server. Default: refuse.'),
    wsl: z
      .enum(['refuse', 'join'])
      .optional()
      .describe(
        'What to do with a Linux inside of Windows, whose machine has a Tailscale of its own. Default: refuse.',
      ),
    install: installSchema.optional(),
    timeouts: z
      .strictObject({
        install: duration.optional().describe('For the installation of the client. Default: 180s.'),
        connect: duration.optional().describe('Until the client is connected to the server. Default: 60s.'),
        restart: duration
          .optional()
          .describe('Windows: for the service to answer, or to connect, after a start. Default: 30s.'),
        script: duration.optional().describe('Windows: for writing join-mesh.ps1. Default: 15s.'),
        online: duration.optional().describe('Until the server has seen the node online twice in a row. Default: 30s.'),
      })
      .optional()
      .describe('How long parts of a join may take.'),
  })
  .describe('How the host takes part in the mesh. An empty section is enough: `mesh: {}`.');

export type MeshHostSection = z.output<typeof meshHostSchema>;
