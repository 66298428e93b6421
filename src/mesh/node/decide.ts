import type { Change, Decision, Ok } from '../../engine/resource.ts';
import type { FieldChange } from '../../report/report.ts';
import { isOurs } from '../namesakes.ts';
import { hangsBelowUs, nameOnline, nameTaken, needsApproval, otherNetwork } from './errors.ts';
import type { Flag, JoinedState, MembershipSpec, NodeAction, ReachSpec } from './spec.ts';
import type { Prefs } from './state.ts';

type NodeDecision = Decision<NodeAction>;
type Answering = Extract<JoinedState, { readonly client: 'answers' }>;

/** Compares a host's membership with what is wanted, by what client and server say. */
export function decideMembership(state: JoinedState, spec: MembershipSpec): NodeDecision {
  if (state.client === 'silent') {
    // It carries our own connection, so it lives: to start it anew could cut us off for good.
    if (spec.overMesh && !NOT_RUNNING.test(state.said)) return { verdict: 'refuse', error: hangsBelowUs() };
    return change('update', silence(state.said), { do: 'wait' });
  }
  if (state.client === 'absent') return comesBack(state) ?? join(state, spec, 'no client yet');
  if (state.backend === 'NeedsMachineAuth') return { verdict: 'refuse', error: needsApproval(spec) };
  if (state.member && !isSameServer(state.prefs.controlUrl, spec.server)) {
    if (spec.onOtherNetwork === 'refuse')
      return { verdict: 'refuse', error: otherNetwork(state.prefs.controlUrl, spec) };
    return join(state, spec, `leaves ${state.prefs.controlUrl}`);
  }
  if (state.keyExpired || state.server?.self?.expired) return join(state, spec, 'its key has expired');
  if (!state.member) return comesBack(state) ?? join(state, spec, 'not in the mesh');
  // It has a key, and tells which only when it is connected: the server's node of that key is its own, not another machine.
  const isUnknown = state.nodeKey === '';
  if (!isUnknown && state.server !== undefined && state.server.self === undefined)
    return join(state, spec, 'the server does not know it any more');
  const differs = drift(state.prefs, SETTINGS, spec);
  if (state.backend === 'Stopped') {
    const more = 'fields' in differs ? { fields: differs.fields } : {};
    const { flags, before } = 'action' in differs ? differs.action : NOTHING_TO_SET;
    return { ...change('update', 'switched off', { do: 'up', flags, before }), ...more };
  }
  if (state.backend !== 'Running' || !state.online) {
    const [why] = state.health;
    return change('update', `not connected to the server${why === undefined ? '' : `: ${why}`}`, { do: 'wait' });
  }
  return differs;
}

/** Compares how the host is reached. Before it has a client only what differs from a new client's ways is a change. */
export function decideReach(state: JoinedState, spec: ReachSpec): NodeDecision {
  return drift(state.client === 'answers' ? state.prefs : NEW_CLIENT, REACH, spec);
}

type Setting<Known, Spec> = readonly [field: string, now: (prefs: Known) => string, wanted: (spec: Spec) => string];

const NEW_CLIENT = { acceptRoutes: false, ssh: false, shieldsUp: false };

const REACH: readonly Setting<typeof NEW_CLIENT, ReachSpec>[] = [
  ['accept-routes', ({ acceptRoutes }) => String(acceptRoutes), ({ acceptRoutes }) => String(acceptRoutes)],
  ['ssh', ({ ssh }) => String(ssh), ({ ssh }) => String(ssh)],
  ['shields-up', ({ shieldsUp }) => String(shieldsUp), ({ shieldsUp }) => String(shieldsUp)],
];

const SETTINGS: readonly Setting<Prefs, MembershipSpec>[] = [
  ['hostname', ({ hostname }) => hostname, ({ hostname }) => hostname],
  ['accept-dns', ({ acceptDns }) => String(acceptDns), ({ acceptDns }) => String(acceptDns)],
  [
    'advertise-routes',
    ({ advertiseRoutes }) => list(withoutExit(advertiseRoutes)),
    ({ advertiseRoutes }) => list(advertiseRoutes),
  ],
];

const NOTHING_TO_SET = { flags: [], before: [] } as const;

type Drift = Ok | (Change<Extract<NodeAction, { readonly do: 'set' }>> & { readonly fields: readonly FieldChange[] });

function drift<Known, Spec>(prefs: Known, settings: readonly Setting<Known, Spec>[], spec: Spec): Drift {
  const fields = settings.flatMap(([field, now, wanted]): FieldChange[] => {
    const [from, to] = [now(prefs), wanted(spec)];
    return from === to ? [] : [{ field, from, to }];
  });
  if (fields.length === 0) return { verdict: 'ok' };
  const flags = (side: 'from' | 'to') => fields.map((field): Flag => `--${field.field}=${field[side] ?? ''}`);
  const action = { do: 'set' as const, flags: flags('to'), before: flags('from') };
  return { verdict: 'change', verb: 'update', summary: '', fields, action };
}

/** Of a daemon that is simply not there the client says so with advice, which is ours to give. Source: tailscale client/local/local.go. */
const NOT_RUNNING = /doesn't appear to be running/;

function silence(said: string): string {
  if (NOT_RUNNING.test(said)) return 'its daemon does not run';
  return `its daemon does not answer${said === '' ? '' : `: ${said}`}`;
}

function join(state: JoinedState, spec: MembershipSpec, why: string): NodeDecision {
  const namesakes = state.server?.namesakes ?? [];
  const user = state.server?.user;
  const foreign = namesakes.find((node) => !isOurs(node, { user, tags: spec.tags }));
  if (foreign !== undefined) return { verdict: 'refuse', error: nameTaken(foreign, spec) };
  const online = namesakes.find((node) => node.online);
  if (online !== undefined) return { verdict: 'refuse', error: nameOnline(online, spec) };
  // A tagged node that was logged out burns every key it is given (headscale issue 3371): it goes, and is made anew.
  const self = state.client === 'answers' && !state.member && spec.tags.length > 0 ? state.server?.self : undefined;
  const remove = [
    ...(self === undefined ? [] : [{ id: self.id, name: spec.hostname }]),
    ...namesakes.map(({ id, name }) => ({ id, name })),
  ];
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
export function isSameServer(one: string | undefined, other: string | undefined): boolean {
  return plain(one) === plain(other);
}

function plain(url: string | undefined): string {
  const whole = url === undefined || url === '' ? DEFAULT_SERVER : url;
  return URL.canParse(whole) ? new URL(whole).href.replace(/\/$/, '') : whole;
}

function list(routes: readonly string[]): string {
  return routes.toSorted().join(',');
}

/** Being an exit node is a matter of its own, which nobody here decides. */
export function withoutExit(routes: readonly string[]): readonly string[] {
  return routes.filter((route) => !route.endsWith('/0'));
}
