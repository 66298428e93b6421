import type { WantedInput } from '../engine/capability.ts';
import type { AnyKind, Wanted } from '../engine/resource.ts';
import { TAKES_PART } from '../engine/values.ts';
import { durationMs } from '../fleet/duration.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { packageKind } from '../resources/package.ts';
import { serviceKind } from '../resources/service.ts';
import { userKind } from '../resources/user.ts';
import { DEFAULT_PORT, MESH_ADDRESS, type Reach, reachOf } from './address.ts';
import { API_VALUE, type ApiPlace, answeringKind } from './answering.ts';
import { directoryKind } from './directory.ts';
import { DEVICE_ID_VALUE, homeKind, type KnownPeers, PEERS_VALUE } from './home.ts';
import { sharesOf, topOf, userOf } from './members.ts';
import { PAIRED_VALUE, pairingKind } from './pairing.ts';
import { wantedOptions } from './pairing-settings.ts';
import type { SyncthingHostSection } from './schema.ts';
import { syncKind } from './sync.ts';

const DEFAULT_CONNECT = '90s';
const DEFAULT_COMPLETE = '60s';

/** What the syncthing section of a host asks for. Pure. */
export function syncthingWanted(input: WantedInput): readonly Wanted[] {
  const { fleet, host } = input;
  const section = input.section as SyncthingHostSection;
  const source = fleet.locateInHost(host.name, ['syncthing']);
  const user = userOf(section);
  const service = `service:syncthing@${user}`;
  const want = (
    kind: AnyKind,
    spec: object,
    needs: readonly string[] = [],
    waitsFor: readonly string[] = [],
  ): Wanted => ({
    kind,
    spec,
    capability: 'syncthing',
    needs,
    notify: [],
    source,
    waitsFor,
  });
  const name = `syncthing@${user}`;
  if (section.state === 'absent') return [want(serviceKind, { name, state: 'absent' })];

  const shares = sharesOf(fleet, host);
  const peers = peersOf(
    input,
    shares.flatMap((share) => share.with),
  );
  const api = input.value(API_VALUE) as unknown as ApiPlace | undefined;
  const { version, install = 'distro', port = DEFAULT_PORT, timeouts = {} } = section;
  const known = new Map(
    peers.flatMap((peer) =>
      peer.id === undefined || peer.reach === undefined ? [] : [[peer.host, { ...peer.reach, id: peer.id }] as const],
    ),
  );
  const idsOf = (names: readonly string[]) => names.flatMap((one) => known.get(one)?.id ?? []);
  const noApi = api === undefined ? [API_VALUE] : [];
  return [
    ...(isMadeByBase(host, user) ? [] : [want(userKind, { name: user, system: true, state: 'present' })]),
    ...(install === 'present'
      ? []
      : [want(packageKind, { name: 'syncthing', state: 'present', ...(version === undefined ? {} : { version }) })]),
    want(homeKind, { user, fleet: fleet.name, port, state: 'present' }),
    ...shares.map(({ path }) => want(directoryKind, { path, user, state: 'present' })),
    want(serviceKind, { name, running: true, enabled: true, state: 'present' }, [`syncthing-home:${user}`]),
    want(answeringKind, { user, state: 'present' }, [service]),
    want(
      pairingKind,
      {
        user,
        fleet: fleet.name,
        state: 'present',
        api: api ?? {},
        options: wantedOptions(port),
        devices: [...known].map(([other, { id, addresses, networks }]) => ({ host: other, id, addresses, networks })),
        folders: shares.map(({ name: _, with: others, ...share }) => ({ ...share, with: idsOf(others) })),
      },
      [`syncthing-api:${user}`],
      [...noApi, ...peers.flatMap(({ waitsFor }) => waitsFor)],
    ),
    want(
      syncKind,
      {
        user,
        state: 'present',
        api: api ?? {},
        peers: peers.flatMap((peer) => {
          const { id, addresses = [] } = known.get(peer.host) ?? {};
          return peer.isHere && id !== undefined ? [{ host: peer.host, id, addresses }] : [];
        }),
        folders: shares.map(({ id }) => id),
        connectMs: durationMs(timeouts.connect ?? DEFAULT_CONNECT),
        completeMs: durationMs(timeouts.complete ?? DEFAULT_COMPLETE),
      },
      [`syncthing-pairing:${user}`],
      [
        ...noApi,
        ...peers.flatMap(({ host: other, isHere }) =>
          isHere && !isReady(input, other) ? [`${PAIRED_VALUE} of ${other}`] : [],
        ),
      ],
    ),
  ];
}

interface PeerHost {
  readonly host: string;
  /** It takes part in this run, and has not failed. */
  readonly isHere: boolean;
  readonly id: string | undefined;
  readonly reach: Reach | undefined;
  readonly waitsFor: readonly string[];
}

/**
 * The others that a host shares something with. Whoever takes part in the run will tell who he is; of the others is known what
 * this host's Syncthing knows already, and a host it never met is left for a run that it takes part in.
 */
function peersOf({ fleet, host, value }: WantedInput, names: readonly string[]): readonly PeerHost[] {
  const remembered = (value(PEERS_VALUE) ?? {}) as KnownPeers;
  const { networks } = topOf(fleet);
  return fleet.hosts.flatMap((other): readonly PeerHost[] => {
    if (other.name === host.name || !names.includes(other.name)) return [];
    const isHere = value(TAKES_PART, other.name) === true;
    const before = remembered[other.name];
    const id = (value(DEVICE_ID_VALUE, other.name) as string | undefined) ?? before?.id;
    const told = reachOf(other, networks, () => value(MESH_ADDRESS, other.name) as string | undefined);
    const reach = told ?? rememberedReach(other, networks, before?.addresses);
    const missing = [
      ...(id === undefined ? [`${DEVICE_ID_VALUE} of ${other.name}`] : []),
      ...(reach === undefined ? [`${MESH_ADDRESS} of ${other.name}`] : []),
    ];
    return [{ host: other.name, isHere, id, reach, waitsFor: isHere ? missing : [] }];
  });
}

/** Where a host was reached the last time; its networks follow from its section alone. */
function rememberedReach(
  other: FleetHost,
  networks: readonly string[] | undefined,
  addresses: readonly string[] | undefined,
): Reach | undefined {
  if (addresses === undefined) return undefined;
  const usual = reachOf(other, networks, () => '100.64.0.0');
  return { addresses, networks: usual?.networks ?? [] };
}

/** Whether it makes sense to look for another host: its Syncthing is up, and knows us or is right already. */
function isReady({ host, value }: WantedInput, other: string): boolean {
  const knowsUs = ((value(PEERS_VALUE, other) ?? {}) as KnownPeers)[host.name] !== undefined;
  return value(API_VALUE, other) !== undefined && (knowsUs || value(PAIRED_VALUE, other) === true);
}

/** Whether base has an account of that name: then it is made there, as its section says. */
function isMadeByBase(host: FleetHost, user: string): boolean {
  const { users } = (host.sections['base'] ?? {}) as { readonly users?: unknown };
  if (Array.isArray(users))
    return users.some((one: unknown) => one === user || (one as { readonly name?: unknown } | null)?.name === user);
  return users !== null && typeof users === 'object' && Object.hasOwn(users, user);
}
