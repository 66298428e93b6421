import { z } from 'zod';
import { CATEGORY_NAMES } from './error-class.ts';
import { PHASES, type Phase } from './states.ts';
import { ULID } from './ulid.ts';

const short = z.string().min(1).max(200);
const id = z.string().regex(ULID, 'is no ULID');
/** RFC 3339 in UTC with milliseconds, so that texts sort as times do. */
const moment = z.iso.datetime({ precision: 3 });
const phase = z.enum(Object.keys(PHASES) as [Phase, ...Phase[]]);
const values = z.record(z.string().regex(/^[A-Za-z][\w./-]{0,62}$/, 'is no plain name'), z.string().max(500));
/** As Kubernetes and Ray write them. */
const labels = z.record(z.string().regex(/^[A-Za-z0-9][\w./-]{0,316}$/, 'is no label'), z.string().max(63));
const ROLES = ['provider', 'user', 'both'] as const;

const problem = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/, 'is no code of an error'),
  category: z.enum(CATEGORY_NAMES),
  what: z.string().max(2000),
});
export type ProviderProblem = z.infer<typeof problem>;

/** Which machine it is: the machine-id alone is copied with a disk, a host key alone with an image. */
const identity = {
  machineId: z.string().regex(/^[0-9a-f]{32}$/, 'is no machine-id of 32 hexadecimal digits'),
  hostKey: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/, 'is no SHA256: fingerprint of a host key'),
};

const facts = z.strictObject({
  name: short.exactOptional().describe('of the host in the fleet file'),
  user: short.exactOptional().describe('whose machine it is'),
  role: z.enum(ROLES).exactOptional().describe('`provider`, `user` or `both`'),
  address: short.exactOptional().describe('where it is reached'),
  meshIp: short.exactOptional().describe('its address in the mesh'),
  meshNodeId: short.exactOptional().describe('its node in the mesh, by its public key'),
  rayNodeId: short.exactOptional().describe('its node in the Ray cluster'),
  cluster: short.exactOptional().describe('its Ray cluster: `FLEET/CLUSTER`'),
  platform: short.exactOptional().describe('system and architecture, such as `linux/amd64`'),
  rayVersion: short.exactOptional().describe('of its environment'),
  pythonVersion: short.exactOptional().describe('of its environment'),
  lockHash: short.exactOptional().describe('of the locked requirements'),
  labels: labels.exactOptional().describe('by which work finds it'),
});
/** What is known of a provider, beside who it is and how it stands. */
export type Facts = z.infer<typeof facts>;

/** What can be recorded of a provider; `kind` says which members there are. */
export const EVENT_KINDS = {
  registered: {
    fields: { facts },
    meaning: 'it became known; the id of the first of these is its id',
  },
  facts: { fields: { facts }, meaning: 'something about it is different from now on' },
  'session-began': {
    fields: { role: z.enum(ROLES), run: short, attempt: z.int().min(1) },
    meaning: 'an onboarding began; the id of this is that of the session',
  },
  'phase-began': { fields: { session: id, phase }, meaning: 'a phase of a session began' },
  'phase-ended': {
    fields: { session: id, phase, problem: problem.exactOptional(), outputs: values.exactOptional() },
    meaning: 'it ended, well unless there is a problem',
  },
  compensation: {
    fields: { session: id, what: short, args: values.exactOptional() },
    meaning: 'a step can be taken back, and how; the id of this names it',
  },
  compensated: {
    fields: { compensation: id, problem: problem.exactOptional() },
    meaning: 'it was taken back, or could not be',
  },
  'session-ended': {
    fields: { session: id, outcome: z.enum(['ok', 'failed', 'cancelled']), problem: problem.exactOptional() },
    meaning: 'the onboarding ended',
  },
  offline: { fields: { reason: short }, meaning: 'it was looked for and found gone' },
  back: { fields: { reason: short.exactOptional() }, meaning: 'it was gone, and is here again' },
  draining: { fields: { reason: short }, meaning: 'it gets no new work' },
  drained: {
    fields: { ok: z.boolean(), seconds: z.number().min(0).exactOptional() },
    meaning: 'it left: as far as is known with its work finished, or cut off at the deadline',
  },
  quarantined: { fields: { reason: short }, meaning: 'a person took it out' },
  released: { fields: { reason: short }, meaning: 'a person let it in again; its score begins anew' },
  removed: { fields: { reason: short }, meaning: 'it left for good' },
  note: { fields: { problem }, meaning: 'something worth knowing, which changes nothing' },
} as const;

type Fields = { readonly [Kind in keyof typeof EVENT_KINDS]: z.ZodObject<(typeof EVENT_KINDS)[Kind]['fields']> };
export type EventKind = keyof Fields;
/** What an event says, without who and when. */
export type EventData = { [Kind in EventKind]: { readonly kind: Kind } & z.infer<Fields[Kind]> }[EventKind];

/** One event: never changed, never deleted. Events of a provider are in the order of their ids. */
export type ProviderEvent = EventData & {
  readonly id: string;
  readonly at: string;
  /** Which runner and run wrote it down. */
  readonly by: string;
};

const stamp = { id, at: moment, by: short };
const kinds = Object.entries(EVENT_KINDS);
const shapes = (more: z.core.$ZodLooseShape) =>
  z.discriminatedUnion(
    'kind',
    kinds.map(([kind, { fields }]) => z.strictObject({ kind: z.literal(kind), ...more, ...fields })) as never,
  );

export const eventData = shapes({}) as unknown as z.ZodType<EventData>;
export const identitySchema = z.strictObject(identity);
export type Identity = Readonly<z.infer<typeof identitySchema>>;
export const FACTS = facts.shape;

export const EXPORT_VERSION = 'bringup.providers/1';

/** Providers with all of their events: what `export` writes and `import` reads, and what a host keeps of itself. */
export interface ProvidersExport {
  readonly version: typeof EXPORT_VERSION;
  readonly providers: readonly ProviderRecord[];
}

/** One provider: who it is, when it was last seen, and everything that was recorded of it. */
export interface ProviderRecord extends Identity {
  readonly lastSeen?: string;
  readonly events: readonly ProviderEvent[];
}

export const exportSchema = z.strictObject({
  version: z.literal(EXPORT_VERSION),
  providers: z.array(
    z.strictObject({
      ...identity,
      lastSeen: moment.exactOptional(),
      events: z.array(shapes(stamp) as unknown as z.ZodType<ProviderEvent>).min(1),
    }),
  ),
}) satisfies z.ZodType<ProvidersExport>;
