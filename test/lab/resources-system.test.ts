import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import type { Sh } from '../../src/core/sh.ts';
import type { Kind } from '../../src/engine/resource.ts';
import { ensureImage } from '../../src/lab/image.ts';
import { labCacheDir } from '../../src/lab/paths.ts';
import { authorizedKeyKind } from '../../src/resources/authorized-key.ts';
import { firewallKind } from '../../src/resources/firewall.ts';
import { firewallSettingsKind } from '../../src/resources/firewall-settings.ts';
import { groupKind } from '../../src/resources/group.ts';
import { packageKind } from '../../src/resources/package.ts';
import { serviceKind } from '../../src/resources/service.ts';
import { sysctlKind } from '../../src/resources/sysctl.ts';
import { timerKind } from '../../src/resources/timer.ts';
import { unitKind } from '../../src/resources/unit.ts';
import { userKind } from '../../src/resources/user.ts';
import { aptRepository, type TestPackage } from '../support/apt-repository.ts';
import { applyText, plannedOf, readStates, type Trial, type TrialOptions, trial } from '../support/trial.ts';
import { type ChrootHost, chrootHost, labHost, type TrialHost } from '../support/trial-host.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

const HASH = '$6$abcdefgh$Vhm9aCnPNmKbH2Z5sSW3S5Y1bDYgW5zrxWj4zRIlY6MTV9FvVdEyq7uYzXxIoI5bJ7Q7kDKE1lFhH6jVdFNRG1';
const KEY_A = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPTwJcjGzoEb62IMmjVSo9cA0nWdRy68PuTMS9lpKKGS laptop';
const KEY_B = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMJUmkTK4qJGQVNiFETyGQ/CrIKAzV6Cv2g6JJTtfhip desk';

const PACKAGES: readonly TestPackage[] = [
  { name: 'foo', version: '1.0', depends: 'libfoo', conffile: ['/etc/foo.conf', 'one\n'] },
  { name: 'foo', version: '2.0', depends: 'libfoo', conffile: ['/etc/foo.conf', 'two\n'] },
  { name: 'libfoo', version: '1.0', depends: 'libdeep' },
  { name: 'libdeep', version: '1' },
  { name: 'mta-a', version: '1', provides: 'virtual-mta', conflicts: 'virtual-mta' },
  { name: 'mta-b', version: '1', provides: 'virtual-mta', conflicts: 'virtual-mta' },
  { name: 'mailer', version: '1', depends: 'virtual-mta' },
  { name: 'bad', version: '1', postinst: '[ ! -e /broken ] || exit 3' },
  { name: 'slow', version: '1', postinst: '[ ! -e /slow ] || sleep "$(cat /slow)"' },
];

