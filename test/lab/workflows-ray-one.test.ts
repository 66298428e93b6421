import { beforeAll, describe, expect, test } from 'vitest';
import type { ProviderDetails } from '../../src/providers/show.ts';
import type { ActRun } from '../workflows/support/act.ts';
import { requirePrograms } from '../workflows/support/require-programs.ts';
import { EVERYTHING, HEAD, rayLab, WORKER } from './support/ray-fleet.ts';
import { rayWorkflows } from './support/ray-workflows.ts';
import { requireLab } from './support/require-lab.ts';

/** Sent by Alice, as the README of her folder says it. */
const WORKS = `runuser -l alice -c 'mkdir -p work && cd work && echo "print(6 * 7)" >work.py && . /etc/bringup-ray-clients/main-alice/environment && ray job submit --working-dir . -- python work.py'`;

/* A cluster with nothing but its head, and a machine that workflows make a part of it. */
describe.skipIf(!requireLab() || !requirePrograms())('one machine joins by a workflow', { timeout: 900_000 }, () => {
  const ray = rayLab();
  const { begin, look, registry } = rayWorkflows(ray);
  const workers = async () => (await ray.nodes()).filter(({ head, alive }) => !head && alive);
  const lockOn = (host: string) => ray.on(host, "sed -n 's/^current //p' /opt/bringup/envs/.clusters/main");
  const pythonOn = (host: string) => ray.on(host, 'python3 -c "import platform; print(platform.python_version())"');

  beforeAll(async () => {
    const { code, stderr } = await ray.run(await ray.fleetFile(), 'up', '--select', HEAD);
    expect(code, stderr).toBe(0);
  }, 900_000);

  test('without a fleet file it is proven by a head that nobody logs in to, and leaves as it was before', async () => {
    const { address, hostKeyLine } = ray.lab().host(WORKER);
    const name = address.replaceAll('.', '-');
    const one = (inputs: object): Promise<ActRun> =>
      begin('workflow_dispatch', 'ray-one-host.yml', {
        ...{ host: `ops@${address}`, 'known-hosts': hostKeyLine, head: ray.addressOf(HEAD), 'ray-version': '2.60.0' },
        ...{ network: 'lan', state: 'joined', 'dry-run': 'false', ...inputs },
      });
    const outputsOf = (run: ActRun) => run.outputs['join.ray'] ?? {};
    const before = await ray.on(WORKER, EVERYTHING);
    const logins = () => ray.on(HEAD, "journalctl -u ssh -u sshd --no-pager | grep -c 'Accepted publickey'");
    const loginsBefore = await logins();

    const refused = await one({ 'ray-version': '2.55.1' });
    expect(refused.jobs, refused.log).toEqual({ join: 'failure' });
    expect(outputsOf(refused)).toMatchObject({ verdict: 'refused', 'failed-check': 'head-version', 'node-id': '' });
    expect(await ray.on(WORKER, EVERYTHING)).toBe(before);
    const planned = await one({ 'dry-run': 'true' });
    expect(planned.jobs, planned.log).toEqual({ join: 'success' });
    expect(outputsOf(planned)).toMatchObject({ changed: 'true', verdict: 'planned', 'node-id': '' });
    expect(await ray.on(WORKER, EVERYTHING)).toBe(before);

    const joined = await one({});
    expect(joined.jobs, joined.log).toEqual({ join: 'success' });
    expect(await logins()).toBe(loginsBefore);
    const [node] = await workers();
    const facts = {
      ...{ 'node-id': node?.id, 'mesh-ip': address, 'ray-version': '2.60.0' },
      ...{ 'python-version': await pythonOn(WORKER), 'lock-hash': await lockOn(WORKER) },
    };
    expect(outputsOf(joined)).toMatchObject({
      ...{ changed: 'true', outcome: 'changed', verdict: 'joined', 'failed-check': '', ...facts },
      ...{
        'manual-needed': '[]',
        'known-hosts': '',
        evidence: '',
        report: expect.stringMatching(/\.json$/),
      },
    });
    // With the probation that a fleet file could make shorter.
    expect(Number(outputsOf(joined)['join-seconds'])).toBeGreaterThan(45);
    expect(JSON.parse(outputsOf(joined)['hosts'] ?? '')).toMatchObject([
      { name, address, outcome: 'changed', mesh: null, cluster: 'main', role: 'worker', verdict: 'joined', ...facts },
    ]);
    expect(joined.summaries.at(-1)).toContain('## Ray: 1 of 1 node proven');

    const again = await one({});
    expect(outputsOf(again), again.log).toMatchObject({
      ...{ changed: 'false', outcome: 'converged', verdict: 'already-joined', 'join-seconds': '', ...facts },
    });

    const left = await one({ state: 'left' });
    expect(left.jobs, left.log).toEqual({ join: 'success' });
    expect(outputsOf(left)).toMatchObject({ changed: 'true', verdict: 'left', 'failed-check': '', 'node-id': '' });
    expect(await workers()).toEqual([]);
    expect(await ray.on(WORKER, EVERYTHING)).toBe(before);
    expect((await look()).outputs['look.look']).toMatchObject({ gone: '[]', seen: '1' });
  });

  test('it is onboarded for somebody who gives work to the cluster, and then to run work as well', async () => {
    await ray.on(WORKER, 'useradd --create-home --shell /bin/bash alice');
    const onboard = (inputs: object) =>
      begin('workflow_dispatch', 'onboard-dispatch.yml', {
        host: WORKER,
        account: 'alice',
        owner: 'dana',
        ...inputs,
      });
    const outputsOf = (run: ActRun) => run.outputs['onboard.onboard'] ?? {};
    const jobsAt = `http://${ray.addressOf(HEAD)}:8265`;

    const user = await onboard({ role: 'user' });
    expect(user.jobs, user.log).toEqual({ welcome: 'success', onboard: 'success' });
    const { provider = '' } = outputsOf(user);
    expect(provider).toMatch(/^[0-9A-Z]{26}$/);
    expect(outputsOf(user)).toMatchObject({
      ...{ changed: 'true', verdict: 'joined', attempt: '1', 'failed-phase': '', 'failed-check': '', 'node-id': '' },
      ...{ 'ray-version': '2.60.0', 'python-version': await pythonOn(WORKER), 'lock-hash': await lockOn(WORKER) },
    });
    expect(user.summaries[0]).toContain(
      `- machine: \`${WORKER}\`\n- role: \`user\`\n- owner: \`dana\`\n- environment: \`production\`\n- account that gets the token: \`alice\``,
    );
    const page = user.summaries.at(-1) ?? '';
    expect(page).toMatch(/# Welcome, dana[\s\S]*# ✔ Congratulations: gpu-1 can work with the cluster main/);
    expect(page).toContain(`| jobs are given at | <code>${jobsAt}</code> |`);
    expect(page).toContain('| folder of alice | <code>/etc/bringup-ray-clients/main-alice</code> |');
    expect(page).not.toContain('bringup ray status');
    expect(await workers()).toEqual([]);
    expect(await ray.on(WORKER, WORKS)).toMatch(/^42$/m);
    const shown = async () => (await registry<{ provider: ProviderDetails }>('show', provider)).provider;
    expect(await shown()).toMatchObject({ state: 'active', facts: { name: WORKER, role: 'user', user: 'dana' } });

    const both = await onboard({ role: 'both' });
    expect(both.jobs, both.log).toEqual({ welcome: 'success', onboard: 'success' });
    const [node] = await workers();
    expect(node?.id).toMatch(/^[0-9a-f]{56}$/);
    expect(outputsOf(both)).toMatchObject({ changed: 'true', verdict: 'joined', provider, 'node-id': node?.id });
    expect(both.summaries[0]).toContain('- role: `both`');
    expect(both.summaries[0]).toContain('- account that gets the token: `alice`');
    const result = both.summaries.at(-1) ?? '';
    expect(result).toMatch(/as \*\*both\*\*[\s\S]*# ✔ Congratulations: gpu-1 is a proven part of the cluster main/);
    for (const row of [`| node | <code>${node?.id}</code> |`, `| jobs are given at | <code>${jobsAt}</code> |`])
      expect(result).toContain(row);
    expect(result).toContain('. /etc/bringup-ray-clients/main-alice/environment\nray job submit');
    expect(await ray.on(WORKER, WORKS)).toMatch(/^42$/m);
    expect(await shown()).toMatchObject({
      ...{ state: 'active', facts: { role: 'both', user: 'dana', rayNodeId: node?.id } },
      sessions: [
        { role: 'user', outcome: 'ok' },
        { role: 'both', outcome: 'ok' },
      ],
    });
    const again = await onboard({ role: 'both' });
    expect(outputsOf(again), again.log).toMatchObject({ changed: 'false', verdict: 'already', provider });
  });
});
