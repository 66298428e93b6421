import { z } from 'zod';
import { secretRef } from '../../fleet/secret-ref.ts';
import { parseKeyLine } from '../../resources/authorized-key-line.ts';
import { MODULES, type ModuleId } from '../modules.ts';

const absolute = z.string().regex(/^\/\S/, 'must be a path that starts with /');
const id = z
  .int()
  .min(0)
  .max(2 ** 32 - 2);
const user = z.string().regex(/^[a-z_][a-z0-9_-]{0,31}$/, 'must be the name of a user: small letters, digits, _ and -');
const publicKey = z
  .string()
  .regex(/^(?:\S.*\s)?(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-\S+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/, {
    error: 'must be a line of authorized_keys',
    abort: true,
  })
  .refine(
    (line) => parseKeyLine(line) !== undefined,
    'must be a line of authorized_keys with a whole key in it, of a type that sshd knows',
  )
  .describe('A line of authorized_keys, such as a .pub file holds.');
const address = (what: string) => z.union([z.ipv4(), z.ipv6()], `must be ${what}`);

const gateways = z.array(address('the address of a router'));
const resolvers = z.array(address('the address of a resolver'));
const domains = z.array(z.string().min(1));

const networkSchema = z
  .strictObject({
    mac: z
      .string()
      .regex(/^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$/, 'must be a MAC address, such as 02:00:5e:00:53:01')
      .optional()
      .describe('Of the interface that is meant. Default: every wired one.'),
    dhcp: z.boolean().optional().describe('IPv4 by DHCP. Default: when there are no addresses.'),
    addresses: z
      .array(z.union([z.cidrv4(), z.cidrv6()], 'must be an address with its prefix length, such as 192.0.2.11/24'))
      .optional()
      .describe('With prefix length: `192.0.2.11/24`. Default: see `network` of the board.'),
    gateways: gateways.optional().describe('Routers, IPv4 or IPv6. Default: those of the board.'),
    dns: resolvers.optional().describe('Resolvers. Default: those of the board, else the routers.'),
    search: domains.optional().describe('Domains that short names are looked up in. Default: those of the board.'),
  })
  .describe(
    'The wired network from the first boot on. Default: that of the board, else as the image does it, most often DHCP.',
  );

/** `network` of a board. */
export const sharedNetworkSchema = z
  .strictObject({
    'prefix-length': z
      .int()
      .min(1)
      .max(128)
      .optional()
      .describe('Each node that says nothing has the address of its host, with this prefix length.'),
    gateways: gateways.optional().describe('Routers, of nodes that have an address of their own.'),
    dns: resolvers.optional().describe('Resolvers. Default: the routers.'),
    search: domains.optional().describe('Domains that short names are looked up in.'),
  })
  .describe('What the networks of its nodes share.');

const userSchema = z
  .strictObject({
    name: user.describe('Name of the user.'),
    'password-hash': z
      .string()
      .regex(/^\$(?:6|5|y|2b|7|gy)\$\S+$/, 'must be a hash as `mkpasswd` prints it, such as $6$…; never the password')
      .optional()
      .describe('Hash of the password, as `mkpasswd -m sha-512` prints it. Never the password.'),
    'initial-password': secretRef
      .optional()
      .describe('A first password, which has to be changed at the first login. Only its hash goes into the image.'),
    'authorized-keys': z.array(publicKey).default([]).describe('Lines of authorized_keys of this user.'),
    sudo: z
      .enum(['with-password', 'without-password'])
      .optional()
      .describe('May become root by sudo. Default: may not.'),
    groups: z.array(user).optional().describe('Further groups.'),
    shell: absolute.optional().describe('Default: /bin/bash.'),
  })
  .superRefine((one, { addIssue }) => {
    if (one['password-hash'] !== undefined && one['initial-password'] !== undefined)
      addIssue({
        code: 'custom',
        path: ['initial-password'],
        message: 'cannot stand beside password-hash: keep one of them',
      });
  })
  .describe('A user of the node.');

const fileSchema = z
  .strictObject({
    path: absolute.describe('Where on the node.'),
    content: z.string().optional().describe('What is in it, as text.'),
    source: z.string().min(1).optional().describe('A file of this machine, from the fleet file.'),
    template: z
      .string()
      .min(1)
      .optional()
      .describe('A file of this machine, from the fleet file, whose `{{ names }}` are looked up for each node.'),
    link: z.string().min(1).optional().describe('It is a symbolic link to this.'),
    directory: z.literal(true).optional().describe('It is a directory.'),
    absent: z.literal(true).optional().describe('It is not there, with all that is below it.'),
    mode: z
      .string()
      .regex(/^0?[0-7]{3,4}$/, 'must be octal digits in quotes, such as "0644"')
      .optional()
      .describe('Default: "0644", of a directory "0755".'),
    uid: id.default(0).describe('Owner, as a number: the image may not know the name yet.'),
    gid: id.default(0).describe('Group, as a number.'),
  })
  .superRefine((file, { addIssue }) => {
    const kinds = (['content', 'source', 'template', 'link', 'directory', 'absent'] as const).filter(
      (key) => file[key] !== undefined,
    );
    if (kinds.length !== 1) addIssue('must have one of content:, source:, template:, link:, directory: and absent:');
  })
  .describe('A file in the image.');

/** One node of a board, as it is written. */
export const nodeSchema = z
  .strictObject({
    host: z
      .string()
      .min(1)
      .describe('The host of this file that the node is: its address, its ssh: and its base: hold once it runs.'),
    module: z
      .enum(Object.keys(MODULES) as [ModuleId, ...ModuleId[]])
      .describe(
        'What is in the slot: rk1, cm4 (with eMMC), cm4-lite, cm5, cm3 or jetson. Only rk1 and cm4 can be written by the board.',
      ),
    image: z.string().min(1).describe('Name of an image of `images:`.'),
    hostname: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, 'must be a host name in small letters')
      .optional()
      .describe('Default: the name of the host, with the domain of the board.'),
    mirror: z
      .strictObject({
        url: z
          .url({ protocol: /^https?$/ })
          .refine(
            (text) => !/^[^/]*\/\/[^/?#]*@/.test(text),
            'must hold no user and no password: the board keeps addresses in its log. Serve the file without a login, at a path that nobody can guess',
          )
          .describe('Where the board fetches it, without a login: `http://…/node1.img.xz`.'),
        sha256: z
          .string()
          .regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256: 64 hexadecimal digits')
          .describe('Of that file, as `bringup flash image` told it. The board compares it.'),
      })
      .optional()
      .describe(
        'The image of this node on a server of yours, where the board fetches it unless `transfer` is push or sdcard. `bringup flash image` makes it. It holds the private host key of the node, which who listens on the way gets with `http://`.',
      ),
    sdcard: absolute
      .optional()
      .describe(
        'With `transfer: sdcard`: the image of this node on the SD card of the board, as the BMC sees it: `/mnt/sdcard/node1.img.xz`. `bringup flash image` makes it.',
      ),
    network: networkSchema.optional(),
    users: z
      .array(userSchema)
      .optional()
      .describe(
        'All users besides those of the system. Default with authorized-keys: the user of ssh:, with sudo; else those of the image.',
      ),
    'authorized-keys': z.array(publicKey).optional().describe('Lines of authorized_keys of every user here.'),
    'host-key': secretRef
      .optional()
      .describe('Private ed25519 host key in OpenSSH form. Default: one is made and kept on this machine.'),
    'ssh-passwords': z.boolean().optional().describe('sshd takes passwords, too. Default: false.'),
    files: z.array(fileSchema).default([]).describe('Files of the root file system; after all else.'),
    'user-data': z
      .string()
      .min(1)
      .optional()
      .describe('A #cloud-config, or a path to one (from the fleet file). It is joined with that of the image.'),
    timezone: z
      .string()
      .regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/, 'must be such as Europe/Berlin')
      .refine(isTimeZone, 'must be a time zone that there is, such as Europe/Berlin')
      .optional()
      .describe('Such as `Europe/Berlin`.'),
    locale: z
      .string()
      .regex(/^[\w.@-]+$/, 'must be such as C.UTF-8')
      .optional()
      .describe('Such as `C.UTF-8`.'),
  })
  .describe('A node.');

export type NodeSection = z.output<typeof nodeSchema>;

/** As the tz database names it. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
