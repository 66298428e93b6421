import type { Category } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';

/**
 * Why a host does not reach another one. `patience`: `deadline` for what heals by itself while a mesh spreads, `short` for what most likely waits for a person.
 */
export interface Cause {
  readonly code: string;
  /** The host to look at. */
  readonly host: string;
  /** One sentence, with the evidence. */
  readonly what: string;
  readonly remedy: string;
  readonly patience: 'deadline' | 'short';
  readonly category: Category;
}

/** The error that a cause is, for `where` it is. */
export function causeError({ code, host, what, remedy, category }: Cause): BringupError {
  return new BringupError({ code, category, what, remedy, where: { host } });
}

type Make = Pick<Cause, 'code' | 'what' | 'remedy'> & Partial<Cause>;
const on = (host: string, made: Make): Cause => ({ patience: 'deadline', category: 'verify', ...made, host });

/** Every cause, as a function of the hosts it is about. */
export const CAUSES = {
  notAsked: (host: string): Cause =>
    on(host, {
      code: 'mesh-host-not-asked',
      what: `${host} could not be asked, so nothing is known of its side`,
      remedy: `make it reachable by ssh first: \`bringup check -s ${host}\``,
    }),
  noClient: (host: string): Cause =>
    on(host, {
      code: 'mesh-no-client',
      what: `${host} has no tailscale`,
      remedy: 'give it a `mesh:` section and apply, or leave it out of the selection',
      patience: 'short',
    }),
  noDaemon: (host: string, service: string): Cause =>
    on(host, {
      code: 'mesh-daemon-stopped',
      what: `tailscaled does not run on ${host}${service === '' ? '' : ` (${service})`}`,
      remedy: '`systemctl start tailscaled` there; `journalctl -u tailscaled` says why it ended',
      category: 'service',
    }),
  crashes: (host: string, restarts: number): Cause =>
    on(host, {
      code: 'mesh-daemon-crashes',
      what: `tailscaled on ${host} ends and is started again: ${restarts} times so far`,
      remedy: 'look at `journalctl -u tailscaled` there',
      category: 'service',
    }),
  down: (host: string): Cause =>
    on(host, {
      code: 'mesh-switched-off',
      what: `somebody switched the mesh off on ${host} (\`tailscale down\`)`,
      remedy: '`tailscale up` there, or apply',
      patience: 'short',
    }),
  notJoined: (host: string): Cause =>
    on(host, {
      code: 'mesh-not-joined',
      what: `${host} is in no mesh: its client waits for a login`,
      remedy: 'apply, which joins it',
    }),
  notApproved: (host: string): Cause =>
    on(host, {
      code: 'mesh-not-approved',
      what: `${host} waits for the approval of an administrator`,
      remedy: 'approve the machine at the control server',
    }),
  starting: (host: string): Cause =>
    on(host, {
      code: 'mesh-starting',
      what: `tailscaled on ${host} is still starting`,
      remedy: 'is the control server reached from there? `tailscale status` and `journalctl -u tailscaled` there',
    }),
  expired: (host: string, since: string | undefined): Cause =>
    on(host, {
      code: 'mesh-node-expired',
      what: `the key of ${host} has expired${since === undefined ? '' : ` (${since})`}, so no other node talks to it`,
      remedy: 'join it anew, and switch the expiry of keys off for hosts that nobody logs in to',
      patience: 'short',
    }),
  otherNetwork: (host: string, own: string, other: string): Cause =>
    on(host, {
      code: 'mesh-other-network',
      what: `${host} is in another mesh: its control server is ${own}, that of the other host ${other}`,
      remedy: 'join both at the same server (`on-other-network: switch`)',
      patience: 'short',
    }),
  unknownPeer: (host: string, peer: string): Cause =>
    on(host, {
      code: 'mesh-peer-unknown',
      what: `${host} was told nothing of ${peer} by the control server`,
      remedy:
        'does the policy let the two talk at all, and are they the nodes of users or tags that it names? A new node takes up to half a minute',
    }),
  hostOffline: (host: string): Cause =>
    on(host, {
      code: 'mesh-host-offline',
      what: `${host} has no connection to the control server, so what it knows is old`,
      remedy: 'is the server up, and reached from there? `tailscale status` there tells its health',
    }),
  peerOffline: (peer: string, by: string): Cause =>
    on(peer, {
      code: 'mesh-peer-offline',
      what: `${peer} is offline for the control server, and does not answer ${by}`,
      remedy: `look at \`tailscale status\` on ${peer}`,
    }),
  udpBlocked: (host: string): Cause =>
    on(host, {
      code: 'mesh-udp-blocked',
      what: `no UDP gets out of ${host}, and no relay carries its traffic`,
      remedy: 'let UDP out (port 41641 to any), or let it reach a relay by TCP 443',
    }),
  noPath: (host: string, peer: string): Cause =>
    on(host, {
      code: 'mesh-no-path',
      what: `${host} and ${peer} find no way to each other, neither direct nor by a relay`,
      remedy: `look at \`tailscale netcheck\` on both: one needs UDP to the other, or both a relay`,
    }),
  noTunnel: (host: string, peer: string, skew: string): Cause =>
    on(host, {
      code: 'mesh-no-tunnel',
      what: `the daemons of ${host} and ${peer} see each other, but no encrypted packet passes${skew}`,
      remedy:
        'a clock that was set back refuses handshakes until it is there again: set the clocks, then `systemctl restart tailscaled` on both',
    }),
  shieldsUp: (peer: string): Cause =>
    on(peer, {
      code: 'mesh-shields-up',
      what: `${peer} lets nobody in: shields-up is on`,
      remedy: '`tailscale set --shields-up=false` there, or `shields-up: false` and apply',
      patience: 'short',
    }),
  policy: (peer: string, from: string): Cause =>
    on(peer, {
      code: 'mesh-policy',
      what: `the policy of the mesh lets ${from} not in on ${peer}`,
      remedy: 'give it a rule in the policy of the control server',
      patience: 'short',
    }),
  firewall: (peer: string): Cause =>
    on(peer, {
      code: 'mesh-firewall',
      what: `packets reach tailscaled on ${peer}, but its own firewall drops what comes in by the mesh`,
      remedy: 'accept packets of the interface tailscale0 there (`nft list ruleset`, `ufw status`)',
      patience: 'short',
    }),
  ownSide: (host: string): Cause =>
    on(host, {
      code: 'mesh-own-side',
      what: `other hosts answer tailscaled on ${host}, but not its programs: a firewall or the routes of ${host} itself are in the way`,
      remedy: 'look at `ip rule`, `ip route get` and `nft list ruleset` there, for the interface tailscale0',
      patience: 'short',
    }),
  nameWrong: (host: string, name: string, got: string): Cause =>
    on(host, {
      code: 'mesh-name-wrong',
      what: `${host} reads another address from the name ${name}: ${got}`,
      remedy: 'look at `/etc/hosts` and at the resolver there',
      patience: 'short',
    }),
  nameUnknown: (host: string, name: string): Cause =>
    on(host, {
      code: 'mesh-name-unknown',
      what: `${host} takes the names of the mesh, but its resolver does not know ${name}`,
      remedy:
        'does another program write its `/etc/resolv.conf`? `tailscale dns status` and `tailscale status` there tell',
    }),
  namesNotTaken: (host: string): Cause =>
    on(host, {
      code: 'mesh-names-not-taken',
      what: `${host} does not take the names of the mesh: accept-dns is off`,
      remedy: '`tailscale set --accept-dns` there, or `accept-dns: true` and apply',
      patience: 'short',
    }),
  relayed: (host: string, peer: string, via: string): Cause =>
    on(host, {
      code: 'mesh-relayed',
      what: `${host} reaches ${peer} only by the relay ${via}`,
      remedy: 'let UDP pass between the two (port 41641)',
    }),
  relayedFor: (blocked: string, via: string): Cause =>
    on(blocked, {
      code: 'mesh-relayed',
      what: `no UDP gets out of ${blocked}, so it is reached, and reaches others, only by the relay ${via}`,
      remedy: `let UDP out of ${blocked} (port 41641 to any)`,
    }),
} as const;
