import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { networkEdits } from '../../src/image/os/direct/network.ts';
import type { FoundFile } from '../../src/image/os/image-facts.ts';
import type { NetworkWish } from '../../src/image/os/node-wish.ts';
import { onItsOwn, READER_MAC, type ReaderRoots, readerRoots } from '../support/images/reader-roots.ts';
import { applyEdits, ask } from '../support/images/real-root.ts';
import type { ChrootHost } from '../support/trial-host.ts';
import { requireLab } from './support/require-lab.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 900_000 });

const SILENT: NetworkWish = { dhcp: false, addresses: [], gateways: [], dns: [] };

/** Networks that people wish, from the plain one to the odd ones. */
const NETWORKS: Readonly<Record<string, NetworkWish>> = {
  'of both families': {
    mac: READER_MAC.toUpperCase(),
    dhcp: false,
    addresses: ['192.0.2.11/24', '2001:db8::11/64'],
    gateways: ['192.0.2.1', '2001:db8::1'],
    dns: ['192.0.2.53', '2001:db8::53'],
    searchDomains: ['example.org', 'example.net'],
  },
  'of IPv6 alone, with resolvers of both': {
    ...SILENT,
    addresses: ['2001:db8::11/64'],
    gateways: ['2001:db8::1'],
    dns: ['192.0.2.53', '2001:db8::53'],
    searchDomains: ['example.org'],
  },
  'of IPv4 alone, with resolvers of both': {
    ...SILENT,
    addresses: ['192.0.2.11/24', '198.51.100.7/28'],
    gateways: ['192.0.2.1'],
    dns: ['2001:db8::53', '192.0.2.53'],
  },
  'with an address beside DHCP': {
    ...SILENT,
    dhcp: true,
    addresses: ['192.0.2.11/24', '2001:db8::11/64'],
    dns: ['192.0.2.53'],
  },
  'with a router out of its reach': {
    ...SILENT,
    addresses: ['192.0.2.11/32'],
    gateways: ['198.51.100.1'],
    dns: ['192.0.2.53'],
  },
};

const plan = (renderer: string): Readonly<Record<string, FoundFile>> => ({
  '/etc/netplan': { type: 'directory', names: ['10-dhcp.yaml'] },
  '/etc/netplan/10-dhcp.yaml': {
    type: 'file',
    text: `network: {version: 2, renderer: ${renderer}, ethernets: {all: {match: {name: "e*"}, dhcp4: true}}}\n`,
  },
});

/** What an image sets its network with, and the daemon that does it in the end. */
const WAYS = {
  'systemd-networkd': {
    files: {
      '/etc/systemd/system/multi-user.target.wants': { type: 'directory', names: ['systemd-networkd.service'] },
    },
    daemon: 'networkd',
  },
  NetworkManager: {
    files: { '/etc/NetworkManager/system-connections': { type: 'directory', names: [] } },
    daemon: 'NetworkManager',
  },
  'netplan and systemd-networkd': { files: plan('networkd'), daemon: 'networkd' },
  'netplan and NetworkManager': { files: plan('NetworkManager'), daemon: 'NetworkManager' },
} as const satisfies Readonly<
  Record<string, { files: Readonly<Record<string, FoundFile>>; daemon: 'networkd' | 'NetworkManager' }>
>;

const DAEMONS = {
  networkd: {
    start: 'SYSTEMD_LOG_TARGET=console SYSTEMD_LOG_LEVEL=info /lib/systemd/systemd-networkd',
    resolvers: 'sed -n "s/^\\(DNS\\|DOMAINS\\)=//p" /run/systemd/netif/links/* | tr " " "\\n" | sort -u',
  },
  NetworkManager: {
    start: 'mkdir -p /run/dbus; dbus-daemon --system --fork; NetworkManager --no-daemon --log-level=INFO --debug',
    resolvers:
      'nmcli -g IP4.DNS,IP6.DNS,IP4.SEARCHES,IP6.SEARCHES device show e0 | tr -d "\\\\\\\\" | sed "s/ | /\\n/g" | sort -u',
  },
};

/** Until all of it is there, and no address is only tried. */
const seen = ({ addresses, gateways }: NetworkWish) =>
  [
    'ip -o address show dev e0 | grep -v tentative >/run/seen; ip route >>/run/seen; ip -6 route >>/run/seen',
    ...addresses.map((one) => `grep -qF ' ${one} ' /run/seen`),
    ...gateways.map((one) => `grep -qF 'default via ${one} ' /run/seen`),
  ].join(' && ');

/** Resolvers that the node has an address to ask from, and its domains. */
function usable({ dhcp, addresses, dns, searchDomains = [] }: NetworkWish): string[] {
  const has = (six: boolean) => six || dhcp || addresses.some((address) => !address.includes(':'));
  return [...dns.filter((address) => has(address.includes(':'))), ...searchDomains];
}

describe.skipIf(!requireLab()).each(['trixie', 'bookworm'] as const)('daemons of %s', (suite) => {
  let roots: ReaderRoots;
  beforeAll(async () => {
    roots = await readerRoots(suite);
  });
  afterAll(() => roots?.[Symbol.asyncDispose]());

  async function rootWith(network: NetworkWish, files: Readonly<Record<string, FoundFile>>): Promise<ChrootHost> {
    const root = await roots.fresh();
    const edits = networkEdits(network, { partition: 1, fileSystem: 'ext4', files: new Map(Object.entries(files)) });
    await applyEdits(root, edits);
    return root;
  }

  describe.each(Object.entries(WAYS))('by %s', (way, { files, daemon }) => {
    test.each(Object.entries(NETWORKS))('set a network %s', async (_, network) => {
      // netplan asks for the address that an interface was made with, which none that is made here has.
      const { mac: _mac, ...rest } = network;
      const root = await rootWith(way.startsWith('netplan') ? rest : network, files);
      const { start, resolvers } = DAEMONS[daemon];
      const answers = await ask(
        root,
        {
          plan: way.startsWith('netplan')
            ? 'netplan generate 2>&1 | grep -v "Failed to send reload request"; true'
            : 'true',
          wait: `( ${start} ) >/run/said 2>&1 & i=0; until ${seen(network)}; do i=$((i+1)); [ $i -lt 60 ] || exit 1; sleep 0.2; done`,
          resolvers,
          complaints: 'grep -E "(network|nmconnection):|keyfile: load.*(fail|invalid)" /run/said',
          all: 'cat /run/seen; cat /run/said',
        },
        onItsOwn,
      );
      expect(answers.wait.code, answers.all.said.slice(-6000)).toBe(0);
      expect([answers.plan.said, answers.complaints.said]).toEqual(['', '']);
      expect(answers.resolvers.said.split('\n')).toEqual(expect.arrayContaining(usable(network)));
    });
  });
});
