import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { EMPTY, sh } from '../core/sh.ts';
import { defineKind, ORDER, type RunnerContext } from '../engine/resource.ts';
import { accessOf } from './access.ts';
import type { MeshNode } from './headscale/answers.ts';
import { hasName, isOurs } from './namesakes.ts';
import { READ_NODE } from './node/commands.ts';
import { isSameServer } from './node/decide.ts';
import { type NodeState, parseNode } from './node/state.ts';

/** A host that is to be no node any more: its client's part. */
export interface LogoutSpec {
  readonly name: 'tailscale';
  /** The mesh that is left; a membership of another one stays. Undefined: Tailscale's own. */
  readonly server: string | undefined;
  /** The host is reached through the very mesh that it is to leave. */
  readonly overMesh: boolean;
}

/** The client of a host that leaves: it gives its membership up. What the server knows goes after it, in `departedKind`. */
export const logoutKind = defineKind<LogoutSpec, NodeState, { readonly nodeKey: string }>({
  kind: 'mesh-logout',
  order: ORDER['mesh-logout'],
  category: 'network',
  slow: true,
  key: ({ name }) => name,
  ends: () => ['mesh-node:tailscale', 'mesh-node:reach', 'mesh-registration:node', 'mesh-identity:state'],
  read: () => READ_NODE,
  parse(output, specs) {
    const state = parseNode(output);
    return specs.map(() => state);
  },
  decide(state, { overMesh, server }) {
    if (state.client !== 'answers' || (!state.member && state.nodeKey === '')) return { verdict: 'ok' };
    if (!isSameServer(state.prefs.controlUrl, server)) return { verdict: 'ok' };
    if (overMesh) return { verdict: 'refuse', error: sawnOff() };
    return {
      verdict: 'change',
      verb: 'remove',
      summary: `leaves the mesh${state.dnsName === '' ? '' : ` as ${state.dnsName}`}`,
      action: { nodeKey: state.nodeKey },
      irreversible: 'a membership that is given up is gone; joining makes a new one',
    };
  },
  // The last thing the client says of itself is what its entry on the server is found by.
  async complete(things, context) {
    for (const { state } of things)
      if (state.client === 'answers') accessOf(context).remember(context.host, state.nodeKey);
    return things.map(({ state }) => state);
  },
  apply: () => sh`unset SSH_CLIENT SSH_CONNECTION
tailscale logout 2>&1 || { systemctl restart tailscaled 2>/dev/null; sleep 1; tailscale status --json --peers=false 2>/dev/null | grep -q '"BackendState": "NeedsLogin"'; }`,
  undo: () => ({ cannot: 'a membership that is given up is gone' }),
});

/** A host that is to be no node any more: its entry at the server. */
export interface DepartedSpec {
  readonly name: 'node';
  readonly hostname: string;
  readonly tags: readonly string[];
}

type DepartedState = { readonly nodes: readonly Pick<MeshNode, 'id' | 'name' | 'online'>[] };

/** A server shows a node as online for about ten seconds after its client is gone. */
const NOTICE_MS = 20_000;

/** Entries of a host that left, at the server: the one its client had, and offline ones of its name. */
export const departedKind = defineKind<DepartedSpec, DepartedState, { readonly ids: readonly string[] }>({
  kind: 'mesh-departed',
  order: ORDER['mesh-departed'],
  category: 'network',
  key: ({ name }) => name,
  read: () => EMPTY,
  parse: (_output, specs) => specs.map(() => ({ nodes: [] })),
  apply: () => EMPTY,
  undo: () => EMPTY,
  decide: ({ nodes }) =>
    nodes.length === 0
      ? { verdict: 'ok' }
      : {
          verdict: 'change',
          verb: 'remove',
          summary: nodes.map(({ id, name }) => `node ${id} (${name}) goes from the server`).join('; '),
          action: { ids: nodes.map(({ id }) => id) },
          irreversible: 'an entry of the server cannot be brought back; joining makes a new one',
        },
  runner: {
    read: (specs, context) => Promise.all(specs.map(async (spec) => ({ nodes: await entries(spec, context, false) }))),
    async apply({ spec, action }, context) {
      const server = await accessOf(context).server();
      const until = performance.now() + NOTICE_MS;
      const ours = accessOf(context).keyOf(context.host);
      for (;;) {
        const nodes = (await entries(spec, context, true)).filter(({ id }) => action.ids.includes(id));
        const waits = nodes.filter(({ online, nodeKey }) => online && nodeKey !== ours);
        if (waits.length === 0) {
          for (const { id } of nodes) await server.deleteNode(id);
          accessOf(context).forget();
          return;
        }
        if (performance.now() > until) throw stillThere(waits[0]?.id ?? '', spec.hostname);
        await delay(1_000, undefined, { signal: context.signal }).catch(() => undefined);
        context.signal.throwIfAborted();
      }
    },
  },
});

async function entries(
  { hostname, tags }: DepartedSpec,
  context: RunnerContext,
  fresh: boolean,
): Promise<readonly MeshNode[]> {
  const access = accessOf(context);
  const { user } = await access.server();
  const ours = access.keyOf(context.host);
  return (await access.nodes({ fresh })).filter(
    (node) =>
      (ours !== undefined && node.nodeKey === ours) ||
      (hasName(node, hostname) && isOurs(node, { user: user?.name, tags })),
  );
}

function stillThere(id: string, hostname: string): BringupError {
  return new BringupError({
    code: 'mesh-still-online',
    category: 'config',
    what: `node ${id} of the server is called ${hostname} and is still online, and it is not this host's`,
    remedy: 'another machine has the name: look which, and delete the node on the server by hand if it is to go',
  });
}

function sawnOff(): BringupError {
  return new BringupError({
    code: 'mesh-leave-over-mesh',
    category: 'config',
    what: 'the host is reached through the mesh that it is to leave, and could not be reached any more',
    remedy: 'give it an address outside of the mesh for this run (address: of the host), or a jump host beside it',
  });
}
