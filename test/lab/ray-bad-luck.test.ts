import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lab/faults.ts';
import { until } from './support/other-runner.ts';
import { expectNothingToDo, HEAD, outcomes, problemOf, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

/** A runner that died frees its hosts after 40 s, and this machine may be busy. */
const WAITS = ['--lock-timeout', '5m'];
const UNIT = 'bringup-ray-main';
const LABELLED = { labels: { rack: 'b' } };

describe.skipIf(!requireLab())('bad luck while hosts join a cluster of Ray', { timeout: 1_800_000 }, () => {
  const ray = rayLab();
  const { fleetFile, invocation, lab, nodes, on, run, start } = ray;
  const isSo = async (host: string, script: string) => (await lab().run(host, script)).code === 0;
  const aliveStarts = async () =>
    (await nodes()).filter(({ alive }) => alive).map(({ labels }) => labels['bringup/join'] ?? '');
  const expectBothAlive = async () =>
    expect((await aliveStarts()).toSorted()).toEqual([await invocation(HEAD), await invocation(WORKER)].toSorted());

  it('a host that boots in the middle of its join is told as such, and the others go on', async () => {
    const cut = run(await fleetFile(), 'up');
    await until(() => isSo(WORKER, 'test -d /opt/bringup/envs/.bringup-new/env'), 'it installs', 300_000);
    await faultsOf(lab(), WORKER).reboot();
    const result = await cut;
    expect(outcomes(result), result.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'unknown', 'connection-lost'],
    ]);
  });

  it('a runner that is killed leaves what the next one brings to its end', async () => {
    const file = await fleetFile();
    const killed = start(file, 'up');
    await until(() => isSo(WORKER, `pgrep -f '[p]ython - .* bringup/join '`), 'the worker is proven', 600_000);
    killed.child.kill('SIGKILL');
    await killed.done;
    const next = await run(file, 'up', ...WAITS);
    expect(outcomes(next), next.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    expect(next.json.hosts?.[1]?.unknownBefore).toContain('ray-member:main');
    // Of what the boot cut off.
    expect(await on(WORKER, 'ls -A /opt/bringup/envs; ls /var/lib/bringup/run 2>/dev/null; :')).toMatch(
      /^\.clusters\n[0-9a-f]{64}$/,
    );
    await expectBothAlive();
    await expectNothingToDo(ray, file);
  });

  it('of two runs at once one does the work, and the other one finds it done', async () => {
    const file = await fleetFile({ ray: { [WORKER]: LABELLED } });
    const before = await on(WORKER, `systemctl show -p InvocationID --value ${UNIT}`);
    const both = await Promise.all([run(file, 'up', ...WAITS), run(file, 'up', ...WAITS)]);
    expect(both.map(outcomes).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      [
        [HEAD, 'converged', undefined],
        [WORKER, 'changed', undefined],
      ],
      [
        [HEAD, 'converged', undefined],
        [WORKER, 'converged', undefined],
      ],
    ]);
    const known = (await nodes()).filter(({ head }) => !head).map(({ labels }) => labels['bringup/join']);
    expect(known).toHaveLength(2);
    expect(known).toContain(before);
    await expectBothAlive();
  });

  it('a head whose host is off is told, and its worker is not waited for and left as it is until it is back', async () => {
    const file = await fleetFile({ ray: { [WORKER]: LABELLED } });
    const power = await faultsOf(lab(), HEAD).cutPower();
    const alone = await run(file, 'up');
    expect(problemOf(alone, HEAD), alone.stderr).toMatchObject({ outcome: 'unreachable', category: 'network' });
    expect(problemOf(alone, WORKER), alone.stderr).toMatchObject({
      outcome: 'failed',
      code: 'ray-head-away',
      remedy: expect.stringContaining('see that Ray runs on the head'),
    });
    const steps = alone.json.hosts?.find(({ name }) => name === WORKER)?.steps ?? [];
    expect(steps.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0)).toBeLessThan(30_000);
    expect(await on(WORKER, `systemctl is-enabled ${UNIT}; systemctl is-active ${UNIT}; :`)).toMatch(/^enabled\nact/);
    await power.undo();
    const back = await run(file, 'up');
    expect(
      back.json.hosts?.map(({ problem }) => problem),
      back.stderr,
    ).toEqual([undefined, undefined]);
    await expectBothAlive();
    await expectNothingToDo(ray, file);
  });

  it('a host that was installed anew is refused until its key is trusted, and its old node is not taken for it', async () => {
    const file = await fleetFile({ ray: { [WORKER]: LABELLED } });
    const old = await invocation(WORKER);
    // As a new image has it: other keys, another id, and nothing of what was there.
    await on(
      WORKER,
      `systemctl kill -s KILL ${UNIT}; systemctl stop ${UNIT}; systemctl disable --quiet ${UNIT}
rm -rf /etc/${UNIT} /etc/systemd/system/${UNIT}.service /opt/bringup /var/lib/bringup /var/lib/bringup-ray /run/${UNIT}.*
userdel bringup-ray; rm -f /etc/machine-id; systemd-machine-id-setup
rm -f /etc/ssh/ssh_host_*; ssh-keygen -A; systemctl daemon-reload; systemctl restart ssh`,
    );
    const refused = await run(file, 'up');
    expect(problemOf(refused, WORKER)).toMatchObject({ outcome: 'refused', category: 'host-key' });
    expect(problemOf(refused, HEAD)).toMatchObject({ outcome: 'converged' });
    const key = (await on(WORKER, 'cat /etc/ssh/ssh_host_ed25519_key.pub')).split(' ')[1] ?? '';
    const [, , was = ''] = lab().host(WORKER).hostKeyLine.split(' ');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(was, key));
    const joined = await run(file, 'up');
    expect(outcomes(joined), joined.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    expect(await invocation(WORKER)).not.toBe(old);
    const { stdout } = await run(file, 'status');
    const [cluster] = (
      JSON.parse(stdout) as {
        clusters: { strangers: object[]; hosts: { host: string; node: { alive: boolean; labels: object } }[] }[];
      }
    ).clusters;
    expect(cluster?.strangers).toEqual([]);
    expect(cluster?.hosts.find(({ host }) => host === WORKER)?.node).toMatchObject({
      alive: true,
      labels: { 'bringup/join': await invocation(WORKER) },
    });
    await expectNothingToDo(ray, file);
  });
});