describe.skipIf(!requireLab()).each(['trixie', 'bookworm'] as const)('on a real %s host', (suite) => {
  const lab = freshLab([{ name: 'host', suite, packages: ['ufw'] }]);
  const host: TrialHost = { run: (script) => labHost(lab(), 'host').run(script) };
  const on = async (script: string) => (await host.run(script)).stdout.trim();
  const tryOut = <Spec extends object, State, Action>(
    kind: Kind<Spec, State, Action>,
    specs: readonly Spec[],
    options?: TrialOptions,
  ) => trial(kind, specs, host, options);

  /** It was applied, read back as right, and taken back to the state before. */
  function expectRoundTrip<State, Action>({ applied, verified, undone, before, restored }: Trial<State, Action>): void {
    for (const ran of [...applied, ...undone]) expect(ran.code, ran.output).toBe(0);
    expect(verified.map((decision) => decision.verdict)).toEqual(verified.map(() => 'ok'));
    expect(restored).toEqual(before);
  }

  test('groups and users come and go with numbers, groups, password and lock', async () => {
    await on('groupadd -g 4100 old && useradd -m -u 4101 -G old leaver && echo leaver:secret | chpasswd');
    const shadow = await on('getent shadow leaver');
    expectRoundTrip(
      await tryOut(groupKind, [
        { name: 'web', gid: 4200, state: 'present' },
        { name: 'old', gid: 4300, state: 'present' },
        { name: 'nobody-knows', state: 'absent' },
      ]),
    );
    const password = new Secret('HASH', HASH);
    const users = await tryOut(
      userKind,
      [
        {
          name: 'ada',
          uid: 4400,
          groups: ['sudo', 'adm'],
          shell: '/bin/bash',
          comment: "Ada's",
          passwordHash: password,
          state: 'present',
        },
        { name: 'svc', system: true, home: '/var/lib/svc', state: 'present' },
        { name: 'leaver', state: 'absent' },
        { name: 'games', shell: '/bin/sh', locked: true, state: 'present' },
      ],
      {
        async meanwhile() {
          expect(await on('getent shadow ada | cut -d : -f 2')).toBe(HASH);
          expect(await on('stat -c %U:%a /home/ada; id -nG ada; ls -d /home/svc 2>&1 | tail -c 3')).toMatch(
            /^ada:.*\nada adm sudo\n/,
          );
          expect(await on('getent passwd leaver; ls -d /home/leaver')).toBe('/home/leaver');
        },
      },
    );
    expectRoundTrip(users);
    expect(await on('getent shadow leaver')).toBe(shadow);
    expect(await on('ls -d /home/ada 2>/dev/null')).toBe('');
    expect(users.applied.map((ran) => ran.output).join('')).not.toContain(HASH);
  });

  test('keys are written as the user; a link in the home leads nowhere', async () => {
    await on('useradd -m bea; useradd -m eve; ln -s /etc /home/eve/.ssh; useradd -m -s /usr/sbin/nologin nol');
    await on(
      `mkdir -m 775 /home/bea/.ssh; printf '# mine\\n%s' '${KEY_B}' >/home/bea/.ssh/authorized_keys; chown -R bea: /home/bea/.ssh`,
    );
    const listing = () => on('stat -c "%n %a %U" /home/bea/.ssh /home/bea/.ssh/*; sort /home/bea/.ssh/authorized_keys');
    const before = await listing();
    expectRoundTrip(
      await tryOut(
        authorizedKeyKind,
        [
          { user: 'bea', key: KEY_A, options: 'no-pty', state: 'present' },
          { user: 'bea', key: KEY_B, state: 'absent' },
          { user: 'nol', key: KEY_A, state: 'present' },
          { user: 'root', key: KEY_A, state: 'present' },
        ],
        {
          async meanwhile() {
            expect(await on('stat -c %a:%U /home/bea/.ssh /home/nol/.ssh /home/nol/.ssh/authorized_keys')).toBe(
              '755:bea\n700:nol\n600:nol',
            );
            expect(await on('cat /home/bea/.ssh/authorized_keys')).toBe(`# mine\nno-pty ${KEY_A}`);
          },
        },
      ),
    );
    expect(await listing()).toBe(before);
    expect(await on('ls -a /home/nol')).not.toContain('.ssh');
    const [eve] = (await tryOut(authorizedKeyKind, [{ user: 'eve', key: KEY_A, state: 'present' }])).decisions;
    expect(eve).toMatchObject({ verdict: 'refuse', error: { code: 'authorized-keys-unsafe' } });
    expect(await on('ls /etc/authorized_keys 2>/dev/null')).toBe('');
  });

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
});

