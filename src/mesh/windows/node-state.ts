import { listMember, member, textMember, textsMember } from '../../host/facts/loose-json.ts';

/** The membership of a Windows host, as its client tells the user who logs in over SSH. */
export interface WindowsNodeState {
  readonly client: 'absent' | 'silent' | 'in-use' | 'answers';
  /** What it said instead of an answer. */
  readonly said: string;
  /** Who asks: always the same user, or the node is lost. */
  readonly user: string;
  /** `Running`, `NeedsLogin`, `Stopped`, ... */
  readonly backend: string;
  readonly member: boolean;
  readonly online: boolean;
  readonly nodeKey: string;
  readonly addresses: readonly string[];
  /** With its domain, without the last dot. */
  readonly dnsName: string;
  readonly controlUrl: string;
  readonly hostname: string;
  readonly acceptRoutes: boolean;
  readonly acceptDns: boolean;
  readonly advertiseRoutes: readonly string[];
  readonly shieldsUp: boolean;
  /** It stays connected when its user logs out. */
  readonly unattended: boolean;
}

/** What the client says to a user while another one has it. Source: tailscale ipn/ipnserver/server.go. */
const IN_USE = /already in use by|running in server mode|connection from .* not allowed/i;

/** Whether the client is another user's, by what it said. */
export function isInUse(said: string): boolean {
  return IN_USE.test(said);
}

/** The user who has the client, from its own words; empty when it does not tell. */
export function ownerIn(said: string): string {
  return /already in use by ([^,\r\n]+)/i.exec(said)?.[1]?.trim() ?? /server mode \("([^"]+)"\)/i.exec(said)?.[1] ?? '';
}

/** The states from what `READ_NODE` sent; what cannot be read is a client that does not answer. */
export function parseNodes(output: string, specs: readonly object[]): readonly WindowsNodeState[] {
  const answer = listMember({ list: json(output) }, 'list').at(-1);
  const status = json(textMember(answer, 'status') ?? '');
  const prefs = json(textMember(answer, 'prefs') ?? '');
  const self = member(status, 'Self');
  const said = (textMember(answer, 'said') ?? '').trim();
  const backend = textMember(status, 'BackendState') ?? '';
  const there = member(answer, 'there') === true;
  const client = !there
    ? 'absent'
    : isInUse(said)
      ? 'in-use'
      : backend === '' || prefs === undefined
        ? 'silent'
        : 'answers';
  const nodeKey = textMember(self, 'PublicKey') ?? '';
  const state: WindowsNodeState = {
    client,
    said,
    user: textMember(answer, 'user') ?? '',
    backend,
    member: member(status, 'HaveNodeKey') === true && backend !== 'NeedsLogin',
    online: member(self, 'Online') === true,
    nodeKey: /^nodekey:0*$/.test(nodeKey) ? '' : nodeKey,
    addresses: textsMember(status, 'TailscaleIPs'),
    dnsName: (textMember(self, 'DNSName') ?? '').replace(/\.$/, ''),
    controlUrl: textMember(prefs, 'ControlURL') ?? '',
    hostname: textMember(prefs, 'Hostname') ?? '',
    acceptRoutes: member(prefs, 'RouteAll') === true,
    acceptDns: member(prefs, 'CorpDNS') === true,
    advertiseRoutes: textsMember(prefs, 'AdvertiseRoutes'),
    shieldsUp: member(prefs, 'ShieldsUp') === true,
    unattended: member(prefs, 'ForceDaemon') === true,
  };
  return specs.map(() => state);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
