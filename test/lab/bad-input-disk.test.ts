import { beforeAll, describe, expect, it } from 'vitest';
import { fillDisk } from '../../src/lab/faults/fill-disk.ts';
import { attempt, PROOF } from './support/attempt.ts';
import { freshLab } from './support/fresh-lab.ts';
import { leaks } from './support/leaks.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

describe.skipIf(!requireLab())('bad input: hosts that cannot remember what was begun', () => {
  const lab = freshLab([{ name: 'one', suite: 'trixie' }]);
  const place = temporary();
  const must = async (script: string) => expect(await lab().run('one', `set -e\n${script}`)).toMatchObject({ code: 0 });

  beforeAll(() => must('mkdir -p /var/lib/bringup; chmod 700 /var/lib/bringup'));

  /** Nothing was begun, nothing is half there, and the same run is told the cause. */
  const refuses = async (code: string, what: string) => {
    const before = await manifest(lab(), 'one', '/etc');
    const result = await attempt(lab(), place(), { host: 'one' });
    expect(result.json.hosts?.[0]).toMatchObject({
      outcome: 'failed',
      problem: {
        code,
        category: 'filesystem',
        what: expect.stringContaining(what),
        remedy: expect.stringContaining('df -h /var/lib'),
      },
    });
    expect(result.json.hosts?.[0]?.steps.map(({ outcome }) => outcome)).not.toContain('changed');
    expect(result.json.hosts?.[0]?.unknownBefore).toEqual([]);
    expect(result.code).toBe(4);
    expect(await manifest(lab(), 'one', '/etc')).toBe(before);
    const left = await lab().run('one', 'find /var/lib/bringup -type f -size +0 ! -name .bringup-lab-filler');
    expect(left.stdout.replace('/var/lib/bringup/holder\n', '')).toBe('');
    expect(leaks(lab(), result.traces)).toEqual([]);
  };

  it('a disk that is full', async () => {
    await using _ = await fillDisk(lab(), 'one', '/var/lib/bringup');
    await refuses('state-not-writable', '/var/lib/bringup cannot be written, so no change may begin');
  });

  it('a disk that is nearly full: room for the lock, but not for a journal', async () => {
    await using _ = await fillDisk(lab(), 'one', '/var/lib/bringup');
    await must('truncate -s -16K /var/lib/bringup/.bringup-lab-filler');
    await refuses('journal-not-writable', 'the journal in /var/lib/bringup cannot be written, so nothing was begun');
  });

  it('a root that is read-only', async () => {
    // The journal of systemd would keep the file system busy.
    await must('journalctl --relinquish-var; mount -o remount,ro,bind /');
    await refuses('state-not-writable', '/var/lib/bringup cannot be written, so no change may begin');
    await must('mount -o remount,rw,bind /; journalctl --flush');
  });

  it('and does it when there is room again', async () => {
    const result = await attempt(lab(), place(), { host: 'one' });
    expect(result.json.hosts?.[0]).toMatchObject({ outcome: 'changed', connections: 1, commands: 1 });
    expect((await lab().run('one', `stat -c %a ${PROOF}`)).stdout).toBe('600\n');
    const again = await attempt(lab(), place(), { host: 'one' });
    expect(again.json.hosts?.[0]).toMatchObject({ outcome: 'converged', connections: 1, commands: 1 });
  });
});
