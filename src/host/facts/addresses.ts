import { wholeNumber } from './frame.ts';

/** One address of an interface. */
export interface AddressFacts {
  readonly address: string;
  readonly family: 4 | 6;
  readonly prefixLength: number | null;
  /** `host`: only on this machine; `link`: only on this wire. */
  readonly scope: 'global' | 'link' | 'host' | 'unknown';
}

/** An address and the interface that has it. */
export type InterfaceAddress = readonly [interfaceName: string, address: AddressFacts];

/** Addresses from `ip -o addr` (iproute2, busybox). On a tunnel `10.0.0.1 peer 10.0.0.2/32`, the prefix is the peer's. */
export function parseIpAddr(lines: readonly string[]): readonly InterfaceAddress[] {
  return lines.flatMap((line): readonly InterfaceAddress[] => {
    const [, name, six, address, prefix, rest = ''] =
      /^\d+: +([^\s@:]+)\S* +inet(6?) ([0-9a-fA-F.:]+)(?: peer [0-9a-fA-F.:]+)?(?:\/(\d+))?( .*)?$/.exec(line) ?? [];
    if (name === undefined || address === undefined) return [];
    const scope = / scope (\S+)/.exec(rest)?.[1];
    return [[name, { ...addressOf(address, prefix), family: six === '6' ? 6 : 4, scope: scopeOf(address, scope) }]];
  });
}

/** Addresses from `ifconfig -a` as macOS, net-tools and busybox print it. */
export function parseIfconfig(lines: readonly string[]): readonly InterfaceAddress[] {
  const found: InterfaceAddress[] = [];
  let name = '';
  for (const line of lines) {
    name = /^([^\s:]+)(?::| )/.exec(line)?.[1] ?? name;
    const [, v4] = /^\s+inet (?:addr:)?([\d.]+)/.exec(line) ?? [];
    const [, v6, zone] = /^\s+inet6 (?:addr: ?)?([0-9a-fA-F:.]+)(?:%[^\s/]+)?(\/\d+)?/.exec(line) ?? [];
    if (v4 !== undefined) {
      const [, mask] = /(?:netmask |Mask:)(\S+)/.exec(line) ?? [];
      found.push([name, { address: v4, family: 4, prefixLength: prefixOf(mask), scope: scopeOf(v4, undefined) }]);
    } else if (v6 !== undefined) {
      const prefix = zone?.slice(1) ?? /prefixlen (\d+)/.exec(line)?.[1];
      found.push([name, { ...addressOf(v6, prefix), family: 6, scope: scopeOf(v6, undefined) }]);
    }
  }
  return found;
}

function addressOf(address: string, prefix: string | undefined): Pick<AddressFacts, 'address' | 'prefixLength'> {
  return { address, prefixLength: wholeNumber(prefix) };
}

/** `0xffffff00` or `255.255.255.0` as a length. */
function prefixOf(mask: string | undefined): number | null {
  if (mask === undefined) return null;
  const bits = /^0x[0-9a-f]{8}$/i.test(mask)
    ? Number(mask).toString(2)
    : mask
        .split('.')
        .map((part) => Number(part).toString(2).padStart(8, '0'))
        .join('');
  return /^[01]+$/.test(bits) ? bits.replaceAll('0', '').length : null;
}

/** How far an address reaches: as the host says, else by its range. */
export function scopeOf(address: string, said: string | undefined): AddressFacts['scope'] {
  if (said === 'global' || said === 'link' || said === 'host') return said;
  if (/^127\.|^::1$/.test(address)) return 'host';
  if (/^169\.254\.|^fe[89ab]/i.test(address)) return 'link';
  return said === undefined ? 'global' : 'unknown';
}
