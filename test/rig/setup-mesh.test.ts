import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { listen } from '../peers/support/listener.ts';
import { makeKey } from '../peers/support/sshd.ts';
import { CLIENT, IDENTITY, startTailscaleApi } from '../support/tailscale-api.ts';
import { openJob } from './job.ts';
import type { StepRun } from './step.ts';

const ACTION = 'actions/setup-mesh';
const DIRECT = { host: 'ops@192.0.2.1', server: 'https://mesh.example.org', user: 'mesh' };
const API_KEY = 'hskey-api-0123456789ab-0123456789abcdef0123456789abcdef';

describe('setup-mesh', () => {
  test.each([
    [{ ...DIRECT }, 'names a host by itself, so server, user, api-key must be given, too'],
    [{ ...DIRECT, 'api-key': API_KEY, select: 'web' }, 'names a host by itself, so select and environment must not be'],
    [{ server: DIRECT.server }, 'must be given when one of server, user, hostname, tags, install is'],
  ])('%j does not go together', async (given, sentence) => {
    await using job = await openJob();
    const run = await job.main({ action: ACTION, with: given });
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.message).toContain(sentence);
    expect(run.leaks([API_KEY])).toEqual([]);
  });

  test('a server whose address is wrong is told, and the key is seen nowhere', async () => {
    await using job = await openJob();
    const run = await job.main({ action: ACTION, with: { ...DIRECT, server: 'mesh', 'api-key': API_KEY } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('mesh.server must start with https:// or http://');
    expect(job.masker.mask(`a ${API_KEY} b`)).toBe('a *** b');
    expect(run.leaks([API_KEY])).toEqual([]);
  });

  test('without the key that the fleet file names nothing is tried', async () => {
    await using job = await openJob();
    job.write('fleet.yaml', fleetAt(22));
    const run = await job.main({ action: ACTION, with: { 'dry-run': 'true' } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('the secret HEADSCALE_API_KEY is not set');
  });

  test('a job proves by what GitHub gave it who it is, though nothing that it starts may', async () => {
    await using job = await openJob();
    await using api = await startTailscaleApi();
    job.write(
      'fleet.yaml',
      `version: bringup/v1
fleet: { name: lab }
mesh: { tailnet: { api: '${api.url}', workload-identity: { client-id: ${CLIENT.id} } } }
hosts: { here: { connection: local, mesh: { tags: [tag:worker], install: { from: present } } } }
`,
    );
    const call = { action: ACTION, with: { 'dry-run': 'true', 'skip-syncthing': 'true' } };
    const env = Object.fromEntries(Object.entries(api.identityEnv).map(([name, value]) => [name, value ?? '']));
    const run = await job.main({ ...call, env });
    const report = (step: StepRun) => readFileSync(step.outputs['report'] ?? '', 'utf8');
    expect(report(run)).not.toContain('workload-identity');
    expect(api.asked.join()).toContain('token-exchange');
    expect(run.leaks([...Object.values(env).slice(-1), IDENTITY])).toEqual([]);
    const other = await job.main(call);
    expect(report(other)).toContain('mesh-no-workload-identity');
  });

  test('what the fleet file says of Syncthing is done, too, unless the step says to leave it aside', async () => {
    await using job = await openJob();
    await using api = await startTailscaleApi();
    job.write(
      'fleet.yaml',
      `version: bringup/v1
fleet: { name: lab }
mesh: { tailnet: { api: '${api.url}', oauth: { client-id: ${CLIENT.id}, client-secret: { secret: TS_OAUTH_SECRET } } } }
syncthing: { folders: { shared: { path: /srv/shared } } }
hosts:
  here: { connection: local, mesh: { tags: [tag:worker], install: { from: present } }, syncthing: { folders: [shared] } }
`,
    );
    const parts = async (given: Readonly<Record<string, string>>) => {
      const call = { action: ACTION, with: { 'dry-run': 'true', ...given }, env: { TS_OAUTH_SECRET: CLIENT.secret } };
      const run = await job.main(call);
      const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as Report;
      return new Set(report.hosts.flatMap(({ steps }) => steps.map(({ capability }) => capability)));
    };
    expect(await parts({})).toEqual(new Set(['mesh', 'syncthing']));
    expect(await parts({ 'skip-syncthing': 'true' })).toEqual(new Set(['mesh']));
  }, 240_000);

  test('when it is cancelled, it ends by itself before the runner kills it', async () => {
    await using job = await openJob();
    await using silent = await listen(() => undefined);
    job.write('fleet.yaml', fleetAt(silent.port));
    const key = readFileSync(makeKey(job.home, 'key'), 'utf8');
    const call = {
      action: ACTION,
      with: { 'ssh-private-key': key, 'api-key': API_KEY },
      cancelAt: /bringup: set up the mesh/,
    };
    const run = await job.main(call);
    expect(run.exitCode, run.log).toBe(130);
    expect(run.outputs['report']).toBeDefined();
    expect((await job.post(call, run)).log).toBe('');
    expect(run.leaks([API_KEY, key])).toEqual([]);
    expect(job.end()).toBe(0);
  });
});

function fleetAt(port: number): string {
  return `version: bringup/v1
fleet: { name: lab }
mesh: { server: 'http://127.0.0.1:9', user: mesh, api-key: { secret: HEADSCALE_API_KEY } }
hosts: { web: { address: 127.0.0.1, ssh: { user: ops, port: ${port} } } }
`;
}
