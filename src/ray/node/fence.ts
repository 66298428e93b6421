import { rangesOf, rangesText } from '../cluster/port-ranges.ts';
import { type RayPorts, singlePortsOf } from '../ports.ts';

/** From where the ports of a node may be reached. */
export interface Fence {
  readonly cluster: string;
  readonly role: 'head' | 'worker';
  readonly ports: RayPorts;
  /** Names of ports that may be reached from everywhere. */
  readonly exposed: readonly (keyof RayPorts)[];
  /** Through this interface, or only under this address of the host. */
  readonly through: { readonly interface: string } | { readonly address: string };
  /** Whom the processes of Ray belong to. */
  readonly account: string;
}

/** The table that holds the fence of a cluster, which its unit loads before Ray starts and deletes after it ended. */
export function fenceTable(cluster: string): string {
  return `bringup-ray-${cluster}`;
}

/**
 * A file for nft that keeps whoever comes on another way off the ports of Ray: GCS and raylet listen on all addresses, whatever they
 * are told. The single ports of a node are its own, and who opens a connection to one is turned away at once. In the range of the
 * workers other programs may have ports, before or after Ray: there it is what Ray's account answers that does not get out. Answers
 * to the host's own connections are in nobody's way, whatever port those got.
 */
export function fenceText({ cluster, role, ports, exposed, through, account }: Fence): string {
  const table = `inet ${fenceTable(cluster)}`;
  const { first, last } = ports.workers;
  const singles = singlePortsOf(role, ports).flatMap(({ name, port }) => (exposed.includes(name) ? [] : [port]));
  const set = rangesText(rangesOf(singles));
  const way = (direction: 'in' | 'out') => {
    if ('interface' in through) return `${direction === 'in' ? 'iifname' : 'oifname'} "${through.interface}" accept`;
    const family = through.address.includes(':') ? 'ip6' : 'ip';
    return `${family} ${direction === 'in' ? 'daddr' : 'saddr'} ${through.address} accept`;
  };
  const theirs = `tcp sport ${first}-${last} meta skuid "${account}"`;
  return `# Made by bringup: who may reach Ray.
table ${table}
delete table ${table}
table ${table} {
  chain input {
    type filter hook input priority filter - 5; policy accept;
    iif lo accept
    ${way('in')}
${set === '' ? '' : `    tcp flags & (fin | syn | rst | ack) == syn tcp dport { ${set} } reject with tcp reset\n`}  }
${
  exposed.includes('workers')
    ? ''
    : `  chain output {
    type filter hook output priority filter - 5; policy accept;
    oif lo accept
    ${way('out')}
    ${theirs} tcp flags & (syn | ack) == (syn | ack) drop
    # A flood of connections is answered before it is known for whom.
    ${theirs} ct direction reply drop
  }
`
}}
`;
}
