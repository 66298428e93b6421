import { expect, test } from 'vitest';
import type { FoundFile } from '../image-facts.ts';
import { networkEdits } from './network.ts';

const NETWORK = { dhcp: false, addresses: ['192.0.2.11/24'], gateways: ['192.0.2.1'], dns: [] };
const root = (...units: readonly string[]) => ({
  partition: 1,
  fileSystem: 'ext4',
  files: new Map<string, FoundFile>([
    ['/etc/systemd/system/multi-user.target.wants', { type: 'directory', names: units }],
  ]),
});

test('an image whose network is set by dhcpcd is refused, as nothing would read what is written', () => {
  expect(() => networkEdits(NETWORK, root('dhcpcd.service'))).toThrow(/sets its network with dhcpcd/);
  expect(networkEdits(undefined, root('dhcpcd.service'))).toEqual([]);
});

test('systemd-networkd is on where it is to do it', () => {
  const paths = (...units: readonly string[]) => networkEdits(NETWORK, root(...units)).map(({ path }) => path);
  expect(paths('systemd-networkd.service')).toEqual(['/etc/systemd/network/10-wired.network']);
  expect(paths()).toContain('/etc/systemd/system/multi-user.target.wants/systemd-networkd.service');
});
