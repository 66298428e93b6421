import { z } from 'zod';

/** What of a client's preferences bringup looks at. Source: tailscale ipn/prefs.go. */
export interface Prefs {
  readonly controlUrl: string;
  readonly hostname: string;
  readonly acceptRoutes: boolean;
  readonly acceptDns: boolean;
  readonly advertiseRoutes: readonly string[];
  readonly ssh: boolean;
  readonly shieldsUp: boolean;
}

/** The client of a host as it says itself. */
export type NodeState =
  | { readonly client: 'absent' }
  /** It is installed, and its daemon does not answer. */
  | { readonly client: 'silent'; readonly said: string }
  | {
      readonly client: 'answers';
      readonly version: string;
      /** `Running`, `NeedsLogin`, ... Source: tailscale ipn/backend.go. */
      readonly backend: string;
      /** Whether it has a membership to lose, working or not. */
      readonly member: boolean;
      /** Connected to its server. */
      readonly online: boolean;
      readonly keyExpired: boolean;
      /** RFC 3339; undefined for never. */
      readonly keyExpiry: string | undefined;
      /** `nodekey:…`; empty without a membership. */
      readonly nodeKey: string;
      readonly addresses: readonly string[];
      /** With its domain, without the last dot; empty when there is none. */
      readonly dnsName: string;
      readonly health: readonly string[];
      readonly prefs: Prefs;
    };

const text = z.string().catch('');
const flag = z.boolean().catch(false);
const texts = z.array(z.string()).catch([]);

/** Source: tailscale ipn/ipnstate/ipnstate.go, Go's names. */
const statusSchema = z.looseObject({
  Version: text,
  BackendState: z.string(),
  HaveNodeKey: flag,
  TailscaleIPs: texts,
  Health: texts,
  Self: z
    .looseObject({
      PublicKey: text,
      DNSName: text,
      Online: flag,
      Expired: flag,
      KeyExpiry: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const prefsSchema = z.looseObject({
  ControlURL: text,
  Hostname: text,
  RouteAll: flag,
  CorpDNS: flag,
  AdvertiseRoutes: texts,
  RunSSH: flag,
  ShieldsUp: flag,
  LoggedOut: flag,
});

const ZERO_KEY = /^nodekey:0+$/;

/** The state from what `READ_NODE` printed. What cannot be read is a daemon that does not answer. */
export function parseNode(output: string): NodeState {
  if (output.startsWith('absent')) return { client: 'absent' };
  const at = output.indexOf('\nprefs\n');
  const told = output.slice(output.indexOf('\n') + 1, at < 0 ? undefined : at);
  const status = statusSchema.safeParse(json(told));
  const prefs = prefsSchema.safeParse(json(at < 0 ? '' : output.slice(at + '\nprefs\n'.length)));
  if (!status.success || !prefs.success) return { client: 'silent', said: told.trim().split('\n').at(-1) ?? '' };
  const { Version, BackendState, HaveNodeKey, TailscaleIPs, Health, Self } = status.data;
  const nodeKey = Self?.PublicKey ?? '';
  return {
    client: 'answers',
    version: Version.split('-')[0] ?? '',
    backend: BackendState,
    // A logout that was cut off leaves a key that is of no use any more.
    member: HaveNodeKey && BackendState !== 'NeedsLogin' && !prefs.data.LoggedOut,
    online: Self?.Online ?? false,
    keyExpired: Self?.Expired ?? false,
    keyExpiry: Self?.KeyExpiry,
    nodeKey: ZERO_KEY.test(nodeKey) ? '' : nodeKey,
    addresses: TailscaleIPs,
    dnsName: (Self?.DNSName ?? '').replace(/\.$/, ''),
    health: Health,
    prefs: {
      controlUrl: prefs.data.ControlURL,
      hostname: prefs.data.Hostname,
      acceptRoutes: prefs.data.RouteAll,
      acceptDns: prefs.data.CorpDNS,
      advertiseRoutes: prefs.data.AdvertiseRoutes,
      ssh: prefs.data.RunSSH,
      shieldsUp: prefs.data.ShieldsUp,
    },
  };
}

function json(told: string): unknown {
  try {
    return JSON.parse(told) as unknown;
  } catch {
    return undefined;
  }
}
