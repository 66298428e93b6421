import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect as connectTo } from '../../../src/host/connect.ts';
import type { Connection } from '../../../src/host/connection.ts';
import { poll } from '../../../src/lab/poll.ts';
import { askCli, changeByCli } from '../../../src/mesh/headscale/cli/ask.ts';
import { type ControlHost, controlHost } from '../../../src/mesh/headscale/cli/control-host.ts';

let folder: string;
let command: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'control-host-'));
  command = `sh ${join(folder, 'headscale')}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (text: string) => writeFileSync(join(folder, 'headscale'), `dir='${folder}'\n${text}\n`);
const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

/** A control host that is this machine, and the connections that were made to it. */
function here(signal?: AbortSignal): { readonly host: ControlHost; readonly connections: Connection[] } {
  const connections: Connection[] = [];
  const connect = async () => {
    const connection = await connectTo('local');
    connections.push(connection);
    return { connection, sudo: { sudo: 'root' as const } };
  };
  return { host: controlHost({ name: 'ctl', command, connect, ...(signal === undefined ? {} : { signal }) }), connections };
}

const gone = (pid: string) => {
  try {
    process.kill(Number(pid), 0);
    return undefined;
  } catch {
    return true;
  }
};

test('words arrive as they are, outputs are kept apart, and the exit code comes back', async () => {
  program('printf "<%s>" "$@"; echo told >&2; exit 3');
  await using host = here().host;
  expect(await host.run(['nodes', "it's $HOME", '', '*'])).toEqual({ code: 3, stdout: "<nodes><it's $HOME><><*>", stderr: 'told\n' });
});

test('many at once take one connection, at most four at a time', async () => {
  program('echo + >>$dir/log; sleep 0.05; echo - >>$dir/log');
  const { host, connections } = here();
  await Promise.all(Array.from({ length: 10 }, () => host.run(['version'])));
  expect(connections).toHaveLength(1);
  let open = 0;
  const levels = read('log').trim().split('\n').map((line) => (open += line === '+' ? 1 : -1));
  expect([levels.length, Math.max(...levels) <= 4, levels.at(-1)]).toEqual([20, true, 0]);
  await host[Symbol.asyncDispose]();
  expect(await connections[0]?.closed).toBeUndefined();
});

test('a run that is cancelled ends the command at once', async () => {
  program('echo $$ >$dir/pid; exec sleep 60');
  const stop = new AbortController();
  await using host = here(stop.signal).host;
  const running = host.run(['nodes', 'list']);
  running.catch(() => undefined);
  const pid = await poll(() => read('pid').trim() || undefined, { timeoutMs: 10_000 });
  stop.abort();
  await expect(running).rejects.toMatchObject({ category: 'cancelled' });
  expect(await poll(() => gone(pid ?? ''), { timeoutMs: 10_000 })).toBe(true);
});

test('a key that is made while the run is cancelled is told, and a connection for taking it back is opened', async () => {
  program('echo $$ >$dir/pid; [ "$2" = delete ] || while [ ! -e $dir/go ]; do sleep 0.02; done; echo "$2"');
  const stop = new AbortController();
  const { host, connections } = here(stop.signal);
  await using _host = host;
  const making = host.run(['preauthkeys', 'create'], { steady: true });
  making.catch(() => undefined);
  await poll(() => read('pid').trim() || undefined, { timeoutMs: 10_000 });
  stop.abort();
  await expect(host.run(['nodes', 'list'])).rejects.toMatchObject({ category: 'cancelled' });
  writeFileSync(join(folder, 'go'), '');
  expect((await making).stdout).toBe('create\n');
  await connections[0]?.[Symbol.asyncDispose]();
  await expect(host.run(['preauthkeys', 'delete'], { steady: true })).rejects.toMatchObject({ category: 'network' });
  expect((await host.run(['preauthkeys', 'delete'], { steady: true })).stdout).toBe('delete\n');
  expect(connections).toHaveLength(2);
});

test('who is cancelled does not wait for a connection, and closing ends its opening', async () => {
  const stop = new AbortController();
  let opening: AbortSignal | undefined;
  const connect = (signal: AbortSignal) => {
    opening = signal;
    return new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('closed'))));
  };
  const host = controlHost({ name: 'ctl', command, connect, signal: stop.signal });
  const running = host.run(['nodes', 'list']);
  stop.abort();
  await expect(running).rejects.toMatchObject({ category: 'cancelled' });
  expect(opening?.aborted).toBe(false);
  await host[Symbol.asyncDispose]();
  expect(opening?.aborted).toBe(true);
});

test('a command that does not end is given up, and the next one has a connection of its own', async () => {
  program('[ "$1" = version ] && { echo 0.29.2; exit; }; echo $$ >$dir/pid; exec sleep 60');
  const { host, connections } = here();
  await using _host = host;
  await expect(host.run(['nodes', 'list'], { limitMs: 300 })).rejects.toMatchObject({ code: 'mesh-server-slow', category: 'timeout' });
  expect(await poll(() => gone(read('pid').trim()), { timeoutMs: 10_000 })).toBe(true);
  expect((await host.run(['version'])).stdout).toBe('0.29.2\n');
  expect(connections).toHaveLength(2);
});

test('one that fails does not take the connection from under the others', async () => {
  program('[ "$1" = slow ] || exec sleep 60; touch $dir/begun; while [ ! -e $dir/go ]; do sleep 0.02; done; echo done');
  const { host, connections } = here();
  await using _host = host;
  const slow = host.run(['slow']);
  expect(await poll(() => existsSync(join(folder, 'begun')) || undefined, { timeoutMs: 10_000 })).toBe(true);
  await expect(host.run(['stuck'], { limitMs: 200 })).rejects.toMatchObject({ code: 'mesh-server-slow' });
  writeFileSync(join(folder, 'go'), '');
  expect(await slow).toMatchObject({ code: 0, stdout: 'done\n' });
  await connections[0]?.closed;
});

test('a question is asked again when its connection broke, a change is not', async () => {
  // The first one is killed, as a connection that breaks ends it: no exit code comes back.
  program('echo x >>$dir/log; [ $(wc -l <$dir/log) -gt 1 ] || kill -9 $$; echo "[]"');
  const { host } = here();
  await using _host = host;
  const cli = { host, config: undefined };
  expect(await askCli(cli, ['nodes', 'list'])).toEqual([]);
  expect(read('log').trim().split('\n')).toHaveLength(2);
  writeFileSync(join(folder, 'log'), '');
  await expect(changeByCli(cli, ['preauthkeys', 'create'])).rejects.toMatchObject({ category: 'network' });
  expect(read('log').trim().split('\n')).toHaveLength(1);
});

test('what goes wrong before the server is asked is found out where the logger was off', async () => {
  program('case "$*" in *json*) exit 255;; esac; echo "2026-11-21T08:00:00Z FTL x/cli/utils.go:124 > Could not connect: context deadline exceeded" >&2; exit 1');
  const { host } = here();
  await using _host = host;
  await expect(askCli({ host, config: '/etc/headscale/config.yaml' }, ['users', 'list'])).rejects.toMatchObject({
    code: 'mesh-server-unreachable',
    message: 'headscale on ctl does not reach its server: Could not connect: context deadline exceeded',
  });
});
