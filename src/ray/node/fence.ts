import type { RayPorts } from '../ports.ts';

/** From where the ports of a cluster may be reached on a host. */
export interface Fence {
  readonly cluster: string;
  readonly ports: RayPorts;
  /** Names of ports that may be reached from everywhere. */
  readonly exposed: readonly (keyof RayPorts)[];
  /** Through this interface, or only under this address of the host. */
  readonly through: { readonly interface: string } | { readonly address: string };
}

/** The table that holds the fence of a cluster, which its unit loads before Ray starts and deletes after it ended. */
export function fenceTable(cluster: string): string {
  return `bringup-ray-${cluster}`;
}

/**
 * A file for nft that turns away, at once and not silently, whoever comes to a port of Ray on another way: GCS and raylet
 * listen on all addresses, whatever they are told.
 */
export function fenceText({ cluster, ports, exposed, through }: Fence): string {
  const table = `inet ${fenceTable(cluster)}`;
  const { workers, ...singles } = ports;
  const fenced = Object.entries(singles).filter(([name]) => !exposed.includes(name as keyof RayPorts));
  const set = [
    ...fenced.map(([, port]) => port).toSorted((a, b) => a - b),
    ...(exposed.includes('workers') ? [] : [`${workers.first}-${workers.last}`]),
  ].join(', ');
  const way =
    'interface' in through
      ? `iifname "${through.interface}"`
      : `${through.address.includes(':') ? 'ip6' : 'ip'} daddr ${through.address}`;
  return `# Made by bringup: who may reach Ray.
table ${table}
delete table ${table}
table ${table} {
  chain input {
    type filter hook input priority filter - 5; policy accept;
    iif lo accept
    ${way} accept
${set === '' ? '' : `    tcp dport { ${set} } reject with tcp reset\n`}  }
}
`;
}
