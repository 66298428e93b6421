import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNothingToDo, HEAD, outcomes, rayLab } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const OPEN = 'gpu-1';
const CLOSED = 'gpu-2';
/** What every host with containers has. */
const SHARED = '172.17.0.1';
/** An address of a host that leads to another one elsewhere. */
const TWICE = '198.18.7.7';
/** Ports of other programs on a worker: that of Ray's head, and one in the range of its workers. */
const STRANGERS = [6379, 10_050];

describe.skipIf(!requireLab())('who reaches the ports of a Ray cluster', { timeout: 900_000 }, () => {
  const ray = rayLab([HEAD, OPEN, CLOSED]);
  const { on, addressOf } = ray;
  /** A second address of a host in the same network. */
  const otherOf = (host: string) => addressOf(host).replace(/\d+$/, (last) => String(Number(last) + 100));
  const fleetFile = (more: object = {}) => ray.fleetFile({ cluster: { probation: '2s', ...more } });
  const log = () => join(ray.place(), 'log.jsonl');
  const up = async (more?: object) => {
    await rm(log(), { force: true });
    return ray.runWith({ env: { BRINGUP_LOG_FILE: log() } }, await fleetFile(more), 'up');
  };
  const hostOf = ({ json }: Awaited<ReturnType<typeof up>>, host: string) =>
    json.hosts?.find(({ name }) => name === host);
  const problemOf = (result: Awaited<ReturnType<typeof up>>, host: string) => hostOf(result, host)?.problem?.what;
  const changed = (result: Awaited<ReturnType<typeof up>>, host: string) =>
    hostOf(result, host)?.steps.flatMap(({ id, outcome }) => (outcome === 'changed' ? [id] : []));
  const reaches = async (host: string, address: string, port: number) =>
    (await ray.lab().run(host, `python3 -c 'import socket; socket.create_connection(("${address}", ${port}), 3)'`))
      .code === 0;
  const strangersFor = (host: string) => Promise.all(STRANGERS.map((port) => reaches(host, otherOf(OPEN), port)));
  /** A port of the range at which a process of Ray listens on a host. */
  const workerPort = async (host: string) =>
    Number(
      await on(
        host,
        `for f in /proc/net/tcp /proc/net/tcp6; do awk -v u="$(id -u bringup-ray)" '$4 == "0A" && $8 == u { print $2 }' $f; done | sed 's/.*://' | while read -r p; do echo $((0x$p)); done | awk '$1 >= 10002 && $1 <= 10999' | head -n 1`,
      ),
    );

  it('has hosts with containers, and with programs of their own at ports that Ray has elsewhere', async () => {
    for (const host of [HEAD, OPEN, CLOSED])
      await on(
        host,
        `ip link add docker0 type bridge && ip address add ${SHARED}/16 dev docker0 && ip link set docker0 up`,
      );
    for (const port of STRANGERS)
      await on(OPEN, `systemd-run --quiet --unit stranger-${port} python3 -m http.server ${port}`);
    await on(OPEN, `ip address add ${otherOf(OPEN)}/24 dev host0`);
    await expect.poll(() => strangersFor(HEAD), { timeout: 30_000 }).toEqual(STRANGERS.map(() => true));
  });

  it('refuses who another worker would not reach, before Ray starts, and stops who answers outside', async () => {
    await on(
      CLOSED,
      `nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in ip saddr ${addressOf(OPEN)} tcp dport { 6380, 10002-10999 } drop'`,
    );
    // What comes to the other address is led to the first one: then it looks like what the fence lets in.
    await on(
      OPEN,
      `nft 'add table ip around; add chain ip around pre { type nat hook prerouting priority -100; }; add rule ip around pre ip daddr ${otherOf(OPEN)} tcp dport 6380-6381 dnat to ${addressOf(OPEN)}'`,
    );
    const first = await up();
    expect(outcomes(first), first.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [OPEN, 'failed', 'ray-ports-exposed'],
      [CLOSED, 'failed', 'ray-ports-closed'],
    ]);
    expect(problemOf(first, OPEN)).toContain(`${otherOf(OPEN)} tcp 6380-6381 (to ${HEAD}`);
    expect(problemOf(first, OPEN)).toContain('this machine');
    expect(problemOf(first, OPEN)).not.toContain(SHARED);
    expect(await on(OPEN, 'systemctl show -p ActiveState --value bringup-ray-main')).toBe('inactive');
    expect(problemOf(first, CLOSED)).toContain(`${OPEN} -> ${CLOSED} tcp 6380, 10002-10999 (nothing comes back`);
    expect(problemOf(first, CLOSED)).not.toContain(HEAD);
    expect(await ray.invocation(CLOSED)).toBe('');
    await on(CLOSED, 'nft delete table inet closed');
    await on(OPEN, 'nft delete table ip around');
  });

  it('joins both when the ways are right, and looks again only when Ray or its fence is another', async () => {
    const joined = await up();
    expect(outcomes(joined), joined.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [OPEN, 'changed', undefined],
      [CLOSED, 'changed', undefined],
    ]);
    expect(await readFile(log(), 'utf8')).toContain(`${SHARED} is its own there, and not tried`);
    await expectNothingToDo(ray, await fleetFile());
    expect(await reaches(HEAD, otherOf(OPEN), 6380)).toBe(false);
    await on(OPEN, 'nft flush ruleset');
    expect(await reaches(HEAD, otherOf(OPEN), 6380)).toBe(true);
    // What the head finds there is another host.
    await on(OPEN, `ip address add ${TWICE}/32 dev docker0`);
    await on(HEAD, `ip route add ${TWICE} via ${addressOf(CLOSED)}`);
    await on(
      CLOSED,
      `nft 'add table ip twice; add chain ip twice pre { type nat hook prerouting priority -100; }; add rule ip twice pre ip daddr ${TWICE} tcp dport 6380-6381 dnat to ${addressOf(CLOSED)}'`,
    );
    expect(await reaches(HEAD, TWICE, 6380)).toBe(true);
    await on(OPEN, 'rm /var/lib/bringup/ray/main.looked');
    const healed = await up();
    expect(await readFile(log(), 'utf8')).toContain(`${TWICE} is another machine's there, which answers`);
    expect(outcomes(healed), healed.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [OPEN, 'changed', undefined],
      [CLOSED, 'converged', undefined],
    ]);
    expect(changed(healed, OPEN)).toContain('ray-fence:main');
    expect(await reaches(HEAD, otherOf(OPEN), 6380)).toBe(false);
  });

  it('turns nobody away from what is not Ray, and lets answers to the host itself in', async () => {
    expect(await strangersFor(HEAD)).toEqual(STRANGERS.map(() => true));
    const port = await workerPort(OPEN);
    expect([await reaches(HEAD, addressOf(OPEN), port), await reaches(HEAD, otherOf(OPEN), port)]).toEqual([
      true,
      false,
    ]);
    for (const [account, source] of [
      ['root', 10_600],
      ['bringup-ray', 10_601],
    ] as const)
      await on(
        OPEN,
        `runuser -u ${account} -- python3 -c 'import socket; socket.create_connection(("${addressOf(HEAD)}", 22), 5, ("${otherOf(OPEN)}", ${source})).recv(4)'`,
      );
  });

  it('lets in what the cluster exposes, and nothing else', async () => {
    const exposed = await up({ expose: ['metrics'] });
    expect(outcomes(exposed), exposed.stderr).toEqual([HEAD, OPEN, CLOSED].map((name) => [name, 'changed', undefined]));
    expect(changed(exposed, OPEN)).toEqual(expect.arrayContaining(['ray-member:main', 'ray-exposure:main']));
    expect(await reaches(HEAD, otherOf(OPEN), 8080)).toBe(true);
    expect(await reaches(HEAD, otherOf(OPEN), 6381)).toBe(false);
  });
});
