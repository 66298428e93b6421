import { expect, test } from 'vitest';
import { decideMembership } from '../../../src/mesh/node/decide.ts';
import type { JoinedState, MembershipSpec } from '../../../src/mesh/node/spec.ts';
import { parseNode } from '../../../src/mesh/node/state.ts';

const spec = { server: 'http://192.0.2.1:8080', hostname: 'gpu-1', acceptDns: true, advertiseRoutes: [], tags: [], onOtherNetwork: 'refuse' } as unknown as MembershipSpec;
const namesake = { id: '2', name: 'gpu-1', online: true, user: 'mesh', tags: [] };
const server = { self: undefined, namesakes: [namesake], user: 'mesh' };

/** A client with a node key, as it prints itself. */
const printed = (backend: string, key: string) =>
  `status\n${JSON.stringify({ Version: '1.102.3', BackendState: backend, HaveNodeKey: true, TailscaleIPs: [], Health: [], Self: { PublicKey: key, Online: false } })}\nprefs\n${JSON.stringify({ ControlURL: spec.server, Hostname: 'gpu-1' })}`;

const decided = (backend: string, key: string) =>
  decideMembership({ ...parseNode(printed(backend, key)), server } as JoinedState, spec);

test('a client that has just started, and does not say yet which key it has, is waited for', () => {
  expect(decided('NoState', `nodekey:${'0'.repeat(64)}`)).toMatchObject({ verdict: 'change', action: { do: 'wait' } });
});

test('one whose key the server does not know has to join, and not beside a machine that is online', () => {
  expect(decided('Running', 'nodekey:1')).toMatchObject({ verdict: 'refuse', error: { code: 'mesh-name-online' } });
});
