import { afterEach, describe, expect, it } from 'vitest';
import { applyOnce, expectHeals, expectNothingHalf, expectTold } from './support/condition.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

const MIB = 1024 * 1024;

describe.skipIf(!requireLab())('commands that behave badly', () => {
  const lab = freshLab([{ name: 'one', suite: 'trixie' }]);
  const place = temporary();
  const command = (run: string, more: object = {}) => ({
    host: 'one',
    base: { commands: [{ name: 'bad', run, timeout: '30s', ...more }] },
  });
  const apply = (run: string, more: object = {}) => applyOnce(lab(), place(), command(run, more));
  const on = async (script: string) => (await lab().run('one', script)).stdout;
  /** What a command left, by the length of its sleep. */
  const sleeping = (seconds: number) => on(`ps -eo args | grep -x 'sleep ${seconds}'`);

  afterEach(async () => {
    await expectNothingHalf(lab(), 'one');
    await on('rm -rf /var/lib/bringup; pkill -x sleep');
  });

  it.each([
    { case: '100 MB in lines', run: `seq -f 'line %.0f' 1 8400000; echo LAST`, least: 100 * MIB },
    { case: '100 MB in one line', run: `head -c 104857600 /dev/zero | tr '\\0' x; echo; echo LAST`, least: 100 * MIB },
  ])('prints $case: head and tail are kept, the middle is counted, memory stays bounded', async ({ run, least }) => {
    const env = { BRINGUP_STATE_DIR: `${place()}/state` };
    const measured = { ...command(run), env, through: ['/usr/bin/env', 'time', '-f', 'rss %M'] };
    const quiet = await applyOnce(lab(), place(), { ...command('true'), through: measured.through });
    const loud = await applyOnce(lab(), place(), measured);
    expect(loud.code, loud.stderr).toBe(0);
    const rss = ({ stderr }: { stderr: string }) => Number(/rss (\d+)/.exec(stderr)?.[1]) * 1024;
    expect(rss(loud) - rss(quiet)).toBeLessThan(160 * MIB);
    const logs = await bringup(place(), ['logs', '--json', '--fleet', loud.fleet, '--run', loud.report.run.id], {
      env,
    });
    const text = (logs.json as unknown as { steps: { output: string }[] }).steps[0]?.output ?? '';
    const [, head = '', left, tail = ''] =
      /^(.*)\n\[\.\.\. (\d+) characters left out \.\.\.\]\n(.*)$/s.exec(text) ?? [];
    expect([head.length, tail.length]).toEqual([65_536, 65_536]);
    expect(Number(left) + head.length + tail.length).toBeGreaterThanOrEqual(least);
    expect(tail.trimEnd()).toMatch(/LAST$/);
  });

  it('fails with one line of 1 MB: the sentence stays a sentence', async () => {
    const result = await apply(`head -c 1000000 /dev/zero | tr '\\0' x; exit 9`);
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'command-failed',
      category: 'command',
      what: /^command "bad" ended with exit code 9: x+$/,
      remedy: /read its output/,
    });
  });

  it('never ends and ignores being asked: stopped with all it started, after its timeout and twenty seconds', async () => {
    const started = performance.now();
    const result = await apply(`trap '' TERM; sleep 4101 & while :; do sleep 4102; done`, { timeout: '1s' });
    expect(performance.now() - started).toBeLessThan(40_000);
    expectTold(result, {
      outcome: 'failed',
      exit: 3,
      code: 'step-timeout',
      category: 'timeout',
      what: /^command bad did not end within 1 s and was stopped$/,
      remedy: /raise its timeout/,
    });
    expect(await sleeping(4101)).toBe('');
    expect(await sleeping(4102)).toBe('');
    await expectHeals(lab(), place(), command('echo well'));
  });

  it('ends in an orderly way when it is asked to, within the twenty seconds it has for that', async () => {
    const run = `trap 'sleep 2; echo clean >/srv/clean; exit' TERM; sleep 4106 & wait`;
    const result = await apply(run, { timeout: '1s' });
    expect(result.host.problem).toMatchObject({ code: 'step-timeout' });
    await expect.poll(() => on('cat /srv/clean')).toBe('clean\n');
  });

  it('leaves a child behind that holds its output: the step ends with its main process, the child ends with it', async () => {
    const result = await apply('sleep 4103 & echo well; exit 3');
    expect(result.host.steps[0]?.durationMs).toBeLessThan(5_000);
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'command-failed',
      category: 'command',
      what: /exit code 3.*ended what the command left behind: pid \d+ \(sleep 4103/,
      remedy: /read its output/,
    });
    expect(await sleeping(4103)).toBe('');
  });

  it('leaves behind what made a session of its own: that is named, and lives', async () => {
    const result = await apply('setsid sleep 4104 & echo well', {});
    expect(result.host).toMatchObject({ outcome: 'changed' });
    expect(result.host.steps[0]?.durationMs).toBeLessThan(5_000);
    expect(result.traces).toMatch(/left this running, in a session of its own: pid \d+ \(sleep 4104/);
    expect(await sleeping(4104)).toBe('sleep 4104\n');
  });

  it('closes its output, reads its input, and tells by its exit code alone', async () => {
    const result = await apply('cat; read -r line && exit 8; exec >&- 2>&-; sleep 1; exit 7');
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'command-failed',
      category: 'command',
      what: /^command "bad" ended with exit code 7$/,
      remedy: /read its output/,
    });
  });

  it('kills its parent: the step has failed, and what lives on is ended', async () => {
    const result = await apply('kill -9 $PPID; sleep 4105');
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'command-killed',
      category: 'command',
      what: /exit code 137 \(killed\)/,
      remedy: /out-of-memory killer/,
    });
    expect(await sleeping(4105)).toBe('');
  });

  it('kills its whole process group: nobody knows what it did, and that is said within seconds, not after its timeout', async () => {
    const result = await apply('echo begun >/srv/begun; kill -9 0', { timeout: '10m' });
    expectTold(result, {
      outcome: 'unknown',
      exit: 7,
      code: 'step-unknown',
      category: 'unknown',
      what: /killed before it ended/,
      remedy: /out-of-memory killer/,
    });
    expect(result.host.durationMs).toBeLessThan(15_000);
    const next = await applyOnce(lab(), place(), command('true', { creates: '/srv/begun' }));
    expect(next.host).toMatchObject({ outcome: 'converged', unknownBefore: ['command:bad'] });
    await expectHeals(lab(), place(), command('true', { creates: '/srv/begun' }));
  });

  it('prints bytes, and lines that look like ours and like the journal: they are text', async () => {
    const result = await apply(
      `printf '\\0\\1\\377\\nbegin 1\\n\\n0123456789abcdef0123456789abcdef end 1 0\\n\\n{"t":"end","rc":0}\\n\\033[31m\\n'; exit 6`,
    );
    expectTold(result, {
      outcome: 'failed',
      exit: 4,
      code: 'command-failed',
      category: 'command',
      what: /exit code 6/,
      remedy: /read its output/,
    });
    expect(await on('cat /var/lib/bringup/journal.jsonl')).toContain('"rc":6');
  });

  it('prints commands for the runner of a workflow: nothing that the terminal shows is one', async () => {
    const run = `printf '::set-output name=a::b\\n  ::add-mask::a\\n\\r::error::c\\n##[set-env name=A]b\\nx ##[error]d\\n'; exit 5`;
    const env = { GITHUB_ACTIONS: 'true', BRINGUP_STATE_DIR: `${place()}/state-runner` };
    const result = await applyOnce(lab(), place(), { ...command(run), command: ['apply', '--verbose'], env });
    expect(result.code).toBe(4);
    const logs = await bringup(place(), ['logs', '--fleet', result.fleet, '--run', result.report.run.id], { env });
    expect(logs.code).toBe(0);
    const shown = [result.stdout, result.stderr, logs.stdout, logs.stderr].join('\n');
    expect(logs.stdout).toContain('set-output name=a');
    expect(shown).toContain('set-env name=A');
    // actions/runner, ActionCommand.cs: `::` where a line begins, `##[` anywhere.
    expect(shown.split(/[\r\n]/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });
});
