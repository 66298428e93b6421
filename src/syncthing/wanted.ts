import type { WantedInput } from '../engine/capability.ts';
import type { AnyKind, Wanted } from '../engine/resource.ts';
import { durationMs } from '../fleet/duration.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { packageKind } from '../resources/package.ts';
import { serviceKind } from '../resources/service.ts';
import { userKind } from '../resources/user.ts';
import { DEFAULT_PORT } from './address.ts';
import { API_VALUE, type ApiPlace, answeringKind } from './answering.ts';
import { directoryKind } from './directory.ts';
import { homeKind } from './home.ts';
import { sharesOf, userOf } from './members.ts';
import { PAIRED_VALUE, pairingKind } from './pairing.ts';
import { wantedOptions } from './pairing-settings.ts';
import { peersOf } from './peers.ts';
import type { SyncthingHostSection } from './schema.ts';
import { syncKind } from './sync.ts';

const DEFAULT_CONNECT = '90s';
const DEFAULT_COMPLETE = '60s';
/** Systems on which bringup does not manage Syncthing. */
const WITHOUT: readonly unknown[] = ['windows', 'macos'];

/** What the syncthing section of a host asks for. Pure. */
export function syncthingWanted(input: WantedInput): readonly Wanted[] {
  const { fleet, host } = input;
  const section = input.section as SyncthingHostSection;
  // Who names no folder misses nothing; who does is told that it is not possible there.
  const isAsked = section.folders !== undefined || section.state === 'absent';
  if (!isAsked && WITHOUT.includes((input.facts?.['os'] as { readonly family?: unknown } | undefined)?.family))
    return [];
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
  const known = peers.flatMap(({ device }) => device ?? []);
  const idsOf = (names: readonly string[]) => known.flatMap((device) => (names.includes(device.host) ? device.id : []));
  const noApi = api === undefined ? [API_VALUE] : [];
  return [
    ...(isInBase(host, 'users', user) ? [] : [want(userKind, { name: user, system: true, state: 'present' })]),
    ...(install === 'present'
      ? []
      : [
          want(packageKind, {
            name: 'syncthing',
            state: 'present',
            ...(version === undefined ? {} : { version }),
            // Debian's package recommends a desktop's browser opener, and with it a hundred packages of graphics.
            ...(isInBase(host, 'packages', 'syncthing') ? {} : { alone: true as const }),
          }),
        ]),
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
        devices: known,
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
        peers: peers.flatMap(({ isHere, device }) => (isHere && device !== undefined ? device : [])),
        folders: shares.map(({ id, type }) => ({ id, sendsOnly: type === 'sendonly' })),
        connectMs: durationMs(timeouts.connect ?? DEFAULT_CONNECT),
        completeMs: durationMs(timeouts.complete ?? DEFAULT_COMPLETE),
      },
      [`syncthing-pairing:${user}`],
      [
        ...(input.value(PAIRED_VALUE) === true ? noApi : [PAIRED_VALUE]),
        ...peers.flatMap(({ host: other, isReady }) => (isReady ? [] : [`${PAIRED_VALUE} of ${other}`])),
      ],
    ),
  ];
}

/** Whether base names a thing of this kind: then it is made there, as its section says. */
function isInBase(host: FleetHost, kind: 'users' | 'packages', name: string): boolean {
  const all = ((host.sections['base'] ?? {}) as Readonly<Record<string, unknown>>)[kind];
  if (Array.isArray(all))
    return all.some((one: unknown) => one === name || (one as { readonly name?: unknown } | null)?.name === name);
  return all !== null && typeof all === 'object' && Object.hasOwn(all, name);
}
