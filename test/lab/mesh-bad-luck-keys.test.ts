import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CANCEL_TIMES, cancel } from '../rig/cancel.ts';
import { installTailscale, joinByHand } from '../support/mesh/by-hand.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { expectTold, type Told } from './support/condition.ts';
import { answerWithKey, meshTrouble } from './support/mesh-trouble.ts';
import { until } from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a key that is made and not used', () => {
  const mesh = meshLab(
    [
      { name: 'a', suite: 'trixie' },
      { name: 'b', suite: 'bookworm' },
    ],
    { archives: [] },
  );
  const { start, apply, nodes, liveKeys, on, expectHeals } = meshTrouble(mesh);
  const fleet = () =>
    mesh.fleetFile({
      server: { server: mesh.tap().url },
      mesh: { install: { from: 'present' }, timeouts: { connect: '20s', online: '20s' } },
      hosts: { b: { mesh: { state: 'left' } } },
    });
  /** Starts a run and returns when its key is in the journal and `tailscale up` waits: what a client asks a server for first is refused. */
  const startAndHalt = async (file: string) => {
    const door = mesh.tap().answer({ method: 'GET', path: /^\/key/ }, 503, '');
    onTestFinished(() => door[Symbol.dispose]());
    const run = start(file);
    onTestFinished(() => void run.child.kill('SIGKILL'));
    await until(async () => (await ups()) !== '0', 'tailscale up waits', 30_000);
    expect(await on('a', 'cat /var/lib/bringup/journal.jsonl')).toMatch(/"note":"key \d+ of http\S+ until \S+"/);
    expect(await liveKeys()).toHaveLength(1);
    return { ...run, door };
  };
  const ups = () => on('a', "pgrep -fc '[t]ailscale up' || :");
  const nobodyUp = () => until(async () => (await ups()) === '0', 'tailscale up is gone', 60_000);
  const leave = async () => {
    await on('a', 'tailscale logout; rm -rf /var/lib/bringup');
    for (const { id } of await mesh.server().nodes())
      await mesh.server().cli('nodes', 'delete', '-i', String(id), '--force');
  };
  beforeAll(async () => {
    await installTailscale(mesh.lab(), 'a');
    await installTailscale(mesh.lab(), 'b');
  });

  it('when the run is cancelled: it deletes the key itself, within the time that a workflow gives', async () => {
    const file = await fleet();
    const { child, done, door } = await startAndHalt(file);
    await cancel(child, CANCEL_TIMES);
    const { code, output } = await done;
    expect(code, output).toBe(130);
    expect(await liveKeys()).toEqual([]);
    door[Symbol.dispose]();
    await nobodyUp();
    await expectHeals(file);
    expect(await nodes()).toEqual(['a online']);
    await leave();
  });

  it('when the run is killed: the next run deletes the key', async () => {
    const file = await fleet();
    const { child, done, door } = await startAndHalt(file);
    const [left] = await liveKeys();
    child.kill('SIGKILL');
    await done;
    await nobodyUp();
    expect(await liveKeys()).toEqual([left]);
    const next = start(file);
    await until(async () => ![left, undefined].includes((await liveKeys())[0]), 'another key is made', 60_000);
    expect(await liveKeys()).toHaveLength(1);
    door[Symbol.dispose]();
    const { code, output } = await next.done;
    expect(code, output).toBe(0);
    await expectHeals(file);
    expect(await nodes()).toEqual(['a online']);
    await leave();
  });

  it('because somebody else used it first, or it has expired on the way: said, and the next run makes another', async () => {
    const file = await fleet();
    const expectNotTaken = async (key: string, told: Pick<Told, 'code' | 'what' | 'remedy'>) => {
      using _ = mesh.tap().answer({ method: 'POST', path: /preauthkey/ }, 200, answerWithKey(key));
      const ended = await apply(file, '--select', 'a');
      expectTold(ended, { outcome: 'failed', exit: 3, category: 'auth', ...told });
      expect(ended.traces).not.toContain(key);
    };
    const burnt = await mesh.server().joinKey();
    const old = await mesh.server().joinKey({ life: '1s' });
    await joinByHand(mesh.lab(), 'b', { url: mesh.server().url, joinKey: async () => burnt });
    await expectNotTaken(burnt, {
      code: 'mesh-key-burnt',
      what: /says that the key was used already$/,
      remedy: /run it again: a new key is made/,
    });
    await until(async () => (await liveKeys()).length === 0, 'the other key has expired');
    await expectNotTaken(old, {
      code: 'mesh-key-not-taken',
      what: /does not take the key that was just made$/,
      remedy: /clocks of this machine and of the server/,
    });
    await on('b', 'tailscale logout');
    await expectHeals(file);
    await leave();
  });

  it('is made once when two runs want the same host at the same time', async () => {
    const file = await fleet();
    const before = (JSON.parse(await mesh.server().cli('preauthkeys', 'list', '-o', 'json')) as readonly unknown[])
      .length;
    const both = await Promise.all([start(file).done, start(file).done]);
    expect(
      both.map(({ code }) => code),
      both.map(({ output }) => output).join('\n'),
    ).toEqual([0, 0]);
    expect(
      both.map(({ output }) => /mesh[.]node tailscale +changed/.test(output)).toSorted(),
      both.map(({ output }) => output).join('\n'),
    ).toEqual([false, true]);
    expect(await nodes()).toEqual(['a online']);
    const after = (JSON.parse(await mesh.server().cli('preauthkeys', 'list', '-o', 'json')) as readonly unknown[])
      .length;
    expect([after - before, await liveKeys()]).toEqual([1, []]);
  });
});
