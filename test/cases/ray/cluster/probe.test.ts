import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { rangesOf, rangesText, rangesWithout } from '../../../../src/ray/cluster/port-ranges.ts';
import { connectProgram, listenProgram, parseListening, parseTried, type Tried } from '../../../../src/ray/cluster/probe-program.ts';
import type { PythonProgram } from '../../../../src/ray/cluster/python-program.ts';
import { busyError, closedError, closedPorts } from '../../../../src/ray/cluster/reach.ts';

test('ports as few ranges', () => {
  expect(rangesText(rangesOf([6382, 6380, 6381, 52365, 6380]))).toBe('6380-6382, 52365');
  expect(rangesOf([])).toEqual([]);
});

/** Starts a program under the Python of this machine; its stdin stays open. */
function start({ arguments: words, input }: PythonProgram) {
  const child = spawn('python3', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined);
  child.stdin.write(input);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<string>((resolve) => child.on('close', () => resolve(output)));
  return { child, ended, output: () => output };
}

const nonce = 'n0nce-ü';

test('a listener and a connector find what is open, taken and closed', async () => {
  const other = createServer((socket) => void socket.on('error', () => undefined).end('welcome'));
  await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => void other.close());
  const taken = (other.address() as { port: number }).port;
  const free = await freePorts(3);
  const [closed = 0, ...open] = free;
  const listener = start(listenProgram({ nonce, ports: rangesOf([...open, taken]), seconds: 30 }));
  await expect.poll(() => parseListening(listener.output())).toEqual({ listening: rangesOf(open), busy: [[taken, taken]] });

  const ports = rangesOf([closed, ...open, taken]);
  const targets = [{ host: 'a', address: '127.0.0.1', nonce, ports }, { host: 'b', address: '127.0.0.1', nonce: 'another', ports: rangesOf(open.slice(0, 1)) }, { host: 'c', address: '127.0.0.1', nonce, ports: [] }];
  const tried = parseTried(await start(connectProgram(targets, 'listener')).ended);
  expect(tried.toSorted((a, b) => a.target.localeCompare(b.target))).toEqual([
    { target: 'a', open: rangesOf(open), answered: [[taken, taken]], refused: [[closed, closed]], silent: [], unreachable: [] },
    { target: 'b', open: [], answered: rangesOf(open.slice(0, 1)), refused: [], silent: [], unreachable: [] },
    { target: 'c', open: [], answered: [], refused: [], silent: [], unreachable: [] },
  ]);
  // Where Ray is expected, whoever takes the connection is right.
  const [first] = parseTried(await start(connectProgram(targets.slice(0, 1), 'ray')).ended);
  expect(first).toMatchObject({ open: [], answered: rangesOf([...open, taken]), refused: [[closed, closed]] });
  listener.child.stdin.end();
  await listener.ended;
});

test('an address outside that the machine has itself is not tried', async () => {
  const here = { host: 'here', address: '127.0.0.1', nonce: '', ports: [[1, 2]] as const };
  const targets = [here, { ...here, host: 'outside', outside: true as const }, { ...here, host: 'there', address: '127.0.0.2', outside: true as const }];
  const tried = parseTried(await start(connectProgram(targets, 'ray')).ended);
  const of = (host: string) => tried.find(({ target }) => target === host);
  expect(of('here')).toMatchObject({ refused: [[1, 2]] });
  expect(of('outside')).toMatchObject({ own: true, refused: [] });
  // The kernel sends from 127.0.0.1 there.
  expect(of('there')).toMatchObject({ refused: [[1, 2]] });
});

test('a listener ends at its time, too', async () => {
  const [port = 0] = await freePorts(1);
  const listener = start(listenProgram({ nonce, ports: [[port, port]], seconds: 0.2 }));
  expect(parseListening(await listener.ended)).toEqual({ listening: [[port, port]], busy: [] });
});

async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer().listen(0, '0.0.0.0', () => resolve(server));
  })));
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

const all: Tried = { target: 'gpu-1', open: [[6380, 6380]], answered: [[52365, 52365]], refused: [[6381, 6381]], silent: [[10002, 10999]], unreachable: [] };

test('what is closed is told by direction, with ports and how', () => {
  const closed = closedPorts([{ from: 'head-1', to: 'gpu-1', tried: all }], 'listener');
  expect(closed.map(({ how }) => how)).toEqual(['silent', 'refused', 'answered']);
  const error = closedError(closed);
  expect(error?.code).toBe('ray-ports-closed');
  expect(error?.message).toContain('head-1 -> gpu-1 tcp 10002-10999 (nothing comes back, as from a firewall that drops); head-1 -> gpu-1 tcp 6381 (turned away');
  expect(error?.where).toEqual({ host: 'gpu-1' });
});

test('where Ray runs already, its own answer is right', () => {
  expect(closedPorts([{ from: 'gpu-1', to: 'head-1', tried: { ...all, refused: [], silent: [] } }], 'ray')).toEqual([]);
  expect(closedError([])).toBeUndefined();
});

test('many closed ways are counted', () => {
  const reaches = Array.from({ length: 9 }, (_, index) => ({ from: 'head-1', to: `gpu-${index}`, tried: { ...all, answered: [], refused: [] } }));
  expect(closedError(closedPorts(reaches, 'listener'))?.message).toMatch(/; and 3 more$/);
});

test('taken ports are told', () => {
  expect(busyError('gpu-1', { listening: [], busy: [[6380, 6381]] })?.message).toContain('gpu-1 has ports that Ray is to have: 6380-6381');
  expect(busyError('gpu-1', { listening: [], busy: [] })).toBeUndefined();
  // Of the range of the workers Ray takes others.
  expect(busyError('gpu-1', { listening: [], busy: [[10005, 10007]] }, [[10002, 10999]])).toBeUndefined();
  expect(busyError('gpu-1', { listening: [], busy: [[6381, 6381], [10005, 10007]] }, [[10002, 10999]])?.message).toMatch(/have: 6381$/);
});

test.each([
  [[[10, 20]], [[15, 15]], [[10, 14], [16, 20]]],
  [[[10, 20]], [[10, 12], [19, 25]], [[13, 18]]],
  [[[10, 20], [30, 30]], [[5, 22]], [[30, 30]]],
  [[[10, 20]], [], [[10, 20]]],
] as const)('%j without %j is %j', (ranges, others, left) => {
  expect(rangesWithout(ranges, others)).toEqual(left);
});
