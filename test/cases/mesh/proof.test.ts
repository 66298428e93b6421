import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers } from '../../../src/mesh/proof/filter-rule.ts';
import { type HostView, type PeerView, parseHostView } from '../../../src/mesh/proof/host-view.ts';
import { type Demands, judgePair, type Known } from '../../../src/mesh/proof/judge.ts';
import { pairsOf } from '../../../src/mesh/proof/pairs.ts';
import { type Probe, parseProbes } from '../../../src/mesh/proof/probe-answers.ts';

/** What a real host printed for a round: Tailscale 1.102.3, a section after each `=== name`. */
function recorded(name: string): (section: string) => string {
  const text = readFileSync(join(import.meta.dirname, 'proof', `${name}.txt`), 'utf8');
  const sections = text.split(/^=== /m).map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const);
  return (section) => new Map(sections).get(section) ?? '';
}

const target = (host: string, address: string) => ({ host, address, dnsName: `${host}.mesh.test` });
const TARGETS = [target('gpu-1', '100.64.0.2'), target('gpu-2', '100.64.0.3'), target('gone', '100.64.0.9')];

describe('what hosts answer', () => {
  test('a daemon that runs', () => {
    const ctl = recorded('ctl');
    const view = parseHostView(true, ctl('status'), ctl('prefs'));
    expect(view).toMatchObject({
      state: 'Running',
      version: '1.102.3',
      hasInterface: true,
      addresses: ['100.64.0.1', 'fd7a:115c:a1e0::1'],
      dnsName: 'ctl.mesh.test',
      online: true,
      expired: false,
      keyExpiry: undefined,
      relay: 'lab',
      givesNames: true,
      takesNames: true,
      shieldsUp: false,
      controlUrl: 'http://10.77.2.1:8080',
    });
    expect(view.peers.map(({ addresses, expired }) => [addresses[0], expired])).toEqual([
      ['100.64.0.3', true],
      ['100.64.0.2', false],
    ]);
  });

  test('a key that expired, a daemon that is stopped, no client at all', () => {
    const [expired, stopped] = [recorded('gpu-2-expired'), recorded('gpu-1-stopped')];
    const view = parseHostView(true, expired('status'), expired('prefs'));
    expect(view).toMatchObject({ state: 'NeedsLogin', expired: true, keyExpiry: '2026-11-21T09:47:21Z' });
    expect(parseHostView(true, stopped('status'), stopped('prefs'))).toMatchObject({
      state: 'no-daemon',
      said: expect.stringMatching(/^failed to connect to local tailscaled/),
      peers: [],
    });
    expect(parseHostView(false, '', '')).toMatchObject({ state: 'no-client' });
  });

  test('a warning before the JSON is passed over', () => {
    const status = recorded('ctl')('status');
    expect(parseHostView(true, `Warning: client version "1.103" != tailscaled server version\n${status}`, '').state).toBe(
      'Running',
    );
  });

  test('a ladder that ends where it breaks', () => {
    const found = parseProbes(recorded('ctl')('probes'), TARGETS);
    expect(found.get('gpu-1')).toEqual({
      path: { kind: 'relay', via: 'lab' },
      refusal: undefined,
      kernel: false,
      tunnel: true,
      peerKernel: false,
      latencyMs: 0.782,
      resolved: ['100.64.0.2'],
    });
    expect(found.get('gpu-2')).toMatchObject({ path: undefined, refusal: "peer's node key has expired", kernel: undefined });
    expect(found.get('gone')).toMatchObject({ path: undefined, refusal: 'no matching peer' });
    const stopped = parseProbes(recorded('gpu-1-stopped')('probes'), TARGETS);
    expect([...stopped.values()].map(({ path, refusal }) => [path, refusal])).toEqual(Array(3).fill([undefined, undefined]));
  });

  const DIRECT = '0 disco {"Err":"","LatencySeconds":0.02,"Endpoint":"10.0.0.2:41641","DERPRegionID":0}';
  test.each([
    ['iputils', '2 received, 0% packet loss, time 201ms rtt min/avg/max/mdev = 0.769/0.775/0.782/0.006 ms', 0.769],
    ['busybox', '2 packets received, 0% packet loss round-trip min/avg/max = 0.104/0.5/0.9 ms', 0.104],
    ['macOS', '2 packets received, 0.0% packet loss round-trip min/avg/max/stddev = 12.1/13.0/14.2/0.9 ms', 12.1],
    ['nobody who measures', 'hm', 20],
  ])('the latency that the ping of %s tells', (_of, said, latencyMs) => {
    const found = parseProbes(`${DIRECT}\n0 kernel yes PING 10.0.0.2: ${said}\n`, TARGETS.slice(0, 1));
    expect(found.get('gpu-1')).toMatchObject({ kernel: true, latencyMs });
  });

  test.each([
    ['0 100.64.0.2 gpu-1.mesh.test', ['100.64.0.2']],
    ['0 fd7a:115c:a1e0::2 gpu-1.mesh.test', ['fd7a:115c:a1e0::2']],
    ['0 name: gpu-1.mesh.test ip_address: 100.64.0.2', ['100.64.0.2']],
    ['2', []],
    ['124', 'silent'],
  ])('a name that reads as `%s`', (said, resolved) => {
    expect(parseProbes(`${DIRECT}\n0 name ${said}\n`, TARGETS.slice(0, 1)).get('gpu-1')?.resolved).toEqual(resolved);
  });

  test.each([
    ['pong from gpu-1 (100.64.0.2) via 10.77.2.11:41641 in 3ms', { kind: 'direct', via: '10.77.2.11:41641' }, 3],
    ['pong from gpu-1 (100.64.0.2) via [fd00::2]:41641 in 1s', { kind: 'direct', via: '[fd00::2]:41641' }, 1000],
    ['pong from gpu-1 (100.64.0.2) via DERP(ams) in 12ms', { kind: 'relay', via: 'ams' }, 12],
    ['pong from gpu-1 (100.64.0.2) via peer-relay(10.0.0.9:7:vni:1) in 2ms', { kind: 'peer-relay', via: '10.0.0.9:7:vni:1' }, 2],
    ['ping "100.64.0.2" timed out no reply', undefined, undefined],
  ])('an older client that answers in words: %s', (said, path, latencyMs) => {
    const found = parseProbes(`0 disco ${said}\n0 TSMP pong from gpu-1 (100.64.0.2, 46590) via TSMP in 1ms\n`, TARGETS.slice(0, 1));
    expect(found.get('gpu-1')).toMatchObject({ path, latencyMs, tunnel: true });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        parseProbes(`0 disco ${one}\n0 ${other}`, TARGETS);
        parseHostView(true, `{${one}`, other);
      }),
    );
  });
});

