import { wholeNumber } from './frame.ts';
import { compressed, kernelAddress } from './kernel-address.ts';

/** A way to everywhere. Without a gateway the interface itself leads there (tunnels). */
export interface DefaultRoute {
  readonly family: 4 | 6;
  readonly interface: string;
  readonly gateway: string | null;
  readonly metric: number | null;
}

/** Default routes from /proc/net/route: `Iface Destination Gateway Flags RefCnt Use Metric Mask ...`, in hex. Flag 1: up, 0x200: reject. */
export function parseRoutes4(lines: readonly string[], machine: string | null): readonly DefaultRoute[] {
  return lines.flatMap((line): readonly DefaultRoute[] => {
    const [name, destination, gateway = '', flags = '', , , metric, mask] = line.trim().split(/\s+/);
    const bits = Number.parseInt(flags, 16);
    if (name === undefined || destination !== '00000000' || mask !== '00000000') return [];
    if ((bits & 1) === 0 || (bits & 0x200) !== 0) return [];
    const address = kernelAddress(gateway, machine) ?? null;
    return [
      { family: 4, interface: name, gateway: address === '0.0.0.0' ? null : address, metric: wholeNumber(metric) },
    ];
  });
}

/** Default routes from /proc/net/ipv6_route: destination, length, source, length, next hop, metric, ..., flags, interface, all in hex. */
export function parseRoutes6(lines: readonly string[]): readonly DefaultRoute[] {
  return lines.flatMap((line): readonly DefaultRoute[] => {
    const [destination = '', length, , , hop = '', metric = '', , , flags = '', name] = line.trim().split(/\s+/);
    const bits = Number.parseInt(flags, 16);
    if (name === undefined || name === 'lo' || !/^0{32}$/.test(destination) || length !== '00') return [];
    if (!/^[0-9a-f]{32}$/i.test(hop) || (bits & 1) === 0 || (bits & 0x200) !== 0) return [];
    const gateway = /^0{32}$/.test(hop) ? null : compressed(hop);
    return [{ family: 6, interface: name, gateway, metric: Number.parseInt(metric, 16) || 0 }];
  });
}

/** Default routes from `netstat -rn` of macOS: destination, gateway, flags, interface. `link#4` is no gateway. */
export function parseNetstatRoutes(lines: readonly string[]): readonly DefaultRoute[] {
  let family: 4 | 6 = 4;
  const found: DefaultRoute[] = [];
  for (const line of lines) {
    if (line.startsWith('Internet6')) family = 6;
    const [, gateway = '', name] = /^default\s+(\S+)\s+[A-Za-z\d]+\s+([A-Za-z]+\d+)(?:\s|$)/.exec(line) ?? [];
    if (name === undefined) continue;
    const address = gateway.replace(/%.*$/, '');
    found.push({ family, interface: name, gateway: /^link#|^fe80::$/.test(address) ? null : address, metric: null });
  }
  return found;
}
