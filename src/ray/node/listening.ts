import { join, type Sh, sh } from '../../core/sh.ts';
import { SERVICE_USER } from '../places.ts';

/** Addresses of a host and ports at which its Ray listens, as its kernel tells them. */
export interface HostPorts {
  readonly addresses: readonly { readonly interface: string; readonly address: string }[];
  /** Interfaces that join others on the host, such as those of containers. */
  readonly bridges: readonly string[];
  /** Those of Ray's account, without those that only the host itself reaches. */
  readonly listening: readonly number[];
}

/** Prints all of it. Source: proc(5), /proc/net/tcp: state 0A listens; the number before the last two is whose it is. */
export const READ_PORTS: Sh = join([
  sh`ip -o address show 2>/dev/null | grep -E ' scope (global|site) ' | head -n 64 | sed 's/^/address /'`,
  sh`for bu_f in /proc/net/tcp /proc/net/tcp6; do [ -r "$bu_f" ] && sed -n 's/^ *[0-9]*: \([0-9A-F]*\):\([0-9A-F]*\) [0-9A-F]*:[0-9A-F]* 0A [0-9A-F:]* [0-9A-F:]* [0-9A-F]* *\([0-9]*\) .*/listens \1 \2 \3/p' "$bu_f"; done; :`,
  sh`for bu_f in /sys/class/net/*/bridge; do [ -d "$bu_f" ] && bu_f=\${bu_f%/bridge} && echo "bridge \${bu_f##*/}"; done; :`,
  sh`echo "account $(id -u ${SERVICE_USER} 2>/dev/null)"`,
]);

/** Addresses that are reached from other machines on the same link alone, and by naming it, are not among them. */
export function parsePorts(output: string): HostPorts {
  const addresses = Array.from(
    output.matchAll(/^address \d+: (\S+?)(?:@\S+)?\s+inet6? ([0-9a-fA-F.:]+)/gm),
    ([, name = '', address = '']) => ({ interface: name, address: address.toLowerCase() }),
  );
  const account = /^account (\d+)$/m.exec(output)?.[1];
  const ports = Array.from(output.matchAll(/^listens ([0-9A-F]+) ([0-9A-F]{4}) (\d+)$/gm)).flatMap(
    ([, address = '', port = '', owner]) =>
      isLoopback(address) || owner !== account ? [] : [Number.parseInt(port, 16)],
  );
  const bridges = Array.from(output.matchAll(/^bridge (\S+)$/gm), ([, name = '']) => name);
  return { addresses, bridges, listening: [...new Set(ports)].toSorted((a, b) => a - b) };
}

/** Four bytes each, the lowest first on the machines that Ray runs on; IPv4 in IPv6 behind ffff. */
function isLoopback(address: string): boolean {
  return /^(?:0{16}F{4}0{4})?[0-9A-F]{6}7F$/.test(address) || /^0{24}01000000$/.test(address);
}
