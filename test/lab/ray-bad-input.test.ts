import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lab/faults.ts';
import { indexServer } from '../support/ray/index-server.ts';
import { cutOffArchives, ownCache, ownUv, tinyWheel } from './support/ray-cache.ts';
import { EVERYTHING, expectNothingToDo, HEAD, outcomes, problemOf, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';

const ENVIRONMENTS = '/opt/bringup/envs';

describe.skipIf(!requireLab())(
  'a cluster of Ray that cannot be made as it is asked for',
  { timeout: 1_800_000 },
  () => {
    const ray = rayLab();
    const { fleetFile, lab, on, run, runWith } = ray;
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
      const checked = await run(await fleetFile(), 'check');
      expect(checked.code).toBe(10);
      const { hosts } = JSON.parse(checked.stdout) as {
        hosts: { name: string; gates: { id: string; status: string }[] }[];
      };
      const failed = hosts.map(({ name, gates }) => [
        name,
        gates.flatMap(({ id, status }) => (status === 'fail' ? [id] : [])).toSorted(),
      ]);
      expect(failed, checked.stderr).toEqual([
        [HEAD, ['ports']],
        [WORKER, ['clock', 'shared-memory']],
      ]);
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

    it('joins the head when all is right with it', async () => {
      const joined = await run(await fleetFile(), 'up', '--select', HEAD);
      expect(outcomes(joined), joined.stderr).toEqual([[HEAD, 'changed', undefined]]);
    });

    it('names the package that is not made for the processor of the hosts, and leaves what runs as it is', async () => {
      await using index = await indexServer({
        ray: { 'ray-2.60.0-py3-none-any.whl': tinyWheel('ray', '2.60.0') },
        pywin32: { 'pywin32-311-cp313-cp313-win_amd64.whl': tinyWheel('pywin32', '311') },
      });
      const file = await fleetFile({ cluster: { requirements: 'more.txt' } });
      await writeFile(join(file, '../more.txt'), 'pywin32==311\n');
      const head = await ray.invocation(HEAD);
      const env = {
        UV_DEFAULT_INDEX: index.url,
        BRINGUP_CACHE_DIR: await ownCache(ray.place(), []),
        ...(await ownUv()),
      };
      const refused = await runWith({ env }, file, 'up');
      expect(refused.code).toBe(10);
      for (const host of [HEAD, WORKER])
        expect(problemOf(refused, host)).toEqual({
          outcome: 'refused',
          code: 'ray-wheel-none-fits',
          category: 'unsupported',
          what: expect.stringMatching(
            /^pywin32 311 has no wheel for py3\.\d+\.\d+-x86_64-manylinux_2_\d+: .*win_amd64/,
          ),
          remedy: expect.stringMatching(/leave the package out/),
        });
      expect(await left(WORKER)).toBe(before.get(WORKER));
      expect(await ray.invocation(HEAD)).toBe(head);
    });

    it('refuses a wheel that is not the one of the lock, and nothing of it reaches a host', async () => {
      await using index = await indexServer({ ray: { 'ray-2.60.0-py3-none-any.whl': tinyWheel('ray', '2.60.0') } });
      index.mischief = 'tampered-later';
      const head = await ray.invocation(HEAD);
      const env = {
        UV_DEFAULT_INDEX: index.url,
        BRINGUP_CACHE_DIR: await ownCache(ray.place(), []),
        ...(await ownUv()),
      };
      const refused = await runWith({ env }, await fleetFile(), 'up');
      for (const host of [HEAD, WORKER])
        expect(problemOf(refused, host), refused.stderr).toEqual({
          outcome: 'failed',
          code: 'ray-file-wrong-hash',
          category: 'download',
          what: expect.stringContaining('ray-2.60.0-py3-none-any.whl'),
          remedy: expect.stringMatching(/./),
        });
      expect(await left(WORKER)).toBe(before.get(WORKER));
      expect(await ray.invocation(HEAD)).toBe(head);
    });

    it('refuses an environment that is cut off', async () => {
      const cache = await ownCache(ray.place(), ['locks-made', 'bundles']);
      await cutOffArchives(cache);
      const refused = await runWith({ env: { BRINGUP_CACHE_DIR: cache } }, await fleetFile(), 'up');
      expect(problemOf(refused, WORKER), refused.stderr).toEqual({
        outcome: 'failed',
        code: 'ray-environment-not-whole',
        category: 'filesystem',
        what: expect.stringMatching(/^the files of the environment are not all there as they were packed; nothing was/),
        remedy: expect.stringContaining('run it again'),
      });
      expect(await on(WORKER, `ls -A ${ENVIRONMENTS}`)).toBe('.clusters');
      expect(await ray.invocation(WORKER)).toBe('');
    });

    it('leaves nothing half-made on a disk that gets full in the middle, and goes on when there is room', async () => {
      await on(
        WORKER,
        `mkdir -p /opt && mount -t tmpfs -o size=3G none /opt
systemd-run --quiet --unit=filler sh -c 'until [ -d ${ENVIRONMENTS}/.bringup-new/env/lib ]; do sleep 0.02; done
mount -o remount,size=$(($(df --output=used -k /opt | tail -n 1) + 20480))k /opt'`,
      );
      const full = await run(await fleetFile(), 'up');
      expect(problemOf(full, WORKER)).toEqual({
        outcome: 'failed',
        code: 'disk-full',
        category: 'filesystem',
        what: expect.stringContaining('/opt/bringup/envs'),
        remedy: expect.stringContaining('df -h'),
      });
      expect(await on(WORKER, `ls -A ${ENVIRONMENTS}; ls -A ${ENVIRONMENTS}/.clusters`)).toBe('.clusters');
      expect(await ray.invocation(WORKER)).toBe('');
      await on(WORKER, 'mount -o remount,size=3G /opt');
      const healed = await run(await fleetFile(), 'up');
      expect(outcomes(healed), healed.stderr).toEqual([
        [HEAD, 'converged', undefined],
        [WORKER, 'changed', undefined],
      ]);
      // What is made needs no room for making it.
      await on(WORKER, 'mount -o remount,size=$(($(df --output=used -k /opt | tail -n 1) + 102400))k /opt');
      await expectNothingToDo(ray, await fleetFile());
    });

    it('mends a token file that anybody could read, or that Ray could not', async () => {
      const file = await fleetFile();
      for (const [mode, owner] of [
        ['0644', 'bringup-ray'],
        ['0600', 'root'],
      ]) {
        await on(WORKER, `chown ${owner} /etc/bringup-ray-main/token; chmod ${mode} /etc/bringup-ray-main/token`);
        const mended = await run(file, 'up');
        expect(outcomes(mended), mended.stderr).toEqual([
          [HEAD, 'converged', undefined],
          [WORKER, 'changed', undefined],
        ]);
        expect(await on(WORKER, 'stat -c "%a %U:%G" /etc/bringup-ray-main/token')).toBe('600 bringup-ray:bringup-ray');
      }
      await expectNothingToDo(ray, file);
    });
  },
);
