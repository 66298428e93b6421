import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { expression } from '../../src/actions/about.ts';
import { leaks } from '../rig/leaks.ts';
import { type ActRun, act, type Event, type Runner } from '../workflows/support/act.ts';
import { customerRepository } from '../workflows/support/customer.ts';
import { actProgram } from '../workflows/support/programs.ts';
import { publishHere, released } from '../workflows/support/published.ts';
import { requirePrograms } from '../workflows/support/require-programs.ts';
import { freshLab } from './support/fresh-lab.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

/*
 * The examples as they are, called by act as GitHub calls them, against real hosts: staging is one host whose sudo asks for
 * a password, production another. What each environment knows is what a run of it gets.
 */
const TOKENS = { staging: randomBytes(12).toString('hex'), production: randomBytes(12).toString('hex') };

const PROVISION = '.github/workflows/provision.yml';
/** It passes no secret on but one, and takes the part of the fleet file that asks for nothing. */
const OWN_CALLER = `on: push
permissions: {}
jobs:
  lab:
    uses: ./${PROVISION}
    permissions: { contents: read }
    with: { environment: lab, overlay: false, fleet: fleets/lab.yaml, select: 'green', capabilities: mesh, dry-run: true }
    secrets: { SSH_PRIVATE_KEY: '${expression('secrets.SSH_PRIVATE_KEY')}' }
`;

