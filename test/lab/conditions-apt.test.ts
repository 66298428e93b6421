import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { holdAptLock } from '../../src/lab/faults/hold-apt-lock.ts';
import { aptRepository, type TestPackage } from '../support/apt-repository.ts';
import { applyOnce, expectHeals, expectNothingHalf, expectTold } from './support/condition.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

const PACKAGES: readonly TestPackage[] = [
  { name: 'plain', version: '1' },
  { name: 'other', version: '1' },
  { name: 'dies', version: '1', postinst: '[ ! -e /run/dies ] || kill -9 "$PPID"' },
  { name: 'slow', version: '1', postinst: 'until [ -e /run/go ]; do sleep 0.1; done' },
  { name: 'fat', version: '1', file: ['/opt/fat/file', 'x'.repeat(100_000)] },
];

describe.skipIf(!requireLab())('package managers in trouble', () => {
  const lab = freshLab([{ name: 'one', suite: 'trixie', packages: ['faketime'] }]);
  const place = temporary();
  const wish = (...packages: string[]) => ({ host: 'one', base: { packages } });
  const apply = (...packages: string[]) => applyOnce(lab(), place(), wish(...packages));
  const on = async (script: string) => (await lab().run('one', script)).stdout;
  const must = async (script: string) => expect(await lab().run('one', `set -e\n${script}`)).toMatchObject({ code: 0 });
  const good = 'deb [trusted=yes] file:/srv/apt ./';
  const source = (line: string) => must(`echo '${line}' >/etc/apt/sources.list; rm -rf /var/lib/apt/lists/*`);

  beforeAll(async () => {
    await must('cp /etc/apt/sources.list /srv/debian.list');
    await must(aptRepository(PACKAGES).text);
    await must(`echo 'Acquire::Retries "0";' >>/etc/apt/apt.conf.d/90test`);
    await must(`cp -r /srv/apt /srv/unsigned; echo 'Codename: x' >/srv/unsigned/Release`);
  });
  afterEach(async () => {
    await expectNothingHalf(lab(), 'one');
    await on(
      `rm -f /run/dies; : >/run/go; umount /opt/fat /usr/bin/sleep 2>/dev/null; rm -f /usr/local/bin/apt-get
      for i in $(seq 100); do pgrep -x apt-get >/dev/null || break; sleep 0.1; done
      dpkg --configure -a; dpkg --purge --force-all plain other dies slow fat; rm -f /run/go`,
    );
    await source(good);
  });

  const missing = /^package plain is in none of the host's package sources; /;
  it.each([
    {
      of: 'unsigned',
      line: 'deb file:/srv/unsigned ./',
      code: 'package-source-untrusted',
      what: /is not signed/,
      remedy: /signed-by/,
    },
    {
      of: 'gone',
      line: 'deb [trusted=yes] file:/srv/gone ./',
      code: 'package-source-missing',
      what: /is not there: file:\/srv\/gone/,
      remedy: /correct its address/,
    },
    {
      of: 'not to be resolved',
      line: 'deb http://no-such-name.invalid/debian x main',
      code: 'package-download-failed',
      exit: 3,
      category: 'download',
      what: /did not answer: .*no-such-name\.invalid/,
      remedy: /name resolution/,
    },
  ])(
    'a source that is $of: the package is not to be had, and why',
    async ({ line, code, what, remedy, exit = 4, category = 'package' }) => {
      await source(line);
      const before = await on(`dpkg-query -W; cat /var/lib/apt/extended_states`);
      const result = await apply('plain');
      expectTold(result, { outcome: 'failed', exit, code, category, what: missing, remedy });
      expect(result.host.problem?.what).toMatch(what);
      expect(await on(`dpkg-query -W; cat /var/lib/apt/extended_states`)).toBe(before);
      await source(good);
      await expectHeals(lab(), place(), wish('plain'));
    },
  );

  it('a broken source beside a good one: no matter, and a name that is wrong is still called wrong', async () => {
    await must(`echo 'deb [trusted=yes] file:/srv/gone ./' >>/etc/apt/sources.list; rm -rf /var/lib/apt/lists/*`);
    await expectHeals(lab(), place(), wish('plain'));
    expect((await apply('palin')).host.problem?.what).toMatch(
      /^package palin is in none.*a package source is not there/,
    );
  });

  it('a file that is not what the source announced: nothing of it is installed', async () => {
    await must(`sed -i 's/^SHA256: ......../SHA256: 00000000/' /srv/apt/Packages; rm -rf /var/lib/apt/lists/*`);
    expectTold(await apply('plain'), {
      outcome: 'failed',
      exit: 3,
      code: 'package-wrong-hash',
      category: 'download',
      what: /something else than it announced: .*plain_1_all\.deb.*Hash Sum mismatch/,
      remedy: /mirror is being updated/,
    });
    expect(await on('dpkg-query -W plain')).toBe('');
    await must(aptRepository(PACKAGES).text);
    await expectHeals(lab(), place(), wish('plain'));
  });

  it.each([
    { clock: 'ahead', shift: '+400d', what: /Release file for \S+ is expired \(invalid since/ },
    { clock: 'behind', shift: '-400d', what: /Not live until|is not valid yet/ },
  ])('a clock that is a year $clock (faketime): the clock is named', async ({ shift, what }) => {
    await must(
      `sed -n 's/ trixie / trixie-updates /p' /srv/debian.list >/etc/apt/sources.list; rm -rf /var/lib/apt/lists/*
      printf 'Acquire::Check-Valid-Until "true";\\nAcquire::Check-Date "true";\\n' >/etc/apt/apt.conf.d/zz-check
      printf '#!/bin/sh\\nexec faketime -f ${shift} /usr/bin/apt-get "$@"\\n' >/usr/local/bin/apt-get
      chmod 755 /usr/local/bin/apt-get`,
    );
    const result = await apply('plain');
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'package-source-expired',
      category: 'package',
      what: /the clock of the host and a package source do not agree/,
      remedy: /timedatectl/,
    });
    expect(result.host.problem?.what).toMatch(what);
    await must('rm /etc/apt/apt.conf.d/zz-check /usr/local/bin/apt-get');
  });

  it.each([
    {
      disk: 'full',
      options: 'size=64k',
      code: 'disk-full',
      what: /not enough space/,
      remedy: /free some space/,
      lift: 'size=1m',
    },
    { disk: 'read-only', options: 'ro', code: 'read-only', what: /is read-only/, remedy: /remount/, lift: 'rw' },
  ])('a $disk disk where files of a package go', async ({ options, code, what, remedy, lift }) => {
    await must(`mkdir -p /opt/fat; mount -t tmpfs -o ${options} none /opt/fat`);
    expectTold(await apply('fat'), { outcome: 'failed', exit: 4, code, category: 'filesystem', what, remedy });
    expect(await on('ls -A /opt/fat')).toBe('');
    await must(`mount -o remount,${lift} /opt/fat`);
    await expectHeals(lab(), place(), wish('fat'));
    expect(await on('dpkg --audit')).toBe('');
  });

  it('dpkg killed in the middle, by our own transaction: said, then a line of the plan, then finished', async () => {
    await must(': >/run/dies');
    expectTold(await apply('dies'), {
      outcome: 'failed',
      exit: 4,
      code: 'package-manager-killed',
      category: 'package',
      what: /dpkg was killed/,
      remedy: /what is half done is finished first/,
    });
    await must('rm /run/dies');
    const plan = await applyOnce(lab(), place(), { ...wish('dies'), command: ['plan'] });
    expect(plan.stdout).toContain('its installation was cut off');
    expect(plan.stdout).toMatch(/interrupted transaction +dies half-configured.* -> finished first/);
    await expectHeals(lab(), place(), wish('dies'));
    expect(await on('dpkg --audit; ls /var/lib/dpkg/updates')).toBe('');
  });

  it('dpkg interrupted by somebody else, and locks of the dead: finished before anything else, waited for nothing', async () => {
    await must(`apt-get update -qq; : >/run/dies; ! apt-get install -qy dies; echo 99999 >/var/lib/dpkg/lock-frontend`);
    await must('rm /run/dies');
    const plan = await applyOnce(lab(), place(), { ...wish('plain'), command: ['plan'] });
    expect(plan.stdout).toMatch(/interrupted transaction +dies half-configured.* -> finished first/);
    await expectHeals(lab(), place(), wish('plain'));
    expect(await on('dpkg --audit; ls /var/lib/dpkg/updates')).toBe('');
  });

  it('a foreign lock: waited for with words, and what somebody else installed meanwhile survives an undo', async () => {
    await on(
      'apt-get update -qq; (setsid apt-get install -qy slow >/dev/null 2>&1 &); until pgrep -f slow.postinst; do sleep 0.1; done',
    );
    const verbose = applyOnce(lab(), place(), { ...wish('plain'), command: ['apply', '--verbose'] });
    await on(`for i in $(seq 300); do pgrep -fx 'sleep 1' && break; sleep 0.1; done; : >/run/go`);
    const { host, stderr, fleet, code } = await verbose;
    expect(host, stderr).toMatchObject({ outcome: 'changed' });
    expect(code).toBe(0);
    expect(stderr).toMatch(/waiting for the package lock, held by pid \d+ \((apt-get install -qy slow|\S*dpkg .*)\)/);
    expect(await on('dpkg-query -W plain slow')).toBe('plain\t1\nslow\t1\n');
    await bringup(place(), ['undo', '--yes', '--fleet', fleet]);
    expect(await on('dpkg-query -W plain slow')).toBe('slow\t1\n');
  });

  it('a foreign lock that stays: given up after five minutes (of a host that sleeps faster), and its holder is named', async () => {
    await must(
      `cp /usr/bin/sleep /run/sleep.real
      printf '#!/bin/sh\\n[ "$*" != 1 ] || set -- 0.005\\nexec /run/sleep.real "$@"\\n' >/run/sleep.fast
      chmod 755 /run/sleep.fast; mount --bind /run/sleep.fast /usr/bin/sleep`,
    );
    await using _held = await holdAptLock(lab(), 'one', { seconds: 110 });
    expectTold(await apply('plain'), {
      outcome: 'failed',
      exit: 3,
      code: 'package-lock-held',
      category: 'package-lock',
      what: /pid \d+ \(.*unattended-upgrade.*\), running for \d+ s; waited 300 s/,
      remedy: /run again when it is done/,
    });
    expect(await on('dpkg-query -W plain')).toBe('');
  });
});
