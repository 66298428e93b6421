import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEAD, outcomes, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const ALL_MS = 900_000;
const OTHER = 'gpu-2';
const UNIT = 'bringup-ray-main';

/** Argument: name of a host, seconds. Sends it a task of that length, says so, and tells how it ended. */
const WORK = `
import ray, sys, time
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy
ray.init(address='auto', logging_level='error', log_to_driver=False)
node = next(n for n in ray.nodes() if n['Alive'] and n['Labels'].get('bringup/host') == sys.argv[1])
@ray.remote(num_cpus=1, max_retries=0)
def slow(seconds):
    open('/var/lib/bringup-ray/main/slow-runs', 'w').close()
    time.sleep(seconds)
    return 'done'
try:
    print(ray.get(slow.options(scheduling_strategy=NodeAffinitySchedulingStrategy(node['NodeID'], soft=False)).remote(float(sys.argv[2]))))
except Exception as problem:
    print(type(problem).__name__)
`;

interface Upgraded {
  readonly outcome: string;
  readonly way: string;
  readonly outageSeconds?: number;
  readonly parts: readonly {
    readonly title: string;
    readonly exitCode: number;
    readonly hosts: readonly { readonly name: string; readonly outcome: string; readonly wave?: number }[];
  }[];
}

describe.skipIf(!requireLab())('the life of nodes', { timeout: ALL_MS }, () => {
  const { apply, fleetFile, invocation, lab, nodes, on, run } = rayLab([HEAD, WORKER, OTHER]);
  const FLEET = { cluster: { probation: '3s' } };
  /** Begins a task on a host, and waits until it runs. Gives how it ended. */
  const work = async (host: string, seconds: number) => {
    await on(host, 'rm -f /var/lib/bringup-ray/main/slow-runs');
    const ended = on(
      HEAD,
      `set -a; . /etc/bringup-ray-main/environment; cd /tmp; exec runuser -u bringup-ray -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" - ${host} ${seconds}`,
      WORK,
    );
    await on(
      host,
      'for i in $(seq 600); do [ -e /var/lib/bringup-ray/main/slow-runs ] && exit; sleep 0.1; done; exit 1',
    );
    return { ended };
  };
  const unit = (host: string) => on(host, `systemctl is-enabled ${UNIT}; systemctl is-active ${UNIT}; :`);
  const newest = async (host: string) => {
    const mine = (await nodes()).filter(({ labels }) => labels['bringup/host'] === host);
    return mine.toSorted((a, b) => b.startedMs - a.startedMs)[0];
  };

  it('drains a worker whose task ends in time, and it stays drained over a boot', async () => {
    const file = await fleetFile(FLEET);
    const up = await run(file, 'up');
    expect(
      outcomes(up)?.map(([, outcome]) => outcome),
      up.stderr,
    ).toEqual(['changed', 'changed', 'changed']);
    const { ended } = await work(WORKER, 12);
    const drained = await run(file, 'drain', '--select', WORKER, '--deadline', '5m');
    expect(outcomes(drained), drained.stderr).toEqual([[WORKER, 'changed', undefined]]);
    expect(drained.json.hosts?.[0]?.notes.join()).toMatch(
      /drained: it finished its work \(one task or actor\) after \d+ s/,
    );
    expect(await ended).toBe('done');
    expect(await unit(WORKER)).toBe('disabled\ninactive');
    expect(await newest(WORKER)).toMatchObject({ alive: false, death: expect.stringContaining('the host is drained') });
    await on(WORKER, 'touch /run/before-the-boot; systemctl reboot');
    const isUp = 'test ! -e /run/before-the-boot && systemctl is-active multi-user.target';
    await expect
      .poll(
        async () =>
          (
            await lab()
              .run(WORKER, isUp)
              .catch(() => undefined)
          )?.code,
        { timeout: 120_000, interval: 1000 },
      )
      .toBe(0);
    expect(await unit(WORKER)).toBe('disabled\ninactive');
    const again = await run(file, 'drain', '--select', WORKER);
    expect(outcomes(again)).toEqual([[WORKER, 'converged', undefined]]);
  });

  it('comes back by a join, which tells its facts, and is cut off by a deadline', async () => {
    const file = await fleetFile(FLEET);
    const { stdout, stderr } = await run(file, 'join', '--select', WORKER);
    const node = await newest(WORKER);
    expect((JSON.parse(stdout) as { hosts: object[] }).hosts, stderr).toEqual([
      {
        name: WORKER,
        'node-id': node?.id,
        'mesh-ip': node?.address,
        'ray-version': '2.60.0',
        'python-version': await on(HEAD, 'python3 -c "import platform; print(platform.python_version())"'),
        'lock-hash': expect.stringMatching(/^[0-9a-f]{64}$/),
        'join-seconds': expect.any(Number),
        verdict: 'joined',
        'failed-check': null,
      },
    ]);
    expect(node?.alive).toBe(true);
    const { ended } = await work(WORKER, 600);
    const drained = await run(file, 'drain', '--select', WORKER, '--deadline', '2s');
    expect(outcomes(drained), drained.stderr).toEqual([[WORKER, 'changed', undefined]]);
    expect(drained.json.hosts?.[0]?.notes.join()).toContain('one task or actor was cut off at the deadline');
    expect(drained.json.hosts?.[0]?.notes.join()).toContain('task slow');
    expect(await ended).toBe('NodeDiedError');
    const head = await run(file, 'drain', '--select', HEAD);
    expect([head.code, head.stderr]).toEqual([2, expect.stringContaining('the head of its cluster')]);
  });

  it('stays whole while its file says that it is drained, also when what nothing asks for is removed', async () => {
    const section = { clients: ['alice'] };
    await on(WORKER, 'useradd alice');
    const up = await run(await fleetFile({ ...FLEET, ray: { [WORKER]: section } }), 'up');
    expect(up.code, up.stderr).toBe(0);
    const all = 'find /etc/bringup-ray* /opt/bringup -maxdepth 3 | sort; getent passwd bringup-ray';
    const before = await on(WORKER, all);
    expect(before).toContain('/etc/bringup-ray-clients/main-alice/token');
    const file = await fleetFile({ ...FLEET, ray: { [WORKER]: { ...section, state: 'drained' } } });
    const drained = await apply(file, '--prune');
    expect(outcomes(drained), drained.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
      [OTHER, 'converged', undefined],
    ]);
    // Without its head in the run, too.
    const again = await apply(file, '--prune', '--select', WORKER);
    expect(outcomes(again), again.stderr).toEqual([[WORKER, 'converged', undefined]]);
    expect(await unit(WORKER)).toBe('disabled\ninactive');
    expect(await on(WORKER, all)).toBe(before);
    await on(WORKER, 'su alice -c "cat /etc/bringup-ray-clients/main-alice/token" | grep -q .');
  });

  const withPackage = async (more: Parameters<typeof fleetFile>[0] = {}) => {
    const file = await fleetFile({ ...more, cluster: { ...FLEET.cluster, requirements: 'more.txt' } });
    await writeFile(join(dirname(file), 'more.txt'), 'humanize==4.8.0\n');
    return file;
  };
  const upgrade = async (file: string) => {
    const { code, stdout, stderr } = await run(file, 'upgrade', '--deadline', '5m');
    const { clusters } = JSON.parse(stdout) as { clusters: Upgraded[] };
    return { code, stderr, ...clusters[0] };
  };
  const locks = () =>
    Promise.all([HEAD, WORKER, OTHER].map((host) => on(host, 'cat /opt/bringup/envs/.clusters/main')));
  // With it no Python finds its own modules, so Ray does not start.
  const broken = { env: { PYTHONPLATLIBDIR: 'nowhere' } };
  const currents = async () => (await locks()).map((text) => /^current (.*)$/m.exec(text)?.[1]);

  it('goes back when the canary of an upgrade fails, and nothing else was touched', async () => {
    const up = await run(await fleetFile(FLEET), 'up');
    expect(up.code, up.stderr).toBe(0);
    const before = await currents();
    const others = [await invocation(HEAD), await invocation(OTHER)];
    const returned = await upgrade(await withPackage({ ray: { [WORKER]: broken } }));
    expect([returned.code, returned.outcome, returned.way], returned.stderr).toEqual([8, 'returned', 'rolling']);
    expect(await currents()).toEqual(before);
    expect([await invocation(HEAD), await invocation(OTHER)]).toEqual(others);
    expect((await newest(WORKER))?.alive).toBe(true);
    expect((await locks()).every((text) => /^next [0-9a-f]{64}$/m.test(text))).toBe(true);
  });

  it('upgrades a lock: canary, wave, head, while work on a worker comes to its end', async () => {
    const before = await currents();
    const { ended } = await work(OTHER, 10);
    const file = await withPackage();
    const done = await upgrade(file);
    expect([done.code, done.outcome, done.way], done.stderr).toEqual([0, 'upgraded', 'rolling']);
    expect(await ended).toBe('done');
    const workers = done.parts?.find(({ title }) => title.startsWith('the workers'))?.hosts;
    expect(workers?.map(({ name, outcome, wave }) => [name, outcome, wave])).toEqual([
      [WORKER, 'changed', 1],
      [OTHER, 'changed', 2],
    ]);
    expect(done.outageSeconds).toBeGreaterThan(0);
    const now = await currents();
    expect(new Set(now).size).toBe(1);
    expect(now).not.toEqual(before);
    expect((await nodes()).filter(({ alive }) => alive)).toHaveLength(3);
    for (const host of [HEAD, WORKER, OTHER])
      await on(host, '. /etc/bringup-ray-main/environment; "$BRINGUP_RAY_ENVIRONMENT/bin/python" -c "import humanize"');
    expect((await run(file, 'up')).json.hosts?.map(({ outcome }) => outcome)).toEqual(Array(3).fill('converged'));
  });

  it('goes back to the Ray before when no worker comes with another one', async () => {
    const before = await currents();
    const other = { cluster: { ...FLEET.cluster, version: '2.55.1' }, ray: { [WORKER]: broken, [OTHER]: broken } };
    const returned = await upgrade(await fleetFile(other));
    expect([returned.code, returned.outcome, returned.way], returned.stderr).toEqual([8, 'returned', 'together']);
    const back = returned.parts?.filter(({ title }) => title.startsWith('going back'));
    // A worker's Ray may just wait to be started again: the proof at the end counts.
    expect(back?.map(({ title, exitCode }) => [title, title.includes(HEAD) ? exitCode : 0])).toEqual([
      [`going back on ${HEAD}`, 0],
      [`going back on ${WORKER}, ${OTHER}`, 0],
    ]);
    expect(await currents()).toEqual(before);
    expect((await nodes()).filter(({ alive }) => alive)).toHaveLength(3);
    // Where the undo saw a worker's Ray between two starts, the next run may have something left to do there.
    const up = await run(await withPackage(), 'up');
    expect(up.code, up.stderr).toBe(0);
    expect(outcomes(up)?.[0]).toEqual([HEAD, 'converged', undefined]);
    expect(await currents()).toEqual(before);
  });

  it('brings a cluster to another Ray: the head, then all workers at once', async () => {
    const other = await fleetFile({ cluster: { ...FLEET.cluster, version: '2.55.1' } });
    const done = await upgrade(other);
    expect([done.code, done.outcome, done.way], done.stderr).toEqual([0, 'upgraded', 'together']);
    expect(done.outageSeconds).toBeGreaterThan(0);
    expect((await nodes()).filter(({ alive }) => alive)).toHaveLength(3);
    for (const host of [HEAD, WORKER, OTHER])
      await on(
        host,
        '. /etc/bringup-ray-main/environment; [ "$("$BRINGUP_RAY_ENVIRONMENT/bin/python" -c "import ray; print(ray.__version__)")" = 2.55.1 ]',
      );
    expect((await run(other, 'up')).json.hosts?.map(({ outcome }) => outcome)).toEqual(Array(3).fill('converged'));
  });
});
