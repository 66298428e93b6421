import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RayNode } from '../../src/ray/cluster/nodes.ts';
import { HEAD, outcomes, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const UNIT = 'bringup-ray-main';
/** Longest that anything may take to come back on a busy machine. */
const BACK_MS = 400_000;

/** Whoever is cut off, comes back without anybody doing anything. */
describe.skipIf(!requireLab())('nodes that come back by themselves', { timeout: 1_800_000 }, () => {
  const ray = rayLab();
  const { on, run, fleetFile, addressOf, invocation } = ray;
  const cluster = { probation: '2s', storage: 'rocksdb' };
  const took: string[] = [];

  /** The head's list; none while it does not answer. */
  const listed = () => ray.nodes().catch(() => [] as readonly RayNode[]);
  /** The node that a start of a unit is, once the head lists it as alive. */
  const alive = async (host: string, what: string) => {
    const began = performance.now();
    for (;;) {
      const start = await invocation(host).catch(() => '');
      const node = (await listed()).find((one) => one.alive && one.labels['bringup/join'] === start && start !== '');
      if (node !== undefined) {
        took.push(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
        return node;
      }
      if (performance.now() - began > BACK_MS) throw new Error(`${host} did not come back: ${what}`);
      await delay(250);
    }
  };
  const cutOff = async (seconds: number) => {
    const head = addressOf(HEAD);
    await on(
      WORKER,
      `nft 'add table inet cut; add chain inet cut in { type filter hook input priority -400; }; add chain inet cut out { type filter hook output priority -400; }; add rule inet cut in ip saddr ${head} drop; add rule inet cut out ip daddr ${head} drop'`,
    );
    await delay(seconds * 1000);
    await on(WORKER, 'nft delete table inet cut');
  };
  /** The next run finds it, proves it where it is another start, and then there is nothing to do. */
  const converges = async (file: string) => {
    const up = await run(file, 'up');
    expect(
      up.json.hosts?.map(({ problem }) => problem?.code),
      up.stderr,
    ).toEqual([undefined, undefined]);
    expect(outcomes(await run(file, 'up'))).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'converged', undefined],
    ]);
  };

  it('20 s without the head are survived, and 90 s make another node', async () => {
    await converges(await fleetFile({ cluster }));
    const before = await alive(WORKER, 'at first');
    await cutOff(20);
    expect((await alive(WORKER, 'after 20 s without the head')).id).toBe(before.id);
    await cutOff(90);
    // It may find out only now that it was given up.
    await expect
      .poll(async () => (await listed()).find(({ id }) => id === before.id)?.alive, { timeout: BACK_MS, interval: 500 })
      .toBe(false);
    expect((await alive(WORKER, 'after 90 s without the head')).id).not.toBe(before.id);
    await converges(await fleetFile({ cluster }));
  });

  it('a worker comes back from a boot', async () => {
    const before = await alive(WORKER, 'before the boot');
    await ray.lab().run(WORKER, 'systemctl reboot');
    await expect
      .poll(async () => (await listed()).find(({ id }) => id === before.id)?.alive, { timeout: BACK_MS })
      .toBe(false);
    expect((await alive(WORKER, 'after a boot')).id).not.toBe(before.id);
    await converges(await fleetFile({ cluster }));
  });

  it('a head with its memory in rocksdb comes back to the same workers and what they run', async () => {
    const file = await fleetFile({ cluster });
    const worker = await alive(WORKER, 'before the head was killed');
    await on(HEAD, inRay(MAKE));
    const start = await invocation(HEAD);
    await on(HEAD, `systemctl kill -s KILL ${UNIT}`);
    await expect.poll(() => invocation(HEAD), { timeout: BACK_MS }).not.toBe(start);
    await alive(HEAD, 'a head with rocksdb, after it started again');
    expect((await alive(WORKER, 'its worker')).id).toBe(worker.id);
    expect(await on(HEAD, inRay(ASK))).toBe('2');
    await converges(file);
  });

  it('a head without one makes another cluster, which its workers join', async () => {
    const file = await fleetFile({ cluster: { ...cluster, storage: 'memory' } });
    await converges(file);
    const worker = await alive(WORKER, 'before the head was killed');
    const start = await invocation(HEAD);
    await on(HEAD, `systemctl kill -s KILL ${UNIT}`);
    await expect.poll(() => invocation(HEAD), { timeout: BACK_MS }).not.toBe(start);
    await alive(HEAD, 'a head without memory, after it started again');
    await expect
      .poll(async () => (await listed()).some((one) => one.alive && !one.head && one.id !== worker.id), {
        timeout: BACK_MS,
      })
      .toBe(true);
    await alive(WORKER, 'its worker');
    await converges(file);
  });

  it('a worker with another address is joined by the next run', async () => {
    const address = '198.51.100.77';
    const file = await fleetFile({ cluster: { ...cluster, storage: 'memory' }, ray: { [WORKER]: { address } } });
    // Both are told the way, as a router would.
    await on(WORKER, `ip address add ${address}/32 dev lo`);
    await on(HEAD, `ip route add ${address}/32 via ${addressOf(WORKER)}`);
    await converges(file);
    const moved = await alive(WORKER, 'with another address');
    expect(moved.address).toBe(address);
    process.stderr.write(`rejoin: ${took.join(' · ')}\n`);
  });
});

const inRay = (program: string) =>
  `set -a; . /etc/${UNIT}/environment; set +a; cat <<'END' | runuser -u bringup-ray -- "$BRINGUP_RAY_ENVIRONMENT/bin/python" - "$RAY_ADDRESS" | tail -n 1
import os, ray, sys
ray.init(address=sys.argv[1], namespace='test', logging_level='error', log_to_driver=False, configure_logging=False)
${program}
END`;
/** An actor that outlives who made it, on the worker. */
const MAKE = `
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy
node = [one for one in ray.nodes() if one['Alive'] and one['Labels']['bringup/host'] == '${WORKER}'][0]['NodeID']
@ray.remote(num_cpus=0)
class Count:
    def __init__(self): self.n = 0
    def more(self): self.n += 1; return self.n
count = Count.options(name='count', lifetime='detached', scheduling_strategy=NodeAffinitySchedulingStrategy(node, soft=False)).remote()
print(ray.get(count.more.remote()))`;
const ASK = `print(ray.get(ray.get_actor('count').more.remote(), timeout=120))`;
