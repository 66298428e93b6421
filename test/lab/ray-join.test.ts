import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseNodes } from '../../src/ray/cluster/nodes.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { temporary } from './support/temporary.ts';

const HEAD = 'head-1';
const WORKER = 'gpu-1';
const ALL_MS = 900_000;

/** All that a join could leave: files but for logs and caches, accounts, units, tables of the firewall, listeners. */
const EVERYTHING = `find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /var/tmp -o -path /var/log -o -path /var/lib/bringup -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/systemd \\) -prune -o -printf '%p %y %m %U:%G %l\\n' 2>/dev/null | sort
cat /etc/passwd /etc/group; systemctl list-unit-files --no-legend --no-pager | sort; nft list tables; grep -h ' 0A ' /proc/net/tcp /proc/net/tcp6 | awk '{print $2}' | sort`;

describe.skipIf(!requireLab())('hosts that join a Ray cluster', { timeout: ALL_MS }, () => {
  const lab = freshLab([
    { name: HEAD, suite: 'trixie', packages: ['python3'] },
    { name: WORKER, suite: 'trixie', packages: ['python3'] },
  ]);
  const place = temporary();
  const token = randomBytes(32).toString('hex');
  const on = async (host: string, script: string) => {
    const { code, stdout, stderr } = await lab().run(host, script);
    if (code !== 0) throw new Error(`${script}: ${stderr}${stdout}`);
    return stdout.trim();
  };
  const fleetFile = async (more: object = {}) => {
    const document = parse(lab().fleetYaml()) as { hosts: Record<string, object> };
    const ray = {
      clusters: {
        main: { version: '2.60.0', network: 'lan', token: { secret: 'RAY_TOKEN' }, probation: '8s', ...more },
      },
    };
    const hosts = {
      [HEAD]: { ...document.hosts[HEAD], ray: { cluster: 'main', role: 'head' } },
      [WORKER]: { ...document.hosts[WORKER], ray: { cluster: 'main', labels: { rack: 'a' }, resources: { big: 2 } } },
    };
    const file = join(await mkdtemp(join(place(), 'fleet-')), 'fleet.yaml');
    await writeFile(file, stringify({ ...document, ray, hosts }));
    return file;
  };
  const run = async (file: string, secret: string, ...args: readonly string[]) => {
    // The index that this machine is told to use, and its cache: environments are made once.
    const settings = Object.entries(process.env).filter(([name]) => /^(?:PIP|UV|XDG_CACHE)_/.test(name));
    const env = { XDG_CACHE_HOME: join(homedir(), '.cache'), ...Object.fromEntries(settings), RAY_TOKEN: secret };
    const agreed = args[0] === 'status' ? [] : ['--yes'];
    return bringup(place(), ['ray', ...args, '--fleet', file, '--json', ...agreed], { env, timeoutMs: 600_000 });
  };
  const outcomes = ({ json }: Awaited<ReturnType<typeof run>>) =>
    json.hosts?.map(({ name, outcome, problem }) => [name, outcome, problem?.code]);
  /** As the head tells it, to whom has the token. */
  const nodes = async () => {
    const answer = await on(
      HEAD,
      `python3 -c 'import urllib.request; r = urllib.request.Request("http://127.0.0.1:8265/api/v0/nodes?detail=1", headers={"Authorization": "Bearer " + open("/etc/bringup-ray-main/token").read(), "User-Agent": "test"}); print(urllib.request.urlopen(r).read().decode())'`,
    );
    return parseNodes(JSON.parse(answer))?.nodes ?? [];
  };
  const start = (host: string) => on(host, 'systemctl show -p InvocationID --value bringup-ray-main');
  const addressOf = (host: string) => lab().hosts.find(({ name }) => name === host)?.address ?? '';
  let before = '';

  it('refuses a worker that its head would not reach, with the exact ports, before Ray starts there', async () => {
    before = await on(WORKER, EVERYTHING);
    await on(
      WORKER,
      "nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in tcp dport { 6380, 10005-10009 } drop; add rule inet closed in tcp dport 6381 reject with tcp reset'",
    );
    const closed = await run(await fleetFile(), token, 'up');
    expect(outcomes(closed), closed.stderr + JSON.stringify(closed.json.hosts?.map(({ problem }) => problem))).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'failed', 'ray-ports-closed'],
    ]);
    const told = closed.json.hosts?.find(({ name }) => name === WORKER)?.problem?.what;
    expect(told).toContain(`${HEAD} -> ${WORKER} tcp 6380, 10005-10009 (nothing comes back`);
    expect(told).toContain(`${HEAD} -> ${WORKER} tcp 6381 (turned away`);
    expect(await start(WORKER)).toBe('');
    await on(WORKER, 'nft delete table inet closed');
  });

  it('joins a head and a worker that reach no index, and the next run changes nothing', async () => {
    const file = await fleetFile();
    const first = await run(file, token, 'up');
    expect(outcomes(first), first.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const alive = (await nodes()).filter((node) => node.alive);
    expect(alive.map(({ labels }) => labels['bringup/join']).toSorted()).toEqual(
      [await start(HEAD), await start(WORKER)].toSorted(),
    );
    const worker = alive.find(({ head }) => !head);
    expect(worker?.labels['rack']).toBe('a');
    expect(worker?.resources['big']).toBe(2);
    const second = await run(file, token, 'up');
    expect(second.json.hosts?.map(({ outcome, connections, commands }) => [outcome, connections, commands])).toEqual([
      ['converged', 1, 1],
      ['converged', 1, 1],
    ]);
    expect(first.traces + second.traces).not.toContain(token);
    const { stdout } = await run(file, token, 'status');
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
    const wrong = await run(file, randomBytes(32).toString('hex'), 'status');
    expect(wrong.code).not.toBe(0);
    expect((JSON.parse(wrong.stdout) as { clusters: { problem: { code: string } }[] }).clusters[0]?.problem.code).toBe(
      'ray-api-token',
    );
  });

  it('finds a worker whose Ray died, which systemd brings back, and proves it anew', async () => {
    const was = await start(WORKER);
    await on(WORKER, 'kill -9 $(cat /proc/[0-9]*/stat | sed -n "s/^\\([0-9]*\\) (raylet) .*/\\1/p")');
    const again = await run(await fleetFile(), token, 'up');
    expect(outcomes(again), again.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const now = await start(WORKER);
    expect(now).not.toBe(was);
    const mine = (await nodes()).filter(({ labels }) => [was, now].includes(labels['bringup/join'] ?? ''));
    expect(mine.map(({ alive, labels }) => [labels['bringup/join'], alive]).toSorted()).toEqual(
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
    const left = await run(await fleetFile(), token, 'leave', '--select', WORKER);
    expect(outcomes(left), left.stderr).toEqual([[WORKER, 'changed', undefined]]);
    expect(await on(WORKER, EVERYTHING)).toBe(before);
    const dead = (await nodes()).filter(({ head, alive }) => !head && !alive);
    const [gone] = dead.toSorted((a, b) => b.startedMs - a.startedMs);
    expect(gone?.death).toContain('the host leaves');
    expect((await nodes()).filter(({ head, alive }) => !head && alive)).toEqual([]);
  });
});
