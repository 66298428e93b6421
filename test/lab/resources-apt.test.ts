import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sh } from '../../src/core/sh.ts';
import { ensureImage } from '../../src/lab/image.ts';
import { labCacheDir } from '../../src/lab/paths.ts';
import { packageKind } from '../../src/resources/package.ts';
import { aptRepository, type TestPackage } from '../support/apt-repository.ts';
import { applyText, plannedOf, readStates, type TrialOptions, trial } from '../support/trial.ts';
import { type ChrootHost, chrootHost, type TrialHost } from '../support/trial-host.ts';
import { requireLab } from './support/require-lab.ts';

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
    const { applied, verified, undone, undoneAgain } = await tryOut(specs, options);
    for (const ran of [...applied, ...undone, ...undoneAgain]) expect(ran.code, ran.output).toBe(0);
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
