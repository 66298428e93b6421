import { isIP } from 'node:net';
import { z } from 'zod';
import { DURATION } from '../fleet/duration.ts';

const hostName = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be the name of a host of this file');

const path = z
  .string()
  .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/, 'must be an absolute path without //, /./, /../ or a slash at the end');

/** A name that reads the same in a configuration, an address and a report. */
const folderName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, 'must be letters, digits, dots, hyphens and underscores, at most 63');

const network = z.string().refine(isNetwork, 'must be a network, such as 10.1.0.0/16');

function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  const family = isIP(address);
  return family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32);
}

const port = z.int().min(1).max(65_535);

const duration = z.string().regex(DURATION, 'must be a duration, such as 30s or 10m');

/** What may differ from host to host. */
const shares = {
  path: path.optional().describe('Where the folder is on the host. Made there, for the user, when it is missing.'),
  type: z
    .enum(['sendreceive', 'sendonly', 'receiveonly'])
    .optional()
    .describe(
      '`sendreceive` (default), `sendonly` (what others change is not taken) or `receiveonly` (what is changed here is not sent).',
    ),
  'ignore-permissions': z.boolean().optional().describe('Leave modes of files out. Default: false.'),
  'rescan-seconds': z
    .int()
    .min(0)
    .max(31_536_000)
    .optional()
    .describe(
      'How often the whole folder is looked through; changes are seen at once all the same. 0: never. Default: 3600.',
    ),
} as const;

const folder = z
  .strictObject({
    ...shares,
    path: path.describe('Where the folder is on each host. Made there, for the user, when it is missing.'),
    id: folderName
      .optional()
      .describe(
        'What the hosts call it between them. Default: its name here. Write it to take over a folder that is shared already.',
      ),
    label: z
      .string()
      .regex(/^[^()\n]{1,60}$/, 'must be one line of at most 60 letters, without brackets')
      .optional()
      .describe('What people read. Default: its name here. `(bringup FLEET)` is put behind it.'),
    topology: z
      .enum(['mesh', 'hub'])
      .optional()
      .describe('`mesh` (default): every host with every other. `hub`: all with one, and only with that.'),
    hub: hostName.optional().describe('That host, with `topology: hub`.'),
    hosts: z
      .record(hostName, z.strictObject(shares))
      .optional()
      .describe(
        'What is different on some hosts. It does not make them take part: their own `syncthing.folders` does.',
      ),
  })
  .refine(({ topology, hub }) => (topology === 'hub') === (hub !== undefined), {
    error: '`topology: hub` and `hub: NAME` go together',
    path: ['hub'],
  })
  .describe('A folder that hosts share.');

/** The `syncthing:` section at the top of the fleet file, as it is written. */
export const syncthingSchema = z
  .strictObject({
    folders: z
      .record(folderName, folder)
      .describe('Folders by name. A host takes part in those that its own section lists.'),
    networks: z
      .array(network)
      .min(1)
      .optional()
      .describe(
        'From and to where hosts may connect. Default: the mesh (100.64.0.0/10 and fd7a:115c:a1e0::/48) for `address: mesh`, otherwise the address of each host alone.',
      ),
  })
  .describe('Folders that hosts keep equal, by Syncthing.');

/** The `syncthing:` section of a host. */
export const syncthingHostSchema = z
  .strictObject({
    state: z
      .enum(['present', 'absent'])
      .optional()
      .describe(
        '`absent`: the service is stopped and not started at boot, and all others forget the host. Its files stay. Default: present.',
      ),
    folders: z.array(folderName).optional().describe('The folders it takes part in, by their names at the top.'),
    user: z
      .string()
      .regex(/^[a-z_][a-z0-9_-]{0,30}$/, 'must be lower-case letters, digits, hyphens and underscores, at most 31')
      .optional()
      .describe(
        'The account that Syncthing runs as and that owns the files. Made as a system account when it is missing. Default: syncthing.',
      ),
    address: z
      .union([
        z.enum(['mesh', 'host']),
        z
          .string()
          .regex(/^(?:tcp|quic)[46]?:\/\/[^\s/]+$/, 'must be mesh, host, or an address such as tcp://192.0.2.7:22000'),
      ])
      .optional()
      .describe('Where the others reach it: `mesh` (default), `host` (the address of the fleet file), or an address.'),
    port: port.optional().describe('Where it listens for the others. Default: 22000.'),
    install: z
      .enum(['distro', 'present'])
      .optional()
      .describe(
        '`distro` (default): the package of the distribution. `present`: it is there already, with a unit syncthing@.',
      ),
    version: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.+~:*^-]*$/, 'must be a version of the package, or a family of them such as 1.29*')
      .optional()
      .describe('Version of that package. Default: any; the newest when it is not there.'),
    timeouts: z
      .strictObject({
        connect: duration.optional().describe('How long hosts may take to find each other. Default: 90s.'),
        complete: duration.optional().describe('How long files may take that are not there yet. Default: 60s.'),
      })
      .optional()
      .describe('How long the proof at the end of an apply waits.'),
  })
  .refine(({ install, version }) => version === undefined || install !== 'present', {
    error: '`version` is of the package, and with `install: present` there is none',
    path: ['version'],
  })
  .describe('How this host takes part in the folders of `syncthing:` at the top.');

export type SyncthingSection = z.output<typeof syncthingSchema>;
export type SyncthingHostSection = z.output<typeof syncthingHostSchema>;
