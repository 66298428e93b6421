import { expect, test } from 'vitest';
import type { NodeFlow, PostInstall } from './api.ts';
import { sdk } from './sdk.ts';

const CONFIG = {
  address: '192.0.2.90',
  password: 'x',
  nodes: { 1: { address: '192.0.2.11', module: 'rk1' } },
} as const;

test('types refuse what cannot be, and what is run without them is told', () => {
  const pi = sdk.turingPi(CONFIG);
  // @ts-expect-error a board has four slots
  expect(() => pi.node(5)).toThrow('nodes.5 is not there');
  expect(() => pi.node(2)).toThrow('nodes.2 is not there');
  // @ts-expect-error an image comes from a builder
  expect(() => pi.node(1).image({ base: 'ubuntu.img' })).toThrow('image() takes what ubuntu()');
  // @ts-expect-error there is no such module
  sdk.turingPi({ ...CONFIG, nodes: { 1: { address: '192.0.2.11', module: 'rk2' } } });
  const flow: NodeFlow = pi.node(1).image(sdk.ubuntu().base('a.img'));
  const post = async ({ remote, local, node }: PostInstall) => {
    const { exitCode, stdout } = await remote.run(`echo ${node.id}`, { timeoutMs: 1_000 });
    const installed: readonly string[] = await remote.apt.install('htop');
    // @ts-expect-error only root and the user run commands
    await remote.run('true', { as: 'nobody' });
    await local.copy('./a', '/usr/local/bin/a', { mode: 0o755 + exitCode + stdout.length + installed.length });
  };
  expect(flow.postInstall(post)).not.toBe(flow);
  expect(Object.isFrozen(flow)).toBe(true);
});

test('a flow that is not told an image, and a workflow that gives back something else, are refused before anything is asked', async () => {
  const pi = sdk.turingPi(CONFIG);
  await expect(pi.node(1).run()).rejects.toThrow('node tpi/1 has no stock image');
  await expect(pi.run([1], () => ({}) as NodeFlow)).rejects.toThrow('gives back the flow');
}, 60_000);
