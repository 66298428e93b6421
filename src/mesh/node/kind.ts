import { EMPTY, sh } from '../../core/sh.ts';
import { defineKind, ORDER, type Planned } from '../../engine/resource.ts';
import { accessOf } from '../access.ts';
import {
  join,
  READ_NODE,
  restore,
  SAVE_IDENTITY,
  set,
  switchOn,
  UNDO_RESTORE,
  waitConnected,
  wake,
} from './commands.ts';
import { completeNodes } from './complete.ts';
import { decideMembership, decideReach } from './decide.ts';
import { diagnoseNode } from './diagnose.ts';
import { keptIdentity } from './kept-identity.ts';
import { mintKey } from './mint-key.ts';
import type { JoinedState, NodeAction, NodeSpec } from './spec.ts';
import { parseNode } from './state.ts';

type NodeChange = Planned<NodeSpec, JoinedState, NodeAction>;

/**
 * A host as a node of the mesh: whether it is one (`mesh-node:tailscale`), and how it is reached then (`mesh-node:reach`). It
 * is right when the client and the server agree about it. A key is made only for a host that needs one.
 */
export const nodeKind = defineKind<NodeSpec, JoinedState, NodeAction>({
  kind: 'mesh-node',
  order: ORDER['mesh-node'],
  category: 'network',
  slow: true,
  key: ({ part }) => (part === 'membership' ? 'tailscale' : 'reach'),
  timeoutMs: (spec) => (spec.part === 'membership' ? 2 * spec.connectMs + 30_000 : 60_000),

  read: () => READ_NODE,
  parse(output, specs) {
    const state = parseNode(output);
    return specs.map(() => state);
  },
  complete: completeNodes,
  decide: (state, spec) => (spec.part === 'membership' ? decideMembership(state, spec) : decideReach(state, spec)),

  async supply(change, context) {
    if (change.action.do === 'join') return mintKey(change, change.action, context);
    return change.action.do === 'restore' ? keptIdentity(change, context) : {};
  },
  apply: ([change]) => (change === undefined ? EMPTY : applyOne(change)),
  save: ({ action }) => (action.do === 'restore' ? SAVE_IDENTITY : undefined),
  undo({ action, state }) {
    if (action.do === 'set') return set(action.before);
    if (action.do === 'restore') return UNDO_RESTORE;
    if (action.do === 'up')
      return sh`${action.before.length === 0 ? sh`` : set(action.before)}
tailscale down 2>&1`;
    if (action.do === 'wait') return sh`:`;
    if (state.client === 'answers' && state.member) return { cannot: 'the membership it had before is gone' };
    // A client that is gone, or out of the mesh, is as it was.
    return sh`if bu_has tailscale && tailscale status --json --peers=false 2>/dev/null | grep -q '"HaveNodeKey": true'; then tailscale logout 2>&1; fi`;
  },
  stays: (part, host) =>
    part === 'tailscale'
      ? `it is still a node of the mesh, and its mesh: section is gone; to let it leave write mesh: { state: left }, or run bringup mesh leave --select ${host}`
      : undefined,
  leaves: ({ action, state, spec }) => {
    if (action.do !== 'join' || (state.client === 'answers' && state.member)) return undefined;
    return isUnasked(spec)
      ? 'its node stays at the server, offline: whoever looks after the server deletes it'
      : 'its node stays at the server, offline: the next join of that name takes it away, and so does bringup mesh leave';
  },
  async retract({ action, spec }, context) {
    const nodeKey = context.value('mesh.node');
    if (action.do !== 'join' || isUnasked(spec) || typeof nodeKey !== 'string' || nodeKey === '') return;
    const access = accessOf(context);
    const node = (await access.nodes({ fresh: true })).find((one) => one.nodeKey === nodeKey);
    if (node === undefined) return;
    await (await access.server()).deleteNode(node.id);
    access.forget();
  },

  publish: (state, spec) =>
    state.client === 'answers' && spec.part === 'membership'
      ? {
          'address.mesh': state.addresses.find((address) => !address.includes(':')) ?? state.addresses[0] ?? '',
          'name.mesh': state.dnsName,
          'mesh.node': state.nodeKey,
        }
      : {},
  risk(spec, action) {
    const cuts = spec.part === 'reach' ? action.do === 'set' : spec.overMesh && action.do === 'join';
    return cuts ? 'connectivity' : undefined;
  },
  diagnose: (_exitCode, output, { spec }) => (spec.part === 'membership' ? diagnoseNode(output, spec) : undefined),
});

/** Nobody may ask the server about this host. */
function isUnasked(spec: NodeSpec): boolean {
  return spec.part === 'membership' && spec.serverUnasked === true;
}

function applyOne({ spec, state, action, supplied }: NodeChange) {
  if (action.do === 'set') return set(action.flags);
  if (spec.part !== 'membership') throw new TypeError('only a membership is joined');
  if (action.do === 'wait') {
    const seconds = Math.ceil(spec.connectMs / 1000);
    return state.client === 'silent' ? wake(seconds) : waitConnected(seconds);
  }
  if (action.do === 'up') return switchOn(Math.ceil(spec.connectMs / 1000), action.flags);
  if (action.do === 'restore' && supplied !== undefined)
    return restore(supplied.secret('identity'), Math.ceil(spec.connectMs / 1000));
  if (supplied === undefined || action.do !== 'join') throw new TypeError('joining needs a key');
  return join(spec, state, { key: supplied.secret('key'), force: action.force });
}
