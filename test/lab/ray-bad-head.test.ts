import { beforeAll, describe, expect, it } from 'vitest';
import { until } from './support/other-runner.ts';
import { expectNothingToDo, HEAD, outcomes, problemOf, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const UNIT = 'bringup-ray-main';
const RAY = '"$(echo /opt/bringup/envs/*/lib/python3*/site-packages/ray)"';
/** Of its Ray and of the one that somebody else started, without what comes and goes. */
const RAYLETS = `ps -eo pid,user,args | grep '[r]aylet/raylet ' | awk '{print $1, $2, $3}'`;

describe.skipIf(!requireLab())('a worker whose head or whose host has something else', { timeout: 1_800_000 }, () => {
  const { addressOf, apply, fleetFile, invocation, lab, nodes, on, run } = rayLab();
  const isSo = async (host: string, script: string) => (await lab().run(host, script)).code === 0;
  /** With what a script changed, the head starts anew. */
  const restartHead = async (script: string) => {
    await on(HEAD, `${script}; systemctl restart ${UNIT}`);
    const answers = async () =>
      (await nodes().catch(() => [])).some(({ alive, address }) => alive && address === addressOf(HEAD));
    await until(answers, 'the head answers', 300_000);
  };
  const narrow = () => fleetFile({ cluster: { ports: { workers: '10002-10019' } }, ray: { [WORKER]: { cpus: 1 } } });
  beforeAll(async () => {
    const joined = await run(await narrow(), 'up', '--select', HEAD);
    expect(outcomes(joined), joined.stderr).toEqual([[HEAD, 'changed', undefined]]);
  }, 900_000);

  // In this order: each begins with what the one before left.
  it.each([
    {
      trouble: 'is stopped',
      make: async () => on(HEAD, `systemctl stop ${UNIT}`),
      told: {
        outcome: 'failed',
        code: 'ray-head-away',
        category: 'service',
        what: expect.stringContaining('does not answer'),
        remedy: expect.stringContaining('see that Ray runs on the head'),
      },
    },
    {
      trouble: 'is another program',
      async make() {
        await on(HEAD, 'systemd-run --quiet --unit=web python3 -m http.server 6379');
        await until(() => isSo(HEAD, "ss -Hltn 'sport = 6379' | grep -q ."), 'it listens');
      },
      told: {
        outcome: 'refused',
        code: 'ray-head-other-language',
        category: 'config',
        what: expect.stringContaining('does not answer as the head of a cluster'),
        remedy: expect.stringContaining('`ss -ltnp` on the head'),
      },
    },
    {
      trouble: 'runs another version of Ray',
      make: () => restartHead(`systemctl stop web; sed -i.was 's/"2\\.60\\.0"/"2.61.0"/' ${RAY}/_version.py`),
      told: {
        outcome: 'refused',
        code: 'ray-version-differs',
        category: 'config',
        what: 'the head runs Ray 2.61.0, and the environment of this host has Ray 2.60.0',
        remedy: 'write `version: 2.61.0` for the cluster, or bring the head to 2.60.0 first',
      },
    },
    {
      trouble: 'runs a Python of another patch level',
      // Where Ray asks its Python.
      make: () =>
        restartHead(
          `mv ${RAY}/_version.py.was ${RAY}/_version.py; sed -i.was 's/^    python_version = .*/    python_version = "3.13.1"/' ${RAY}/_private/utils.py`,
        ),
      told: {
        outcome: 'refused',
        code: 'ray-python-differs',
        category: 'config',
        what: expect.stringMatching(
          /^the head runs Python 3\.13\.1, and the environment of this host has Python 3\.13\.\d+:/,
        ),
        remedy: expect.stringContaining('write `python: 3.13.1` for the cluster'),
      },
    },
  ])('is told that its head $trouble, before Ray starts there', async ({ make, told }) => {
    await make();
    const refused = await apply(await narrow(), '--select', WORKER);
    expect(problemOf(refused, WORKER), refused.stderr).toEqual(told);
    expect(await invocation(WORKER)).toBe('');
  });

  it('joins beside another Ray and another program on a port of the range, which stay as they are', async () => {
    await restartHead(`mv ${RAY}/_private/utils.py.was ${RAY}/_private/utils.py`);
    await on(
      WORKER,
      `cp -a /opt/bringup/envs/[0-9a-f]* /opt/own-ray; cd /
systemd-run --quiet --unit=own-ray -p User=ops -p Type=forking -p KillMode=process env HOME=/tmp RAY_USAGE_STATS_ENABLED=0 RAY_AUTH_MODE=disabled /opt/own-ray/bin/ray start --head --include-dashboard=false --port=7379 --temp-dir=/tmp/own-ray --dashboard-agent-listen-port=53365 --num-cpus=1 --object-store-memory=100000000
systemd-run --quiet --unit=web python3 -m http.server 10005`,
    );
    // `ray start` ends before its raylet shows.
    await expect.poll(() => on(WORKER, RAYLETS), { timeout: 60_000 }).toMatch(/^\d+ ops \/opt\/own-ray\S+$/);
    const own = await on(WORKER, RAYLETS);
    const file = await narrow();
    const joined = await run(file, 'up');
    expect(outcomes(joined), joined.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const notes = joined.json.hosts?.find(({ name }) => name === WORKER)?.notes.join(' ');
    expect(notes).toMatch(/other-ray: .*raylet of \S+:7379 \(pid \d+, own-ray\.service\).*Not with `ray stop`/);
    expect(notes).toMatch(/worker-ports: 17, .*10005 is held by python3 \(pid \d+, web\.service\)/);
    expect((await on(WORKER, RAYLETS)).split('\n')).toContain(own);
    expect((await nodes()).filter(({ alive, address }) => alive && address === addressOf(WORKER))).toHaveLength(1);
    const left = await run(file, 'leave', '--select', WORKER);
    expect(outcomes(left), left.stderr).toEqual([[WORKER, 'changed', undefined]]);
    expect(await on(WORKER, RAYLETS)).toBe(own);
    expect(await on(WORKER, 'systemctl is-active own-ray web')).toBe('active\nactive');
  });

  it('is stopped, also for its next boot, when its unit does not start at a first join: without its fence Ray does not run', async () => {
    const file = await narrow();
    await on(WORKER, 'mount --bind /bin/false /usr/sbin/nft');
    const failed = await run(file, 'up');
    expect(problemOf(failed, WORKER), failed.stderr).toEqual({
      outcome: 'failed',
      code: 'service-not-up',
      category: 'service',
      what: expect.stringMatching(/^bringup-ray-main\.service is activating \(auto-restart\)/),
      remedy: expect.stringContaining('`journalctl -u bringup-ray-main.service`'),
    });
    const state = `systemctl is-active ${UNIT}; systemctl is-enabled ${UNIT}; :`;
    expect(await on(WORKER, state)).toBe('inactive\ndisabled');
    await on(WORKER, 'umount /usr/sbin/nft');
    const healed = await run(file, 'up');
    expect(outcomes(healed), healed.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    expect(await on(WORKER, state)).toBe('active\nenabled');
    await expectNothingToDo({ run }, file);
  });
});
