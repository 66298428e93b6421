import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, expectNothingToDo, HEAD, outcomes, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const ALL_MS = 900_000;
const WORKER_SECTION = { ray: { [WORKER]: { labels: { rack: 'a' }, resources: { big: 2 } } } };

describe.skipIf(!requireLab())('hosts that join a Ray cluster', { timeout: ALL_MS }, () => {
  const { addressOf, fleetFile, invocation, lab, nodes, on, run, runWith, token } = rayLab();
  let before = '';

  it('refuses a worker that its head would not reach, with the exact ports, before Ray starts there', async () => {
    before = await on(WORKER, EVERYTHING);
    await on(
      WORKER,
      "nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in tcp dport { 6380, 10005-10009 } drop; add rule inet closed in tcp dport 6381 reject with tcp reset'",
    );
    const closed = await run(await fleetFile(WORKER_SECTION), 'up');
    expect(outcomes(closed), closed.stderr + JSON.stringify(closed.json.hosts?.map(({ problem }) => problem))).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'failed', 'ray-ports-closed'],
    ]);
    const told = closed.json.hosts?.find(({ name }) => name === WORKER)?.problem?.what;
    expect(told).toContain(`${HEAD} -> ${WORKER} tcp 6380, 10005-10009 (nothing comes back`);
    expect(told).toContain(`${HEAD} -> ${WORKER} tcp 6381 (turned away`);
    expect(await invocation(WORKER)).toBe('');
    await on(WORKER, 'nft delete table inet closed');
  });

  it('joins a head and a worker that reach no index, and the next run changes nothing', async () => {
    const file = await fleetFile(WORKER_SECTION);
    const first = await run(file, 'up');
    expect(outcomes(first), first.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const alive = (await nodes()).filter((node) => node.alive);
    expect(alive.map(({ labels }) => labels['bringup/join']).toSorted()).toEqual(
      [await invocation(HEAD), await invocation(WORKER)].toSorted(),
    );
    const worker = alive.find(({ head }) => !head);
    expect(worker?.labels['rack']).toBe('a');
    expect(worker?.resources['big']).toBe(2);
    const second = await expectNothingToDo({ run }, file);
    expect(first.traces + second.traces).not.toContain(token);
    const { stdout } = await run(file, 'status');
    const { clusters } = JSON.parse(stdout) as {
      clusters: { versions: object; strangers: object[]; hosts: object[] }[];
    };
    expect(clusters).toEqual([
      expect.objectContaining({
        versions: {
          ray: '2.60.0',
          python: await on(HEAD, 'python3 -c "import platform; print(platform.python_version())"'),
        },
        strangers: [],
        hosts: [
          { host: HEAD, role: 'head', node: expect.objectContaining({ alive: true }) },
          {
            host: WORKER,
            role: 'worker',
            node: expect.objectContaining({ alive: true, resources: expect.objectContaining({ big: 2 }) }),
          },
        ],
      }),
    ]);
    const wrong = await runWith({ env: { RAY_TOKEN: randomBytes(32).toString('hex') } }, file, 'status');
    expect(wrong.code).not.toBe(0);
    expect((JSON.parse(wrong.stdout) as { clusters: { problem: { code: string } }[] }).clusters[0]?.problem.code).toBe(
      'ray-api-token',
    );
  });

  it('finds a worker whose Ray died, which systemd brings back, and proves it anew', async () => {
    const was = await invocation(WORKER);
    await on(WORKER, 'kill -9 $(cat /proc/[0-9]*/stat | sed -n "s/^\\([0-9]*\\) (raylet) .*/\\1/p")');
    const again = await run(await fleetFile(WORKER_SECTION), 'up');
    expect(outcomes(again), again.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const now = await invocation(WORKER);
    expect(now).not.toBe(was);
    // The head may take its time to miss the one before.
    const mine = async () =>
      (await nodes())
        .filter(({ labels }) => [was, now].includes(labels['bringup/join'] ?? ''))
        .map(({ alive, labels }) => [labels['bringup/join'], alive])
        .toSorted();
    await expect.poll(mine, { timeout: 60_000, interval: 500 }).toEqual(
      [
        [was, false],
        [now, true],
      ].toSorted(),
    );
  });

  it('turns away who comes to a port of Ray by another address', async () => {
    await on(WORKER, 'ip address add 192.0.2.77/32 dev lo');
    await on(HEAD, `ip route add 192.0.2.77/32 via ${addressOf(WORKER)}`);
    const reaches = (address: string) =>
      lab().run(HEAD, `python3 -c 'import socket; socket.create_connection(("${address}", 6380), 3)'`);
    expect((await reaches(addressOf(WORKER))).code).toBe(0);
    const other = await reaches('192.0.2.77');
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('ConnectionRefusedError')]);
    await on(WORKER, 'ip address del 192.0.2.77/32 dev lo');
  });

  it('takes a host out, and nothing of the join is left on it', async () => {
    const left = await run(await fleetFile(WORKER_SECTION), 'leave', '--select', WORKER);
    expect(outcomes(left), left.stderr).toEqual([[WORKER, 'changed', undefined]]);
    expect(await on(WORKER, EVERYTHING)).toBe(before);
    const dead = (await nodes()).filter(({ head, alive }) => !head && !alive);
    const [gone] = dead.toSorted((a, b) => b.startedMs - a.startedMs);
    expect(gone?.death).toContain('the host leaves');
    expect((await nodes()).filter(({ head, alive }) => !head && alive)).toEqual([]);
  });

  it('brings a Python along where a host has none, and Ray runs on that', async () => {
    const version = await on(HEAD, 'python3 -c "import platform; print(platform.python_version())"');
    const minor = version.replace(/\.\d+$/, '');
    // Debian's own finds its library beside itself, as one does that is made to be moved.
    await on(
      HEAD,
      `mkdir -p /srv/p/python/bin /srv/p/python/lib && cp /usr/bin/python${minor} /srv/p/python/bin/python3 && cp -r /usr/lib/python${minor} /srv/p/python/lib/ && tar -C /srv/p -czf /srv/p/python.tar.gz python && systemd-run --quiet --unit=files python3 -m http.server -d /srv/p 8099`,
    );
    await on(WORKER, 'rm -rf /usr/bin/python3* /usr/lib/python3*');
    const archive = {
      version,
      archive: `http://${addressOf(HEAD)}:8099/python.tar.gz`,
      sha256: (await on(HEAD, 'sha256sum /srv/p/python.tar.gz')).slice(0, 64),
    };
    const file = await fleetFile({ ...WORKER_SECTION, cluster: { python: archive } });
    const joined = await run(file, 'up');
    expect(outcomes(joined), joined.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const raylet = `readlink -f $(sed -n 's/^BRINGUP_RAY_ENVIRONMENT=//p' /etc/bringup-ray-main/environment | tr -d '"')/bin/python`;
    expect(await on(WORKER, raylet)).toBe(`/opt/bringup/python/${version}/bin/python3`);
    expect((await nodes()).filter(({ alive }) => alive)).toHaveLength(2);
    await expectNothingToDo({ run }, file);
    const left = await run(file, 'leave', '--select', WORKER);
    expect(outcomes(left), left.stderr).toEqual([[WORKER, 'changed', undefined]]);
    expect(await on(WORKER, 'ls -d /opt/bringup 2>&1 || :')).toContain('No such file');
  });
});
