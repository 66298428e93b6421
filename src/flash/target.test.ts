import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CAPABILITIES } from '../capabilities.ts';
import type { BringupErrors } from '../core/error.ts';
import { loadFleet } from '../fleet/load-fleet.ts';
import { flashTargets, requireWritable } from './target.ts';

const folder = mkdtempSync(join(tmpdir(), 'target-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEkXQ0aB9RkQ1dI0Yv5m3ZJmD0gWJ6v1v8l3l2Zr0nQm ops@example.org';
const board = (address: string, host: string, module = 'rk1') =>
  `{ ${address}, password: { secret: BMC_PASSWORD }, nodes: { 1: { host: ${host}, module: ${module}, image: ubuntu, authorized-keys: [${KEY}] } } }`;

function fleetWith(first: string, second: string) {
  const file = join(folder, 'fleet.yaml');
  writeFileSync(
    file,
    `version: bringup/v1
fleet: { name: lab }
images: { ubuntu: { from: ubuntu.img.xz } }
boards:
  rack-1: ${first}
  rack-2: ${second}
hosts: { n1: { address: 192.0.2.11, ssh: { user: ops } }, n2: { address: 192.0.2.12, ssh: { user: ops } } }
`,
  );
  return loadFleet({ file, capabilities: CAPABILITIES, env: {}, secrets: 'ignore' });
}

test.each([
  ['the same address', 'address: bmc.example.org', 'address: bmc.example.org', ['flash-board-twice']],
  ['the port that is meant', 'address: bmc.example.org', 'address: BMC.example.org, port: 443', ['flash-board-twice']],
  ['another port', 'address: bmc.example.org', 'address: bmc.example.org, port: 8443', []],
  ['another address', 'address: 192.0.2.90', 'address: 192.0.2.91', []],
])('two names for one board are refused: %s', async (_, first, second, codes) => {
  const found = await fleetWith(board(first, 'n1'), board(second, 'n2')).then(
    () => [],
    (error: BringupErrors) => error.problems.map(({ code }) => code),
  );
  expect(found).toEqual(codes);
});

test.each([
  ['cm3', /rpiboot/],
  ['cm5', /rpiboot/],
  ['cm4-lite', /card/],
  ['jetson', /NVIDIA/],
])('what no board can write is refused, with how it is written instead: %s', async (module, remedy) => {
  const fleet = await fleetWith(board('address: a', 'n1', module), board('address: b', 'n2'));
  const [other, rk1] = flashTargets(fleet);
  if (other === undefined || rk1 === undefined) throw new Error('no target');
  expect(() => requireWritable(rk1)).not.toThrow();
  const error = await Promise.resolve(other)
    .then(requireWritable)
    .catch((one: unknown) => one);
  expect(error).toMatchObject({ code: 'flash-module', remedy: expect.stringMatching(remedy) });
});

test.each(['https://ops:hunter2@mirror.example.org/n1.img.xz', 'https://hunter2@mirror.example.org/n1.img.xz'])(
  'a mirror is named without a user and a password, and the refusal does not repeat them: %s',
  async (url) => {
    const mirror = `mirror: { url: "${url}", sha256: ${'ab'.repeat(32)} }`;
    const first = board('address: 192.0.2.90', 'n1').replace('image: ubuntu,', `image: ubuntu, ${mirror},`);
    const error = await fleetWith(first, board('address: 192.0.2.91', 'n2')).then(
      () => undefined,
      (one: BringupErrors) => one,
    );
    expect(error?.problems[0]).toMatchObject({
      category: 'config',
      where: { file: join(folder, 'fleet.yaml'), line: 5 },
      message: expect.stringContaining('mirror.url must hold no user and no password: the board keeps addresses'),
    });
    expect(JSON.stringify(error?.problems)).not.toContain('hunter2');
  },
);

test('what a node proves itself by is not in its files', async () => {
  const files =
    'files: [{ path: /etc/ssh/ssh_host_ed25519_key, content: mine }, { path: /etc/ssh/sshd_config.d/a.conf, content: "" }]';
  const first = board('address: 192.0.2.90', 'n1').replace('image: ubuntu,', `image: ubuntu, ${files},`);
  const error = await fleetWith(first, board('address: 192.0.2.91', 'n2')).catch((one: BringupErrors) => one);
  expect(error).toMatchObject({ problems: [{ code: 'flash-file-ours' }] });
});

test('a slot that no board has is refused with the ones there are', async () => {
  const first = board('address: 192.0.2.90', 'n1').replace('nodes: {', 'nodes: { 5: { host: n1 },');
  const error = await fleetWith(first, board('address: 192.0.2.91', 'n2')).catch((one: BringupErrors) => one);
  expect(error).toMatchObject({
    problems: [{ code: 'unknown-key', remedy: 'slots are 1 to 4', where: { line: 5 } }],
  });
});
