import { expect, test } from 'vitest';
import { logoutKind } from '../departure.ts';
import { decideMembership, decideReach } from './decide.ts';
import { nodeKind } from './kind.ts';
import type { JoinedState, MembershipSpec, Namesake } from './spec.ts';
import { parseNode } from './state.ts';

const SERVER = 'https://mesh.example.org';
const spec: MembershipSpec = {
  part: 'membership',
  server: SERVER,
  hostname: 'web-1',
  tags: [],
  ephemeral: false,
  acceptDns: true,
  advertiseRoutes: [],
  onOtherNetwork: 'refuse',
  connectMs: 60_000,
  overMesh: false,
};
const prefs = {
  controlUrl: SERVER,
  hostname: 'web-1',
  acceptRoutes: false,
  acceptDns: true,
  advertiseRoutes: [],
  ssh: false,
  shieldsUp: false,
};
type Answering = Extract<JoinedState, { readonly client: 'answers' }>;
const member: Answering = {
  client: 'answers',
  version: '1.102.3',
  backend: 'Running',
  member: true,
  online: true,
  keyExpired: false,
  keyExpiry: undefined,
  nodeKey: 'nodekey:aa',
  addresses: ['100.64.0.1'],
  dnsName: 'web-1.mesh.test',
  health: [],
  prefs,
};
const out: Answering = { ...member, backend: 'NeedsLogin', member: false, online: false, nodeKey: '' };
const withNamesake = (node: Partial<Namesake>): JoinedState => ({
  ...out,
  server: {
    self: undefined,
    user: 'mesh',
    namesakes: [{ id: '9', name: 'web-1', online: false, user: 'mesh', tags: [], ...node }],
  },
});
const codeOf = (decision: ReturnType<typeof decideMembership>) =>
  decision.verdict === 'refuse' ? decision.error.code : decision.verdict;

test('who is right stays so, also where the host is an exit node', () => {
  expect(decideMembership(member, spec)).toEqual({ verdict: 'ok' });
  expect(decideMembership({ ...member, prefs: { ...prefs, advertiseRoutes: ['0.0.0.0/0', '::/0'] } }, spec)).toEqual({
    verdict: 'ok',
  });
});

test('a client that was switched off is switched on, and only what differs is set', () => {
  const decision = decideMembership(
    { ...member, backend: 'Stopped', online: false, prefs: { ...prefs, hostname: 'other' } },
    spec,
  );
  expect(decision).toMatchObject({ action: { do: 'up', flags: ['--hostname=web-1'], before: ['--hostname=other'] } });
  const text = nodeKind.apply([
    { spec, state: member, action: { do: 'up', flags: ['--hostname=web-1'], before: [] } },
  ]).text;
  expect(text).toMatch(/\$bu_up tailscale up 2>&1/);
  expect(text).toContain('tailscale set --hostname=web-1');
  expect(text).not.toContain('--reset');
});

test('a node of ours that is offline makes room; nobody else’s does', () => {
  expect(decideMembership(withNamesake({}), spec)).toMatchObject({ action: { do: 'join', remove: [{ id: '9' }] } });
  expect(codeOf(decideMembership(withNamesake({ online: true }), spec))).toBe('mesh-name-online');
  expect(codeOf(decideMembership(withNamesake({ user: 'office' }), spec))).toBe('mesh-name-taken');
  expect(codeOf(decideMembership(withNamesake({ user: undefined, tags: ['tag:printer'] }), spec))).toBe(
    'mesh-name-taken',
  );
  expect(
    codeOf(decideMembership(withNamesake({ user: undefined, tags: ['tag:web'] }), { ...spec, tags: ['tag:web'] })),
  ).toBe('change');
});

test('a join takes no routes of others, whatever the client was set to', () => {
  const state = { ...out, prefs: { ...prefs, acceptRoutes: true } };
  const supplied = { secret: () => ({ name: 'key' }) as never, file: () => '' };
  const { text } = nodeKind.apply([
    {
      spec,
      state,
      action: { do: 'join', force: false, remove: [] },
      supplied: { ...supplied, secret: () => 'k' as never },
    },
  ]);
  expect(text).toContain('--accept-routes=false');
  expect(decideReach(state, { part: 'reach', acceptRoutes: false, ssh: false, shieldsUp: false })).toMatchObject({
    action: { flags: ['--accept-routes=false'] },
  });
});

test('a daemon that hangs is not started anew over its own connection', () => {
  const silent: JoinedState = { client: 'silent', said: '' };
  expect(codeOf(decideMembership(silent, { ...spec, overMesh: true }))).toBe('mesh-daemon-hangs');
  expect(codeOf(decideMembership(silent, spec))).toBe('change');
});

test('a restored identity is taken back without logging the node out', () => {
  const undo = nodeKind.undo({ spec, state: out, action: { do: 'restore' } });
  expect('text' in undo && undo.text).not.toContain('logout');
  expect('text' in undo && undo.text).toContain('.identity');
});

test('a membership of another mesh is not what is left', () => {
  const leave = { name: 'tailscale', server: SERVER, overMesh: false } as const;
  expect(logoutKind.decide(member, leave, { notified: false })).toMatchObject({ verdict: 'change', verb: 'remove' });
  expect(
    logoutKind.decide({ ...member, prefs: { ...prefs, controlUrl: 'https://controlplane.tailscale.com' } }, leave, {
      notified: false,
    }),
  ).toEqual({ verdict: 'ok' });
  expect(logoutKind.decide(member, { ...leave, overMesh: true }, { notified: false })).toMatchObject({
    verdict: 'refuse',
  });
});

test('a logout that was cut off, or a key that the server says has expired, is a reason to join', () => {
  const printed = (prefsOf: object) =>
    `status\n${JSON.stringify({ BackendState: 'Stopped', HaveNodeKey: true, Self: { PublicKey: 'nodekey:aa' } })}\nprefs\n${JSON.stringify({ ControlURL: SERVER, Hostname: 'web-1', CorpDNS: true, ...prefsOf })}`;
  expect(decideMembership(parseNode(printed({ LoggedOut: true })), spec)).toMatchObject({
    action: { do: 'join', force: true },
  });
  expect(decideMembership(parseNode(printed({})), spec)).toMatchObject({ action: { do: 'up' } });
  const self = { id: '7', online: true };
  const known = (expired: boolean): JoinedState => ({
    ...member,
    server: { self: { ...self, expired }, user: 'mesh', namesakes: [] },
  });
  expect(decideMembership(known(true), spec)).toMatchObject({ action: { do: 'join', remove: [] } });
  expect(decideMembership(known(false), spec)).toEqual({ verdict: 'ok' });
  const tagged = { ...out, nodeKey: 'nodekey:aa', server: { self, user: 'mesh', namesakes: [] } };
  expect(decideMembership(tagged, { ...spec, tags: ['tag:web'] })).toMatchObject({
    action: { do: 'join', remove: [{ id: '7' }] },
  });
});
