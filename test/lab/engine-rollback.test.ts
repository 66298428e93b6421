import { describe, expect, it } from 'vitest';
import { sh } from '../../src/core/sh.ts';
import { box, boxKind } from '../support/box-kind.ts';
import { runOnLab } from './support/fleet-of-lab.ts';
import { labOfBoxes, wanting } from './support/lab-of-boxes.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('on-failure: rollback on real hosts', () => {
  const { look, onA, alone } = labOfBoxes();

  it('takes back what it changed when a step fails and the fleet asks for that, and says what stays', async () => {
    await onA('mkdir -p /run/bringup-boxes; echo old >/run/bringup-boxes/one');
    const fails = boxKind({ kind: 'fails', order: 90, apply: () => sh`exit 1` });
    const capability = wanting(
      () => [
        box({ name: 'one', value: 'new' }),
        box({ name: 'two', value: '2' }),
        box({ name: 'bad', value: '1' }, {}, fails),
      ],
      [boxKind(), fails],
    );
    const { fleet, only } = await alone(capability, { onFailure: 'rollback' });
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]).toMatchObject({ outcome: 'rolled-back', problem: { code: 'fails-failed' } });
    expect(report.exitCode).toBe(8);
    expect(await look('a', 'one')).toBe('old');
    expect((await onA('test -e /run/bringup-boxes/two')).code).toBe(1);
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
    await onA('mkdir -p /run/bringup-boxes; echo up >/run/bringup-boxes/svc; echo old >/run/bringup-boxes/conf');
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
    const { fleet, only } = await alone(capability, { onFailure: 'rollback' });
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.outcome).toBe('rolled-back');
    expect(await look('a', 'conf')).toBe('old');
    expect((await onA('wc -l </run/bringup-boxes/.runs-svc')).stdout.trim()).toBe('2');
  });

  it('takes back what began and nothing else, and forgets that it had made it', async () => {
    await onA('mkdir -p /run/bringup-boxes; echo old >/run/bringup-boxes/one; echo old >/run/bringup-boxes/skipped');
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
    const { fleet, only } = await alone(capability, { onFailure: 'rollback' });
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.outcome).toBe('rolled-back');
    expect((await onA('cd /run/bringup-boxes; cat one skipped; ls')).stdout).toBe('old\nold\none\nskipped\n');
    await onA('echo mine >/run/bringup-boxes/made');
    const none = wanting(() => [], [saving]);
    await runOnLab(fleet, [none], { hosts: only.hosts, prune: true });
    expect(await look('a', 'made')).toBe('mine');
  });

  it('does not take an undo for done that failed in the middle of a list', async () => {
    const stubborn = boxKind({ kind: 'stubborn', order: 40, undo: () => sh`false && true` });
    const fails = boxKind({ kind: 'fails', order: 90, apply: () => sh`exit 1` });
    const capability = wanting(
      () => [box({ name: 'stays', value: '1' }, {}, stubborn), box({ name: 'bad', value: '1' }, {}, fails)],
      [stubborn, fails],
    );
    const { fleet, only } = await alone(capability, { onFailure: 'rollback' });
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.outcome).toBe('failed');
    expect(report.hosts[0]?.notes.join()).toContain('stubborn:stays could not be taken back (exit 1)');
    const index = (await onA('cat /var/lib/bringup/undo/*/index.jsonl')).stdout;
    // What failed itself was taken back, the other was not.
    expect(index.match(/"undone":\d+/g)).toEqual(['"undone":2']);
  });
});
