import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lab/faults.ts';
import { EVERYTHING, HEAD, problemOf, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a cluster of Ray that cannot be made as it is asked for', { timeout: 900_000 }, () => {
  const { fleetFile, lab, on, run, runWith } = rayLab();

  const before = new Map<string, string>();
  const left = async (host: string) => on(host, EVERYTHING);
  beforeAll(async () => {
    for (const host of [HEAD, WORKER]) before.set(host, await left(host));
  });
  /** Not a file, an account, a unit or a listener is there that was not there before. */
  const expectUntouched = async () => {
    for (const host of [HEAD, WORKER]) expect(await left(host)).toBe(before.get(host));
  };

  it.each([
    ['missing', undefined],
    ['empty', ''],
  ])('without its token no host is asked: %s', async (_, RAY_TOKEN) => {
    const result = await runWith({ env: { RAY_TOKEN } }, await fleetFile(), 'up');
    expect([result.code, result.json.hosts]).toEqual([2, undefined]);
    expect(result.json.problems).toEqual([
      expect.objectContaining({
        code: 'secret-missing',
        category: 'secret',
        what: expect.stringContaining('RAY_TOKEN'),
        remedy: expect.stringContaining('RAY_TOKEN'),
      }),
    ]);
  });

  it('tells all that a host is not good for at once, and leaves it as it was', async () => {
    await on(WORKER, 'mount -o remount,size=32M /dev/shm');
    await using _clock = await faultsOf(lab(), WORKER).skewClock(-120);
    await on(
      HEAD,
      'systemd-run --quiet --unit=redis python3 -m http.server 6379; until python3 -c "import socket; socket.create_connection((\'127.0.0.1\', 6379))" 2>/dev/null; do sleep 0.1; done',
    );
    const refused = await run(await fleetFile(), 'up');
    expect(refused.code).toBe(10);
    expect(problemOf(refused, WORKER)).toEqual({
      outcome: 'refused',
      code: 'ray-gates-failed',
      category: 'unsupported',
      what: expect.stringMatching(
        /2 gates failed\. shared-memory: 32\.0 MiB, needed: .*clock: -1[12]\d s, needed: at most 30 s/,
      ),
      remedy: expect.stringMatching(/`mount -o remount,size=\d+M \/dev\/shm`.* clock: set the clock of the host/),
    });
    expect(problemOf(refused, HEAD)).toEqual({
      outcome: 'refused',
      code: 'ray-gates-failed',
      category: 'unsupported',
      what: expect.stringMatching(
        /1 gate failed\. ports: 6379 is held by python3 \(pid \d+, redis\.service\), needed: free/,
      ),
      remedy: expect.stringMatching(/`systemctl disable --now redis\.service`.*ray\.clusters\.main\.ports\.gcs/),
    });
    await on(HEAD, 'systemctl stop redis');
    await on(WORKER, 'mount -o remount,size=2G /dev/shm');
    await _clock.undo();
    await expectUntouched();
  });

  it('tells that two hosts are copies of one disk, and touches neither', async () => {
    const own = await on(WORKER, 'cat /etc/machine-id');
    await on(WORKER, 'cat >/etc/machine-id', await on(HEAD, 'cat /etc/machine-id'));
    const refused = await run(await fleetFile(), 'up');
    await on(WORKER, 'cat >/etc/machine-id', `${own}\n`);
    expect(refused.code).toBe(10);
    for (const [host, other] of [
      [HEAD, WORKER],
      [WORKER, HEAD],
    ])
      expect(problemOf(refused, host ?? '')).toEqual({
        outcome: 'refused',
        code: 'cloned-disk',
        category: 'config',
        what: expect.stringContaining(`${host} has the machine-id of ${other}`),
        remedy: expect.stringContaining('systemd-machine-id-setup'),
      });
    await expectUntouched();
  });
});
