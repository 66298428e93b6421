import { isIPv6 } from 'node:net';
import { describePlace } from '../core/error.ts';
import type { FleetHost } from './fleet.ts';
import type { LayeredHost } from './layers.ts';
import type { Report } from './problems.ts';
import { isNull, locate, mapAt, type Tree } from './tree.ts';

/** Names that selections use for themselves. */
const RESERVED = ['all', 'failed'];

/** What shows when all hosts are known: none at all, missing or odd addresses, one machine under two names, two local ones. */
export function checkHosts(
  hosts: readonly FleetHost[],
  layered: readonly LayeredHost[],
  document: Tree,
  report: Report,
): void {
  if (hosts.length === 0 && mapAt(document, 'hosts').entries.size === 0) {
    report({
      code: 'no-hosts',
      category: 'config',
      what: 'the fleet has no hosts',
      remedy: 'add one below hosts:, such as `gpu-1: { address: 192.0.2.11 }`',
      where: locate(document, ['hosts']),
    });
  }
  const endpoints = new Map<string, FleetHost>();
  let local: FleetHost | undefined;
  hosts.forEach((host, index) => {
    const tree = layered[index]?.tree;
    if (tree === undefined) return;
    checkName(host, report);
    if (host.connection === 'local') {
      if (local !== undefined) report(twice('local-twice', 'are both this machine (connection: local)', local, host));
      local ??= host;
      return;
    }
    checkAddress(host, tree, report);
    const endpoint = `${host.ssh.jump ?? ''} ${canonicalAddress(host.address)} ${host.ssh.port}`;
    const other = endpoints.get(endpoint);
    if (other !== undefined && host.address !== '') {
      report(twice('address-twice', `are the same machine, ${host.address} port ${host.ssh.port}`, other, host));
    }
    endpoints.set(endpoint, other ?? host);
  });
}

/** Hosts that the fleet file itself writes as `name:` with nothing behind it, which would silently not exist. */
export function refuseEmptyHosts(document: Tree, file: string, report: Report): void {
  for (const [name, { value, keyPlace }] of mapAt(document, 'hosts').entries) {
    if (!isNull(value) || value.place.file !== file) continue;
    report({
      code: 'host-empty',
      category: 'config',
      what: `the host ${name} says nothing`,
      remedy: `give it an address: ${name}: { address: 192.0.2.11 }`,
      where: keyPlace,
    });
  }
}

function checkName({ name, source }: FleetHost, report: Report): void {
  if (!RESERVED.includes(name)) return;
  report({
    code: 'host-name-reserved',
    category: 'config',
    what: `a host cannot be called ${name}: selections use that word`,
    remedy: 'choose another name',
    where: source,
  });
}

function checkAddress({ name, address, source }: FleetHost, tree: Tree, report: Report): void {
  if (address === '') {
    report({
      code: 'address-missing',
      category: 'config',
      what: `the host ${name} has no address`,
      remedy: 'add address: its DNS name or IP address; for this machine write connection: local',
      where: source,
    });
    return;
  }
  if (isIPv6(address) || /^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9.])?$/.test(address)) return;
  report({
    code: 'address-invalid',
    category: 'config',
    what: `the address of ${name} is neither a DNS name nor an IP address`,
    remedy: addressCure(address),
    where: locate(tree, ['address']),
  });
}

function addressCure(address: string): string {
  if (address.includes('{{')) return 'write it out: templates may use host.address, so they cannot make it';
  if (address.includes('://')) return 'write the name alone, without a scheme';
  if (address.includes('@')) return 'write the user as ssh: { user: ... }';
  if (/:\d+$/.test(address)) return 'write the port as ssh: { port: ... }';
  if (address.startsWith('[')) return 'write the IPv6 address without brackets';
  return 'write a name such as gpu-1.example.org, or an address such as 192.0.2.11';
}

function canonicalAddress(address: string): string {
  const folded = address.toLowerCase().replace(/\.$/, '');
  return isIPv6(folded) && !folded.includes('%') ? new URL(`http://[${folded}]`).hostname : folded;
}

function twice(code: string, what: string, first: FleetHost, second: FleetHost) {
  const { host: _, ...place } = first.source;
  return {
    code,
    category: 'config',
    what: `${first.name} (${describePlace(place)}) and ${second.name} ${what}`,
    remedy: 'remove one of the two names, or mend its address',
    where: second.source,
  } as const;
}
