import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NodeFlow, PostInstall, TuringPi, TuringPiConfig } from '../../src/flash/sdk/api.ts';
import { sdk } from '../../src/flash/sdk/sdk.ts';
import { turingPi } from '../../src/flash/sdk/turing-pi.ts';
import { clientOf, failureOf, QUICK, until } from '../support/board-client.ts';
import { type FlashBench, flashBench } from '../support/flash/bench.ts';
import { publicLine } from './support/sshd.ts';

const slow = { timeout: 240_000 };
const INSTALLED =
  'Package: bash\nStatus: install ok installed\nArchitecture: all\nVersion: 5.2-1\nMaintainer: none\nDescription: none\n';
const PRIVATE = 'hunter2-hunter2';

let bench: FlashBench;
let pi: TuringPi;
let config: TuringPiConfig;
let internals: Parameters<typeof turingPi>[1];
const lines: string[] = [];
const calls: string[] = [];
let motd = 'hello';

beforeAll(async () => {
  bench = await flashBench({ password: 'bmc-of-the-bench' });
  using context = await bench.context();
  const [first, second] = context.fleet.hosts.map(({ ssh }) => ssh.port);
  config = {
    address: bench.board.address,
    port: bench.board.port,
    fingerprint: bench.board.fingerprint(),
    password: bench.board.password,
    nodes: {
      1: { address: '127.0.0.1', module: 'rk1', sshPort: first ?? 0 },
      2: { address: '127.0.0.1', module: 'rk1', sshPort: second ?? 0 },
    },
    ssh: { user: userInfo().username, key: join(bench.folder, 'id') },
    otherNodes: 'power-off',
    cacheDir: join(bench.folder, 'cache'),
    stateDir: join(bench.folder, 'sdk-state'),
    log: (line) => lines.push(line),
  };
  internals = { boardTiming: QUICK, patience: { ...context.patience, pauseMs: 200, bootMs: 60_000 } };
  pi = turingPi(config, internals);
  writeFileSync(join(bench.folder, 'tool'), '#!/bin/sh\necho one\n');
}, 120_000);
afterAll(() => bench?.[Symbol.asyncDispose]());

const writes = () => bench.board.requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
const bytesWritten = () =>
  (bench.board.transferState() as { readonly Transferring?: { readonly bytes_written: number } }).Transferring
    ?.bytes_written ?? 0;
const onNode = (node: number, path: string) => join(bench.folder, `computer${node}`, path);

const image = () =>
  sdk
    .ubuntu()
    .base(bench.image)
    .files(async (files, { node }) => {
      files.writeFile('/etc/motd', `${motd} of ${node.hostname}\n`);
      files.mkdir('/etc/app', { mode: 0o750 });
      files.symlink('../motd', '/etc/app/motd');
      await files.copyFile(join(bench.folder, 'tool'), '/usr/local/bin/tool', { mode: 0o755 });
    });

async function finish({ local, remote, node, log }: PostInstall): Promise<void> {
  calls.push(node.name);
  log('finishing');
  const { stdout } = await remote.run('hostname; echo to-stderr >&2', { timeoutMs: 30_000 });
  await remote.writeFile('/var/lib/name', stdout);
  await local.copy(join(bench.folder, 'tool'), '/var/lib/tool', { mode: 0o755 });
  // Its /var/lib is empty.
  await remote.run('mkdir -p /var/lib/dpkg/info');
  await remote.writeFile('/var/lib/dpkg/status', INSTALLED);
  expect(await remote.apt.install('bash', 'bash=5.2-1')).toEqual([]);
  const { exitCode } = await remote.run('exit 3', { check: false });
  await remote.run('cat >/var/lib/read', { input: `${exitCode} ${await remote.readFile('/var/lib/tool')}` });
  // Nobody waits for this one; it is waited for all the same.
  local.fetch('/var/lib/name', join(bench.folder, `name-${node.id}`));
}

