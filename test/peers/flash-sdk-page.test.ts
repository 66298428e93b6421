import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PostInstall, TuringPi } from '../../src/flash/sdk/api.ts';
import { sdk } from '../../src/flash/sdk/sdk.ts';
import { turingPi } from '../../src/flash/sdk/turing-pi.ts';
import { failureOf, QUICK } from '../support/board-client.ts';
import { aptSource, INSTALLED_ROOT, type OnePackage } from '../support/flash/apt-source.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { publicLine } from './support/sshd.ts';

/** The program of the page as it stands, on a virtual board, with nodes whose apt-get and dpkg are real. */
const ROOT = resolve(import.meta.dirname, '../..');
const FIRST_PASSWORD = 'Correct-Horse-7';
const HTOP: OnePackage = { name: 'htop', version: '3.2.2-1', path: '/usr/bin/htop', text: 'one' };
const slow = { timeout: 240_000 };

let bench: FlashBench;
let here: { readonly board: object; readonly nodes: readonly object[]; readonly internals: object };
let pi: TuringPi;
const computer = (node: number, path = '') => join(bench.folder, `computer${node}`, path);
const installed = (node: number, path: string) => readFileSync(computer(node, join(INSTALLED_ROOT, path)), 'utf8');

beforeAll(async () => {
  bench = await flashBench({ password: 'bmc-of-the-page' });
  using context = await bench.context();
  const { address, port, password } = bench.board;
  here = {
    board: {
      ...{ address, port, fingerprint: bench.board.fingerprint() },
      ssh: { user: userInfo().username, key: join(bench.folder, 'id') },
      ...{ cacheDir: join(bench.folder, 'cache'), stateDir: join(bench.folder, 'sdk-state') },
    },
    nodes: context.fleet.hosts.map(({ ssh }) => ({ address: '127.0.0.1', sshPort: ssh.port })),
    internals: { boardTiming: QUICK, patience: { ...context.patience, pauseMs: 200, bootMs: 60_000 } },
  };
  const [first, second] = here.nodes.map((node) => ({ module: 'rk1' as const, address: '127.0.0.1', ...node }));
  if (first === undefined || second === undefined) throw new Error('no nodes');
  const config = { address, password, ...here.board, otherNodes: 'power-off' as const, nodes: { 1: first, 2: second } };
  pi = turingPi(config, here.internals);
  for (const node of [1, 2]) {
    mkdirSync(computer(node, 'usr-local-bin'));
    aptSource(computer(node), [HTOP]);
    const systemctl = computer(node, 'bin/systemctl');
    writeFileSync(systemctl, '#!/bin/sh\necho "$*" >>/var/lib/systemctl\n[ "$1" != is-active ] || echo active\n');
    chmodSync(systemctl, 0o755);
  }
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

/** Runs the first program of the page where its files are, with the board, the nodes and the key of the bench. */
async function runPage(): Promise<string> {
  const [, text = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/flash-sdk.md'), 'utf8')) ?? [];
  const at = (name: string) => join(bench.folder, 'page', name);
  const [stock = ''] = /images\/\S+?\.img\.xz/.exec(text) ?? [];
  for (const folder of ['images', 'files']) mkdirSync(at(folder), { recursive: true });
  if (!existsSync(at(stock))) symlinkSync(bench.image, at(stock));
  writeFileSync(at('files/script.sh'), '#!/bin/sh\necho script\n');
  writeFileSync(at('app_binary'), '#!/bin/sh\necho app\n');
  writeFileSync(
    at('flash.ts'),
    `import { sdk } from ${JSON.stringify(join(ROOT, 'src/flash/sdk/sdk.ts'))};
import { turingPi as open } from ${JSON.stringify(join(ROOT, 'src/flash/sdk/turing-pi.ts'))};
const { board, nodes, internals } = ${JSON.stringify(here)};
export const { ubuntu } = sdk;
export const turingPi = (config) => {
  const own = nodes.map((node, index) => [index + 1, { ...config.nodes[index + 1], ...node }]);
  return open({ ...config, ...board, nodes: { ...config.nodes, ...Object.fromEntries(own) } }, internals);
};
`,
  );
  const program = text
    .replace("'bringup/flash'", "'./flash.ts'")
    .replace(/ssh-ed25519 \S+ ops/, publicLine(join(bench.folder, 'id')).trim());
  writeFileSync(at('program.ts'), program);
  const env = { PATH: process.env['PATH'], HOME: bench.folder, BMC_PASSWORD: bench.board.password, FIRST_PASSWORD };
  const { stdout } = await promisify(execFile)(process.execPath, ['program.ts'], { cwd: at(''), env });
  return stdout;
}

test(
  'the program of the page writes two nodes, installs a package, starts a service, and has nothing to do then',
  slow,
  async () => {
    const said = await runPage();
    for (const node of [1, 2]) {
      expect(said).toMatch(new RegExp(`^tpi/${node} changed [0-9a-f]{64}$`, 'm'));
      expect(said).toContain(`tpi/${node}: my_app is active`);
      expect(installed(node, 'usr/bin/htop')).toBe('one');
      expect(readFileSync(computer(node, 'usr-local-bin/app'), 'utf8')).toContain('echo app');
      expect(readFileSync(computer(node, 'lib/systemctl'), 'utf8')).toBe('enable --now my_app\nis-active my_app\n');
    }
    expect(said).not.toMatch(new RegExp(`${FIRST_PASSWORD}|${bench.board.password}`));
    const again = await runPage();
    expect(again).toMatch(/^tpi\/1 converged [0-9a-f]{64}\ntpi\/2 converged [0-9a-f]{64}$/m);
    expect(again).not.toContain('my_app');
  },
);

test(
  'packages are installed when they are missing or of another version; what cannot be is told in the words of apt',
  slow,
  async () => {
    const done: (readonly string[])[] = [];
    const after = (inputs: string, work: (post: PostInstall) => Promise<readonly string[]>) =>
      pi
        .node(1)
        .image(sdk.ubuntu().base(bench.image))
        .install({ authorizedKeys: [publicLine(join(bench.folder, 'id'))] })
        .postInstall(async (post) => void done.push(await work(post)), { inputs })
        .run();
    const greeting = { name: 'greeting', version: '1.0', path: '/usr/share/greeting', text: 'hello' };
    aptSource(computer(1), [HTOP, greeting]);
    await after('new', ({ remote }) => remote.apt.install('htop', 'greeting'));
    await after('again', ({ remote }) => remote.apt.install('htop=3.2.2-1', 'greeting'));
    expect(installed(1, 'usr/share/greeting')).toBe('hello');
    aptSource(computer(1), [HTOP, { ...greeting, version: '2.0', text: 'goodbye' }]);
    await after('newer', ({ remote }) => remote.apt.install('greeting=2.0', 'htop'));
    expect(installed(1, 'usr/share/greeting')).toBe('goodbye');
    expect(done).toEqual([['htop', 'greeting'], [], ['greeting=2.0']]);
    const failed = await failureOf(after('none', ({ remote }) => remote.apt.install('no-such-package')));
    expect(failed.code).toBe('flash-command-failed');
    expect(failed.message).toContain('Unable to locate package no-such-package');
  },
);
