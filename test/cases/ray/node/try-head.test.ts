import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnoseRay } from '../../../../src/ray/cluster/failures.ts';
import { TRY_HEAD_PROGRAM } from '../../../../src/ray/node/try-head-program.ts';

/** As Python says it of itself. */
const python = async () => text(spawn('python3', ['-c', 'import platform; print(platform.python_version(), end="")']).stdout);

/** What speaks as the GCS and the dashboard of a head do (ray 2.60), with these versions. */
describe.runIf(process.platform === 'linux')('a head that is tried', { timeout: 100_000 }, () => {
  const servers: Server[] = [];
  const versions = { rayVersion: '2.60.0', pythonVersion: '' };
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  const listen = async (server: Server) => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'try-head-'));
    writeFileSync(join(folder, 'token'), 'a'.repeat(64));
    const gcs = createServer((socket) => socket.resume().on('error', () => undefined).end(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])));
    const answers: Readonly<Record<string, () => object>> = {
      '/api/authentication_mode': () => ({ authentication_mode: 'token' }),
      '/api/v0/nodes': () => ({}),
      '/api/v0/cluster_metadata': () => ({ result: true, data: versions }),
    };
    const dashboard = createHttpServer((request, response) => {
      const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
      response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer?.() ?? {}));
    });
    env = {
      PATH: process.env['PATH'],
      RAY_AUTH_MODE: 'token',
      RAY_AUTH_TOKEN_PATH: join(folder, 'token'),
      RAY_ADDRESS: await listen(gcs),
      BRINGUP_RAY_DASHBOARD: await listen(dashboard),
    };
  });
  afterAll(async () => {
    for (const server of servers) await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });
  const tried = async (more: NodeJS.ProcessEnv = {}) => {
    const child = spawn('python3', ['-I', '-S', '-', '1', '127.0.0.1', '2.60.0'], { env: { ...env, ...more } });
    child.stdin.end(TRY_HEAD_PROGRAM);
    const [said, code] = await Promise.all([
      text(child.stdout),
      new Promise<number | null>((resolve) => child.on('close', resolve)),
    ]);
    return { code, said, told: diagnoseRay(code, said, { headAnswers: true }) };
  };

  test('is right with the same Ray and the same Python', async () => {
    Object.assign(versions, { rayVersion: '2.60.0', pythonVersion: await python() });
    expect(await tried()).toEqual({ code: 0, said: '', told: undefined });
  });

  test('with another Ray is told, with both versions', async () => {
    Object.assign(versions, { rayVersion: '2.61.0', pythonVersion: await python() });
    expect((await tried()).told).toMatchObject({
      code: 'ray-version-differs',
      what: 'the head runs Ray 2.61.0, and the environment of this host has Ray 2.60.0',
    });
  });

  test('with another patch level of Python is told, unless minor levels are enough', async () => {
    const patch = (await python()).replace(/\d+$/, '99');
    Object.assign(versions, { rayVersion: '2.60.0', pythonVersion: patch });
    expect((await tried()).told).toMatchObject({
      code: 'ray-python-differs',
      what: expect.stringContaining(`the head runs Python ${patch}, and the environment of this host has Python 3.`),
    });
    expect((await tried({ RAY_DEFAULT_PYTHON_VERSION_MATCH_LEVEL: 'minor' })).code).toBe(0);
  });
});
