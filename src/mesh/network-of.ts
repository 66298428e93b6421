import { isIPv4, isIPv6 } from 'node:net';

/** The network that an address with a prefix length is in: `10.1.2.0/24` of `10.1.2.3/24`. What is none comes back as it is. */
export function networkOf(cidr: string): string {
  const [address = '', length = ''] = cidr.split('/');
  const [bits, kept] = [isIPv4(address) ? 32 : 128, Number(length)];
  if (!(isIPv4(address) || isIPv6(address)) || !/^\d+$/.test(length) || kept > bits) return cidr;
  const host = BigInt(bits - kept);
  const network = (numberOf(address) >> host) << host;
  return `${numberOf(address) === network ? address : textOf(network, bits)}/${length}`;
}

function numberOf(address: string): bigint {
  const [parts, base] = isIPv4(address)
    ? [address.split('.').map(Number), 256n]
    : [groupsOf(address).map((group) => Number.parseInt(group, 16)), 65_536n];
  return parts.reduce((number, part) => number * base + BigInt(part), 0n);
}

/** All eight groups of an IPv6 address. */
function groupsOf(address: string): readonly string[] {
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}

function textOf(number: bigint, bits: number): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => (number >> BigInt(112 - 16 * index)) & 65_535n);
  return new URL(`http://[${groups.map((group) => group.toString(16)).join(':')}]`).hostname.slice(1, -1);
}