describe('pairs', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `h${index}`);

  test('all ordered pairs, none with itself', () => {
    expect(pairsOf(['a', 'b', 'c']).map(({ from, to }) => from + to)).toEqual(['ab', 'ac', 'bc', 'ba', 'ca', 'cb']);
    expect(pairsOf(['a'])).toEqual([]);
    expect(pairsOf(['a'], 3)).toEqual([]);
  });

  test('a sample asks each host as often as it is asked about, and nothing twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 80 }), (hosts, sample) => {
        const pairs = pairsOf(names(hosts), sample);
        const each = Math.min(sample, hosts - 1);
        expect(new Set(pairs.map(({ from, to }) => `${from} ${to}`)).size).toBe(hosts * each);
        for (const name of names(hosts)) {
          expect(pairs.filter(({ from, to }) => from === name && to !== name).length).toBe(each);
          expect(pairs.filter(({ to }) => to === name).length).toBe(each);
        }
      }),
    );
  });
});

test.each([
  ['*', '100.64.0.1', true],
  ['100.64.0.1', '100.64.0.1', true],
  ['100.64.0.1', '100.64.0.10', false],
  ['100.64.0.0/24', '100.64.0.7', true],
  ['100.64.0.0/24', '100.64.1.7', false],
  ['100.64.0.0-100.115.91.255', '100.100.1.1', true],
  ['100.64.0.0-100.115.91.255', '100.115.92.1', false],
  ['fd7a:115c:a1e0::/48', 'fd7a:115c:a1e0::2', true],
  ['fd7a:115c:a1e0::/48', '100.64.0.1', false],
  ['nonsense', '100.64.0.1', false],
])('a rule for %s and %s: %s', (rule, address, answer) => {
  expect(covers(rule, address)).toBe(answer);
});

