import { expect, test } from 'vitest';
import { isConnectivityPath, isConnectivityUnit } from './connectivity.ts';

test.each([
  '/etc/ssh/sshd_config',
  '/etc/ssh/sshd_config.d',
  '/etc/ssh/sshd_config.d/10-port.conf',
  '/etc/netplan/50-lan.yaml',
  '/etc/network/interfaces',
  '/etc/systemd/network/10-lan.network',
  '/etc/nftables.conf',
  '/etc/ufw/user.rules',
  '/etc/hosts.deny',
  '/home/ada/.ssh',
  '/root/.ssh/authorized_keys',
])('%s could cut us off', (path) => expect(isConnectivityPath(path)).toBe(true));

test.each([
  '/etc/ssh/ssh_config',
  '/etc/ssh/sshd_config.bak',
  '/etc/hosts',
  '/etc/systemd/system/web.service',
  '/srv/netplan',
])('%s could not', (path) => expect(isConnectivityPath(path)).toBe(false));

test('units by any of their names', () => {
  expect(['ssh', 'ssh.service', 'ssh.socket', 'systemd-networkd'].every(isConnectivityUnit)).toBe(true);
  expect(['sshguard', 'cron', 'nftables-exporter'].some(isConnectivityUnit)).toBe(false);
});
