import { join, type Sh, sh } from '../../core/sh.ts';

/** Addresses of a host and ports that listen there, as its kernel tells them. */
export interface HostPorts {
  readonly addresses: readonly { readonly interface: string; readonly address: string }[];
  /** Without those that only the host itself reaches. */
  readonly listening: readonly number[];
}

/** Prints both. Source: proc(5), /proc/net/tcp: state 0A listens. */
export const READ_PORTS: Sh = join([
  sh`ip -o address show 2>/dev/null | grep -E ' scope (global|site) ' | head -n 64 | sed 's/^/address /'`,
  sh`for bu_f in /proc/net/tcp /proc/net/tcp6; do [ -r "$bu_f" ] && sed -n 's/^ *[0-9]*: \([0-9A-F]*\):\([0-9A-F]*\) [0-9A-F]*:[0-9A-F]* 0A .*/listens \1 \2/p' "$bu_f"; done; :`,
]);

/** Addresses that are reached from other machines on the same link alone, and by naming it, are not among them. */
export function parsePorts(output: string): HostPorts {
  const addresses = Array.from(
    output.matchAll(/^address \d+: (\S+?)(?:@\S+)?\s+inet6? ([0-9a-fA-F.:]+)/gm),
    ([, name = '', address = '']) => ({ interface: name, address: address.toLowerCase() }),
  );
  const ports = Array.from(output.matchAll(/^listens ([0-9A-F]+) ([0-9A-F]{4})$/gm)).flatMap(
    ([, address = '', port = '']) => (isLoopback(address) ? [] : [Number.parseInt(port, 16)]),
  );
  return { addresses, listening: [...new Set(ports)].toSorted((a, b) => a - b) };
}

/** Four bytes each, the lowest first on the machines that Ray runs on; IPv4 in IPv6 behind ffff. */
function isLoopback(address: string): boolean {
  return /^(?:0{16}F{4}0{4})?[0-9A-F]{6}7F$/.test(address) || /^0{24}01000000$/.test(address);
}
