import { z } from 'zod';
import type { ErrorDetails } from '../core/error.ts';
import { DURATION, durationMs } from './duration.ts';
import type { Fleet } from './fleet.ts';
import { rolloutSchema } from './rollout.ts';
import { secretRef } from './secret-ref.ts';

/** What a capability adds to the fleet file: a section per host, one for the whole fleet, or both. */
export interface CapabilitySchema {
  readonly name: string;
  /** Under `defaults`, a group or a host, by the capability's name. */
  readonly hostSchema?: z.ZodType;
  /** At the top of the file, by the capability's name. */
  readonly fleetSchema?: z.ZodType;
  /** `when-used`: only commands of its own work with its secrets, and ask for them; all others do without. Default: every command needs them. */
  readonly secrets?: 'when-used';
  /** Keys in its sections whose secrets only some of its commands work with, such as `repository`: a command that names its secrets asks for those as `ray.repository`. */
  readonly secretsApart?: readonly string[];
  /** First parts of names in texts of its fleet section that it looks up itself, such as `host`; others are looked up by the loader. */
  readonly ownNames?: readonly string[];
  /** What only shows in the whole fleet, once every section is right by itself. Pure. */
  check?(fleet: Fleet): readonly ErrorDetails[];
}

/** Names of hosts and groups. Source: RFC 1123 section 2.1 (one label, lower case). */
export const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LABEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const VAR_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const name = z.string().regex(NAME, 'must be lower-case letters, digits and hyphens, at most 63, as in DNS names');
const labelName = z.string().regex(LABEL_NAME, 'must be letters, digits, dots, hyphens and underscores');
const labelValue = z.string().regex(/^[^\s,=!{}]+$/, 'must be text without spaces, commas, =, ! and braces');

export const sshSchema = z
  .strictObject({
    user: z
      .string()
      .regex(/^[^\s@:/]+$/, 'must be a user name without spaces, @, : or /')
      .describe('User to log in as. Default: the user bringup runs as.'),
    port: z.int().min(1).max(65535).describe('Port of the sshd. Default: 22.'),
    'host-keys': z
      .enum(['strict', 'accept-new'])
      .describe(
        '`strict` (default): only keys on file. `accept-new`: a first key is recorded. A changed key always stops.',
      ),
    'known-hosts': z.array(z.string().min(1)).describe('known_hosts lines, as `ssh-keyscan` prints them.'),
    key: z
      .union([z.string().min(1), secretRef])
      .describe('Private key: a path (~ is your home, relative paths start at the fleet file), or a secret.'),
    passphrase: secretRef.describe('What the private key is encrypted with.'),
    jump: z.string().min(1).describe('Go through this host: a name of this file, or user@address:port.'),
    proxy: z
      .string()
      .regex(
        /^https?:\/\/[^\s/@]+(?::\d+)?\/?$/,
        'must be the address of an HTTP proxy, such as http://proxy.example.org:3128',
      )
      .describe('HTTP proxy that allows CONNECT to the host.'),
    'connect-timeout': z
      .string()
      .regex(DURATION, 'must be a duration, such as 10s')
      .refine((text) => durationMs(text) > 0 && durationMs(text) <= 600_000, 'must be between 1ms and 10m')
      .describe('Limit for the connect and for the SSH handshake each. Default: 10s.'),
  })
  .partial()
  .describe('How to reach the host.');

export const sudoSchema = z
  .strictObject({ password: secretRef.describe('The password sudo asks for. Not needed with NOPASSWD.') })
  .partial()
  .describe('How to become root.');

export const varsSchema = z
  .record(z.string().regex(VAR_NAME, 'must be letters, digits, _ and -, and start with a letter'), z.unknown())
  .describe('Values for templates: {{ vars.NAME }}.');

export type SshSection = z.output<typeof sshSchema>;
export type SudoSection = z.output<typeof sudoSchema>;

/** The part of a layer (`defaults`, a group, a host) that is the same in all three, with a section per capability. */
function layerShape(capabilities: readonly CapabilitySchema[], sections: 'typed' | 'untyped') {
  const typed = sections === 'typed';
  const own = capabilities.flatMap(({ name: key, hostSchema }) =>
    hostSchema === undefined ? [] : [[key, (typed ? hostSchema : z.unknown()).optional()] as const],
  );
  return {
    vars: (typed ? varsSchema : z.unknown()).optional(),
    ssh: (typed ? sshSchema : z.unknown()).optional(),
    sudo: (typed ? sudoSchema : z.unknown()).optional(),
    ...Object.fromEntries(own),
  };
}

/**
 * The whole fleet file. With `untyped` sections only its frame: sections are checked where they are merged and rendered.
 * With `typed` it describes what a person writes (JSON Schema).
 */
export function fleetFileSchema(capabilities: readonly CapabilitySchema[], sections: 'typed' | 'untyped') {
  const layer = layerShape(capabilities, sections);
  const top = capabilities.flatMap(({ name: key, fleetSchema }) =>
    fleetSchema === undefined ? [] : [[key, (sections === 'typed' ? fleetSchema : z.unknown()).optional()] as const],
  );
  return z.strictObject({
    version: z.literal('bringup/v1').describe('Version of this file format.'),
    fleet: z
      .strictObject({
        name: name.describe('Name of the fleet.'),
        'on-failure': z
          .enum(['stop', 'continue', 'rollback'])
          .optional()
          .describe(
            'After a failed step of a host: stop it (default), go on with what does not need the step, or undo.',
          ),
        parallel: z.int().min(1).max(1000).optional().describe('Most hosts worked on at once. Default: 20.'),
        rollout: rolloutSchema.optional(),
        'guard-seconds': z
          .int()
          .min(5)
          .max(600)
          .optional()
          .describe(
            'A change that could cut the connection is taken back by the host when nobody confirmed it for so long. Default: 25.',
          ),
      })
      .describe('The fleet as a whole.'),
    vars: (sections === 'typed' ? varsSchema : z.unknown()).optional(),
    defaults: z.strictObject(layer).optional().describe('What every host starts from.'),
    groups: z
      .record(
        name,
        z.strictObject({
          match: z
            .record(labelName, z.union([labelValue, z.array(labelValue).min(1)]))
            .refine(
              (labels) => Object.keys(labels).length > 0,
              'must name at least one label; for all hosts use defaults',
            )
            .describe('Hosts that have all of these labels; a list means any of its values.'),
          ...layer,
        }),
      )
      .optional()
      .describe('Settings for hosts by label. Later groups win over earlier ones.'),
    hosts: z
      .record(
        name,
        z.strictObject({
          address: z
            .string()
            .min(1)
            .optional()
            .describe('Host name or IP address. Needed unless the connection is local.'),
          connection: z
            .enum(['ssh', 'local'])
            .optional()
            .describe('`ssh` (default), or `local`: the machine bringup runs on.'),
          labels: z.record(labelName, labelValue).optional().describe('What groups and selections match.'),
          ...layer,
        }),
      )
      .optional()
      .describe('The machines, by name.'),
    ...Object.fromEntries(top),
  });
}
