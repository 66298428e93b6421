import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaks } from '../rig/leaks.ts';
import type { ActRun } from '../workflows/support/act.ts';
import { requirePrograms } from '../workflows/support/require-programs.ts';
import { HEAD, rayLab, WORKER } from './support/ray-fleet.ts';
import { rayWorkflows } from './support/ray-workflows.ts';
import { requireLab } from './support/require-lab.ts';

const CLOSED = `nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in tcp dport 6380 drop'`;

/* The caller as it is, called by act as GitHub calls it: hosts with nothing but a shell become a cluster, and leave it. */
describe.skipIf(!requireLab() || !requirePrograms())('hosts join Ray by a workflow', { timeout: 900_000 }, () => {
  const ray = rayLab();
  const { begin, look, registry, key } = rayWorkflows(ray);
  const dispatch = (inputs: Readonly<Record<string, string>>) =>
    begin('workflow_dispatch', 'ray-dispatch.yml', { state: 'joined', ...inputs });
  const hostsOf = (run: ActRun, job: string) => JSON.parse(run.outputs[`${job}.ray`]?.['hosts'] ?? '[]');

  test('a plan tells which gate refuses a host, and then joins exactly what was approved', async () => {
    await ray.on(WORKER, 'mount -o remount,size=16m /dev/shm');
    const refused = await dispatch({ select: WORKER, apply: 'true' });
    expect(refused.jobs, refused.log).toEqual({ plan: 'failure' });
    expect(refused.outputs['plan.ray']).toMatchObject({ verdict: 'refused', 'failed-check': 'shared-memory' });
    expect(refused.summaries[0]).toContain('refused: <code>shared-memory</code>');
    await ray.on(WORKER, 'mount -o remount,size=1g /dev/shm');

    const planned = await dispatch({ select: WORKER, apply: 'false' });
    expect(planned.jobs, planned.log).toEqual({ plan: 'success' });
    expect(planned.outputs['plan.ray']).toMatchObject({ changed: 'true', verdict: 'planned', 'node-id': '' });
    expect(hostsOf(planned, 'plan').map(({ name, verdict }: Record<string, string>) => [name, verdict])).toEqual([
      [HEAD, 'planned'],
      [WORKER, 'planned'],
    ]);
    expect(await ray.invocation(WORKER)).toBe('');

    const joined = await dispatch({ select: WORKER, apply: 'true' });
    expect(joined.jobs, joined.log).toEqual({ plan: 'success', join: 'success' });
    const [head, worker] = (await ray.nodes()).toSorted((a, b) => Number(b.head) - Number(a.head));
    const outputs = joined.outputs['join.ray'] ?? {};
    expect(outputs).toMatchObject({
      ...{ changed: 'true', outcome: 'changed', verdict: 'joined', 'failed-check': '' },
      ...{ 'node-id': worker?.id, 'mesh-ip': worker?.address, 'ray-version': '2.60.0' },
      'python-version': await ray.on(WORKER, 'python3 -c "import platform; print(platform.python_version())"'),
      'lock-hash': await ray.on(WORKER, "sed -n 's/^current //p' /opt/bringup/envs/.clusters/main"),
    });
    expect(Number(outputs['join-seconds'])).toBeGreaterThan(0);
    expect(hostsOf(joined, 'join')[0]).toMatchObject({
      ...{ name: HEAD, role: 'head', cluster: 'main', 'node-id': head?.id, verdict: 'joined', 'failed-check': null },
    });
    expect(joined.summaries.at(-1)).toContain('## Ray: 2 of 2 nodes proven');
    expect(joined.summaries.at(-1)).toContain(`<code>${worker?.id.slice(0, 12)}</code>`);
  });

  test('the next run has nothing to do and tells the same node, and who leaves is out and not missed', async () => {
    const [worker] = (await ray.nodes()).filter(({ head, alive }) => !head && alive);
    const again = await dispatch({ select: WORKER, apply: 'true' });
    expect(again.jobs, again.log).toEqual({ plan: 'success' });
    expect(again.outputs['plan.ray']).toMatchObject({
      changed: 'false',
      verdict: 'already-joined',
      'node-id': worker?.id,
      'join-seconds': '',
    });

    const left = await dispatch({ select: WORKER, state: 'left', apply: 'true' });
    expect(left.jobs, left.log).toEqual({ plan: 'success', join: 'success' });
    expect(left.outputs['join.ray']).toMatchObject({ verdict: 'left', 'failed-check': '', 'node-id': '' });
    expect(hostsOf(left, 'join').map(({ name }: { name: string }) => name)).toEqual([WORKER]);
    expect((await ray.nodes()).filter(({ head, alive }) => !head && alive)).toEqual([]);
    const after = await look();
    expect(after.jobs, after.log).toEqual({ look: 'success' });
    expect(after.outputs['look.look']).toMatchObject({ gone: '[]', seen: '1' });
  });

  test('why a join failed is kept with its run, and the host is put back', async () => {
    await ray.on(WORKER, CLOSED);
    const failed = await dispatch({ select: WORKER, apply: 'true' });
    await ray.on(WORKER, 'nft delete table inet closed');
    expect(failed.jobs, failed.log).toEqual({ plan: 'success', join: 'failure' });
    expect(failed.outputs['join.ray']).toMatchObject({ verdict: 'failed', 'failed-check': 'ray-ports-closed' });
    const artifact = (await readdir(failed.artifacts)).find((name) => name.startsWith('bringup-ray-evidence-')) ?? '';
    expect(artifact).toMatch(/^bringup-ray-evidence-production-[0-9a-f]{8}-1$/);
    const kept = join(failed.artifacts, artifact);
    const files = await readdir(kept, { recursive: true });
    expect(files.filter((file) => file.includes(WORKER))).not.toEqual([]);
    const texts = await Promise.all(
      files.map((file) => readFile(join(kept, file), 'utf8').catch(() => '')), // a folder
    );
    expect(texts.join('')).toContain('ray-ports-closed');
    expect(leaks(texts.join(''), [ray.token, key()])).toEqual([]);
    expect(await ray.on(WORKER, 'ls -d /etc/bringup-ray-main 2>&1 || :')).toContain('No such file');
  });

  test('a machine is onboarded from a menu, and missed as a provider when it is gone', async () => {
    const inputs = { host: WORKER, role: 'provider', owner: '' };
    const onboarded = await begin('workflow_dispatch', 'onboard-dispatch.yml', inputs);
    expect(onboarded.jobs, onboarded.log).toEqual({ welcome: 'success', onboard: 'success' });
    const [worker] = (await ray.nodes()).filter(({ head, alive }) => !head && alive);
    const outputs = onboarded.outputs['onboard.onboard'] ?? {};
    expect(outputs).toMatchObject({
      ...{ changed: 'true', verdict: 'joined', attempt: '1', 'failed-phase': '', 'failed-check': '' },
      ...{ 'node-id': worker?.id, 'ray-version': '2.60.0' },
    });
    expect(outputs['provider']).toMatch(/^[0-9A-Z]{26}$/);
    expect(onboarded.summaries[0]).toContain(`- machine: \`${WORKER}\`\n- role: \`provider\``);
    expect(onboarded.summaries.at(-1)).toMatch(/# Welcome, [\s\S]*# ✔ Congratulations: gpu-1 is a proven part of/);

    const again = await begin('workflow_dispatch', 'onboard-dispatch.yml', inputs);
    expect(again.outputs['onboard.onboard'], again.log).toMatchObject({
      ...{ changed: 'false', verdict: 'already', provider: outputs['provider'], 'node-id': worker?.id },
    });
    // Who leaves by a workflow is told to the registry of the runner by that very run.
    const left = await dispatch({ select: WORKER, state: 'left', apply: 'true' });
    expect(left.jobs, left.log).toEqual({ plan: 'success', join: 'success' });
    type Events = { events: { kind: string; ok?: boolean; seconds?: number }[] };
    const { events } = await registry<Events>('events', outputs['provider'] ?? '');
    expect(events.slice(-2)).toEqual([
      expect.objectContaining({ kind: 'draining' }),
      expect.objectContaining({ kind: 'drained', ok: true, seconds: expect.any(Number) }),
    ]);
    const back = await begin('workflow_dispatch', 'onboard-dispatch.yml', inputs);
    expect(back.outputs['onboard.onboard'], back.log).toMatchObject({
      verdict: 'joined',
      provider: outputs['provider'],
    });

    const quiet = await look();
    expect(quiet.jobs, quiet.log).toEqual({ look: 'success' });
    expect(quiet.outputs['look.look']).toMatchObject({ gone: '[]', seen: '2' });
    await ray.on(WORKER, 'systemctl stop bringup-ray-main');
    const missed = await look();
    expect(missed.jobs, missed.log).toEqual({ look: 'failure' });
    expect(JSON.parse(missed.outputs['look.look']?.['gone'] ?? '')).toMatchObject([
      { cluster: 'main', host: WORKER, provider: outputs['provider'] },
    ]);
    expect(missed.summaries[0]).toContain(`${WORKER} is gone from the Ray cluster main`);
  });
});
