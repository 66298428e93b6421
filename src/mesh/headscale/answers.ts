import { z } from 'zod';
import { Secret } from '../../core/secret.ts';
import { unreadable } from '../http/errors.ts';

/** A user of the server. */
export interface MeshUser {
  readonly id: string;
  readonly name: string;
}

/** A node as the server knows it, the same for every version. */
export interface MeshNode {
  readonly id: string;
  /** Its name in the mesh. */
  readonly name: string;
  /** What the machine calls itself. */
  readonly hostname: string;
  /** `mkey:…`: of the machine, as long as its state is kept. Empty when not told. */
  readonly machineKey: string;
  /** `nodekey:…`: of this membership, as the client tells it. Empty when not told. */
  readonly nodeKey: string;
  /** Undefined for one that belongs to its tags. */
  readonly user: string | undefined;
  readonly addresses: readonly string[];
  readonly online: boolean;
  /** RFC 3339, as all times here; undefined when not known. */
  readonly lastSeen: string | undefined;
  /** When its key expires; undefined for never. */
  readonly expiry: string | undefined;
  readonly tags: readonly string[];
  readonly routes: { readonly offered: readonly string[]; readonly approved: readonly string[] };
  /** The pre-auth key that it came by; undefined when not told. */
  readonly keyId: string | undefined;
}

/** A route where routes are things of their own (up to 0.25). */
export interface OwnRoute {
  readonly id: string;
  readonly node: string;
  readonly prefix: string;
  readonly offered: boolean;
  readonly approved: boolean;
}

/** A pre-auth key. */
export interface PreAuthKey {
  readonly id: string;
  /** Whole where the server keeps it so (up to 0.27) and in the answer to its making; else only its beginning. */
  readonly key: Secret;
  /** Name of its user; undefined for one that belongs to its tags. */
  readonly user: string | undefined;
  readonly tags: readonly string[];
  readonly reusable: boolean;
  readonly ephemeral: boolean;
  readonly used: boolean;
  /** Undefined: born expired, as a key that was made without one is. */
  readonly expiration: string | undefined;
}

/** What a person's tools show as the user of tagged nodes. Source: headscale hscontrol/types/users.go, TaggedDevices. */
const TAGGED_DEVICES = 'tagged-devices';

/** protojson writes 64-bit numbers as strings; nothing is lost by taking numbers, too. */
const id = z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()]).transform(String);
const texts = z
  .array(z.unknown())
  .catch([])
  .transform((list) => list.filter((item) => typeof item === 'string'));
const text = z.string().catch('');
const flag = z.boolean().catch(false);
/** Go's zero time stands for none. */
const time = z
  .string()
  .optional()
  .catch(undefined)
  .transform((value) => (Number.isNaN(Date.parse(value ?? '')) || value?.startsWith('0001-') ? undefined : value));

const user = z.looseObject({ id, name: text }).transform((raw): MeshUser => ({ id: raw.id, name: raw.name }));
const userOfNode = z.union([z.looseObject({ name: z.string() }).transform(({ name }) => name), z.string()]);

const node = z
  .looseObject({
    id,
    name: text,
    givenName: text,
    machineKey: text,
    nodeKey: text,
    user: userOfNode.optional().catch(undefined),
    ipAddresses: texts,
    online: flag,
    lastSeen: time,
    expiry: time,
    tags: texts,
    forcedTags: texts,
    validTags: texts,
    availableRoutes: texts,
    approvedRoutes: texts,
    preAuthKey: z.looseObject({ id }).nullish().catch(undefined),
  })
  .transform(
    (raw): MeshNode => ({
      id: raw.id,
      name: raw.givenName || raw.name,
      hostname: raw.name,
      machineKey: raw.machineKey,
      nodeKey: raw.nodeKey,
      user: raw.user === '' || raw.user === TAGGED_DEVICES ? undefined : raw.user,
      addresses: raw.ipAddresses,
      online: raw.online,
      lastSeen: raw.lastSeen,
      expiry: raw.expiry,
      tags: [...new Set([...raw.tags, ...raw.forcedTags, ...raw.validTags])],
      routes: { offered: raw.availableRoutes, approved: raw.approvedRoutes },
      keyId: raw.preAuthKey?.id,
    }),
  );

const route = z
  .looseObject({ id, node: z.looseObject({ id }), prefix: z.string(), advertised: flag, enabled: flag })
  .transform(
    (raw): OwnRoute => ({
      id: raw.id,
      node: raw.node.id,
      prefix: raw.prefix,
      offered: raw.advertised,
      approved: raw.enabled,
    }),
  );

const preAuthKey = z
  .looseObject({
    id,
    key: text,
    user: userOfNode.optional().catch(undefined),
    reusable: flag,
    ephemeral: flag,
    used: flag,
    expiration: time,
    aclTags: texts,
  })
  .transform(
    (raw): PreAuthKey => ({
      id: raw.id,
      key: new Secret(`pre-auth key ${raw.id}`, raw.key),
      user: raw.user === '' || raw.user === TAGGED_DEVICES ? undefined : raw.user,
      tags: raw.aclTags,
      reusable: raw.reusable,
      ephemeral: raw.ephemeral,
      used: raw.used,
      expiration: raw.expiration,
    }),
  );

/** What each question is answered with. */
export const ANSWERS: {
  readonly users: z.ZodType<readonly MeshUser[]>;
  readonly nodes: z.ZodType<readonly MeshNode[]>;
  readonly routes: z.ZodType<readonly OwnRoute[]>;
  readonly keys: z.ZodType<readonly PreAuthKey[]>;
  readonly newKey: z.ZodType<PreAuthKey>;
} = {
  users: z.looseObject({ users: z.array(user) }).transform((raw) => raw.users),
  nodes: z.looseObject({ nodes: z.array(node) }).transform((raw) => raw.nodes),
  routes: z.looseObject({ routes: z.array(route) }).transform((raw) => raw.routes),
  keys: z.looseObject({ preAuthKeys: z.array(preAuthKey) }).transform((raw) => raw.preAuthKeys),
  newKey: z.looseObject({ preAuthKey }).transform((raw) => raw.preAuthKey),
};

/** An answer read by its schema. Throws BringupError that names the first place that is not as it should be. */
export function read<T>(schema: z.ZodType<T>, json: unknown, { url, asked }: { url: string; asked: string }): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unreadable(url, asked, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
}
