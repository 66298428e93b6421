import { describe, expect, test } from 'vitest';
import { firewallKind } from '../../src/resources/firewall.ts';
import { firewallSettingsKind } from '../../src/resources/firewall-settings.ts';
import { sysctlKind } from '../../src/resources/sysctl.ts';
import { requireLab } from './support/require-lab.ts';
import { expectRoundTrip, trialLab } from './support/trial-lab.ts';

describe.skipIf(!requireLab()).each(['trixie', 'bookworm'] as const)(
  'kernel parameters and firewalls on a real %s host',
  (suite) => {
    const { on, tryOut } = trialLab({ suite, packages: ['ufw'] });

    test('kernel parameters are set now and for the next boot', async () => {
      const trialed = await tryOut(
        sysctlKind,
        [
          { name: 'net.ipv4.ip_local_port_range', value: '20000   30000', state: 'present' },
          { name: 'net.ipv4.conf.all.log_martians', value: '1', state: 'present' },
        ],
        {
          async meanwhile() {
            expect(await on('sysctl -n net.ipv4.conf.all.log_martians')).toBe('1');
            expect(await on('sysctl -p /etc/sysctl.d/60-bringup-*.conf')).toContain(
              'net.ipv4.ip_local_port_range = 20000 30000',
            );
          },
        },
      );
      expectRoundTrip(trialed);
      expect(await on('ls /etc/sysctl.d | grep bringup')).toBe('');
    });

    test.each(['ufw', 'nft'] as const)(
      '%s: rules come and go, and nothing is closed before ssh is open',
      async (backend) => {
        const settings = { enabled: true, incoming: 'deny', backend, state: 'present' } as const;
        await on('nft list tables >/dev/null; ufw --force reset; ufw allow 9000/tcp comment mine');
        if (backend === 'ufw') await on('ufw default allow incoming');
        const closed = await tryOut(firewallSettingsKind, [settings]);
        expect(closed.applied[0]?.output).toContain('bringup: no rule lets ssh in on port 22');
        expect(closed.after).toEqual(closed.before);
        const rule = { action: 'allow', proto: 'tcp', backend, state: 'present' } as const;
        const rules = [
          { ...rule, name: 'ssh', ports: [22] },
          { ...rule, name: 'web', ports: [443, '8000-8010', 80], from: '10.1.2.3/8', interface: 'host0' },
          { ...rule, name: 'both', proto: 'any', ports: [9100] },
          { ...rule, name: 'bad', action: 'deny', proto: 'any', from: '192.0.2.1' },
          { ...rule, name: 'six', from: 'FD00:0::1/8' },
          { ...rule, name: 'nine', ports: [9000] },
        ] as const;
        const tuples = "cat /etc/ufw/user.rules /etc/ufw/user6.rules | grep '^### tuple' | sort";
        const others = await on(`${tuples} | sed 's/ comment=.*//'`);
        expectRoundTrip(await tryOut(firewallKind, rules));
        expect(await on(`${tuples} | sed 's/ comment=.*//'`)).toBe(others);
        await tryOut(firewallKind, rules, { undo: false });
        const on2 = await tryOut(firewallSettingsKind, [settings], {
          async meanwhile() {
            expect(await on('nft list ruleset 2>/dev/null; ufw status')).toMatch(
              backend === 'ufw' ? /Status: active/ : /policy drop/,
            );
            expect((await tryOut(firewallKind, rules)).decisions.map((one) => one.verdict)).toEqual(
              rules.map(() => 'ok'),
            );
          },
        });
        expectRoundTrip(on2);
        expectRoundTrip(
          await tryOut(firewallKind, [
            { ...rule, name: 'web', ports: [443] },
            { name: 'both', action: 'allow', state: 'absent' },
          ]),
        );
        await on(
          'ufw --force reset; nft delete table inet bringup; systemctl disable --now bringup-firewall; rm -rf /etc/nftables.d',
        );
      },
    );
  },
);
