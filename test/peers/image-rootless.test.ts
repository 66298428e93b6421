import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bringupProgram } from '../support/images/bringup-program.ts';
import { SYSTEM_PATH } from '../support/images/programs.ts';
import { makeStockImage } from '../support/images/stock-image.ts';
import { traced, WITHOUT_RIGHTS } from '../support/traced.ts';
import { makeKey } from './support/sshd.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });

const run = promisify(execFile);
/** What is needed, and no more. */
const PROGRAMS = ['node', 'xz', 'debugfs', 'e2fsck', 'e2image', 'setpriv', 'strace', 'env'];

let root = '';
let program = '';
beforeAll(async () => {
  // For a user of whom nothing but this is known.
  await chmod(tmpdir(), 0o711);
  root = await mkdtemp(join(tmpdir(), 'image-rootless-'));
  await chmod(root, 0o755);
  await makeStockImage(join(root, 'stock.img.xz'));
  const key = await readFile(makeKey(root, 'host-key'), 'utf8');
  await writeFile(join(root, 'host-key.txt'), key, { mode: 0o600 });
  await writeFile(join(root, 'payload'), Buffer.alloc(300_000, 'a file of the repository\n'));
  await writeFile(
    join(root, 'fleet.yaml'),
    `version: bringup/v1
fleet: { name: rootless }
images:
  ubuntu: { from: stock.img.xz }
hosts:
  node-1: { address: 192.0.2.11, ssh: { user: ops } }
boards:
  rack-1:
    address: 192.0.2.90
    password: { secret: BMC_PASSWORD }
    nodes:
      1:
        host: node-1
        module: rk1
        image: ubuntu
        host-key: { secret: HOST_KEY }
        authorized-keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEkXQ0aB9RkQ1dI0Yv5m3ZJmD0gWJ6v1v8l3l2Zr0nQm ops@example.org]
        network: { addresses: [192.0.2.11/24], gateways: [192.0.2.1], dns: [192.0.2.1] }
        files:
          - { path: /etc/motd, content: "node 1\\n", mode: "0640", uid: 7, gid: 8 }
          - { path: /srv/payload, source: payload }
          - { path: /srv/link, link: payload }
`,
  );
  program = bringupProgram(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** `bringup flash image` in a home of its own. Returns what it made. @param before goes in front of the command */
async function made(name: string, before: readonly string[]) {
  const home = join(root, name);
  const temporary = join(home, 'tmp');
  await mkdir(temporary, { recursive: true });
  for (const folder of [home, temporary]) await chmod(folder, 0o777);
  const [first = '', ...args] = [...before, process.execPath, program, 'flash', 'image'];
  const hashes: Record<string, string> = {};
  // What somebody else put where an unfinished image may be expected is neither followed nor written.
  await writeFile(join(home, 'precious'), 'precious\n');
  for (const file of ['node.img', 'node.img.xz']) await symlink('precious', join(home, `${file}.unfinished`));
  for (const file of ['node.img', 'node.img.xz']) {
    await run(first, [...args, 'rack-1/1', '-o', join(home, file), '-f', join(root, 'fleet.yaml')], {
      cwd: home,
      env: {
        PATH: SYSTEM_PATH,
        HOME: home,
        TMPDIR: temporary,
        NO_COLOR: '1',
        BMC_PASSWORD: 'of the board',
        HOST_KEY: await readFile(join(root, 'host-key.txt'), 'utf8'),
      },
    });
    hashes[file] = createHash('sha256')
      .update(await readFile(join(home, file)))
      .digest('hex');
  }
  expect(await readFile(join(home, 'precious'), 'utf8')).toBe('precious\n');
  expect((await readdir(home)).filter((file) => /\.[0-9a-f]+\.unfinished$/.test(file))).toEqual([]);
  expect((await readdir(temporary)).filter((left) => left !== 'node-compile-cache')).toEqual([]);
  return { home, hashes };
}

test('a user without rights and capabilities makes the image that root makes, and nothing is mounted, attached or asked of sudo', async () => {
  const trace = await traced(join(root, 'trace'));
  const [first = '', ...rest] = WITHOUT_RIGHTS;
  const status = execFileSync(first, [...rest, 'cat', '/proc/self/status'], { encoding: 'utf8' });
  expect(status).toMatch(/CapEff:\s*0{16}\nCapBnd:\s*\S+/);
  expect(status).not.toMatch(/^Uid:\s*0/m);

  const theirs = await made('nobody', trace.before);
  const ours = await made('ours', []);
  expect(theirs.hashes).toEqual(ours.hashes);
  const decoded = execFileSync('xz', ['-dc', join(theirs.home, 'node.img.xz')], { maxBuffer: 2 ** 28 });
  expect(createHash('sha256').update(decoded).digest('hex')).toBe(theirs.hashes['node.img']);

  const { started, others } = await trace.seen();
  expect(others).toEqual([]);
  expect([...new Set(started)].filter((program) => !PROGRAMS.includes(program))).toEqual([]);
  expect(started).toEqual(expect.arrayContaining(['debugfs', 'e2image', 'xz']));
});
