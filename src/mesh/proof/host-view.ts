import { z } from 'zod';

/** What a host's daemon knows about another node. */
export interface PeerView {
  readonly nodeKey: string;
  readonly addresses: readonly string[];
  /** Whether the control server says that it is connected. */
  readonly online: boolean;
  readonly expired: boolean;
  /** The address that packets to it take now, when that is direct; empty: a relay, or nothing was sent for a while. */
  readonly directAddress: string;
}

/** Where a host's daemon stands; `no-client` and `no-daemon` are ours, the rest the states of Tailscale's backend. */
export type MeshState =
  | 'no-client'
  | 'no-daemon'
  | 'NoState'
  | 'NeedsLogin'
  | 'NeedsMachineAuth'
  | 'Stopped'
  | 'Starting'
  | 'Running';

/** The mesh as one host sees it. */
export interface HostView {
  readonly state: MeshState;
  /** What the client said where its daemon did not answer. */
  readonly said: string;
  readonly version: string;
  /** Whether there is a network interface; without it only the daemon itself reaches the mesh. */
  readonly hasInterface: boolean;
  readonly nodeKey: string;
  readonly addresses: readonly string[];
  /** Its name in the mesh, without the last dot; empty when it has none. */
  readonly dnsName: string;
  readonly online: boolean;
  readonly expired: boolean;
  /** When its key expires, ISO 8601; undefined: never. */
  readonly keyExpiry: string | undefined;
  /** Code of the relay it is reached by. */
  readonly relay: string;
  readonly health: readonly string[];
  /** Whether the mesh gives names. */
  readonly givesNames: boolean;
  /** Whether the host takes them (`accept-dns`). */
  readonly takesNames: boolean;
  readonly shieldsUp: boolean;
  readonly controlUrl: string;
  readonly peers: readonly PeerView[];
}

const addresses = z.array(z.string()).nullish();
const node = z.object({
  PublicKey: z.string().default(''),
  DNSName: z.string().default(''),
  TailscaleIPs: addresses,
  Relay: z.string().default(''),
  CurAddr: z.string().default(''),
  Online: z.boolean().default(false),
  Expired: z.boolean().default(false),
  KeyExpiry: z.string().nullish(),
});
const status = z.object({
  Version: z.string().default(''),
  TUN: z.boolean().default(true),
  BackendState: z.enum(['NoState', 'NeedsLogin', 'NeedsMachineAuth', 'Stopped', 'Starting', 'Running']),
  TailscaleIPs: addresses,
  Self: node.nullish(),
  Health: z.array(z.string()).nullish(),
  CurrentTailnet: z.object({ MagicDNSEnabled: z.boolean().default(false) }).nullish(),
  Peer: z.record(z.string(), node).nullish(),
});
const preferences = z.object({
  ControlURL: z.string().default(''),
  CorpDNS: z.boolean().default(true),
  ShieldsUp: z.boolean().default(false),
});

/**
 * Reads what `tailscale status --json` and `tailscale debug prefs` print, or what they say instead. `hasClient`: whether there is such a command.
 * Source: tailscale ipn/ipnstate/ipnstate.go, ipn/prefs.go.
 */
export function parseHostView(hasClient: boolean, statusText: string, preferencesText: string): HostView {
  const seen = status.safeParse(json(statusText)).data;
  const wishes = preferences.safeParse(json(preferencesText)).data;
  const self = seen?.Self;
  return {
    state: seen?.BackendState ?? (hasClient ? 'no-daemon' : 'no-client'),
    said: seen === undefined ? statusText.trim().slice(0, 300) : '',
    version: seen?.Version ?? '',
    hasInterface: seen?.TUN ?? true,
    nodeKey: self?.PublicKey ?? '',
    addresses: seen?.TailscaleIPs ?? self?.TailscaleIPs ?? [],
    dnsName: (self?.DNSName ?? '').replace(/\.$/, ''),
    online: self?.Online ?? false,
    expired: self?.Expired ?? false,
    keyExpiry: self?.KeyExpiry ?? undefined,
    relay: self?.Relay ?? '',
    health: seen?.Health ?? [],
    givesNames: seen?.CurrentTailnet?.MagicDNSEnabled ?? false,
    takesNames: wishes?.CorpDNS ?? true,
    shieldsUp: wishes?.ShieldsUp ?? false,
    controlUrl: wishes?.ControlURL ?? '',
    peers: Object.values(seen?.Peer ?? {}).map((peer) => ({
      nodeKey: peer.PublicKey,
      addresses: peer.TailscaleIPs ?? [],
      online: peer.Online,
      expired: peer.Expired,
      directAddress: peer.CurAddr,
    })),
  };
}

/** Versions newer than the daemon print a warning before the JSON. */
function json(text: string): unknown {
  const at = text.indexOf('{');
  try {
    return at < 0 ? undefined : JSON.parse(text.slice(at));
  } catch {
    return undefined;
  }
}
