import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTailscaled, type Tailscaled } from '../peers/support/tailscaled.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { tailscalePrograms } from '../support/mesh/programs.ts';
import { type Job, openJob } from './job.ts';

const execute = promisify(execFile);
const BUILD_MS = 1_800_000;

interface ListedKey {
  readonly ephemeral?: boolean;
  readonly used?: boolean;
}

describe.skipIf(!requireGo())('a runner that joins the mesh for one job', () => {
  const started = new AsyncDisposableStack();
  let server: MeshServer;
  let programs = '';
  let apiKey = '';
  /** What the machine has already, and what must not notice anything. */
  let other: Tailscaled;
  const tailscale = (socket: string, ...words: string[]) =>
    execute(join(programs, 'tailscale'), [`--socket=${socket}`, ...words]).then(({ stdout }) => stdout);
  const names = async () => (await server.nodes()).map(({ name }) => name);

  /** Those that were made for runners. */
  const keys = async () => {
    const all = JSON.parse(await server.cli('preauthkeys', 'list', '-o', 'json')) as readonly ListedKey[];
    return all.filter(({ ephemeral }) => ephemeral);
  };

  beforeAll(async () => {
    programs = await tailscalePrograms('1.102.3');
    server = started.use(await startMeshServer());
    apiKey = await server.apiKey('1h');
    other = started.use(await startTailscaled());
    const words = [
      'up',
      `--login-server=${server.url}`,
      '--auth-key=file:/dev/stdin',
      '--hostname=old',
      '--timeout=60s',
    ];
    await other.cli(words, await server.joinKey());
  }, BUILD_MS);
  afterAll(() => started.disposeAsync());

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
    expect(await other.state()).toBe('Running');
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
    const post = await job.post(step, run);
    expect(job.end()).toBe(0);
    await expect.poll(names, { message: run.log + post.log }).toEqual(['old']);
    // Who is killed leaves a key that ends by itself.
    if (code !== undefined) expect((await keys()).filter(({ used }) => !used)).toEqual([]);
    expect(run.state['runner-folder'] === undefined || !existsSync(run.state['runner-folder'])).toBe(true);
  });

  test('is none when it was cancelled before it heard that it is one', async () => {
    await using job = await openJob();
    await using another = await startTailscaled();
    // The server takes a node by the key, and nothing of it reaches the daemon that asked.
    const folder = join(job.temp, 'programs');
    const real = join(programs, 'tailscale');
    mkdirSync(folder);
    symlinkSync(join(programs, 'tailscaled'), join(folder, 'tailscaled'));
    const deaf = `if [ "$2" != up ]; then exec '${real}' "$@"; fi; shift; '${real}' --socket='${another.socket}' "$@"; exec sleep 60`;
    writeFileSync(join(folder, 'tailscale'), `#!/bin/sh\n${deaf}\n`, { mode: 0o755 });
    const step = call(job);
    const isThere = async () => {
      await expect.poll(names, { timeout: 60_000 }).toEqual(['old', 'runner-7-1']);
    };
    const run = await job.main({ ...step, with: { ...step.with, 'runner-tailscale': folder }, cancelWhen: isThere });
    expect(run.exitCode, run.log).toBe(130);
    expect(await names()).toEqual(['old']);
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
