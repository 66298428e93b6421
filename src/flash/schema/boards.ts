import { z } from 'zod';
import { NAME } from '../../fleet/schema.ts';
import { secretRef } from '../../fleet/secret-ref.ts';
import { nodeSchema, sharedNetworkSchema } from './node.ts';

const name = z.string().regex(NAME, 'must be lower-case letters, digits and hyphens, at most 63');
/** Two colons at least are an IPv6 address, and one is a port. */
const ADDRESS = /^(?:[^\s/@:]+|[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)$/;
const FINGERPRINT = /^(?:sha-?256[:= ]*)?(?:[0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/i;

/** The `boards:` section at the top of the fleet file. */
export const boardsSchema = z
  .record(
    name,
    z
      .strictObject({
        address: z
          .string()
          .regex(ADDRESS, 'must be a name or an IP address alone, without https:// and port; the port stands in port:')
          .describe('Name or IP address of the BMC.'),
        port: z.int().min(1).max(65535).optional().describe('HTTPS port of the BMC. Default: 443.'),
        fingerprint: z
          .string()
          .regex(FINGERPRINT, 'must be the SHA-256 of a certificate: 64 hexadecimal digits, with or without colons')
          .optional()
          .describe(
            'SHA-256 of its certificate. Without it nothing is sent before a person at a terminal has said yes to the one that is shown; the refusal tells this line.',
          ),
        certificate: z
          .enum(['strict', 'accept-new'])
          .default('strict')
          .describe(
            '`accept-new`: without `fingerprint` the first certificate is trusted, whoever shows it, told and remembered. Default: strict.',
          ),
        user: z.string().min(1).default('root').describe('Default: root.'),
        password: secretRef.describe('Password of that user.'),
        transfer: z
          .enum(['auto', 'pull', 'push', 'sdcard'])
          .default('auto')
          .describe(
            '`push`: the image is sent, encrypted. `pull`: the board fetches it from this machine, over plain HTTP: who listens in that network gets the private host key of the node. `sdcard`: it is on the SD card of the board, see `sdcard` of a node. `auto` (default): push; a node with `mirror` fetches it there, and an image with `os: as-is`, in which no key of ours is, is fetched from this machine where the board can.',
          ),
        'pull-address': z
          .string()
          .regex(/^[0-9a-fA-F.:]+$/, 'must be an IP address of this machine')
          .optional()
          .describe(
            'What the board reaches this machine by. Default: the address this machine reaches the board from.',
          ),
        'pull-port': z
          .int()
          .min(1)
          .max(65535)
          .optional()
          .describe(
            'TCP port of this machine that the board fetches from, where a firewall stands before it. Two boards of one run need two. Default: any that is free.',
          ),
        verify: z.boolean().default(true).describe('The board reads back what it wrote. Default: true.'),
        'other-nodes': z
          .enum(['refuse', 'power-off', 'ignore'])
          .default('refuse')
          .describe(
            'Where all nodes hang on one USB hub (v2.5 and newer) a board may write the wrong one while others are on. `refuse` (default), `power-off` them meanwhile, or `ignore`.',
          ),
        'reload-daemon': z
          .boolean()
          .default(false)
          .describe(
            'Restart the daemon of the BMC before each flash: older ones lose memory with every one. Default: false.',
          ),
        domain: z
          .string()
          .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/, 'must be a domain in small letters')
          .optional()
          .describe('Comes behind the names of nodes that are given none.'),
        network: sharedNetworkSchema.optional(),
        nodes: z
          .strictObject(
            {
              1: nodeSchema.optional(),
              2: nodeSchema.optional(),
              3: nodeSchema.optional(),
              4: nodeSchema.optional(),
            },
            { error: ({ code }) => (code === 'unrecognized_keys' ? 'slots are 1 to 4' : undefined) },
          )
          .describe('What is in its slots 1 to 4.'),
      })
      .describe('A Turing Pi 2.'),
  )
  .describe('Boards that carry nodes, by name.');

export type BoardsSection = z.output<typeof boardsSchema>;
export type BoardSection = BoardsSection[string];
