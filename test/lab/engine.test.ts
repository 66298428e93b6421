import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { Secret } from '../../src/core/secret.ts';
import { sh } from '../../src/core/sh.ts';
import { type AnyCapability, defineCapability } from '../../src/engine/capability.ts';
import type { Wanted } from '../../src/engine/resource.ts';
import { type BoxSpec, box, boxKind } from '../support/box-kind.ts';
import { fleetOfLab, runOnLab } from './support/fleet-of-lab.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';

/** A capability that wants what the test says, from what is known. */
function wanting(
  wanted: (host: string, value: (name: string, host?: string) => Json | undefined, facts: unknown) => readonly Wanted[],
  kinds = [boxKind()],
): AnyCapability {
  return defineCapability({ name: 'test', kinds, wanted: ({ host, value, facts }) => wanted(host.name, value, facts) });
}

const every = { a: { test: {} }, b: { test: {} } };

describe.skipIf(!requireLab())('the engine on real hosts', () => {
  const lab = freshLab([
    { name: 'a', suite: 'trixie' },
    { name: 'b', suite: 'bookworm' },
  ]);
  const clean = () =>
    Promise.all(['a', 'b'].map((host) => lab().run(host, 'rm -rf /run/bringup-boxes /var/lib/bringup')));
  const look = async (host: string, name: string) =>
    (await lab().run(host, `cat /run/bringup-boxes/${name}`)).stdout.trim();

  it('brings hosts to what is wanted, and again changes and writes nothing', async () => {
    await clean();
    const capability = wanting(() => [
      box({ name: 'one', value: '1' }),
      box({ name: 'two', value: '2' }, { needs: ['box:one'] }),
    ]);
    const fleet = await fleetOfLab(lab(), [capability], every);
    const first = await runOnLab(fleet, [capability]);
    expect(first.report.hosts.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect(await look('b', 'two')).toBe('2');
    const manifest = () =>
      lab().run('a', 'find /run/bringup-boxes /var/lib/bringup -printf "%p %m %u %s %T@ %i\\n" | sort');
    const before = await manifest();
    const second = await runOnLab(fleet, [capability]);
    expect(second.report.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect((await manifest()).stdout).toBe(before.stdout);
  });

  it('lets two hosts need values of each other, known only after each has done its first step', async () => {
    await clean();
    const other: Record<string, string> = { a: 'b', b: 'a' };
    const capability = wanting((host, value) => {
      const theirs = value('box.own', other[host]);
      return [
        box({ name: 'own', value: `made on ${host}` }),
        box(
          { name: 'theirs', ...(theirs === undefined ? {} : { value: String(theirs) }) },
          theirs === undefined ? { waitsFor: ['box.own'] } : {},
        ),
      ];
    });
    const fleet = await fleetOfLab(lab(), [capability], every);
    const plan = await runOnLab(fleet, [capability], { mode: 'plan' });
    expect(plan.report.hosts[0]?.steps.map(({ id, waitsFor }) => [id, waitsFor])).toEqual([
      ['box:own', undefined],
      ['box:theirs', ['box.own']],
    ]);
    const { report } = await runOnLab(fleet, [capability]);
    expect(report.exitCode).toBe(0);
    expect([await look('a', 'theirs'), await look('b', 'theirs')]).toEqual(['made on b', 'made on a']);
    const again = await runOnLab(fleet, [capability]);
    expect(again.report.hosts.map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
  });

  it('tells a value that will never come instead of waiting for ever', async () => {
    await clean();
    const capability = wanting((host) => [
      box({ name: 'own', value: host }),
      box({ name: 'late' }, { waitsFor: ['nobody.knows'] }),
    ]);
    const { report } = await runOnLab(await fleetOfLab(lab(), [capability], every), [capability]);
    expect(report.hosts[0]?.problem?.code).toBe('value-never-came');
    expect(report.exitCode).toBe(4);
  });

  it('changes things at a server in the same plan, with the intent in the journal of the host before it is used', async () => {
    await clean();
    const server = new Map<string, string>();
    const account = boxKind({
      kind: 'account',
      order: 10,
      runner: {
        read: async (specs: readonly BoxSpec[]) => specs.map(({ name }) => server.get(name) ?? null),
        async apply({ spec, action }, { note }) {
          await note(`id of ${spec.name}`);
          server.set(spec.name, action);
        },
      },
    });
    const capability = wanting(
      (host, value) => {
        const id = value(`box.account-${host}`);
        return [
          box({ name: `account-${host}`, value: `id-${host}` }, {}, account),
          box(
            { name: 'uses', ...(id === undefined ? {} : { value: String(id) }) },
            id === undefined ? { waitsFor: [`box.account-${host}`] } : {},
          ),
        ];
      },
      [account, boxKind()],
    );
    const { report } = await runOnLab(await fleetOfLab(lab(), [capability], every), [capability]);
    expect(report.hosts.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect(await look('a', 'uses')).toBe('id-a');
    const history = (await lab().run('a', 'cat /var/lib/bringup/history.jsonl')).stdout
      .split('\n')
      .map((line) => (line === '' ? undefined : (JSON.parse(line) as { t: string; id?: string })));
    expect(history.flatMap((line) => (line ? `${line.t} ${line.id}` : []))).toEqual([
      'begin account:account-a',
      'intent account:account-a',
      'end account:account-a',
      'begin box:uses',
      'end box:uses',
    ]);
  });

  it('stops a host at its first failure, tells what was not tried, and goes on from there the next time', async () => {
    await clean();
    let broken = true;
    const flaky = boxKind({
      kind: 'flaky',
      order: 55,
      apply: (changes) => (broken ? sh`echo "it does not work"; exit 7` : boxKind().apply(changes)),
    });
    const capability = wanting(
      () => [
        box({ name: 'first', value: '1' }, { notify: ['box:last'] }),
        box({ name: 'f', value: '1' }, {}, flaky),
        box({ name: 'last', value: 'x' }),
      ],
      [boxKind(), flaky],
    );
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    await lab().run('a', 'mkdir -p /run/bringup-boxes; echo x >/run/bringup-boxes/last');
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a') };
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['box:first', 'changed'],
      ['box:last', 'changed'],
      ['flaky:f', 'failed'],
    ]);
    expect(report.hosts[0]?.problem).toMatchObject({
      code: 'flaky-failed',
      what: expect.stringContaining('exit 7: it does not work'),
    });
    expect(report.exitCode).toBe(4);
    broken = false;
    const next = await runOnLab(fleet, [capability], only);
    expect(next.report.hosts[0]?.steps.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'changed']);
  });

  it('keeps a notification of a run that was cut off, and serves it in the next', async () => {
    await clean();
    const fails = boxKind({ kind: 'fails', order: 55, apply: () => sh`exit 1` });
    const served = boxKind({ kind: 'served', order: 90 });
    const wishes = (withFailure: boolean) =>
      wanting(
        () => [
          box({ name: 'conf', value: 'new' }, { notify: ['served:svc'] }),
          ...(withFailure ? [box({ name: 'bad', value: '1' }, {}, fails)] : []),
          box({ name: 'svc', value: 'up' }, {}, served),
        ],
        [boxKind(), fails, served],
      );
    await lab().run('a', 'mkdir -p /run/bringup-boxes; echo up >/run/bringup-boxes/svc');
    const first = wishes(true);
    const fleet = await fleetOfLab(lab(), [first], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a') };
    expect((await runOnLab(fleet, [first], only)).report.exitCode).toBe(4);
    expect((await lab().run('a', 'test -e /run/bringup-boxes/.runs-svc')).code).not.toBe(0);
    const second = wishes(false);
    const { report } = await runOnLab(fleet, [second], only);
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['box:conf', 'ok'],
      ['served:svc', 'changed'],
    ]);
    expect((await lab().run('a', 'wc -l </run/bringup-boxes/.runs-svc')).stdout.trim()).toBe('1');
    expect((await runOnLab(fleet, [second], only)).report.hosts[0]?.outcome).toBe('converged');
  });

  it('gives a secret to a command unseen, and takes it out of everything that is kept', async () => {
    await clean();
    const secret = new Secret('TOKEN', 'correct-horse-battery');
    const teller = boxKind({
      kind: 'teller',
      apply: () =>
        sh`printf '%s' ${secret} | sha256sum; printf '%s\n' ${secret}; printf '%s' ${secret} | base64; mkdir -p /run/bringup-boxes; echo 1 >/run/bringup-boxes/t; cat /proc/$$/cmdline | tr '\0' ' '`,
    });
    const capability = wanting(() => [box({ name: 't', value: '1' }, {}, teller)], [teller]);
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    let output = '';
    const { report } = await runOnLab(fleet, [capability], {
      hosts: fleet.hosts.filter(({ name }) => name === 'a'),
      secrets: [secret],
      onStepOutput: (_host, _step, text) => {
        output += text;
      },
    });
    expect(report.exitCode).toBe(0);
    expect(output).toContain('[secret TOKEN]');
    expect(output + JSON.stringify(report)).not.toContain('correct-horse');
    expect(output).not.toContain(Buffer.from('correct-horse-battery').toString('base64').slice(0, 20));
    expect((await lab().run('a', 'grep -r correct-horse /var/lib/bringup /run/bringup-boxes /tmp /var/tmp')).code).toBe(
      1,
    );
  });

  it('refuses a sealed plan when something moved since', async () => {
    await clean();
    const capability = wanting(() => [box({ name: 'one', value: '1' })]);
    const fleet = await fleetOfLab(lab(), [capability], every);
    const { sealed } = await runOnLab(fleet, [capability], { mode: 'plan' });
    await lab().run('a', 'mkdir -p /run/bringup-boxes; echo other >/run/bringup-boxes/one');
    const { report } = await runOnLab(fleet, [capability], { sealed });
    expect(report.hosts.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['refused', 'plan-moved'],
      ['changed', undefined],
    ]);
    expect(report.hosts[0]?.problem?.what).toContain('box:one');
    expect(await look('a', 'one')).toBe('other');
  });

  it('removes with --prune what it made and nobody wants any more, and only that', async () => {
    await clean();
    await lab().run('a', 'mkdir -p /run/bringup-boxes; echo old >/run/bringup-boxes/there');
    const before = wanting(() => [
      box({ name: 'there', value: 'new' }),
      box({ name: 'made', value: '1' }),
      box({ name: 'kept', value: '1' }),
    ]);
    const after = wanting(() => [box({ name: 'kept', value: '1' })]);
    const fleet = await fleetOfLab(lab(), [before], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a') };
    await runOnLab(fleet, [before], only);
    const told = await runOnLab(fleet, [after], { ...only, mode: 'plan' });
    expect(told.report.hosts[0]?.orphans).toEqual(['box:made']);
    await runOnLab(fleet, [after], { ...only, prune: true });
    expect((await lab().run('a', 'ls /run/bringup-boxes')).stdout.split('\n').filter(Boolean)).toEqual([
      'kept',
      'there',
    ]);
    expect((await runOnLab(fleet, [after], { ...only, mode: 'plan' })).report.hosts[0]?.orphans).toEqual([]);
  });

  it('takes back what it changed when a step fails and the fleet asks for that, and says what stays', async () => {
    await clean();
    await lab().run('a', 'mkdir -p /run/bringup-boxes; echo old >/run/bringup-boxes/one');
    const fails = boxKind({ kind: 'fails', order: 90, apply: () => sh`exit 1` });
    const capability = wanting(
      () => [
        box({ name: 'one', value: 'new' }),
        box({ name: 'two', value: '2' }),
        box({ name: 'bad', value: '1' }, {}, fails),
      ],
      [boxKind(), fails],
    );
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a'), onFailure: 'rollback' as const };
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'fails-failed' } });
    expect(report.exitCode).toBe(8);
    expect(await look('a', 'one')).toBe('old');
    expect((await lab().run('a', 'test -e /run/bringup-boxes/two')).code).toBe(1);
    const forGood = boxKind({ kind: 'good', order: 40, undo: () => ({ cannot: 'it is for good' }) });
    const stays = wanting(
      () => [box({ name: 'kept', value: '1' }, {}, forGood), box({ name: 'bad', value: '1' }, {}, fails)],
      [forGood, fails],
    );
    const second = await runOnLab(fleet, [stays], only);
    expect(second.report.hosts[0]?.outcome).toBe('failed');
    expect(second.report.hosts[0]?.notes.join()).toContain('good:kept stays as this run left it: it is for good');
    expect(second.report.hosts[0]?.steps.find(({ id }) => id === 'good:kept')?.irreversible).toBe('it is for good');
  });

  it('restarts for the old file what it had restarted for the new one', async () => {
    await clean();
    await lab().run(
      'a',
      'mkdir -p /run/bringup-boxes; echo up >/run/bringup-boxes/svc; echo old >/run/bringup-boxes/conf',
    );
    const served = boxKind({ kind: 'served', order: 60 });
    const fails = boxKind({ kind: 'fails', order: 90, slow: true, apply: () => sh`exit 1` });
    const capability = wanting(
      () => [
        box({ name: 'conf', value: 'new' }, { notify: ['served:svc'] }),
        box({ name: 'svc', value: 'up' }, {}, served),
        box({ name: 'bad', value: '1' }, {}, fails),
      ],
      [boxKind(), served, fails],
    );
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a'), onFailure: 'rollback' as const };
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.outcome).toBe('rolled-back');
    expect(await look('a', 'conf')).toBe('old');
    expect((await lab().run('a', 'wc -l </run/bringup-boxes/.runs-svc')).stdout.trim()).toBe('2');
  });

  it('takes back what began and nothing else, and forgets that it had made it', async () => {
    await clean();
    await lab().run(
      'a',
      'mkdir -p /run/bringup-boxes; echo old >/run/bringup-boxes/one; echo old >/run/bringup-boxes/skipped',
    );
    const saving = boxKind({
      kind: 'box',
      save: ({ spec }) => sh`cp ${`/run/bringup-boxes/${spec.name}`} "$BU_SAVE" 2>/dev/null || :`,
    });
    const fails = boxKind({ kind: 'fails', order: 60, apply: () => sh`exit 1` });
    const after = boxKind({ kind: 'after', order: 70, undo: () => sh`echo undone >/run/bringup-boxes/wrong` });
    const capability = wanting(
      () => [
        box({ name: 'one', value: 'new' }, {}, saving),
        box({ name: 'made', value: '1' }, {}, saving),
        box({ name: 'bad', value: '1' }, {}, fails),
        box({ name: 'skipped', value: 'new' }, {}, after),
      ],
      [saving, fails, after],
    );
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a'), onFailure: 'rollback' as const };
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.outcome).toBe('rolled-back');
    expect((await lab().run('a', 'cd /run/bringup-boxes; cat one skipped; ls')).stdout).toBe(
      'old\nold\none\nskipped\n',
    );
    await lab().run('a', 'echo mine >/run/bringup-boxes/made');
    const none = wanting(() => [], [saving]);
    await runOnLab(fleet, [none], { hosts: only.hosts, prune: true });
    expect(await look('a', 'made')).toBe('mine');
  });

  it('judges what ended before another step took too long', async () => {
    await clean();
    const endless = boxKind({ kind: 'endless', order: 60, apply: () => sh`sleep 1234`, timeoutMs: () => 1_000 });
    const capability = wanting(
      () => [box({ name: 'good', value: '1' }), box({ name: 'e', value: '1' }, {}, endless)],
      [boxKind(), endless],
    );
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    const { report } = await runOnLab(fleet, [capability], { hosts: fleet.hosts.filter(({ name }) => name === 'a') });
    expect(report.hosts[0]).toMatchObject({ outcome: 'failed', problem: { code: 'step-timeout' } });
    expect(report.hosts[0]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['box:good', 'changed'],
      ['endless:e', 'failed'],
    ]);
  });

  it('leaves a notification of another capability in the journal until that one serves it', async () => {
    await clean();
    await lab().run('a', 'mkdir -p /run/bringup-boxes; echo up >/run/bringup-boxes/svc');
    const fails = boxKind({ kind: 'fails', order: 55, apply: () => sh`exit 1` });
    const served = boxKind({ kind: 'served', order: 90 });
    const kinds = [boxKind(), fails, served];
    const wishes = (bad: boolean) =>
      wanting(
        () => [
          box({ name: 'conf', value: 'new' }, { notify: ['served:svc'] }),
          ...(bad ? [box({ name: 'bad', value: '1' }, {}, fails)] : []),
          box({ name: 'svc', value: 'up' }, {}, served),
        ],
        kinds,
      );
    const fleet = await fleetOfLab(lab(), [wishes(true)], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a') };
    await runOnLab(fleet, [wishes(true)], only);
    const other = wanting(() => [box({ name: 'else', value: '1' })]);
    expect((await runOnLab(fleet, [other], { ...only, partial: true })).report.exitCode).toBe(0);
    const { report } = await runOnLab(fleet, [wishes(false)], only);
    expect(report.hosts[0]?.steps.find(({ id }) => id === 'served:svc')?.outcome).toBe('changed');
    expect((await lab().run('a', 'test -s /var/lib/bringup/journal.jsonl')).code).toBe(1);
  });

  it('names the run that holds a host, and frees it when that run ends', async () => {
    await clean();
    const slow = boxKind({ kind: 'slow', apply: (changes) => sh`sleep 2; ${boxKind().apply(changes)}` });
    const capability = wanting(() => [box({ name: 's', value: '1' }, {}, slow)], [slow]);
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a') };
    const holds = Promise.withResolvers<void>();
    const first = runOnLab(fleet, [capability], {
      ...only,
      onEvent: (event) => {
        if (event.type === 'step-started') holds.resolve();
      },
    });
    await holds.promise;
    const loser = await runOnLab(fleet, [capability], { ...only, lockTimeoutMs: 0 });
    const waiter = runOnLab(fleet, [capability], only);
    const winner = await first;
    expect(winner.report.hosts[0]?.outcome).toBe('changed');
    expect(loser.report.hosts[0]).toMatchObject({
      outcome: 'locked',
      problem: { what: expect.stringContaining(winner.report.run.id) },
    });
    expect((await waiter).report.hosts[0]?.outcome).toBe('converged');
    expect((await lab().run('a', 'wc -l </run/bringup-boxes/.runs-s')).stdout.trim()).toBe('1');
    expect((await runOnLab(fleet, [capability], { ...only, lockTimeoutMs: 0 })).report.hosts[0]?.outcome).toBe(
      'converged',
    );
  });

  it('stops a step that takes too long, and one that is cancelled, with all it started', async () => {
    await clean();
    const endless = boxKind({ kind: 'endless', apply: () => sh`sleep 1234 & sleep 4321`, timeoutMs: () => 1_000 });
    const capability = wanting(() => [box({ name: 'e', value: '1' }, {}, endless)], [endless]);
    const fleet = await fleetOfLab(lab(), [capability], { a: every.a });
    const only = { hosts: fleet.hosts.filter(({ name }) => name === 'a') };
    const late = await runOnLab(fleet, [capability], only);
    expect(late.report.hosts[0]?.problem).toMatchObject({ code: 'step-timeout', category: 'timeout' });
    const patient = boxKind({ kind: 'endless', apply: () => sh`sleep 1234 & sleep 4321` });
    const again = wanting(() => [box({ name: 'e', value: '1' }, {}, patient)], [patient]);
    const controller = new AbortController();
    const cancelled = await runOnLab(fleet, [again], {
      ...only,
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === 'step-started') setTimeout(() => controller.abort(), 300);
      },
    });
    expect(cancelled.report.hosts[0]).toMatchObject({ outcome: 'unknown', steps: [{ outcome: 'unknown' }] });
    expect(cancelled.report.exitCode).toBe(130);
    expect((await lab().run('a', 'ps -eo args | grep -E "^sleep (1234|4321)"')).stdout).toBe('');
    const state = await runOnLab(fleet, [again], { ...only, mode: 'plan' });
    expect(state.report.hosts[0]?.unknownBefore).toEqual(['endless:e']);
  });
});
