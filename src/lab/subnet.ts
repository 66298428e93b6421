import { readFileSync } from 'node:fs';
import { mustRun } from './child.ts';

/** /24 networks (as `10.77.4`) that nothing on this machine routes, has as an address, or asks for names, the first choice first. */
export async function freePrefixes(): Promise<readonly string[]> {
  const routes = JSON.parse(await mustRun(['ip', '-j', '-4', 'route', 'show', 'table', 'all'])) as { dst: string }[];
  const servers = [...readFileSync('/etc/resolv.conf', 'utf8').matchAll(/^nameserver\s+([\d.]+)\s*$/gm)].map(
    (m) => m[1],
  );
  return choosePrefixes([...routes.map((route) => route.dst), ...servers.map(String)]);
}

/** The candidates that do not touch any of the given networks (`10.0.0.0/8`, `10.1.2.3`; `default` is ignored). */
export function choosePrefixes(taken: readonly string[]): readonly string[] {
  const ranges = taken.flatMap(rangeOf);
  const free: string[] = [];
  for (let second = 77; second <= 92; second++) {
    for (let third = 0; third <= 255; third++) {
      const first = ipv4(`10.${second}.${third}.0`);
      if (!ranges.some((range) => range.first <= first + 255 && range.last >= first))
        free.push(`10.${second}.${third}`);
    }
  }
  return free;
}

function rangeOf(network: string): readonly { first: number; last: number }[] {
  const [address = '', bits = '32'] = network.split('/');
  const size = 2 ** (32 - Number(bits));
  if (!/^\d+(\.\d+){0,3}$/.test(address) || size > 2 ** 31) return []; // `default` and IPv6 are in nobody's way
  const first = Math.floor(ipv4(address) / size) * size;
  return [{ first, last: first + size - 1 }];
}

function ipv4(address: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return ((a * 256 + b) * 256 + c) * 256 + d;
}
