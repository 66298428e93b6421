import type { Change, Decision } from '../../engine/resource.ts';
import type { FieldChange } from '../../report/report.ts';
import { nameOnline, nameTaken, needsApproval, otherNetwork } from './errors.ts';
import type { Flag, JoinedState, MembershipSpec, NodeAction, ReachSpec } from './spec.ts';
import type { Prefs } from './state.ts';

type NodeDecision = Decision<NodeAction>;
type Answering = Extract<JoinedState, { readonly client: 'answers' }>;

/** Compares a host's membership with what is wanted, by what client and server say. */
export function decideMembership(state: JoinedState, spec: MembershipSpec): NodeDecision {
  if (state.client === 'silent') return change('update', silence(state.said), { do: 'wait' });
  if (state.client === 'absent') return comesBack(state) ?? join(state, spec, 'no client yet');
  if (state.backend === 'NeedsMachineAuth') return { verdict: 'refuse', error: needsApproval(spec) };
  if (state.member && !isSameServer(state.prefs.controlUrl, spec.server)) {
    if (spec.onOtherNetwork === 'refuse')
      return { verdict: 'refuse', error: otherNetwork(state.prefs.controlUrl, spec) };
    return join(state, spec, `leaves ${state.prefs.controlUrl}`);
  }
  if (state.keyExpired) return join(state, spec, 'its key has expired');
  if (!state.member) return comesBack(state) ?? join(state, spec, 'not in the mesh');
  // It has a key, and tells which only when it is connected: the server's node of that key is its own, not another machine.
  const isUnknown = state.nodeKey === '';
  if (!isUnknown && state.server !== undefined && state.server.self === undefined)
    return join(state, spec, 'the server does not know it any more');
  if (state.backend === 'Stopped') return change('update', 'switched off', { do: 'up' });
  if (state.backend !== 'Running' || !state.online) {
    const [why] = state.health;
    return change('update', `not connected to the server${why === undefined ? '' : `: ${why}`}`, { do: 'wait' });
  }
  return drift(state.prefs, [
    ['hostname', ({ hostname }) => hostname, spec.hostname],
    ['accept-dns', ({ acceptDns }) => String(acceptDns), String(spec.acceptDns)],
    ['advertise-routes', ({ advertiseRoutes }) => list(advertiseRoutes), list(spec.advertiseRoutes)],
  ]);
}

/** Compares how the host is reached. Before it has a client only what differs from a new client's ways is a change. */
export function decideReach(state: JoinedState, spec: ReachSpec): NodeDecision {
  const prefs = state.client === 'answers' ? state.prefs : { acceptRoutes: false, ssh: false, shieldsUp: false };
  return drift(prefs, [
    ['accept-routes', ({ acceptRoutes }) => String(acceptRoutes), String(spec.acceptRoutes)],
    ['ssh', ({ ssh }) => String(ssh), String(spec.ssh)],
    ['shields-up', ({ shieldsUp }) => String(shieldsUp), String(spec.shieldsUp)],
  ]);
}

function drift<Known extends Partial<Prefs>>(
  prefs: Known,
  wanted: readonly (readonly [field: string, now: (prefs: Known) => string, wanted: string])[],
): NodeDecision {
  const fields = wanted.flatMap(([field, now, to]): FieldChange[] => {
    const from = now(prefs);
    return from === to ? [] : [{ field, from, to }];
  });
  if (fields.length === 0) return { verdict: 'ok' };
  const flags = (side: 'from' | 'to') => fields.map((field): Flag => `--${field.field}=${field[side] ?? ''}`);
  return { ...change('update', '', { do: 'set', flags: flags('to'), before: flags('from') }), fields };
}

/** Of a daemon that is simply not there the client says so with advice, which is ours to give. Source: tailscale client/local/local.go. */
function silence(said: string): string {
  if (/doesn't appear to be running/.test(said)) return 'its daemon does not run';
  return `its daemon does not answer${said === '' ? '' : `: ${said}`}`;
}

function join(state: JoinedState, spec: MembershipSpec, why: string): NodeDecision {
  const namesakes = state.server?.namesakes ?? [];
  const user = state.server?.user;
  const foreign = namesakes.find((node) => node.user !== undefined && node.user !== user);
  if (foreign !== undefined) return { verdict: 'refuse', error: nameTaken(foreign, spec) };
  const online = namesakes.find((node) => node.online);
  if (online !== undefined) return { verdict: 'refuse', error: nameOnline(online, spec) };
  const remove = namesakes.map(({ id, name }) => ({ id, name }));
  const goes = remove.map(({ id }) => `the offline node ${id} of that name goes, so its address may change`);
  return change('create', [`joins as ${spec.hostname}`, why, ...goes].join('; '), {
    do: 'join',
    force: isMember(state),
    remove,
  });
}

/** The node whose identity was kept is away, and this host has none: it is that node. */
function comesBack(state: JoinedState): NodeDecision | undefined {
  const kept = state.server?.kept;
  if (kept === undefined) return undefined;
  return change('create', `becomes node ${kept.id} again, by the identity that was kept`, { do: 'restore' });
}

function isMember(state: JoinedState): state is Answering {
  return state.client === 'answers' && (state.member || state.nodeKey !== '');
}

function change(verb: Change['verb'], summary: string, action: NodeAction): Change<NodeAction> {
  return { verdict: 'change', verb, summary, action };
}

const DEFAULT_SERVER = 'https://controlplane.tailscale.com';

/** Addresses of one server are written in more ways than one. Empty: Tailscale's own. */
function isSameServer(one: string | undefined, other: string | undefined): boolean {
  return plain(one) === plain(other);
}

function plain(url: string | undefined): string {
  const whole = url === undefined || url === '' ? DEFAULT_SERVER : url;
  return URL.canParse(whole) ? new URL(whole).href.replace(/\/$/, '') : whole;
}

function list(routes: readonly string[]): string {
  return routes.toSorted().join(',');
}
