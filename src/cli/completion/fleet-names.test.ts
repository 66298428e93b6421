import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fleetNames } from './fleet-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'bringup-names-'));
afterAll(() => rmSync(folder, { recursive: true }));
const names = (text: string, target = '', list: 'hosts' | 'select' = 'select') => {
  const file = join(folder, 'fleet.yaml');
  writeFileSync(file, text);
  return fleetNames(list, target, ['plan', `--fleet=${file}`]);
};

test('what a fleet file cannot do: put anything but a name on a command line', async () => {
  const hostile = 'hosts: { "$(reboot)": {}, "a b": {}, "x;y": {}, ok: { labels: { role: "`reboot`", rack: a } } }';
  expect(await names(hostile)).toEqual(['ok', 'rack=a', 'all', 'failed']);
});

test('a file that is still being written completes what is there', async () => {
  expect(await names('hosts:\n  a: {}\n  b: { address: [\n', '', 'hosts')).toEqual(['a', 'b']);
});

test.each(['', '- 1', ': : :', 'hosts: 5', '\u0000', 'hosts: &a { b: *a }'])(
  'no fleet in %j: no names of hosts, no error',
  async (text) => {
    expect((await names(text, '', 'hosts')).filter((name) => name !== 'b')).toEqual([]);
  },
);

test('no file: no names, no error', async () => {
  expect(await fleetNames('hosts', '', ['-f', join(folder, 'none.yaml')])).toEqual([]);
  expect(await fleetNames('environments', '', ['-f', join(folder, 'none', 'fleet.yaml')])).toEqual([]);
});

test('of a selection the last term is completed, and no term twice', async () => {
  const fleet = 'hosts: { a: {}, b: {} }';
  expect(await names(fleet, 'a,')).toEqual(['a,b', 'a,all', 'a,failed']);
  expect(await names(fleet, '!')).toEqual(['!a', '!b', '!all', '!failed']);
});