const keys = () => [publicLine(join(bench.folder, 'id'))];
const workflow = (flow: NodeFlow) =>
  flow
    .image(image())
    .install({ authorizedKeys: keys(), users: [{ name: 'guest', initialPassword: PRIVATE }] })
    .postInstall(finish);

test(
  'two nodes are written from one template, boot, prove themselves and are finished by a callback',
  slow,
  async () => {
    const results = await pi.run([1, 2], workflow);
    expect(results.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['tpi/1', 'changed'],
      ['tpi/2', 'changed'],
    ]);
    expect(results[0]?.phases.map(({ phase }) => phase)).toEqual([
      'prepared',
      'flashed',
      'booted',
      'attested',
      'post-installed',
    ]);
    expect(calls.toSorted()).toEqual(['tpi/1', 'tpi/2']);
    expect(readFileSync(onNode(1, 'lib/name'), 'utf8')).toBe('tpi-node1\n');
    expect(readFileSync(onNode(2, 'lib/read'), 'utf8')).toBe('3 #!/bin/sh\necho one\n');
    expect(readFileSync(join(bench.folder, 'name-2'), 'utf8')).toBe('tpi-node2\n');
    expect(readFileSync(results[1]?.serialLog ?? '', 'utf8')).toContain('tpi-node2 login:');
    for (const line of ['tpi/1: finishing', 'tpi/1:   to-stderr', 'tpi/1: $ exit 3']) expect(lines).toContain(line);
    expect(lines.join('\n')).not.toMatch(new RegExp(`${PRIVATE}|${bench.board.password}`));
    expect(existsSync(join(bench.folder, 'sdk-state/flash/flash.sqlite'))).toBe(true);
  },
);

test('a board that nobody vouched for gets nothing, and the error has the line to write', slow, async () => {
  const { fingerprint = '', ...rest } = config;
  const unknown = { ...rest, stateDir: join(bench.folder, 'other-state') };
  const before = bench.board.requests.length;
  const error = await failureOf(turingPi(unknown, internals).plan([1], workflow));
  expect(error).toMatchObject({ code: 'bmc-certificate-unknown' });
  expect(error.remedy).toContain(`fingerprint: "${fingerprint}"`);
  expect(bench.board.requests.length).toBe(before);
  // Another state knows nothing of the node either.
  const accepting = turingPi({ ...unknown, certificate: 'accept-new' }, internals);
  expect(await accepting.plan([1], workflow, { force: true })).toMatchObject([{ begin: expect.anything() }]);
});

test('once more there is nothing to do, and no callback runs', slow, async () => {
  calls.length = 0;
  const before = writes();
  expect((await pi.run([1, 2], workflow)).map(({ outcome }) => outcome)).toEqual(['converged', 'converged']);
  expect((await pi.plan([1, 2], workflow)).map(({ begin }) => begin)).toEqual(['nothing', 'nothing']);
  expect(calls).toEqual([]);
  expect(writes()).toBe(before);
});

test('what a callback says to depend on is a reason to run it again, and nothing else is done', slow, async () => {
  const before = writes();
  const again = workflow(pi.node(1)).postInstall(() => void calls.push('with inputs'), { inputs: { version: 2 } });
  const result = await again.run();
  expect(result).toMatchObject({ outcome: 'changed', phases: [{ phase: 'post-installed' }] });
  expect(calls).toEqual(['tpi/1', 'with inputs']);
  expect((await again.run()).outcome).toBe('converged');
  expect(writes()).toBe(before);
});

