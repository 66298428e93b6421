import type { WantedInput } from '../engine/capability.ts';
import { TAKES_PART } from '../engine/values.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { ipOf, MESH_ADDRESS, type Reach, reachOf } from './address.ts';
import { API_VALUE } from './answering.ts';
import { DEVICE_ID_VALUE, type KnownPeers, PEERS_VALUE } from './home.ts';
import { topOf } from './members.ts';
import { PAIRED_VALUE } from './pairing.ts';
import type { WantedDevice } from './pairing-spec.ts';

/** Another host as it is known by now. */
export interface PeerHost {
  readonly host: string;
  /** It takes part in this run, and has not failed. */
  readonly isHere: boolean;
  /** Undefined while its id or its address is not known. */
  readonly device: WantedDevice | undefined;
  /** What it will tell in this run. */
  readonly waitsFor: readonly string[];
  /** Whether it makes sense to look for it now; so it does for one that does not take part, because nobody will. */
  readonly isReady: boolean;
}

/**
 * The others that a host shares something with. Whoever takes part in the run will tell who he is; of the others is known what
 * this host's Syncthing knows already, and a host it never met is left for a run that it takes part in.
 */
export function peersOf(input: WantedInput, names: readonly string[]): readonly PeerHost[] {
  const { fleet, host, value } = input;
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
    return [
      {
        host: other.name,
        isHere,
        device: id === undefined || reach === undefined ? undefined : { host: other.name, id, ...reach },
        waitsFor: isHere ? missing : [],
        isReady: !isHere || isUp(input, other.name),
      },
    ];
  });
}

/** Where a host was reached the last time; its networks follow from its section alone. */
function rememberedReach(
  other: FleetHost,
  networks: readonly string[] | undefined,
  addresses: readonly string[] | undefined,
): Reach | undefined {
  if (addresses === undefined) return undefined;
  const [ip] = addresses.flatMap((address) => (URL.canParse(address) ? (ipOf(address) ?? []) : []));
  return { addresses, networks: reachOf(other, networks, () => ip ?? '100.64.0.0')?.networks ?? [] };
}

/** Whether the Syncthing of another host listens, and knows us or is right already. */
function isUp({ host, value }: WantedInput, other: string): boolean {
  const knowsUs = ((value(PEERS_VALUE, other) ?? {}) as KnownPeers)[host.name] !== undefined;
  return value(API_VALUE, other) !== undefined && (knowsUs || value(PAIRED_VALUE, other) === true);
}
