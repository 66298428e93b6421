import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { EMPTY } from '../core/sh.ts';
import { type Change, type Decision, defineKind, ORDER, type RunnerContext } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';
import { accessOf } from './access.ts';
import type { MeshNode } from './headscale/answers.ts';
import { withoutExit } from './node/decide.ts';

/** A host's entry at the control server. What is not given is left as it is. */
export interface RegistrationSpec {
  readonly name: 'node';
  /** Of the membership, as the client tells it. */
  readonly nodeKey: string;
  readonly hostname: string;
  readonly tags?: readonly string[];
  /** Networks that others reach through it. */
  readonly routes?: readonly string[];
  /** How long the server may take to see it online. */
  readonly onlineMs: number;
}

export type RegistrationState = Pick<MeshNode, 'id' | 'name' | 'online' | 'tags' | 'routes'> | { readonly id: '' };

export interface RegistrationAction {
  readonly id: string;
  readonly name?: string;
  readonly tags?: readonly string[];
  readonly routes?: readonly string[];
  readonly wait?: true;
  readonly before: { readonly name: string; readonly tags: readonly string[]; readonly routes: readonly string[] };
}

const POLL_MS = 250;

/**
 * What the control server has written down for a host: its name, tags and approved routes. A node that joined in this run
 * counts as online when the server saw it so in two polls, because some are thrown out between registration and first poll.
 */
export const registrationKind = defineKind<RegistrationSpec, RegistrationState, RegistrationAction>({
  kind: 'mesh-registration',
  order: ORDER['mesh-registration'],
  category: 'network',
  key: ({ name }) => name,
  read: () => EMPTY,
  parse: (_output, specs) => specs.map(() => ({ id: '' })),
  apply: () => EMPTY,
  undo: () => EMPTY,
  decide,
  runner: {
    read: (specs, context) => Promise.all(specs.map((spec) => look(spec, context))),
    async apply({ spec, action }, context) {
      const server = await accessOf(context).server();
      if (action.name !== undefined) await server.renameNode(action.id, action.name);
      if (action.tags !== undefined) await server.setTags(action.id, action.tags);
      if (action.routes !== undefined) await server.approveRoutes(action.id, action.routes);
      await online(spec, context);
    },
    async undo({ action }, context) {
      const server = await accessOf(context).server();
      const { id, before } = action;
      if (action.routes !== undefined) await server.approveRoutes(id, before.routes);
      if (action.tags !== undefined && before.tags.length > 0) await server.setTags(id, before.tags);
      if (action.name !== undefined) await server.renameNode(id, before.name);
    },
  },
});

function decide(state: RegistrationState, spec: RegistrationSpec): Decision<RegistrationAction> {
  if (!('routes' in state)) return { verdict: 'refuse', error: unknownNode() };
  const { id, name, tags, routes, online: isOnline } = state;
  const fields: FieldChange[] = [];
  const differs = (field: string, from: readonly string[], to: readonly string[] | undefined) => {
    if (to === undefined || same(from, to)) return false;
    fields.push({ field, from: from.join(', '), to: to.join(', ') });
    return true;
  };
  const renamed = differs('name', [name], [spec.hostname]);
  const tagged = differs('tags', tags, spec.tags);
  const routed = differs('routes', withoutExit(routes.approved), spec.routes);
  if (tagged && spec.tags?.length === 0) return { verdict: 'refuse', error: tagsStay(tags) };
  if (!renamed && !tagged && !routed && isOnline) return { verdict: 'ok' };
  const change: Change<RegistrationAction> = {
    verdict: 'change',
    verb: 'update',
    summary: isOnline ? '' : 'the server has not seen it online',
    fields,
    action: {
      id,
      ...(renamed ? { name: spec.hostname } : {}),
      ...(tagged && spec.tags !== undefined ? { tags: spec.tags } : {}),
      ...(routed && spec.routes !== undefined
        ? { routes: [...spec.routes, ...routes.approved.filter((route) => route.endsWith('/0'))] }
        : {}),
      ...(isOnline ? {} : { wait: true as const }),
      before: { name, tags, routes: routes.approved },
    },
  };
  return change;
}

async function look(spec: RegistrationSpec, context: RunnerContext): Promise<RegistrationState> {
  const access = accessOf(context);
  const find = async (fresh: boolean) =>
    (await access.nodes(fresh ? { fresh } : { with: spec.nodeKey })).find(({ nodeKey }) => nodeKey === spec.nodeKey);
  const node = await find(false);
  if (node === undefined) return { id: '' };
  if (!node.online || (await access.wasThere(spec.nodeKey))) return stateOf(node);
  await delay(POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
  const again = await find(true);
  return again === undefined ? { id: '' } : stateOf(again);
}

function stateOf({ id, name, online: isOnline, tags, routes }: MeshNode): RegistrationState {
  return { id, name, online: isOnline, tags, routes };
}

/** Until the server says in two polls that the node is online. */
async function online({ nodeKey, onlineMs, hostname }: RegistrationSpec, context: RunnerContext): Promise<void> {
  const access = accessOf(context);
  const until = performance.now() + onlineMs;
  for (let seen = 0; ; ) {
    const node = (await access.nodes({ fresh: true })).find((one) => one.nodeKey === nodeKey);
    seen = node?.online ? seen + 1 : 0;
    if (seen === 2) return;
    if (performance.now() > until) throw neverOnline(hostname, onlineMs);
    await delay(POLL_MS, undefined, { signal: context.signal }).catch(() => undefined);
    context.signal.throwIfAborted();
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join(' ') === other.toSorted().join(' ');
}

function unknownNode(): BringupError {
  return new BringupError({
    code: 'mesh-node-unknown',
    category: 'verify',
    what: 'the client says that it is connected, and the server does not know its key',
    remedy: 'run it again: the host then joins anew',
  });
}

function tagsStay(tags: readonly string[]): BringupError {
  return new BringupError({
    code: 'mesh-tags-stay',
    category: 'unsupported',
    what: `the node belongs to its tags (${tags.join(', ')}), and a server cannot take the last one away`,
    remedy: 'let it leave and join anew: bringup mesh leave, then bringup mesh up; or keep a tag in the fleet file',
  });
}

function neverOnline(hostname: string, onlineMs: number): BringupError {
  return new BringupError({
    code: 'mesh-never-online',
    category: 'timeout',
    what: `the client says that it is connected, and the server did not see ${hostname} online twice in a row within ${Math.ceil(onlineMs / 1000)} s`,
    remedy:
      'look at the log of tailscaled on the host and at the load of the server; timeouts.online allows it more time',
  });
}