describe('the judgement of a pair', () => {
  const peer = (number: number, more: Partial<PeerView> = {}): PeerView => ({
    nodeKey: `nodekey:${number}`,
    addresses: [`100.64.0.${number}`],
    online: true,
    expired: false,
    directAddress: '',
    ...more,
  });
  const viewOf = (number: number, more: Partial<HostView> = {}): HostView => ({
    ...parseHostView(true, '{"BackendState":"Running"}', '{}'),
    nodeKey: `nodekey:${number}`,
    addresses: [`100.64.0.${number}`],
    dnsName: `h${number}.mesh.test`,
    online: true,
    givesNames: true,
    controlUrl: 'https://one.example.org',
    peers: [peer(3 - number)],
    ...more,
  });
  const known = (number: number, view: Partial<HostView> | undefined = {}, more: Partial<Known> = {}): Known => ({
    name: `h${number}`,
    view: viewOf(number, view),
    service: { state: 'active, success', restarts: 0 },
    wanted: { shieldsUp: false, noNames: false },
    clockSkewMs: 0,
    udp: undefined,
    letsIn: ['*'],
    ...more,
  });
  const good: Probe = {
    path: { kind: 'direct', via: '10.0.0.2:41641' },
    refusal: undefined,
    kernel: true,
    tunnel: undefined,
    peerKernel: undefined,
    latencyMs: 1,
    resolved: ['100.64.0.2'],
  };
  const silent: Probe = { ...good, path: undefined, kernel: undefined, latencyMs: undefined, resolved: undefined };
  const dropped: Probe = { ...good, kernel: false, tunnel: true, peerKernel: false };
  const relay: Probe = { ...good, path: { kind: 'relay', via: 'ams' } };

  interface Case {
    readonly from?: Known;
    readonly to?: Known;
    readonly probe?: Probe;
    readonly demands?: Partial<Demands>;
    /** `verdict`, or `verdict code host`. */
    readonly is: string;
  }
  const unasked = { ...known(2), view: undefined };
  const cases: Readonly<Record<string, Case>> = {
    'direct, with traffic and name': { is: 'ok' },
    'no name in a mesh without names': { from: known(1, { givesNames: false }), probe: { ...good, resolved: undefined }, is: 'ok' },
    relayed: { probe: relay, is: 'relayed mesh-relayed h1' },
    'relayed, and that is not enough': { probe: relay, demands: { direct: true }, is: 'failed mesh-relayed h1' },
    'relayed because of the other': { probe: relay, to: known(2, {}, { udp: false }), is: 'relayed mesh-relayed h2' },
    'answered by the relay first, direct by now': {
      probe: relay,
      from: known(1, { peers: [peer(2, { directAddress: '10.0.0.2:41641' })] }),
      is: 'ok',
    },
    'a peer relays': { probe: { ...good, path: { kind: 'peer-relay', via: '10.0.0.9:7:vni:1' } }, is: 'relayed mesh-relayed h1' },
    'the other was not asked': { to: unasked, is: 'unknown mesh-host-not-asked h2' },
    'no client': { from: known(1, { state: 'no-client' }), is: 'failed mesh-no-client h1' },
    'daemon stopped': {
      to: known(2, { state: 'no-daemon' }, { service: { state: 'inactive, success', restarts: 0 } }),
      is: 'failed mesh-daemon-stopped h2',
    },
    'daemon on its way': { to: known(2, { state: 'no-daemon' }, { service: { state: 'activating, success', restarts: 0 } }), is: 'failed mesh-starting h2' },
    'daemon in a loop': {
      to: known(2, { state: 'no-daemon' }, { service: { state: 'activating, exit-code', restarts: 7 } }),
      is: 'failed mesh-daemon-crashes h2',
    },
    'switched off': { from: known(1, { state: 'Stopped' }), is: 'failed mesh-switched-off h1' },
    'never joined': { from: known(1, { state: 'NeedsLogin' }), is: 'failed mesh-not-joined h1' },
    'waits for approval': { to: known(2, { state: 'NeedsMachineAuth' }), is: 'failed mesh-not-approved h2' },
    starting: { to: known(2, { state: 'Starting' }), is: 'failed mesh-starting h2' },
    'running without an address': { to: known(2, { addresses: [] }), is: 'failed mesh-starting h2' },
    'own key expired': { from: known(1, { expired: true, state: 'NeedsLogin' }), is: 'failed mesh-node-expired h1' },
    'the other’s key expired, as the server says': {
      from: known(1, { peers: [peer(2, { expired: true })] }),
      probe: { ...silent, refusal: "peer's node key has expired" },
      is: 'failed mesh-node-expired h2',
    },
    'another control server': {
      from: known(1, { peers: [] }),
      to: known(2, { controlUrl: 'https://two.example.org' }),
      is: 'failed mesh-other-network h1',
    },
    'not in what the server told': { from: known(1, { peers: [] }), is: 'failed mesh-peer-unknown h1' },
    'found by its address, with a new key': { from: known(1, { peers: [peer(2, { nodeKey: 'nodekey:old' })] }), is: 'ok' },
    'not in what the server told long ago': { from: known(1, { peers: [], online: false }), is: 'failed mesh-host-offline h1' },
    'offline for the server': {
      from: known(1, { peers: [peer(2, { online: false })] }),
      probe: silent,
      is: 'failed mesh-peer-offline h2',
    },
    'cut off from the server, and nobody answers': { from: known(1, { online: false }), probe: silent, is: 'failed mesh-host-offline h1' },
    'no UDP here': { from: known(1, {}, { udp: false }), probe: silent, is: 'failed mesh-udp-blocked h1' },
    'no UDP there': { to: known(2, {}, { udp: false }), probe: silent, is: 'failed mesh-udp-blocked h2' },
    'no way, and nobody knows why': { probe: silent, is: 'failed mesh-no-path h1' },
    'no encrypted packet passes': { probe: { ...dropped, tunnel: false }, is: 'failed mesh-no-tunnel h1' },
    'shields up': { to: known(2, { shieldsUp: true }), probe: dropped, is: 'failed mesh-shields-up h2' },
    'shields up, as the fleet file wants it': {
      to: known(2, { shieldsUp: true }, { wanted: { shieldsUp: true, noNames: false } }),
      probe: dropped,
      is: 'ok',
    },
    'no rule of the policy': { to: known(2, {}, { letsIn: ['100.64.0.7'] }), probe: dropped, is: 'failed mesh-policy h2' },
    'rules not known': { to: known(2, {}, { letsIn: undefined }), probe: dropped, is: 'failed mesh-firewall h2' },
    'the other’s firewall': { probe: dropped, is: 'failed mesh-firewall h2' },
    'the own firewall': { probe: { ...dropped, peerKernel: true }, is: 'failed mesh-own-side h1' },
    'no kernel to ask with': { probe: { ...dropped, kernel: undefined, peerKernel: true }, is: 'ok' },
    'another address': { probe: { ...good, resolved: ['192.0.2.1'] }, is: 'failed mesh-name-wrong h1' },
    'no address': { probe: { ...good, resolved: [] }, is: 'failed mesh-name-unknown h1' },
    'a resolver that is silent': { probe: { ...good, resolved: 'silent' }, is: 'failed mesh-name-unknown h1' },
    'names not taken': { from: known(1, { takesNames: false }), probe: { ...good, resolved: [] }, is: 'ok' },
    'names not taken, but wanted': {
      from: known(1, { takesNames: false }),
      probe: { ...good, resolved: [] },
      demands: { names: true },
      is: 'failed mesh-names-not-taken h1',
    },
    'names not taken, but known from elsewhere': { from: known(1, { takesNames: false }), demands: { names: true }, is: 'ok' },
  };

  test.each(Object.entries(cases))('%s', (_name, { from = known(1), to = known(2), probe = good, demands = {}, is }) => {
    const judged = judgePair({ from: 'h1', to: 'h2' }, from, to, probe, { direct: false, names: false, ...demands });
    const { verdict, cause } = judged;
    expect(cause === undefined ? verdict : `${verdict} ${cause.code} ${cause.host}`).toBe(is);
    if (cause !== undefined) expect(cause.remedy).not.toBe('');
  });

  test('a wrong clock is named where no packet passes', () => {
    const skewed = known(2, {}, { clockSkewMs: -120_000 });
    const { cause } = judgePair({ from: 'h1', to: 'h2' }, known(1), skewed, { ...dropped, tunnel: false }, { direct: false, names: false });
    expect(cause?.what).toContain('(the clock of h2 is wrong)');
  });
});