test('a copied file that has changed is a reason, too: here it is also in the image', slow, async () => {
  calls.length = 0;
  const copies = (flow: NodeFlow) =>
    flow
      .image(sdk.ubuntu().base(bench.image))
      .install({ authorizedKeys: keys() })
      .postInstall(async ({ local }) => {
        calls.push('copied');
        await local.copy(join(bench.folder, 'tool'), '/var/lib/tool');
      });
  expect(await copies(pi.node(2)).plan()).toMatchObject({
    begin: 'write',
    image: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await copies(pi.node(2)).run()).phases.map(({ phase }) => phase)).toContain('flashed');
  const before = writes();
  writeFileSync(join(bench.folder, 'tool'), '#!/bin/sh\necho two\n');
  expect(await copies(pi.node(2)).run()).toMatchObject({ phases: [{ phase: 'post-installed' }] });
  expect(calls).toEqual(['copied', 'copied']);
  expect(readFileSync(onNode(2, 'lib/tool'), 'utf8')).toContain('two');
  expect(writes()).toBe(before);
  // In the image of the other it is one more reason to write.
  expect((await pi.plan([1], workflow)).map(({ begin }) => begin)).toEqual(['write']);
});

test('a command that fails fails its node, and the next run goes on with the post-install', slow, async () => {
  const flow = (command: string) =>
    pi
      .node(2)
      .image(sdk.ubuntu().base(bench.image))
      .install({ authorizedKeys: keys() })
      .postInstall(
        async ({ remote }) => void (await remote.run(command, { timeoutMs: /^sleep/.test(command) ? 2_000 : 60_000 })),
        { inputs: command },
      );
  const failed = await failureOf(flow('echo broken >&2; exit 7').run());
  expect(failed).toMatchObject({ code: 'flash-command-failed', category: 'command' });
  expect(failed.message).toContain('ended with 7 on node tpi/2: echo broken >&2; exit 7: broken');
  expect(await failureOf(flow('sleep 60').run())).toMatchObject({ code: 'flash-command-timeout' });
  const [result] = await pi.run([2], () => flow('exit 1'), { failures: 'report' });
  expect(result).toMatchObject({ outcome: 'failed', problem: { code: 'flash-command-failed' } });
  expect((await flow('true').run()).phases.map(({ phase }) => phase)).toEqual(['post-installed']);
});

test('a run that is aborted rejects with the reason, and the callback sees it', slow, async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  let seen = false;
  const flow = pi
    .node(2)
    .image(sdk.ubuntu().base(bench.image))
    .install({ authorizedKeys: keys() })
    .postInstall(async ({ remote, signal }) => {
      setTimeout(() => stop.abort(reason), 200);
      await remote.run('sleep 60').catch((error: unknown) => {
        seen = signal.aborted;
        throw error;
      });
    });
  await expect(flow.run({ signal: stop.signal })).rejects.toBe(reason);
  expect(seen).toBe(true);
  motd = 'goodbye';
  await expect(pi.run([2], workflow, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test.each(['push', 'pull'] as const)(
  'a run that is aborted in the middle of a %s ends the transfer and gives the board back; the next one writes',
  slow,
  async (transfer) => {
    motd = `aborted ${transfer}`;
    const other = turingPi({ ...config, transfer }, internals);
    await using board = await clientOf(bench.board);
    await board.setPower({ 2: true });
    const usb = await board.usb();
    bench.board.pace.writeBytesPerSecond = 400_000;
    const stop = new AbortController();
    const reason = new Error('enough');
    const run = other.run([1], workflow, { signal: stop.signal });
    run.catch(() => undefined);
    await until(() => bytesWritten() > 0, 'bytes on the node', 120_000);
    expect(bench.board.powered(2)).toBe(false);
    stop.abort(reason);
    await expect(run).rejects.toBe(reason);
    bench.board.pace.writeBytesPerSecond = Number.POSITIVE_INFINITY;
    expect((await board.transfer()).state).not.toBe('transferring');
    expect(await board.usb()).toEqual(usb);
    expect([bench.board.powered(1), bench.board.powered(2)]).toEqual([false, true]);
    const [result] = await other.run([1], workflow);
    expect(result?.phases.map(({ phase }) => phase)).toContain('flashed');
    expect(result?.outcome).toBe('changed');
    expect(bench.board.powered(2)).toBe(true);
  },
);
