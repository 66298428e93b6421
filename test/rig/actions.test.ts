import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listen } from '../peers/support/listener.ts';
import { makeKey, publicLine, startSshd } from '../peers/support/sshd.ts';
import { openJob } from './job.ts';

const LOCAL = 'version: bringup/v1\nfleet: { name: lab }\nhosts: { here: { connection: local } }\n';

describe('the root action', () => {
  test('plans over SSH with a key from an input, and shows no secret anywhere', async () => {
    await using job = await openJob();
    const key = makeKey(job.home, 'key');
    await using sshd = await startSshd({ authorized: [publicLine(key)] });
    const privateKey = readFileSync(key, 'utf8');
    const secret = 'correct horse battery staple';
    job.write(
      'fleet.yaml',
      `version: bringup/v1
fleet: { name: lab }
hosts:
  web:
    address: 127.0.0.1
    ssh: { user: ${sshd.user}, port: ${sshd.port} }
    base:
      files:
        - { path: ${job.home}/token, content: { secret: TOKEN } }
        - { path: ${job.home}/motd, content: "hello\\n" }
`,
    );
    const call = {
      action: '.',
      with: { 'ssh-private-key': privateKey, 'known-hosts': sshd.knownHosts() },
      env: { TOKEN: secret },
      debug: true,
    };
    const run = await job.main(call);
    expect(run.log).toContain('2 changes');
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'true', outcome: 'changed' });
    expect(run.summary).toContain('lab · plan');
    expect(run.groups.map(({ title }) => title)).toEqual([expect.stringContaining('web')]);
    expect(JSON.parse(readFileSync(run.outputs['plan'] ?? '', 'utf8'))).toMatchObject({ version: 'bringup.plan/1' });
    for (const file of ['plan', 'report']) expect(statSync(run.outputs[file] ?? '').mode & 0o777).toBe(0o600);
    expect(run.commands[0]?.name).toBe('add-mask');
    expect(job.masker.mask(`a ${secret} b`)).toBe('a *** b');
    expect(job.masker.mask(Buffer.from(`${privateKey}`).toString('base64'))).toMatch(/^\*{3}.{0,4}$/);
    expect(run.leaks([privateKey, secret, 'runtime-token-of-the-job', 'id-token-of-the-job'])).toEqual([]);
    expect(await job.post(call, run)).toMatchObject({ exitCode: 0, log: '', summary: '' });
    expect(job.end()).toBe(0);
  });

  test('tells all wrong inputs at once, without the value of a secret', async () => {
    await using job = await openJob({ 'fleet.yaml': LOCAL });
    const wrong = { mode: 'aply', timeout: 'soon', parallel: '0', 'sudo-password': 'hunter2 hunter2' };
    const run = await job.main({ action: '.', with: wrong });
    expect(run.exitCode).toBe(2);
    expect(run.annotations.map(({ message }) => message.split('\n')[0])).toEqual([
      'The input mode is "aply"; it must be plan or apply.',
      'The input parallel is "0"; it must be a whole number from 1 to 1000.',
      'The input timeout is "soon"; it must be a number and its unit (ms, s, m, h or d), such as 90s or 30m.',
    ]);
    expect(run.outputs).toMatchObject({ changed: 'false', outcome: 'refused' });
    expect(run.leaks(['hunter2 hunter2'])).toEqual([]);
  });

  test('shows a mistake of the fleet file at its line', async () => {
    await using job = await openJob({ 'fleets/a.yaml': LOCAL.replace('local }', 'local, lables: {} }') });
    const run = await job.main({ action: '.', with: { fleet: 'fleets/a.yaml' } });
    expect(run.exitCode).toBe(2);
    expect(run.annotations).toEqual([expect.objectContaining({ level: 'error', file: 'fleets/a.yaml', line: 3 })]);
    expect(run.log.trimEnd().split('\n').at(-1)).toMatch(/^→ /);
  });

  test('does nothing for a pull request from a fork', async () => {
    await using job = await openJob({ 'fleet.yaml': LOCAL });
    const payload = { pull_request: { head: { repo: { full_name: 'eve/fleet' } } } };
    const run = await job.main({ action: '.', event: { name: 'pull_request_target', payload } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('pull request from a fork (eve/fleet, event pull_request_target)');
  });

  test('does nothing after a workflow that ran for a fork', async () => {
    await using job = await openJob({ 'fleet.yaml': LOCAL });
    const payload = { workflow_run: { event: 'pull_request', head_repository: { full_name: 'eve/fleet' } } };
    const run = await job.main({ action: '.', event: { name: 'workflow_run', payload } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('pull request from a fork (eve/fleet, event workflow_run)');
    expect(run.log).toContain('github.event.workflow_run.head_repository.full_name == github.repository');
  });

  test('passes neither inputs nor tokens nor secrets on to what it starts', async () => {
    await using job = await openJob();
    const seen = join(job.home, 'environment');
    job.write(
      'fleet.yaml',
      `${LOCAL.trimEnd().slice(0, -3)}, base: { commands: [{ name: look, run: "true", check: "cat /proc/$PPID/environ >> ${seen}; env >> ${seen}; true" }] } } }\n`,
    );
    const run = await job.main({
      action: '.',
      with: { 'sudo-password': 'hunter2 hunter2' },
      env: { TOKEN: 'x'.repeat(20) },
    });
    expect(run.exitCode, run.log).toBe(0);
    const environment = readFileSync(seen, 'utf8');
    expect(environment).toContain('PATH=');
    for (const text of ['hunter2', 'token-of-the-job', 'INPUT_', 'x'.repeat(20)])
      expect(environment).not.toContain(text);
  });

  test('gives no token of the runner to a fleet file that names it as a secret', async () => {
    const fleet = LOCAL.trimEnd().slice(0, -3);
    const file = 'files: [{ path: /tmp/never, content: { secret: ACTIONS_RUNTIME_TOKEN } }]';
    await using job = await openJob({ 'fleet.yaml': `${fleet}, base: { ${file} } } }\n` });
    const run = await job.main({ action: '.', with: { mode: 'plan' }, env: { ACTIONS_RUNTIME_TOKEN: 'x'.repeat(20) } });
    expect(run.exitCode).toBe(2);
    expect(run.log).toContain('the secret ACTIONS_RUNTIME_TOKEN is not set');
  });

  test('when it is cancelled, it ends by itself before the runner kills it', async () => {
    await using job = await openJob();
    await using silent = await listen(() => undefined);
    job.write('fleet.yaml', fleetAt(silent.port));
    const key = readFileSync(makeKey(job.home, 'key'), 'utf8');
    const call = {
      action: '.',
      with: { 'ssh-private-key': key, 'host-key-policy': 'accept-new' },
      cancelAt: /bringup: plan or apply/,
    };
    const run = await job.main(call);
    expect(run.exitCode, run.log).toBe(130);
    expect(run.outputs['report']).toBeDefined();
    expect((await job.post(call, run)).log).toBe('');
  });

  test('stops at its timeout and says so', async () => {
    await using job = await openJob();
    await using silent = await listen(() => undefined);
    job.write('fleet.yaml', fleetAt(silent.port));
    const key = readFileSync(makeKey(job.home, 'key'), 'utf8');
    const run = await job.main({ action: '.', with: { 'ssh-private-key': key, timeout: '300ms' } });
    expect(run.exitCode, run.log).toBe(130);
    expect(run.annotations.map(({ title }) => title)).toContain('run-timeout');
  });

  test('when it is killed, post says what is true', async () => {
    await using job = await openJob();
    await using silent = await listen(() => undefined);
    job.write('fleet.yaml', fleetAt(silent.port));
    const key = readFileSync(makeKey(job.home, 'key'), 'utf8');
    const call = { action: '.', with: { 'ssh-private-key': key }, killAt: /bringup: plan or apply/ };
    const run = await job.main(call);
    expect(run.exitCode).toBeUndefined();
    const post = await job.post(call, run);
    expect(post.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
    expect(post.summary).toMatch(/before it could write its report/);
  });
});

describe('prepare-host', () => {
  test('takes one host from the workflow, and nothing beside it', async () => {
    await using job = await openJob();
    const run = await job.main({ action: 'actions/prepare-host', with: { host: 'ops@192.0.2.1', select: 'web' } });
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.message).toContain('The input host is "ops@192.0.2.1"; it names a host by itself');
  });

  test('plans for a host without a fleet file', async () => {
    await using job = await openJob();
    const key = makeKey(job.home, 'key');
    await using sshd = await startSshd({ authorized: [publicLine(key)] });
    const run = await job.main({
      action: 'actions/prepare-host',
      with: {
        host: `${sshd.user}@127.0.0.1:${sshd.port}`,
        'ssh-private-key': readFileSync(key, 'utf8'),
        'known-hosts': sshd.knownHosts(),
        'dry-run': 'true',
      },
    });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs['outcome']).toMatch(/^(converged|changed)$/);
  });
});

function fleetAt(port: number): string {
  return `version: bringup/v1\nfleet: { name: lab }\nhosts: { web: { address: 127.0.0.1, ssh: { user: ops, port: ${port} } } }\n`;
}
