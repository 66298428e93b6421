import { z } from 'zod';
import { Secret } from '../../core/secret.ts';
import type { MeshNode } from '../headscale/answers.ts';
import { unreadable } from '../http/errors.ts';

const text = z.string().catch('');
const flag = z.boolean().catch(false);
const texts = z
  .array(z.unknown())
  .catch([])
  .transform((list) => list.filter((item) => typeof item === 'string'));
/** Go's zero time, and an empty text, stand for none. */
const time = z
  .string()
  .optional()
  .catch(undefined)
  .transform((value) => (Number.isNaN(Date.parse(value ?? '')) || value?.startsWith('0001-') ? undefined : value));

/** Source: tailscale-client-go-v2 devices.go. */
const device = z
  .looseObject({
    id: text,
    nodeId: text,
    name: text,
    hostname: text,
    user: text,
    addresses: texts,
    tags: texts,
    machineKey: text,
    nodeKey: text,
    connectedToControl: flag,
    lastSeen: time,
    expires: time,
    keyExpiryDisabled: flag,
    advertisedRoutes: texts,
    enabledRoutes: texts,
  })
  .refine((raw) => raw.nodeId !== '' || raw.id !== '', 'a device without an id')
  .transform(
    (raw): MeshNode => ({
      id: raw.nodeId || raw.id,
      // `gpu-1.tail1234.ts.net`
      name: raw.name.split('.')[0] || raw.hostname,
      hostname: raw.hostname,
      machineKey: raw.machineKey,
      nodeKey: raw.nodeKey,
      user: raw.tags.length > 0 || raw.user === '' ? undefined : raw.user,
      addresses: raw.addresses,
      online: raw.connectedToControl,
      lastSeen: raw.lastSeen,
      expiry: raw.keyExpiryDisabled ? undefined : raw.expires,
      tags: raw.tags,
      routes: { offered: raw.advertisedRoutes, approved: raw.enabledRoutes },
      keyId: undefined,
    }),
  );

/** A key as it is told afterwards. */
export interface ListedKey {
  readonly id: string;
  readonly description: string;
  readonly expires: string | undefined;
  readonly revoked: string | undefined;
  readonly invalid: boolean;
}

const id = z.string().min(1);

/** What each question is answered with. Source: tailscale-client-go-v2 keys.go. */
export const ANSWERS: {
  readonly devices: z.ZodType<readonly MeshNode[]>;
  readonly newKey: z.ZodType<{ readonly id: string; readonly key: Secret; readonly expiration: string | undefined }>;
  readonly keyIds: z.ZodType<readonly string[]>;
  readonly key: z.ZodType<ListedKey>;
} = {
  devices: z.looseObject({ devices: z.array(device) }).transform((raw) => raw.devices),
  newKey: z
    .looseObject({ id, key: z.string().min(1), expires: time })
    .transform((raw) => ({ id: raw.id, key: new Secret(`auth key ${raw.id}`, raw.key), expiration: raw.expires })),
  keyIds: z.looseObject({ keys: z.array(z.looseObject({ id })) }).transform((raw) => raw.keys.map((key) => key.id)),
  key: z.looseObject({ id, description: text, expires: time, revoked: time, invalid: flag }),
};

/** An answer read by its schema. Throws BringupError that names the first place that is not as it should be. */
export function read<T>(schema: z.ZodType<T>, json: unknown, url: string, asked: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unreadable(url, asked, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}