describe.skipIf(!requireLab()).each(['trixie', 'bookworm'] as const)('apt in a real %s root', (suite) => {
  let root: ChrootHost | undefined;
  beforeAll(async () => {
    const progress = (line: string) => process.stderr.write(`lab: ${line}\n`);
    root = await chrootHost(await ensureImage(suite, [], { cacheDir: labCacheDir(), progress }));
  });
  afterAll(() => root?.[Symbol.asyncDispose]());
  const host: TrialHost = { run: (script) => root?.run(script) ?? Promise.reject(new Error('no root')) };
  const on = async (script: string) => (await host.run(script)).stdout.trim();
  const installed = () =>
    on(`dpkg-query -W -f='\${db:Status-Abbrev}\${binary:Package} \${Version}\n' | grep -v '^rc'; apt-mark showhold`);
  const tryOut = (specs: Parameters<typeof packageKind.read>[0], options?: TrialOptions) =>
    trial(packageKind, specs, host, options);
  const present = { state: 'present' } as const;

  async function expectUndone(specs: Parameters<typeof packageKind.read>[0], options?: TrialOptions): Promise<void> {
    const before = await installed();
    const { applied, verified, undone } = await tryOut(specs, options);
    for (const ran of [...applied, ...undone]) expect(ran.code, ran.output).toBe(0);
    expect(verified.map((one) => one.verdict)).toEqual(specs.map(() => 'ok'));
    expect(await installed()).toBe(before);
  }

  async function applyScript(specs: Parameters<typeof packageKind.read>[0]): Promise<string> {
    const states = await readStates(packageKind, specs, host);
    const decisions = specs.map((spec, index) => {
      const state = states[index];
      if (state === undefined) throw new Error('no state');
      return packageKind.decide(state, spec, { notified: false });
    });
    return applyText(packageKind, plannedOf(specs, states, decisions));
  }

  test('installs, changes versions, swaps and removes in one transaction, and takes exactly that back', async () => {
    const { code, output } = await host.run(text(aptRepository(PACKAGES)));
    expect(code, output).toBe(0);
    await expectUndone(
      [
        { name: 'foo', ...present },
        { name: 'mta-a', ...present },
      ],
      {
        meanwhile: async () => expect(await installed()).toContain('libdeep 1'),
      },
    );
    await tryOut(
      [
        { name: 'foo', version: '1.*', ...present },
        { name: 'mailer', ...present },
        { name: 'mta-a', ...present },
      ],
      { undo: false },
    );
    await on('echo mine >>/etc/foo.conf');
    await expectUndone([{ name: 'foo', version: '2.0', hold: true, ...present }], {
      meanwhile: async () => expect(await on('cat /etc/foo.conf; apt-mark showhold')).toBe('one\nmine\nfoo'),
    });
    await expectUndone([
      { name: 'mta-b', ...present },
      { name: 'mta-a', state: 'absent' },
    ]);
    const conflict = await tryOut([{ name: 'mta-b', ...present }]);
    expect(packageKind.diagnose?.(100, conflict.applied[0]?.output ?? '', change('mta-b'))?.code).toBe(
      'package-conflict',
    );
    const taken = await tryOut([{ name: 'mta-a', state: 'absent' }]);
    expect(packageKind.diagnose?.(76, taken.applied[0]?.output ?? '', change('mta-a'))?.code).toBe(
      'package-removes-others',
    );
    const regex = await tryOut([{ name: 'fo.', ...present }]);
    expect(packageKind.diagnose?.(100, regex.applied[0]?.output ?? '', change('fo.'))?.code).toBe('package-not-found');
  });

  test('a new source is read; nothing is read when nothing is missing', async () => {
    await host.run(text(aptRepository([...PACKAGES, { name: 'late', version: '1' }])));
    const first = await tryOut([{ name: 'late', ...present }], { undo: false });
    expect(first.applied[0]?.output).toContain('Packages');
    await on('apt-get remove -qy late');
    const second = await tryOut([{ name: 'late', ...present }], { undo: false });
    expect(second.applied[0]?.output).not.toMatch(/ \.\/ (Packages|InRelease)/);
  });

  test('what was cut off is told and finished', async () => {
    await on('touch /broken');
    await tryOut([{ name: 'bad', ...present }], { undo: false });
    await on(
      'rm /broken; echo 60 >/slow; (apt-get install -y slow >/dev/null 2>&1 & echo $! >/run/apt.pid); for i in 1 2 3 4 5 6 7 8 9 10; do pgrep -f slow.postinst >/dev/null && break; sleep 0.3; done; pkill -9 -x dpkg; kill -9 "$(cat /run/apt.pid)"; pkill -9 -x apt-get; pkill -9 -f slow.postinst; rm -f /slow',
    );
    const trialed = await tryOut(
      [
        { name: 'slow', ...present },
        { name: 'bad', ...present },
      ],
      { undo: false },
    );
    expect(trialed.decisions[0]).toMatchObject({ verdict: 'change', summary: 'its installation was cut off' });
    expect(trialed.applied[0]?.code, trialed.applied[0]?.output).toBe(0);
    expect(trialed.verified.map((one) => one.verdict)).toEqual(['ok', 'ok']);
    expect(await on('dpkg --audit; ls /var/lib/dpkg/updates')).toBe('');
  });

  test('a foreign lock is waited for, and its holder is named when it does not go away', async () => {
    await on('apt-get purge -qy slow');
    const busy = (seconds: number) =>
      `echo ${seconds} >/slow; (apt-get install -y slow >/dev/null 2>&1 &); for i in 1 2 3 4 5 6 7 8 9 10; do pgrep -f slow.postinst >/dev/null && break; sleep 0.3; done\n`;
    const text = await applyScript([{ name: 'late', state: 'absent' }]);
    const waited = await host.run(busy(4) + text);
    expect(waited.code, waited.output).toBe(0);
    await on('apt-get purge -qy slow');
    const gaveUp = await host.run(busy(20) + text.replaceAll('bu_left=300', 'bu_left=2'));
    expect(gaveUp.code).toBe(75);
    expect(packageKind.diagnose?.(75, gaveUp.output, change('late'))).toMatchObject({
      code: 'package-lock-held',
      what: expect.stringMatching(/pid \d+ \(.*(?:dpkg|apt-get).*\), running for \d+ s/),
    });
    await on('pkill -9 -f slow.postinst; rm -f /slow; sleep 1; dpkg --configure -a');
  });
});

function change(name: string) {
  return {
    spec: { name, state: 'present' },
    state: { manager: 'apt', status: 'absent', version: undefined, providedBy: undefined, held: false, broken: [] },
    action: { manager: 'apt', op: 'install', name, repair: false },
  } as const;
}

function text({ text }: Sh): string {
  return text;
}
