import { isIPv4, isIPv6 } from 'node:net';

/** An address or network in the one form every firewall prints: no host bits, no prefix length on a single address. */
export interface Network {
  readonly family: 4 | 6;
  readonly text: string;
}

/** Reads `10.1.2.3`, `10.0.0.0/8`, `fd00::/8`; undefined when it is none. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', length, ...more] = text.split('/');
  // A zone (`fe80::1%eth0`) is an address on one machine only.
  const family = isIPv4(address) ? 4 : isIPv6(address) && !address.includes('%') ? 6 : undefined;
  if (family === undefined || more.length > 0) return undefined;
  const width = family === 4 ? 32 : 128;
  const prefix = length === undefined ? width : Number(length);
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined;
  if (prefix > width) return undefined;
  const host = (1n << BigInt(width - prefix)) - 1n;
  const bits = family === 4 ? bitsOf4(address) : bitsOf6(address);
  const base = family === 4 ? textOf4(bits & ~host) : textOf6(bits & ~host);
  return { family, text: prefix === width ? base : `${base}/${prefix}` };
}

function bitsOf4(address: string): bigint {
  return address.split('.').reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function bitsOf6(address: string): bigint {
  // An embedded IPv4 address is the last two groups.
  const plain = address.replace(/(\d+\.\d+\.\d+\.\d+)$/, (dotted) => {
    const bits = bitsOf4(dotted);
    return `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
  });
  const [head = '', tail] = plain.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

function textOf4(bits: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 0xffn)).join('.');
}

/** Source: RFC 5952: the URL parser already follows it. */
function textOf6(bits: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
