import type { SshTarget } from './target.ts';

/** How messages call an endpoint: `name (address:port)`, or the address alone when it is the name. */
export function placeOf({ name, address, port }: Pick<SshTarget, 'name' | 'address' | 'port'>): string {
  const endpoint = endpointOf({ address, port });
  return name === address || name === '' ? endpoint : `${name} (${endpoint})`;
}

/** `address:port`, IPv6 addresses in brackets. */
export function endpointOf({ address, port }: Pick<SshTarget, 'address' | 'port'>): string {
  return address.includes(':') && !address.startsWith('[') ? `[${address}]:${port}` : `${address}:${port}`;
}
