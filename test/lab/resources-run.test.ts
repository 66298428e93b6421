import { describe, expect, test } from 'vitest';
import { sh } from '../../src/core/sh.ts';
import { defineCapability } from '../../src/engine/capability.ts';
import { connector } from '../../src/engine/connect-host.ts';
import type { AnyKind, Wanted } from '../../src/engine/resource.ts';
import { undoFleet } from '../../src/engine/undo-fleet.ts';
import { authorizedKeyKind } from '../../src/resources/authorized-key.ts';
import { groupKind } from '../../src/resources/group.ts';
import { packageKind } from '../../src/resources/package.ts';
import { serviceKind } from '../../src/resources/service.ts';
import { sysctlKind } from '../../src/resources/sysctl.ts';
import { timerKind } from '../../src/resources/timer.ts';
import { unitKind } from '../../src/resources/unit.ts';
import { userKind } from '../../src/resources/user.ts';
import { aptRepository } from '../support/apt-repository.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPTwJcjGzoEb62IMmjVSo9cA0nWdRy68PuTMS9lpKKGS laptop';
const PRESENT = { state: 'present' } as const;

const KINDS = [packageKind, userKind, groupKind, authorizedKeyKind, sysctlKind, serviceKind, unitKind, timerKind];

/** A capability that wants these things; services are told when units change. */
function wanting(things: readonly (readonly [AnyKind, object, Partial<Wanted>?])[]) {
  return defineCapability({
    name: 'test',
    kinds: KINDS as unknown as readonly AnyKind[],
    wanted: () =>
      things.map(([kind, spec, more]) => ({
        kind,
        spec,
        capability: 'test',
        needs: [],
        notify: [],
        source: {},
        waitsFor: [],
        ...more,
      })),
  });
}

function thing<Kind>(
  kind: Kind,
  spec: object,
  more: Partial<Wanted> = {},
): readonly [AnyKind, object, Partial<Wanted>] {
  return [kind as AnyKind, spec, more];
}

describe.skipIf(!requireLab())('packages, accounts, units and services in one run of the engine', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const both = ['a', 'b'];
  const on = async (script: string) =>
    (await Promise.all(both.map((host) => lab().run(host, script)))).map((ran) => ran.stdout.trim());
  const things = (text: string) => [
    thing(packageKind, { name: 'foo', ...PRESENT }),
    thing(packageKind, { name: 'bar', version: '1.0', ...PRESENT }),
    thing(groupKind, { name: 'web', gid: 4200, ...PRESENT }),
    thing(userKind, { name: 'ada', group: 'web', groups: ['adm'], ...PRESENT }),
    thing(authorizedKeyKind, { user: 'ada', key: KEY, ...PRESENT }),
    thing(sysctlKind, { name: 'net.ipv4.conf.all.log_martians', value: '1', ...PRESENT }),
    thing(unitKind, { name: 'web.service', content: text, ...PRESENT }, { notify: ['service:web'] }),
    thing(timerKind, { name: 'tick', onCalendar: 'daily', command: 'true', user: 'ada', ...PRESENT }),
    thing(serviceKind, { name: 'web', running: true, enabled: true, ...PRESENT }),
    thing(serviceKind, { name: 'foo', running: true, ...PRESENT }),
  ];
  const unit = (seconds: number) =>
    `[Service]\nUser=ada\nExecStart=/bin/sleep ${seconds}\n[Install]\nWantedBy=multi-user.target\n`;
  const shape = () =>
    on(
      `dpkg-query -W | grep -E '^(foo|libfoo|bar)'; getent passwd ada; getent group web adm; systemctl is-enabled web tick.timer; systemctl is-active web foo tick.timer; cat /proc/sys/net/ipv4/conf/all/log_martians; ls /etc/sysctl.d | grep bringup; ls /home; ls /etc/systemd/system | grep -E '^(web|tick)'`,
    );

  test('everything comes in one run, the second changes nothing, the undo takes it all back', async () => {
    const repository = aptRepository([
      {
        name: 'foo',
        version: '1',
        depends: 'libfoo',
        file: ['/usr/lib/systemd/system/foo.service', '[Service]\nExecStart=/bin/sleep 800\n'],
      },
      { name: 'libfoo', version: '1' },
      { name: 'bar', version: '1.0' },
      { name: 'bar', version: '2.0' },
    ]);
    await on(sh`${repository}`.text);
    const before = await shape();
    const first = wanting(things(unit(900)));
    const fleet = await fleetOfLab(lab(), [first], { a: { test: {} }, b: { test: {} } });
    const planned = await runOnLab(fleet, [first], { mode: 'plan' });
    const foo = planned.report.hosts[0]?.steps.find((step) => step.id === 'package:foo');
    expect(foo?.outcome).toBe('planned');
    const { report } = await runOnLab(fleet, [first]);
    for (const host of report.hosts)
      expect([host.name, host.outcome, host.problem, host.steps.filter((step) => step.problem)]).toEqual([
        host.name,
        'changed',
        undefined,
        [],
      ]);
    expect((await on('systemctl is-active web foo tick.timer')).join(' ')).toBe(
      'active\nactive\nactive active\nactive\nactive',
    );
    expect(
      await on(
        'ps -o user= -p "$(systemctl show -p MainPID --value web)"; stat -c %U:%a /home/ada/.ssh/authorized_keys',
      ),
    ).toEqual(['ada\nada:600', 'ada\nada:600']);
    const again = await runOnLab(fleet, [first]);
    expect(again.report.hosts.map(({ outcome, commands }) => [outcome, commands])).toEqual([
      ['converged', 1],
      ['converged', 1],
    ]);

    const pids = await on('systemctl show -p MainPID --value web');
    const second = wanting(things(unit(901)));
    const changed = await runOnLab(fleet, [second]);
    expect(changed.report.hosts[0]?.steps.filter((step) => step.outcome === 'changed').map((step) => step.id)).toEqual([
      'unit:web.service',
      'service:web',
    ]);
    expect(await on('systemctl show -p MainPID --value web')).not.toEqual(pids);

    await on('for i in 1 2 3; do systemctl is-active -q web && break; sleep 1; done');
    for (const run of [changed.report.run.id, report.run.id]) {
      const undone = await undoFleet({
        fleet,
        hosts: fleet.hosts,
        capabilities: [first],
        secrets: [],
        signal: AbortSignal.timeout(120_000),
        parallel: 2,
        lockTimeoutMs: 10_000,
        run,
        connect: connector(fleet, {}),
        onEvent: () => undefined,
        confirm: async () => true,
      });
      expect(undone.confirmed).toBe(true);
    }
    expect(await shape()).toEqual(before);
  });
});
