import { setTimeout as delay } from 'node:timers/promises';
import type { RunnerContext } from '../../engine/resource.ts';
import { accessOf, type MeshAccess } from '../access.ts';
import type { MeshNode } from '../headscale/answers.ts';
import { readIdentity } from '../identity/store.ts';
import { hasName } from '../namesakes.ts';
import type { JoinedState, MembershipSpec, NodeSpec } from './spec.ts';

/** A server shows a node as online for about ten seconds after its client is gone. */
const NOTICE_MS = 15_000;
const POLL_MS = 1_500;

/** Adds to the client's state what the server knows of it: its own node, and others of the name it is to have. */
export function completeNodes(
  things: readonly { readonly spec: NodeSpec; readonly state: JoinedState }[],
  context: RunnerContext,
): Promise<readonly JoinedState[]> {
  return Promise.all(
    things.map(({ spec, state }) =>
      spec.part === 'membership' && spec.serverUnasked === undefined
        ? completeNode(spec, state, accessOf(context), context)
        : state,
    ),
  );
}

async function completeNode(
  spec: MembershipSpec,
  state: JoinedState,
  access: MeshAccess,
  { host, signal }: RunnerContext,
): Promise<JoinedState> {
  const kept = spec.identity === undefined ? undefined : await readIdentity(spec.identity, host);
  const nodeKey = state.client === 'answers' ? state.nodeKey : '';
  const isSelf = (node: MeshNode) => nodeKey !== '' && node.nodeKey === nodeKey;
  for (let fresh = false; ; fresh = true) {
    const nodes = await access.nodes(fresh || nodeKey === '' ? { fresh } : { with: nodeKey });
    const self = nodes.find(isSelf);
    const namesakes = nodes.filter((node) => !isSelf(node) && hasName(node, spec.hostname));
    // Whoever was just installed anew left a node behind that is about to go offline.
    const isStarting = state.client === 'answers' && state.member && nodeKey === '';
    const mayGo =
      state.client !== 'silent' && !isStarting && self === undefined && namesakes.some(({ online }) => online);
    if (!mayGo || access.waitedMs(host) > NOTICE_MS) {
      const away = nodes.find((node) => node.nodeKey === kept?.nodeKey && !isSelf(node) && !node.online);
      return {
        ...state,
        server: {
          self: self === undefined ? undefined : { id: self.id, online: self.online, expired: isPast(self.expiry) },
          ...(away === undefined ? {} : { kept: { id: away.id } }),
          namesakes: namesakes.map(({ id, name, online, user, tags }) => ({ id, name, online, user, tags })),
          user: (await access.server()).user?.name,
        },
      };
    }
    await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
  }
}

function isPast(time: string | undefined): boolean {
  return time !== undefined && Date.parse(time) < Date.now();
}
