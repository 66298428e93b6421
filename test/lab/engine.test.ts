import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { sh } from '../../src/core/sh.ts';
import { TAKES_PART } from '../../src/engine/values.ts';
import { type BoxSpec, box, boxKind } from '../support/box-kind.ts';
import { runOnLab } from './support/fleet-of-lab.ts';
import { labOfBoxes, wanting } from './support/lab-of-boxes.ts';
import { requireLab } from './support/require-lab.ts';

const broken = boxKind({ kind: 'broken', apply: () => sh`exit 7` });

describe.skipIf(!requireLab())('the engine on real hosts', () => {
  const { look, onA, both, alone } = labOfBoxes();

  it('brings hosts to what is wanted, and again changes and writes nothing', async () => {
    const capability = wanting(() => [
      box({ name: 'one', value: '1' }),
      box({ name: 'two', value: '2' }, { needs: ['box:one'] }),
    ]);
    const fleet = await both(capability);
    const first = await runOnLab(fleet, [capability]);
    expect(first.report.hosts.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect(await look('b', 'two')).toBe('2');
    const manifest = () => onA('find /run/bringup-boxes /var/lib/bringup -printf "%p %m %u %s %T@ %i\\n" | sort');
    const before = await manifest();
    const second = await runOnLab(fleet, [capability]);
    expect(second.report.hosts.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect((await manifest()).stdout).toBe(before.stdout);
  });

  it('comes again to a host that lost its connection between the plan and its turn', async () => {
    const capability = wanting(() => [box({ name: 'one', value: '1' })]);
    const { report } = await runOnLab(await both(capability), [capability], {
      confirm: async () => {
        await onA(
          "pkill -KILL -u ops sshd; pkill -KILL -f '^sshd-session: ops'; while pgrep -f '^sshd-session: ops'; do sleep 0.1; done",
        );
        return true;
      },
    });
    expect(report.hosts.map(({ outcome, connections }) => [outcome, connections])).toEqual([
      ['changed', 2],
      ['changed', 1],
    ]);
    expect(await look('a', 'one')).toBe('1');
  });

  it('lets two hosts need values of each other, known only after each has done its first step', async () => {
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
    const fleet = await both(capability);
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

  it('lets nobody wait for a host that failed', async () => {
    const capability = wanting(
      (host, value) => {
        if (host === 'a') return [box({ name: 'own', value: '1' }, {}, broken)];
        const isHere = value(TAKES_PART, 'a') === true;
        return [
          box({ name: 'theirs', ...(isHere ? {} : { value: 'nothing' }) }, isHere ? { waitsFor: ['box.own'] } : {}),
        ];
      },
      [broken, boxKind()],
    );
    const { report } = await runOnLab(await both(capability), [capability]);
    expect(report.hosts.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'broken-failed'],
      ['changed', undefined],
    ]);
    expect(await look('b', 'theirs')).toBe('nothing');
  });

  it('tells a value that will never come instead of waiting for ever', async () => {
    const capability = wanting((host) => [
      box({ name: 'own', value: host }),
      box({ name: 'late' }, { waitsFor: ['nobody.knows'] }),
    ]);
    const { report } = await runOnLab(await both(capability), [capability]);
    expect(report.hosts[0]?.problem?.code).toBe('value-never-came');
    expect(report.exitCode).toBe(4);
  });

  it('changes things at a server in the same plan, with the intent in the journal of the host before it is used', async () => {
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
    const { report } = await runOnLab(await both(capability), [capability]);
    expect(report.hosts.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect(await look('a', 'uses')).toBe('id-a');
    const history = (await onA('cat /var/lib/bringup/history.jsonl')).stdout
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

  it('gives a secret to a command unseen, and takes it out of everything that is kept', async () => {
    const secret = new Secret('TOKEN', 'correct-horse-battery');
    const teller = boxKind({
      kind: 'teller',
      apply: () =>
        sh`printf '%s' ${secret} | sha256sum; printf '%s\n' ${secret}; printf '%s' ${secret} | base64; mkdir -p /run/bringup-boxes; echo 1 >/run/bringup-boxes/t; cat /proc/$$/cmdline | tr '\0' ' '`,
    });
    const capability = wanting(() => [box({ name: 't', value: '1' }, {}, teller)], [teller]);
    const { fleet, only } = await alone(capability);
    let output = '';
    const { report } = await runOnLab(fleet, [capability], {
      ...only,
      secrets: [secret],
      onStepOutput: (_host, _step, text) => {
        output += text;
      },
    });
    expect(report.exitCode).toBe(0);
    expect(output).toContain('[secret TOKEN]');
    expect(output + JSON.stringify(report)).not.toContain('correct-horse');
    expect(output).not.toContain(Buffer.from('correct-horse-battery').toString('base64').slice(0, 20));
    expect((await onA('grep -r correct-horse /var/lib/bringup /run/bringup-boxes /tmp /var/tmp')).code).toBe(1);
  });

  it('refuses a sealed plan when something moved since', async () => {
    const capability = wanting(() => [box({ name: 'one', value: '1' })]);
    const fleet = await both(capability);
    const { sealed } = await runOnLab(fleet, [capability], { mode: 'plan' });
    await onA('mkdir -p /run/bringup-boxes; echo other >/run/bringup-boxes/one');
    const { report } = await runOnLab(fleet, [capability], { sealed });
    expect(report.hosts.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['refused', 'plan-moved'],
      ['changed', undefined],
    ]);
    expect(report.hosts[0]?.problem?.what).toContain('box:one');
    expect(await look('a', 'one')).toBe('other');
  });

  it('removes with --prune what it made and nobody wants any more, and only that', async () => {
    await onA('mkdir -p /run/bringup-boxes; echo old >/run/bringup-boxes/there');
    const before = wanting(() => [
      box({ name: 'there', value: 'new' }),
      box({ name: 'made', value: '1' }),
      box({ name: 'kept', value: '1' }),
    ]);
    const after = wanting(() => [box({ name: 'kept', value: '1' })]);
    const { fleet, only } = await alone(before);
    await runOnLab(fleet, [before], only);
    const told = await runOnLab(fleet, [after], { ...only, mode: 'plan' });
    expect(told.report.hosts[0]?.orphans).toEqual(['box:made']);
    await runOnLab(fleet, [after], { ...only, prune: true });
    expect((await onA('ls /run/bringup-boxes')).stdout.split('\n').filter(Boolean)).toEqual(['kept', 'there']);
    expect((await runOnLab(fleet, [after], { ...only, mode: 'plan' })).report.hosts[0]?.orphans).toEqual([]);
  });
});
