import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { expression } from '../../src/actions/about.ts';
import { openJob } from '../rig/job.ts';
import { leaks } from '../rig/leaks.ts';
import { installTailscale } from '../support/mesh/by-hand.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { type ActRun, act, type Event, type Runner } from '../workflows/support/act.ts';
import { customerRepository } from '../workflows/support/customer.ts';
import { actProgram } from '../workflows/support/programs.ts';
import { PUBLISHED, publishHere, RELEASE } from '../workflows/support/published.ts';
import { requirePrograms } from '../workflows/support/require-programs.ts';
import { until } from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const PROVEN = `on: push
permissions: {}
jobs:
  mesh:
    uses: ${PUBLISHED}/.github/workflows/provision.yml@${RELEASE}
    permissions: { contents: read }
    with: { environment: production, prove-mesh: true }
    secrets:
      SSH_PRIVATE_KEY: ${expression('secrets.SSH_PRIVATE_KEY')}
      HEADSCALE_API_KEY: ${expression('secrets.HEADSCALE_API_KEY')}
`;

/* The callers as they are, with a real control server: hosts that are nothing but reachable by SSH become nodes. */
describe.skipIf(!requireLab() || !requirePrograms())('hosts join the mesh by a workflow', () => {
  const place = temporary();
  const mesh = meshLab([
    { name: 'blue', suite: 'trixie' },
    { name: 'green', suite: 'bookworm' },
    { name: 'lone', suite: 'trixie' },
  ]);
  let runner: Runner;
  let repository = '';
  let key = '';
  const on = async (host: string, script: string) => (await mesh.lab().run(host, script)).stdout.trim();
  const inputsOf = (run: ActRun, job: string) => JSON.parse(run.outputs[`${job}.bringup`]?.['hosts'] ?? '[]');

  beforeAll(async () => {
    const file = await mesh.fleetFile();
    const { lone: _, ...hosts } = parse(await readFile(file, 'utf8')).hosts;
    const { defaults, ...fleet } = parse(await readFile(file, 'utf8'));
    const text = stringify({ ...fleet, defaults: { ...defaults, ssh: { user: 'ops' } }, hosts });
    const mirror = await readFile(join(dirname(file), 'mirror.pem'), 'utf8');
    const overlay = 'fleet: { parallel: 5 }\n';
    repository = await customerRepository(place(), {
      'fleet.yaml': text,
      'mirror.pem': mirror,
      known_hosts: mesh.lab().knownHosts,
      'environments/production.yaml': overlay,
      '.github/workflows/proven.yml': PROVEN,
    });
    key = await readFile(mesh.lab().keyPath, 'utf8');
    runner = { program: await actProgram(), place: place(), repositories: await publishHere(place()) };
  }, 600_000);

  /** Keys that nobody joined with. */
  async function unused(): Promise<readonly unknown[]> {
    const keys = JSON.parse(await mesh.server().cli('preauthkeys', 'list', '-o', 'json')) as readonly {
      readonly used?: boolean;
    }[];
    return keys.filter(({ used }) => !used);
  }

  /** Lets an event happen, and looks for secrets, those that were made meanwhile, too. */
  async function happen(event: Event): Promise<ActRun> {
    const secrets = { SSH_PRIVATE_KEY: key, ...mesh.env() };
    const run = await act(runner, repository, { secrets, ...event });
    expect(leaks(run.told, Object.values(secrets))).toEqual([]);
    expect(run.told.match(/hskey-auth-\w+-\w+/g)).toBeNull();
    return run;
  }

  test('a push joins them, the next one changes nothing, and a schedule sees what drifted', async () => {
    const first = await happen({ name: 'push', workflow: 'apply-on-merge.yml' });
    expect(first.jobs, first.log).toEqual({ plan: 'success', apply: 'success' });
    const nodes = await mesh.server().nodes();
    expect(nodes.map(({ name, online }) => [name, online]).toSorted()).toEqual([
      ['blue', true],
      ['green', true],
    ]);
    for (const { name, outcome, mesh: node } of inputsOf(first, 'apply')) {
      expect(outcome).toBe('changed');
      expect(node.address).toBe(await on(name, 'tailscale ip -4'));
      expect(first.summaries[1]).toContain(node.address);
      expect(node.name).toMatch(new RegExp(`^${name}\\.`));
    }
    const proven = await happen({ name: 'push', workflow: 'proven.yml' });
    expect(proven.jobs, proven.log).toEqual({ plan: 'success' });
    expect(proven.summaries.at(-1)).toContain('both pairs of 2 hosts reach each other');
    const event = { name: 'schedule', workflow: 'drift-schedule.yml' } as const;
    const quiet = await happen(event);
    expect(quiet.outputs['plan.bringup'], quiet.log).toMatchObject({ changed: 'false', outcome: 'converged' });
    await on('green', 'tailscale set --hostname=somebody-else');
    const drifted = await happen(event);
    expect(drifted.jobs, drifted.log).toMatchObject({ plan: 'success', drifted: 'failure' });
    expect(drifted.summaries[0]).toContain('somebody');
    // Something has to be done first: it is the job that applies which proves now.
    const repaired = await happen({ name: 'push', workflow: 'proven.yml' });
    expect(repaired.jobs, repaired.log).toEqual({ plan: 'success', apply: 'success' });
    expect(repaired.summaries.at(-1)).toContain('both pairs of 2 hosts reach each other');
    expect(await on('green', 'tailscale status --json --peers=false')).toContain('"HostName": "green"');
  }, 300_000);

  test('a join without a fleet file that the runner cancels is finished by the next run', async () => {
    await installTailscale(mesh.lab(), 'lone');
    const { address, hostKeyLine } = mesh.lab().host('lone');
    const direct = { host: `ops@${address}`, hostname: 'alone', install: 'present', 'known-hosts': hostKeyLine };
    const event = {
      name: 'workflow_dispatch',
      workflow: 'mesh-one-host.yml',
      vars: { MESH_SERVER: mesh.server().url, MESH_USER: 'mesh' },
    } as const;
    const inputs = { ...direct, environment: 'production' };
    const planned = await happen({ ...event, payload: { inputs: { ...inputs, 'dry-run': 'true' } } });
    expect(planned.jobs, planned.log).toEqual({ join: 'success' });
    expect(await on('lone', 'tailscale status 2>&1')).toContain('Logged out');

    // What a client asks a server for first is refused: so it has its key, and cannot use it.
    const door = mesh.tap().answer({ method: 'GET', path: /^\/key/ }, 503, '');
    onTestFinished(() => door[Symbol.dispose]());
    const keyIsOut = () =>
      until(
        async () => (await on('lone', "pgrep -fc '[t]ailscale up' || :")) !== '0' && (await unused()).length === 1,
        'a key is made, and tailscale up waits',
        60_000,
      );
    await using job = await openJob();
    const secrets = { 'api-key': mesh.env()['HEADSCALE_API_KEY'] ?? '', 'ssh-private-key': key };
    const step = {
      action: 'actions/setup-mesh',
      with: { ...direct, ...secrets, server: mesh.tap().url, user: 'mesh', 'skip-syncthing': 'true' },
    };
    const cut = await job.main({ ...step, cancelWhen: keyIsOut });
    expect(cut.exitCode, cut.log).toBe(130);
    expect(await unused()).toEqual([]);
    expect(cut.log).not.toMatch(/hskey-auth-\w+-\w+/);
    expect(cut.leaks(Object.values(secrets))).toEqual([]);
    expect(await job.post(step, cut)).toMatchObject({ exitCode: 0, log: '' });
    expect(job.end()).toBe(0);
    door[Symbol.dispose]();

    const run = await happen({ ...event, payload: { inputs: { ...inputs, 'dry-run': 'false' } } });
    expect(run.jobs, run.log).toEqual({ join: 'success' });
    expect((await mesh.server().nodes()).map(({ name }) => name)).toContain('alone');
    expect(await unused()).toEqual([]);
  });
});
