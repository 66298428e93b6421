import { beforeEach, describe, expect, it } from 'vitest';
import { applyOnce, expectHeals, expectNothingHalf, expectTold } from './support/condition.ts';
import { freshLab } from './support/fresh-lab.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const BEGIN = (id: string, more: object = {}) =>
  JSON.stringify({
    ...{ t: 'begin', v: 1, run: '20260101-000000-aaaaaa', seq: 1, id, fleet: 'x', digest: 'd', notify: [] },
    ...{ at: '2026-01-01T00:00:00.000Z', by: 'ops@elsewhere', boot: 'b', ...more },
  });

describe.skipIf(!requireLab())('what a host remembers, damaged', () => {
  const lab = freshLab([{ name: 'one', suite: 'trixie' }]);
  const place = temporary();
  const files = (...names: string[]) => ({
    host: 'one',
    base: {
      files: names.map((name) => ({ path: `/srv/bad/${name}`, content: `${name}\n` })),
      directories: ['/srv/bad'],
    },
  });
  const must = async (script: string) => {
    const result = await lab().run('one', `set -e; cd /var/lib/bringup\n${script}`);
    expect(result).toMatchObject({ code: 0 });
    return result.stdout;
  };
  const write = (file: string, text: string) => lab().run('one', `cat >/var/lib/bringup/${file}`, { input: text });
  /** The refused run changed nothing on the host, not even in what it remembers. */
  const unchanged = async (go: () => Promise<void>) => {
    const look = () => manifest(lab(), 'one', '/etc /srv /var/lib/bringup');
    const before = await look();
    await go();
    const own = /^\/var\/lib\/bringup( |\/(holder|lock|finish|ballast|undo)[ /])/;
    const others = (text: string) => text.split('\n').filter((line) => !own.test(line));
    expect(others(await look())).toEqual(others(before));
  };

  beforeEach(async () => {
    await lab().run('one', 'umount /var/lib/bringup/* /var/lib/bringup; rm -rf /var/lib/bringup /srv/bad');
    expect((await applyOnce(lab(), place(), files('a'))).code).toBe(0);
  });

  it('a journal that a newer bringup wrote: neither a plan nor an apply touches anything', async () => {
    await write('journal.jsonl', `${BEGIN('file:/srv/bad/z', { v: 99 })}\n`);
    await unchanged(async () => {
      for (const command of ['plan', 'apply'])
        expectTold(await applyOnce(lab(), place(), { ...files('a', 'b'), command: [command] }), {
          outcome: 'refused',
          exit: 10,
          code: 'journal-newer',
          category: 'unsupported',
          what: /written by a newer bringup \(journal version 99/,
          remedy: /use that newer bringup/,
        });
    });
    await must(': >journal.jsonl');
    await expectHeals(lab(), place(), files('a', 'b'));
  });

  it.each([
    { how: 'in the middle of a line', tail: BEGIN('file:/srv/bad/y').slice(0, 61) },
    {
      how: 'in the middle of a line, then zeros, as after a power cut',
      tail: BEGIN('file:/srv/bad/y').slice(0, 40) + '\0'.repeat(30),
    },
    {
      how: 'with lines that are no lines of a journal',
      tail: '{"t":"begin"}\n{"t":"end","run":1}\n{"t":"what"}\n[]\nx\n',
    },
  ])('a journal cut off $how: the rest of it counts, and what follows is whole', async ({ tail }) => {
    await write('journal.jsonl', `${BEGIN('file:/srv/bad/a')}\n${tail}`);
    const nothing = await applyOnce(lab(), place(), { host: 'one', base: {}, command: ['plan'] });
    expect(nothing.host).toMatchObject({
      unknownBefore: ['file:/srv/bad/a'],
      orphans: ['directory:/srv/bad', 'file:/srv/bad/a'],
    });
    // The begin of a step that is written behind the cut is seen by the next run.
    const dies = { commands: [{ name: 'dies', run: 'kill -9 0', timeout: '1m' }] };
    const killed = await applyOnce(lab(), place(), { host: 'one', base: { ...files('a').base, ...dies } });
    expect(killed.host, killed.stdout).toMatchObject({ outcome: 'unknown' });
    const next = await applyOnce(lab(), place(), { ...files('a', 'b'), command: ['plan'] });
    expect(next.host).toMatchObject({ unknownBefore: ['file:/srv/bad/a', 'command:dies'], orphans: [] });
    await expectHeals(lab(), place(), files('a', 'b'));
  });

  it('a journal that fills up in the middle of a run: what began is told to its end, nothing more begins', async () => {
    await must(`cp -a . /run/memory; mount -t tmpfs -o size=400k,mode=700 none .; cd "$PWD"; cp -a /run/memory/. .
      mkdir commands; mount -t tmpfs none commands`);
    const fill = 'dd if=/dev/zero of=/var/lib/bringup/filler bs=1k 2>/dev/null; test -e /var/lib/bringup/filler';
    const later = Array.from({ length: 30 }, (_, index) => ({
      name: `later-${index}`,
      run: `: >/srv/bad/later-${index}`,
    }));
    const wanted = { host: 'one', base: { commands: [{ name: 'fills', run: fill }, ...later] } };
    const result = await applyOnce(lab(), place(), wanted);
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'journal-not-writable',
      category: 'filesystem',
      what: /the journal in \/var\/lib\/bringup cannot be written/,
      remedy: /df -h \/var\/lib/,
    });
    const changed = result.host.steps.filter(({ outcome }) => outcome === 'changed').map(({ id }) => id);
    expect(changed.length).toBeGreaterThan(2);
    const ran = (await must('ls /srv/bad')).split('\n').filter((name) => name.startsWith('later'));
    expect(changed).toHaveLength(1 + ran.length);
    // The ballast gave way, so that the end of what had begun could be written.
    const ends = (await must('cat journal.jsonl')).split('\n').filter((line) => line.includes('"t":"end"'));
    expect(ends.map((line) => (JSON.parse(line) as { id: string; rc: number }).id)).toEqual(changed);
    await must('rm filler');
    await expectHeals(lab(), place(), wanted);
    await must('cd /; umount /var/lib/bringup/commands /var/lib/bringup; rm -rf /run/memory');
  });

  it('a command that ran and cannot be remembered: it is not said to be done', async () => {
    await must('mkdir -p commands; mount -t tmpfs -o ro none commands');
    const wanted = { host: 'one', base: { commands: [{ name: 'runs', run: 'echo x >>/srv/bad/runs' }] } };
    expectTold(await applyOnce(lab(), place(), wanted), {
      outcome: 'failed',
      exit: 4,
      code: 'command-not-remembered',
      category: 'filesystem',
      what: /"runs" ran well, but the host cannot remember that/,
      remedy: /df -h \/var\/lib.*will run again/,
    });
    await must('umount commands');
    await expectHeals(lab(), place(), wanted);
  });

  it.each([
    {
      what: 'a directory in place of the journal',
      make: 'rm -f journal.jsonl; mkdir journal.jsonl',
      mend: 'rmdir journal.jsonl',
      says: /\(Is a directory\)/,
    },
    {
      what: 'a file in place of the undo store',
      make: 'rm -rf undo; echo x >undo',
      mend: 'rm undo',
      says: /\((File exists|Not a directory)\)/,
    },
  ])('$what: nothing is begun, and that is said', async ({ make, mend, says }) => {
    await must(make);
    await unchanged(async () => {
      expectTold(await applyOnce(lab(), place(), files('a', 'b')), {
        outcome: 'failed',
        exit: 4,
        code: 'journal-not-writable',
        category: 'filesystem',
        what: says,
        remedy: /ls -l \/var\/lib\/bringup.*move that away/,
      });
    });
    await must(mend);
    await expectHeals(lab(), place(), files('a', 'b'));
  });

  it('an undo store that cannot be written: nothing is begun', async () => {
    await must('mkdir -p undo; mount -t tmpfs -o ro none undo');
    await unchanged(async () => {
      expectTold(await applyOnce(lab(), place(), files('a', 'b')), {
        outcome: 'failed',
        exit: 4,
        code: 'journal-not-writable',
        category: 'filesystem',
        what: /\(Read-only file system\)/,
        remedy: /df -h \/var\/lib/,
      });
    });
    await must('umount undo');
    await expectHeals(lab(), place(), files('a', 'b'));
  });

  it.each([
    ['a journal and a directory of somebody else', 'chown -R ops:ops .; chmod 777 . journal.jsonl'],
    ['a holder that is garbage', `printf '\\033[31m{"run":\\0' >holder; : >lock; echo '{"run":' >finish.holder`],
    [
      'owners that are garbage',
      `printf 'x\\n{"id":\\n{"id":"file:/srv/bad/a","owners":[1,null]}\\n\\0\\0' >owners.jsonl`,
    ],
    [
      'an index of undo that is garbage',
      `for i in undo/*/index.jsonl; do printf '{"seq":\\n\\0' >"$i"; done; echo x >undo/nonsense`,
    ],
  ])('%s: no matter', async (_what, damage) => {
    await must(damage);
    await expectHeals(lab(), place(), files('a', 'b'));
    expect(await must('stat -c "%a %U" .')).toBe('700 root\n');
  });

  it('a holder that is garbage while the host is held: locked all the same, by another run', async () => {
    await must(`printf '\\033[31mnonsense\\0\\n' >holder; (flock 9; sleep 30) 9>>lock >/dev/null 2>&1 & sleep 0.3`);
    const result = await applyOnce(lab(), place(), { ...files('a', 'b'), command: ['apply', '--lock-timeout', '1s'] });
    expectTold(result, {
      outcome: 'locked',
      exit: 5,
      code: 'locked',
      category: 'lock',
      what: /^the host is held by another run$/,
      remedy: /frees the host within 40 s/,
    });
    await lab().run('one', 'pkill -x sleep');
    await expectNothingHalf(lab(), 'one');
    await expectHeals(lab(), place(), files('a', 'b'));
  });
});
