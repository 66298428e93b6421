import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { OnboardResult } from '../../src/onboard/result.ts';
import { manifest } from './support/manifest.ts';
import { HEAD, ownIndex, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';

const ALL_MS = 900_000;
const DESK = 'desk-1';

describe.skipIf(!requireLab())('who a machine is, when it is onboarded', { timeout: ALL_MS }, () => {
  const { addressOf, fleetFile, lab, on, place, token } = rayLab([HEAD, WORKER, DESK]);
  /** The fleet file is told the new host key of the desk, as by who installed it. */
  const onboard = async (host: string, deskKey?: string) => {
    const file = await fleetFile();
    if (deskKey !== undefined) {
      const document = parse(await readFile(file, 'utf8')) as { defaults: { ssh: { 'known-hosts': string[] } } };
      const { ssh } = document.defaults;
      const desk = `${addressOf(DESK)} `;
      ssh['known-hosts'] = ssh['known-hosts'].map((line) => (line.startsWith(desk) ? `${desk}${deskKey}` : line));
      await writeFile(file, stringify(document));
    }
    const args = ['onboard', '--fleet', file, '--host', host, '--role', 'user', '--account', 'ops', '--json'];
    const env = { ...ownIndex(), BRINGUP_STATE_DIR: join(place(), 'state'), RAY_TOKEN: token };
    const { code, stdout, stderr } = await bringup(place(), args, { env, timeoutMs: ALL_MS });
    expect(stdout, stderr).toMatch(/^\{/);
    return { ...(JSON.parse(stdout) as OnboardResult), code };
  };
  const untouched = () => manifest(lab(), DESK, '/etc /opt /usr/local');

  it('turns away what has half of the identity of another, and knows one that was installed anew', async () => {
    const worker = await onboard(WORKER);
    const old = await onboard(DESK);
    expect([worker, old].map(({ code, problem }) => [code, problem?.what])).toEqual(Array(2).fill([0, undefined]));

    const own = await on(DESK, 'cat /etc/machine-id');
    await on(DESK, 'rm /etc/ssh/ssh_host_*; ssh-keygen -q -A; systemctl reload ssh');
    const key = await on(DESK, "cut -d ' ' -f 1,2 /etc/ssh/ssh_host_ed25519_key.pub");
    // First only keyed anew; then with the disk of the worker, which got keys of its own.
    for (const [machineId, whose] of [
      [own, DESK],
      [await on(WORKER, 'cat /etc/machine-id'), WORKER],
    ] as const) {
      await on(DESK, `echo ${machineId} >/etc/machine-id`);
      const before = await untouched();
      const refused = await onboard(DESK, key);
      expect([refused.verdict, refused.problem?.code, refused.changed]).toEqual([
        'failed',
        'provider-identity-taken',
        0,
      ]);
      expect(refused.code).not.toBe(0);
      expect(refused.problem?.what).toContain(`its machine-id is that of ${whose}, with another host key`);
      for (const cure of ['systemd-machine-id-setup', 'bringup providers remove'])
        expect(refused.problem?.remedy).toContain(cure);
      expect(await untouched()).toBe(before);
    }

    await on(DESK, `echo ${randomBytes(16).toString('hex')} >/etc/machine-id`);
    const fresh = await onboard(DESK, key);
    expect([fresh.code, fresh.problem?.what]).toEqual([0, undefined]);
    expect([worker.provider, old.provider]).not.toContain(fresh.provider);
    const note = fresh.notes.find((one) => one.includes(`was known at ${addressOf(DESK)}`));
    expect(note).toContain(`another machine, ${DESK}, was known`);
    expect(note).toContain(`bringup providers remove ${old.provider}`);
  });
});
