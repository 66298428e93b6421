import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../src/lab/poll.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { tailscalePrograms } from '../support/mesh/programs.ts';
import { type Job, openJob } from './job.ts';

const execute = promisify(execFile);
const BUILD_MS = 1_800_000;

describe.skipIf(!requireGo())('a runner that joins the mesh for one job', () => {
  const started = new AsyncDisposableStack();
  let server: MeshServer;
  let programs = '';
  let apiKey = '';
  let other: { readonly pid: number; readonly socket: string };
  const tailscale = (socket: string, ...words: string[]) =>
    execute(join(programs, 'tailscale'), [`--socket=${socket}`, ...words]).then(({ stdout }) => stdout);
  const names = async () => (await server.nodes()).map(({ name }) => name);

  beforeAll(async () => {
    programs = await tailscalePrograms('1.102.3');
    server = started.use(await startMeshServer());
    apiKey = await server.apiKey('1h');
    other = await startOther();
  }, BUILD_MS);
  afterAll(() => started.disposeAsync());

  /** The tailscaled that the machine has already, and that must not notice anything. */
  async function startOther(): Promise<typeof other> {
    const job = started.use(await openJob());
    const socket = join(job.temp, 's');
    const words = ['--tun=userspace-networking', `--socket=${socket}`, `--statedir=${job.temp}`, '--port=0'];
    const child = spawn(join(programs, 'tailscaled'), [...words, '--no-logs-no-support'], { stdio: 'ignore' });
    started.defer(async () => {
      child.kill('SIGKILL');
    });
    await poll(() => existsSync(socket) || undefined, { timeoutMs: 15_000 });
    const key = await server.joinKey();
    await tailscale(
      socket,
      'up',
      `--login-server=${server.url}`,
      `--auth-key=${key}`,
      '--hostname=old',
      '--timeout=60s',
    );
    return { pid: child.pid ?? 0, socket };
  }

  function call(job: Job) {
    job.write(
      'fleet.yaml',
      `version: bringup/v1\nfleet: { name: lab }\nmesh: { server: '${server.url}', user: mesh, api-key: { secret: HEADSCALE_API_KEY } }\nhosts: { here: { connection: local } }\n`,
    );
    const given = { 'api-key': apiKey, 'runner-joins': 'true', 'runner-tailscale': programs, 'skip-syncthing': 'true' };
    return { action: 'actions/setup-mesh', with: given };
  }

  test('is a node until the job ends, beside the tailscaled that it has', async () => {
    await using job = await openJob();
    const step = call(job);
    const run = await job.main(step);
    expect(run.exitCode, run.log).toBe(0);
    expect(await names()).toEqual(['old', 'runner-7-1']);
    const { 'runner-socket': socket = '', 'runner-address': address, 'runner-proxy': proxy } = run.outputs;
    expect(proxy).toMatch(/^socks5h:\/\/127\.0\.0\.1:\d+$/);
    expect(await tailscale(socket, 'ping', '--c=1', '--until-direct=false', 'old')).toContain('pong from old');
    expect((await tailscale(socket, 'ip', '-4')).trim()).toBe(address);

    const keys = JSON.parse(await server.cli('preauthkeys', 'list', '-o', 'json')) as readonly {
      ephemeral?: boolean;
    }[];
    expect(keys.filter(({ ephemeral }) => ephemeral)).toEqual([expect.objectContaining({ used: true })]);
    const masked = [...job.masker.values].filter((value) => value.startsWith('hskey-auth-'));
    expect(masked.length).toBeGreaterThan(0);
    expect(run.leaks([apiKey, ...masked])).toEqual([]);

    expect(await job.post(step, run)).toMatchObject({ exitCode: 0, annotations: [] });
    expect(await names()).toEqual(['old']);
    expect(existsSync(socket)).toBe(false);
    expect(job.end()).toBe(0);
    expect(await tailscale(other.socket, 'status', '--json')).toContain('"BackendState": "Running"');
  });

  test.each([
    ['cancelled at once', { cancelAt: /this runner joins/ }, 130],
    ['cancelled with a key', { cancelAt: /::add-mask::hskey-auth-/ }, 130],
    ['killed with a key', { killAt: /::add-mask::hskey-auth-/ }, undefined],
  ] as const)('is none when it was %s', async (_, way, code) => {
    await using job = await openJob();
    const step = { ...call(job), ...way };
    const run = await job.main(step);
    expect(run.exitCode, run.log).toBe(code);
    await job.post(step, run);
    expect(job.end()).toBe(0);
    const left = await poll(async () => ((await names()).join() === 'old' ? 'old' : undefined), { timeoutMs: 5_000 });
    expect(left).toBe('old');
    expect(run.state['runner-folder'] === undefined || !existsSync(run.state['runner-folder'])).toBe(true);
  });

  test('is none without Tailscale, and the hosts are told all the same', async () => {
    await using job = await openJob();
    const step = call(job);
    const run = await job.main({ ...step, with: { ...step.with, 'runner-tailscale': job.temp } });
    expect(run.exitCode).toBe(4);
    expect(run.annotations.map(({ title }) => title)).toContain('runner-without-tailscale');
    expect(JSON.parse(run.outputs['hosts'] ?? '')).toHaveLength(1);
  });
});
