import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { poll } from '../../../src/lab/poll.ts';
import { type HeadscaleVersion, headscaleProgram } from '../../support/headscale-program.ts';
import { freePort } from './port.ts';

const execute = promisify(execFile);

/** A Headscale on the loopback with its files in a directory that goes with it. It has the user `mesh` and the tag `tag:worker`. */
export interface RealHeadscale extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** Runs the server's own command line and returns what it prints. */
  cli(...args: readonly string[]): Promise<string>;
  /** An API key that lives for so long, such as `1h`. */
  apiKey(life: string): Promise<string>;
  /** Adds a node that no machine stands behind. */
  addNode(apiKey: string, name: string, routes?: readonly string[]): Promise<void>;
}

/** Starts one and waits until it serves. */
export async function startHeadscale(version: HeadscaleVersion): Promise<RealHeadscale> {
  const program = await headscaleProgram(version);
  const folder = mkdtempSync(join(tmpdir(), 'hs-'));
  const [port, grpc, metrics] = [await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'config.yaml'), stringify(configuration(folder, url, { port, grpc, metrics })));
  writeFileSync(join(folder, 'derp.yaml'), stringify(DERP));
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(POLICY));
  const log = openSync(join(folder, 'log'), 'w');
  const command = [program, 'serve', '-c', join(folder, 'config.yaml')];
  // It goes with us also when we are killed.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], { cwd: folder, stdio: ['ignore', log, log] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
  };
  const cli = async (...args: readonly string[]) => {
    const { stdout } = await execute(program, ['-c', join(folder, 'config.yaml'), ...args], { cwd: folder });
    return stdout.trim();
  };
  const healthy = () =>
    fetch(`${url}/health`).then(
      (answer) => answer.ok || child.exitCode !== null || undefined,
      () => (child.exitCode === null ? undefined : true),
    );
  const answered = await poll(healthy, { timeoutMs: 60_000 });
  if (answered === undefined || child.exitCode !== null) {
    const said = readFileSync(join(folder, 'log'), 'utf8');
    await stop();
    throw new Error(`headscale ${version} did not start: ${said.slice(-2_000)}`);
  }
  await cli('users', 'create', 'mesh');
  return {
    url,
    pid: child.pid ?? 0,
    cli,
    apiKey: (life) => cli('apikeys', 'create', '--expiration', life),
    addNode: (apiKey, name, routes = []) => addNode(url, version, apiKey, name, routes),
    [Symbol.asyncDispose]: stop,
  };
}

/** Source: headscale hscontrol/types/config.go; what is not said here has a default that serves. */
function configuration(folder: string, url: string, ports: { port: number; grpc: number; metrics: number }): object {
  return {
    server_url: url,
    listen_addr: `127.0.0.1:${ports.port}`,
    grpc_listen_addr: `127.0.0.1:${ports.grpc}`,
    metrics_listen_addr: `127.0.0.1:${ports.metrics}`,
    noise: { private_key_path: join(folder, 'noise.key') },
    prefixes: { v4: '100.64.0.0/10', v6: 'fd7a:115c:a1e0::/48', allocation: 'sequential' },
    database: { type: 'sqlite', sqlite: { path: join(folder, 'db.sqlite') } },
    dns: { magic_dns: true, base_domain: 'mesh.test', override_local_dns: false },
    derp: { urls: [], auto_update_enabled: false, paths: [join(folder, 'derp.yaml')] },
    policy: { mode: 'file', path: join(folder, 'policy.json') },
    unix_socket: join(folder, 's'),
    disable_check_updates: true,
    log: { level: 'info' },
  };
}

/** A server needs a relay in its list to start; nobody relays here. */
const DERP = {
  // A number, not a text, as its key.
  regions: new Map([
    [
      900,
      {
        regionid: 900,
        regioncode: 'test',
        regionname: 'test',
        nodes: [
          {
            name: '900a',
            regionid: 900,
            hostname: 'derp.mesh.test',
            ipv4: '127.0.0.1',
            stunport: -1,
            stunonly: false,
            derpport: 1,
          },
        ],
      },
    ],
  ]),
};

const POLICY = {
  tagOwners: { 'tag:worker': ['mesh@'] },
  acls: [{ action: 'accept', src: ['*'], dst: ['*:*'] }],
};

/** What a login page does in the end: a registration that waits, and its approval. Source: headscale hscontrol/grpcv1.go, DebugCreateNode. */
async function addNode(
  url: string,
  version: HeadscaleVersion,
  apiKey: string,
  name: string,
  routes: readonly string[],
): Promise<void> {
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64url');
  const key = version === '0.26.1' ? random : `hskey-authreq-${random}`;
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  };
  await post('/api/v1/debug/node', { user: 'mesh', key, name, routes });
  await post(`/api/v1/node/register?user=mesh&key=${key}`, {});
}