describe.skipIf(!requireLab() || !requirePrograms())('the workflows to call and their callers', () => {
  const place = temporary();
  const lab = freshLab([
    { name: 'blue', suite: 'trixie', sudo: 'password' },
    { name: 'green', suite: 'bookworm' },
  ]);
  let runner: Runner;
  let repository = '';
  let key = '';
  const on = async (host: string, script: string) => (await lab().run(host, script)).stdout.trim();

  beforeAll(async () => {
    key = await readFile(lab().keyPath, 'utf8');
    const base = (name: string) => ({
      files: [
        { path: '/etc/motd', content: `this is ${name}\n` },
        { path: '/etc/token', mode: '0600', content: { secret: 'HEADSCALE_API_KEY' } },
      ],
    });
    const host = (name: string) => ({ hosts: { [name]: { address: lab().host(name).address, base: base(name) } } });
    repository = await customerRepository(place(), {
      'fleet.yaml': stringify({
        version: 'bringup/v1',
        fleet: { name: 'shop' },
        defaults: { ssh: { user: 'ops' } },
      }),
      known_hosts: lab().knownHosts,
      'environments/staging.yaml': stringify(host('blue')),
      'environments/production.yaml': stringify(host('green')),
      'fleets/lab.yaml': stringify({
        version: 'bringup/v1',
        fleet: { name: 'lab' },
        defaults: { ssh: { user: 'ops', 'known-hosts': [lab().host('green').hostKeyLine] } },
        hosts: { green: { address: lab().host('green').address, base: { packages: ['no-such-package'] } } },
      }),
      // Who cannot share runners with our owner keeps a copy.
      [PROVISION]: await released(PROVISION),
      '.github/workflows/own.yml': OWN_CALLER,
    });
    runner = { program: await actProgram(), place: place(), repositories: await publishHere(place()) };
  });

  /** Lets an event happen, and looks for the secrets in everything that came of it. */
  async function happen(event: Event, environment: 'staging' | 'production' = 'production'): Promise<ActRun> {
    const secrets = {
      SSH_PRIVATE_KEY: key,
      HEADSCALE_API_KEY: TOKENS[environment],
      ...(environment === 'staging' ? { SUDO_PASSWORD: lab().sudoPassword } : {}),
    };
    const run = await act(runner, repository, { secrets, ...event });
    expect(leaks(run.told, Object.values(secrets))).toEqual([]);
    return run;
  }

  test('a push applies exactly what was planned, and the next one has nothing to do', async () => {
    const first = await happen({ name: 'push', workflow: 'apply-on-merge.yml' });
    expect(first.jobs, first.log).toEqual({ plan: 'success', apply: 'success' });
    expect(first.code).toBe(0);
    expect(first.summaries.map((text) => text.split('\n')[0])).toEqual([
      expect.stringContaining('shop · production · plan'),
      expect.stringContaining('shop · production · apply'),
    ]);
    expect(first.outputs['apply.bringup']).toMatchObject({
      changed: 'true',
      outcome: 'changed',
      'manual-needed': '[]',
    });
    expect(JSON.parse(first.outputs['apply.bringup']?.['hosts'] ?? '')).toEqual([
      { name: 'green', address: lab().host('green').address, outcome: 'changed', mesh: null },
    ]);
    expect(await on('green', 'cat /etc/motd /etc/token')).toBe(`this is green\n${TOKENS.production}`);

    const second = await happen({ name: 'push', workflow: 'apply-on-merge.yml' });
    expect(second.jobs, second.log).toEqual({ plan: 'success' });
    expect(second.outputs['plan.bringup']).toMatchObject({ changed: 'false', outcome: 'converged' });
    expect(await on('blue', 'test -e /var/lib/bringup || echo untouched')).toBe('untouched');
  });

  test('a person plans, and then brings up a host of another environment whose sudo asks for a password', async () => {
    const workflow = 'provision-dispatch.yml';
    const inputs = { environment: 'staging', select: 'blue', prepare: 'true' };
    const event = { name: 'workflow_dispatch', workflow } as const;
    const planned = await happen({ ...event, payload: { inputs: { ...inputs, apply: 'false' } } }, 'staging');
    expect(planned.jobs, planned.log).toEqual({ plan: 'success' });
    expect(planned.outputs['plan.bringup']).toMatchObject({ changed: 'true' });
    expect(await on('blue', 'ls /etc/sudoers.d | grep bringup; cat /etc/motd')).not.toMatch(/bringup|this is blue/);

    const applied = await happen({ ...event, payload: { inputs: { ...inputs, apply: 'true' } } }, 'staging');
    expect(applied.jobs, applied.log).toEqual({ plan: 'success', apply: 'success' });
    expect(applied.summaries.at(-1)).toContain('shop · staging · apply');
    expect(await on('blue', 'ls /etc/sudoers.d | grep bringup; cat /etc/motd /etc/token')).toBe(
      `zz-bringup-ops\nthis is blue\n${TOKENS.staging}`,
    );
  });

  test('a schedule is red when a host drifted, and leaves it as it is', async () => {
    const event = { name: 'schedule', workflow: 'drift-schedule.yml', payload: { schedule: '23 5 * * *' } } as const;
    const quiet = await happen(event);
    expect(quiet.jobs, quiet.log).toEqual({ plan: 'success' });
    expect(quiet.code).toBe(0);
    await on('green', 'echo "somebody was here" >/etc/motd');
    const drifted = await happen(event);
    expect(drifted.jobs, drifted.log).toMatchObject({ plan: 'success', drifted: 'failure' });
    expect(drifted.code).toBe(1);
    expect(drifted.summaries[0]).toContain('somebody was here');
    expect(await on('green', 'cat /etc/motd')).toBe('somebody was here');
  });

  test('a pull request shows its plan, and one from a fork reaches nothing', async () => {
    const event = { name: 'pull_request', workflow: 'pull-request-plan.yml' } as const;
    const from = (name: string) => ({ pull_request: { number: 7, head: { repo: { full_name: name } } } });
    await on('green', 'echo "not this" >/etc/motd');
    const own = await happen({ ...event, payload: from('octo/fleet') });
    expect(own.jobs, own.log).toEqual({ plan: 'success' });
    expect(own.summaries[0]).toContain('this is green');
    const foreign = await happen({ ...event, payload: from('eve/fleet'), secrets: {} });
    expect(foreign.jobs, foreign.log).toEqual({});
    expect(foreign.code).toBe(0);
    expect(foreign.summaries).toEqual([]);
  });

  test('a copy of the workflow in the repository of the fleet takes a fleet file without overlays, and parts of it', async () => {
    const run = await happen({ name: 'push', workflow: 'own.yml' });
    expect(run.jobs, run.log).toEqual({ plan: 'success' });
    expect(run.summaries[0]).toContain('lab · plan');
    expect(run.outputs['plan.bringup']).toMatchObject({ changed: 'false', outcome: 'converged' });
  });
});
