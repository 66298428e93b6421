import { describe, expect, test } from 'vitest';
import { serviceKind } from '../../src/resources/service.ts';
import { timerKind } from '../../src/resources/timer.ts';
import { unitKind } from '../../src/resources/unit.ts';
import { requireLab } from './support/require-lab.ts';
import { expectRoundTrip, trialLab } from './support/trial-lab.ts';

describe.skipIf(!requireLab()).each(['trixie', 'bookworm'] as const)(
  'units, timers and services on a real %s host',
  (suite) => {
    const { on, tryOut } = trialLab({ suite });

    test('units are checked before they are put in place, and read by systemd once', async () => {
      await on(
        "printf '[Service]\\nExecStart=/bin/sleep 900\\n[Install]\\nWantedBy=multi-user.target\\n' >/etc/systemd/system/leaver.service; systemctl daemon-reload; systemctl enable --now leaver",
      );
      expectRoundTrip(
        await tryOut(
          unitKind,
          [
            {
              name: 'web.service',
              content: '[Service]\nExecStart=/opt/not/there/yet\n# ü $x `y` %i\n',
              state: 'present',
            },
            { name: 'ssh.service', dropIn: '10-limits', content: '[Service]\nLimitNOFILE=1234\n', state: 'present' },
            { name: 'worker@.service', content: '[Service]\nExecStart=/bin/sleep %i\n', state: 'present' },
            { name: 'leaver.service', content: '', state: 'absent' },
          ],
          {
            async meanwhile() {
              expect(await on('systemctl show -p LimitNOFILE --value ssh; systemctl is-active leaver')).toBe(
                '1234\ninactive',
              );
              expect(
                await on('ls -a /etc/systemd/system | grep bringup; stat -c %a /etc/systemd/system/web.service'),
              ).toBe('644');
            },
          },
        ),
      );
      expect(await on('systemctl is-active leaver; systemctl is-enabled leaver')).toBe('active\nenabled');
      const invalid = await tryOut(unitKind, [
        { name: 'bad.service', content: '[Service]\nExecStart=/bin/true\nType=bogus\n', state: 'present' },
      ]);
      expect(invalid.applied[0]?.code).toBe(1);
      expect(invalid.applied[0]?.output).toContain('bringup: unit: bad.service:3: Failed to parse');
      expect(await on('ls /etc/systemd/system/bad.service 2>/dev/null')).toBe('');
    });

    test('a unit that was written but not read is read by the next run', async () => {
      await on(
        "printf '[Service]\\nExecStart=/bin/sleep 900\\n' >/etc/systemd/system/cut.service; systemctl daemon-reload; systemctl start cut; sleep 1.1; printf '[Service]\\nExecStart=/bin/sleep 901\\n' >/etc/systemd/system/cut.service",
      );
      const trialed = await tryOut(unitKind, [
        { name: 'cut.service', content: '[Service]\nExecStart=/bin/sleep 901\n', state: 'present' },
      ]);
      expect(trialed.decisions[0]).toMatchObject({ verdict: 'change', verb: 'run' });
      expect(trialed.verified[0]?.verdict).toBe('ok');
    });

    test('timers run their command as their user', async () => {
      expectRoundTrip(
        await tryOut(
          timerKind,
          [
            {
              name: 'words',
              onCalendar: ['daily', 'Mon 03:00'],
              command: `printf '%s|' "a  b" 100% "$(id -un)" >/run/words/out`,
              user: 'man',
              state: 'present',
            },
            {
              name: 'argv',
              onBootSec: '10min',
              command: ['/usr/bin/printf', '%s|', 'a b', '$x', '"q"', 'back\\slash'],
              state: 'present',
            },
          ],
          {
            async meanwhile() {
              await on('mkdir -p /run/words && chown man /run/words && systemctl start words.service argv.service');
              expect(await on('cat /run/words/out')).toBe('a  b|100%|man|');
              expect(
                await on(
                  'for i in 1 2 3 4 5 6 7 8 9; do journalctl -q -o cat -u argv.service | grep "a b" && break; sleep 0.2; done',
                ),
              ).toContain('a b|$x|"q"|back\\slash|');
              expect(await on('systemctl is-active words.timer; systemctl is-enabled words.timer')).toBe(
                'active\nenabled',
              );
            },
          },
        ),
      );
      expect(await on('systemctl list-unit-files | grep -c "^words\\|^argv"')).toBe('0');
    });

    test('a start counts only when the service is still up afterwards', async () => {
      await on(`cd /etc/systemd/system
printf '[Service]\\nExecStart=/bin/sleep 900\\n[Install]\\nWantedBy=multi-user.target\\n' >good.service
printf '[Service]\\nExecStart=/bin/sh -c "sleep 0.7; echo last words; exit 3"\\n' >crash.service
printf '[Service]\\nRestart=always\\nRestartSec=0.3\\nExecStart=/bin/sh -c "sleep 0.2; exit 3"\\n' >loop.service
printf '[Service]\\nType=oneshot\\nExecStart=/usr/bin/touch /run/oneshot\\n' >once.service
printf '[Socket]\\nListenStream=/run/act.sock\\n' >act.socket
printf '[Service]\\nExecStart=/bin/sleep 900\\n' >act.service
systemctl daemon-reload; systemctl start act.socket`);
      expectRoundTrip(
        await tryOut(serviceKind, [
          { name: 'good', running: true, enabled: true, state: 'present' },
          { name: 'act', running: false, state: 'present' },
          { name: 'ssh', state: 'absent' },
        ]),
      );
      const failing = await tryOut(serviceKind, [
        { name: 'good', running: true, state: 'present' },
        { name: 'crash', running: true, state: 'present' },
        { name: 'loop', running: true, state: 'present' },
        { name: 'nosuch', running: true, state: 'present' },
      ]);
      const output = failing.applied[0]?.output ?? '';
      expect(failing.applied[0]?.code).toBe(1);
      expect(output).not.toContain('unit good.service');
      expect(output).toContain('bringup: log crash.service: last words');
      expect(output).toMatch(/unit loop.service is (up, but with another process|activating)/);
      expect(failing.after[0]).toMatchObject({ active: 'active' });
      await on('systemctl start good');
      const notified = await tryOut(
        serviceKind,
        [
          { name: 'once', state: 'present' },
          { name: 'good', state: 'present' },
          { name: 'ssh', onNotify: 'reload', state: 'present' },
        ],
        { notified: true },
      );
      expectRoundTrip(notified);
      expect(notified.decisions.map((one) => (one.verdict === 'change' ? one.action.run : one.verdict))).toEqual([
        'start',
        'restart',
        'reload',
      ]);
      expect(await on('ls /run/oneshot')).toBe('/run/oneshot');
    });

    test('one that is to end when it does not start is neither tried for ever nor started at boot', async () => {
      await on(
        "printf '[Service]\\nRestart=always\\nRestartSec=60\\nExecStartPre=/bin/false\\nExecStart=/bin/sleep 900\\n[Install]\\nWantedBy=multi-user.target\\n' >/etc/systemd/system/stuck.service; systemctl daemon-reload",
      );
      const stuck = { name: 'stuck', running: true, enabled: true, provenLater: true, state: 'present' } as const;
      const tried = await tryOut(serviceKind, [stuck]);
      expect(tried.after).toMatchObject([{ active: 'restarting', enabled: true }]);
      const ended = await tryOut(serviceKind, [{ ...stuck, endsUnstarted: true }]);
      expect(ended.applied[0]?.code).toBe(1);
      expect(ended.applied[0]?.output).toContain('bringup: unit stuck.service is activating (auto-restart)');
      expect(ended.after).toMatchObject([{ active: 'inactive', enabled: false }]);
    });
  },
);
