import { afterEach, describe, expect, it } from 'vitest';
import { applyOnce, expectHeals, expectNothingHalf, expectTold, type Told } from './support/condition.ts';
import { freshLab } from './support/fresh-lab.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const FULL = {
  outcome: 'failed',
  exit: 4,
  code: 'disk-full',
  category: 'filesystem',
  remedy: /df -h|free some space/,
} as const;
const READ_ONLY = { ...FULL, code: 'read-only-filesystem', what: /is mounted read-only/, remedy: /dmesg/ } as const;

describe.skipIf(!requireLab())('disks that take nothing more', () => {
  const lab = freshLab([{ name: 'one', suite: 'trixie' }]);
  const place = temporary();
  const on = async (script: string) => (await lab().run('one', script)).stdout;
  const must = async (script: string) => expect(await lab().run('one', `set -e\n${script}`)).toMatchObject({ code: 0 });
  const wish = (base: object) => ({ host: 'one', base });

  afterEach(async () => {
    await on('umount /srv/* /srv 2>/dev/null; rm -rf /srv/*');
  });

  /** The one that fails leaves nothing of its own, and what was there before is as it was. */
  async function fails(base: object, told: Told): Promise<void> {
    const before = await on(`find /srv -printf '%p %y %m %u %s\\n' | sort`);
    const result = await applyOnce(lab(), place(), wish(base));
    expectTold(result, told);
    expect(await on(`find /srv -printf '%p %y %m %u %s\\n' | sort`)).toBe(before);
    await expectNothingHalf(lab(), 'one');
  }

  it('full, on the file system of the file: the old file stays whole', async () => {
    await must('mount -t tmpfs -o size=64k none /srv; echo old >/srv/a; head -c 40000 /dev/zero >/srv/filler');
    const base = { files: [{ path: '/srv/a', content: 'x'.repeat(60_000) }] };
    await fails(base, { ...FULL, what: /no space is left where \/srv\/a should be written/ });
    expect(await on('cat /srv/a')).toBe('old\n');
    await must('rm /srv/filler; mount -o remount,size=1m /srv');
    await expectHeals(lab(), place(), wish(base));
  });

  it('full, for files, links, directories and lines: the same sentence', async () => {
    await must('mount -t tmpfs -o nr_inodes=2 none /srv; echo one >/srv/hosts');
    for (const [base, path] of [
      [{ files: [{ path: '/srv/b', content: 'b' }] }, '/srv/b'],
      [{ directories: ['/srv/d'] }, '/srv/d'],
      [{ links: { '/srv/l': '/etc' } }, '/srv/l'],
      [{ lines: [{ path: '/srv/hosts', line: 'two' }] }, '/srv/hosts'],
    ] as const)
      await fails(base, { ...FULL, what: new RegExp(`no space is left where ${path} should be written`) });
    await must('mount -o remount,nr_inodes=100 /srv');
    await expectHeals(lab(), place(), wish({ directories: ['/srv/d'], links: { '/srv/l': '/etc' } }));
  });

  it('read-only: for every kind that writes a file', async () => {
    await must('mount -t tmpfs none /srv; echo one >/srv/hosts; mount -o remount,ro /srv');
    for (const base of [
      { files: [{ path: '/srv/b', content: 'b' }] },
      { directories: ['/srv/d'] },
      { links: { '/srv/l': '/etc' } },
      { lines: [{ path: '/srv/hosts', line: 'two' }] },
      { lines: [{ path: '/srv/none', line: 'two', create: true }] },
    ])
      await fails(base, READ_ONLY);
    await must('mount -o remount,rw /srv');
    await expectHeals(lab(), place(), wish({ lines: [{ path: '/srv/none', line: 'two', create: true }] }));
  });

  it('read-only, where the home of a new user should be: no half user', async () => {
    await must('mount -t tmpfs none /srv; mount -o remount,ro /srv');
    const base = { users: [{ name: 'zed', home: '/srv/zed' }] };
    await fails(base, { ...READ_ONLY, what: /the file system of \/srv\/zed is mounted read-only/ });
    expect(await on('getent passwd zed')).toBe('');
    await must('mount -o remount,rw /srv');
    await expectHeals(lab(), place(), wish(base));
    expect(await on('stat -c %U /srv/zed')).toBe('zed\n');
  });

  it('/var/lib/bringup read-only: nothing is begun', async () => {
    await must(
      'mkdir -p /var/lib/bringup; mount --bind /var/lib/bringup /var/lib/bringup; mount -o remount,ro,bind /var/lib/bringup',
    );
    const before = await manifest(lab(), 'one', '/etc /srv /var/lib/bringup');
    const base = { files: [{ path: '/srv/a', content: 'a' }] };
    expectTold(await applyOnce(lab(), place(), wish(base)), {
      outcome: 'failed',
      exit: 4,
      code: 'state-not-writable',
      category: 'filesystem',
      what: /\/var\/lib\/bringup cannot be written, so no change may begin/,
      remedy: /df -h \/var\/lib.*nothing was changed/,
    });
    expect(await manifest(lab(), 'one', '/etc /srv /var/lib/bringup')).toBe(before);
    await must('umount /var/lib/bringup');
    await expectHeals(lab(), place(), wish(base));
  });
});
