import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { cpus, hostname, networkInterfaces, tmpdir, totalmem, userInfo } from 'node:os';
import { dirname, join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Sh, sh, trusted } from '../../src/core/sh.ts';
import type { HostFacts } from '../../src/host/facts/host-facts.ts';
import { parseFacts } from '../../src/host/facts/parse.ts';
import { FACT_SECTIONS, factsProgram } from '../../src/host/facts/program.ts';
import { SUDO_PROBE, sudoKind } from '../../src/host/facts/sudo.ts';
import { PRELUDE } from '../../src/host/prelude.ts';
import { parseSha256, parseStat } from '../../src/host/prelude-output.ts';

const linux = process.platform === 'linux';
const root = process.getuid?.() === 0;
const SHELLS = ['dash', 'bash', 'bash --posix', 'busybox sh', 'ksh93', 'mksh', 'yash', 'zsh --emulate sh'].filter(
  (shell) => spawnSync('sh', ['-c', `command -v ${shell.split(' ')[0]}`]).status === 0,
);

function run(shell: string, program: Sh, options: SpawnSyncOptions = {}) {
  const [command = 'sh', ...words] = shell.split(' ');
  const done = spawnSync(command, [...words, '-c', program.text], { ...options, encoding: 'utf8' });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

const all = join([PRELUDE, factsProgram(FACT_SECTIONS)]);

/** The facts without what moves between two readings, or what other tests on this machine mount and connect meanwhile. */
function still({ clock: _, machine, resources, network, ...rest }: HostFacts) {
  return {
    ...rest,
    machine: { ...machine, uptimeSeconds: null },
    resources: {
      ...resources,
      memoryAvailableBytes: null,
      swapFreeBytes: null,
      mounts: resources?.mounts
        .filter(({ path }) => path === '/' || path === '/dev/shm')
        .map((mount) => ({ ...mount, availableBytes: null, inodesFree: null })),
    },
    network: {
      ...network,
      interfaces: network?.interfaces.filter(
        ({ name }) => name === 'lo' || network.defaultRoutes.some((route) => route.interface === name),
      ),
      listeners: null,
    },
  };
}

describe.skipIf(!linux)('facts of this machine', () => {
  const reference = linux ? parseFacts(run('sh', all).stdout) : undefined;

  test.each(SHELLS)('%s reads the same', (shell) => {
    const { code, stdout, stderr } = run(shell, all);
    const facts = parseFacts(stdout);
    expect({ code, stderr, complete: facts.complete }).toEqual({ code: 0, stderr: '', complete: true });
    expect(reference && still(facts)).toEqual(reference && still(reference));
  });

  test.each(SHELLS)('%s: works under set -eu and a strange environment, leaves stdin and variables alone', (shell) => {
    const program = join([
      trusted('set -eu; v=kept'),
      PRELUDE,
      factsProgram(FACT_SECTIONS),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: shell text
      trusted('read -r line; echo "$line $v [${nl+1}${mark+1}${n+1}${k+1}${id+1}]"; ! bu_has f_kv'),
    ]);
    // SHLVL: bash without it and with a socket as stdin takes itself for a remote shell, and reads .bashrc.
    const env = { IFS: 'x', CDPATH: '/', ENV: '/nonexistent', BASH_ENV: '/nonexistent', LC_ALL: 'C.UTF-8', SHLVL: '1' };
    const { code, stdout, stderr } = run(shell, program, { input: 'mine\n', env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('mine kept []');
    expect(parseFacts(stdout).complete).toBe(true);
  });

  test('they are true', () => {
    const release = readFileSync('/etc/os-release', 'utf8');
    expect(reference?.os.id).toBe(/^ID="?([^"\n]*)/m.exec(release)?.[1]);
    expect(reference?.user).toMatchObject({ name: userInfo().username, uid: userInfo().uid, gid: userInfo().gid });
    expect(reference?.machine.hostname).toBe(hostname());
    expect(reference?.resources?.cpuCount).toBe(cpus().length);
    expect(reference?.resources?.memoryTotalBytes).toBe(totalmem());
    const slash = statfsSync('/');
    const mount = reference?.resources?.mounts.find(({ path }) => path === '/');
    expect(mount?.sizeBytes).toBe(slash.blocks * slash.bsize);
    const lasting = ['lo', ...(reference?.network?.defaultRoutes.map((route) => route.interface) ?? [])];
    for (const name of lasting) {
      const found = reference?.network?.interfaces.find((one) => one.name === name)?.addresses ?? [];
      const known = networkInterfaces()[name]?.map(({ address }) => address) ?? [];
      expect(found.map(({ address }) => address)).toEqual(expect.arrayContaining(known));
    }
    expect(reference?.os.arch).toBe({ x64: 'amd64', arm64: 'arm64', arm: 'arm' }[process.arch as string]);
  });

  test('the clock is compared with ours', () => {
    const sentAtMs = Date.now();
    const { stdout } = run('sh', join([PRELUDE, factsProgram([])]));
    const { clock } = parseFacts(stdout, { sentAtMs, receivedAtMs: Date.now() });
    expect(Math.abs(clock.clockSkewMs ?? Number.NaN)).toBeLessThanOrEqual((clock.clockSkewUncertaintyMs ?? 0) + 1);
  });

  test('a listener is seen, with its program when we are root', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const { stdout } = run('sh', join([PRELUDE, factsProgram(['network'])]));
      const found = parseFacts(stdout).network?.listeners.find((one) => one.port === port && one.protocol === 'tcp');
      expect(found?.address).toBe('127.0.0.1');
      if (root && found?.processes.length) expect(found.processes.map(({ pid }) => pid)).toContain(process.pid);
    } finally {
      server.close();
    }
  });

  test.runIf(root)('a user without rights reads the same but for what only root may see', () => {
    const { code, stdout, stderr } = run('sh', all, { uid: 65534, gid: 65534, cwd: '/' });
    const facts = parseFacts(stdout);
    expect({ code, stderr, complete: facts.complete }).toEqual({ code: 0, stderr: '', complete: true });
    expect(facts.user.uid).toBe(65534);
    expect(facts.os).toEqual(reference?.os);
    expect(facts.resources?.pageSizeBytes).toBe(reference?.resources?.pageSizeBytes);
  });

  test('sudo is asked in a way that ends', () => {
    const { code, stderr } = run('sh', SUDO_PROBE, { timeout: 10_000 });
    expect(['nopasswd', 'password', 'restricted', 'none']).toContain(sudoKind(stderr, code ?? undefined));
  });
});

describe.skipIf(!linux)('the functions of the prelude', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'bringup-prelude-'));
  const files = [
    'plain',
    'with space',
    'new\nline',
    `qu'o"te`,
    'ünï ☃',
    'back\\slash',
    'cr\rx',
    ' ',
    '-n',
    '$(id)',
  ].map((name) => joinPath(folder, name));
  const others = ['directory', 'link', 'fifo'].map((name) => joinPath(folder, name));
  const paths = [...files, ...others, joinPath(folder, 'absent'), '/dev/null'];

  beforeAll(() => {
    for (const file of files) writeFileSync(file, `content of ${file}`);
    mkdirSync(joinPath(folder, 'directory'), { mode: 0o700 });
    symlinkSync('plain', joinPath(folder, 'link'));
    spawnSync('mkfifo', [joinPath(folder, 'fifo')]);
    chmodSync(joinPath(folder, 'plain'), 0o4751);
    if (root) chownSync(joinPath(folder, 'with space'), 4242, 4243);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const without = (name: string) => sh`bu_has() { [ "$1" != ${name} ] && command -v "$1" >/dev/null 2>&1; }`;

  test.each(SHELLS)('%s: bu_stat says what lstat says, also by way of ls', (shell) => {
    const direct = parseStat(run(shell, join([PRELUDE, sh`bu_stat ${paths}`])).stdout, paths);
    const plain = paths.filter((path) => !/[\n\r]/.test(path));
    const byLs = parseStat(run(shell, join([PRELUDE, without('stat'), sh`bu_stat ${plain}`])).stdout, plain);
    expect([...direct.keys()].toSorted()).toEqual(paths.filter((path) => !path.endsWith('absent')).toSorted());
    expect([...byLs.keys()].toSorted()).toEqual(plain.filter((path) => !path.endsWith('absent')).toSorted());
    for (const found of [...direct.values(), ...byLs.values()]) {
      const { mode, uid, gid, size, ino } = lstatSync(found.path);
      const { owner: _, group: __, type: ___, path: ____, ...rest } = found;
      const truth = { mode: mode & 0o7777, uid, gid, sizeBytes: size, inode: String(ino) };
      expect({ path: found.path, ...rest }).toEqual({ path: found.path, ...truth });
    }
    expect(direct.get(joinPath(folder, 'link'))?.type).toBe('symlink');
    expect(direct.get('/dev/null')).toMatchObject({ type: 'character-device', owner: 'root', group: 'root' });
    if (root) expect(direct.get(joinPath(folder, 'with space'))).toMatchObject({ owner: '4242', group: '4243' });
  });

  test.each(SHELLS)('%s: bu_sha256 hashes plain files and waits for nothing', (shell) => {
    const truth = new Map(
      [...files, joinPath(folder, 'link')].map((path) => [
        path,
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
    );
    for (const way of [[], [without('sha256sum')]]) {
      const { stdout } = run(shell, join([PRELUDE, ...way, sh`bu_sha256 ${paths}`]), { timeout: 10_000 });
      expect(parseSha256(stdout, paths)).toEqual(truth);
    }
  });

  test.each(SHELLS)('%s: nothing asked is nothing said', (shell) => {
    const program = join([
      PRELUDE,
      sh`bu_stat; bu_sha256; bu_pm >/dev/null; echo "$BU_PM/$BU_OS"; bu_has sh && ! bu_has no-such`,
    ]);
    expect(run(shell, program)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\w+\/Linux\n$/) });
  });
});

/** A root directory with nothing in it but busybox, without the applets that small systems leave out. */
function busyboxRoot(folder: string): void {
  const busybox = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim();
  const libraries = spawnSync('ldd', [busybox], { encoding: 'utf8' }).stdout.match(/\/\S+(?= \()/g) ?? [];
  for (const path of libraries) {
    mkdirSync(joinPath(folder, dirname(path)), { recursive: true });
    copyFileSync(path, joinPath(folder, path));
  }
  for (const name of ['bin', 'proc', 'dev', 'etc']) mkdirSync(joinPath(folder, name), { recursive: true });
  copyFileSync(busybox, joinPath(folder, 'bin/busybox'));
  spawnSync('chroot', [folder, '/bin/busybox', '--install', '-s', '/bin']);
  for (const name of ['stat', 'getconf', 'sha256sum']) rmSync(joinPath(folder, 'bin', name), { force: true });
  writeFileSync(joinPath(folder, 'etc/os-release'), 'ID=tiny\nPRETTY_NAME="Tiny 1"\n');
  // No device nodes are made: a plain file takes what is thrown away.
  writeFileSync(joinPath(folder, 'dev/null'), '');
}

describe.runIf(linux && root && SHELLS.includes('busybox sh'))('a system of busybox alone', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'bringup-busybox-'));
  beforeAll(() => busyboxRoot(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has facts too', () => {
    // Mounted over itself, so that the kernel knows it as the root of a file system.
    const inside = sh`mount --bind ${folder} ${folder} && mount -t proc proc ${`${folder}/proc`} && exec chroot ${folder} /bin/sh -c ${all.text}`;
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };
    const done = spawnSync('unshare', ['--mount', 'sh', '-c', inside.text], { encoding: 'utf8', env });
    const facts = parseFacts(done.stdout);
    expect({ code: done.status, stderr: done.stderr, complete: facts.complete }).toEqual({
      code: 0,
      stderr: '',
      complete: true,
    });
    expect(facts.os).toMatchObject({ id: 'tiny', family: 'unknown', packageManager: 'none', serviceManager: 'none' });
    expect(facts.resources).toMatchObject({
      cpuCount: cpus().length,
      memoryTotalBytes: totalmem(),
      pageSizeBytes: 4096,
    });
    expect(facts.resources?.mounts.find(({ path }) => path === '/')?.sizeBytes).toBeGreaterThan(0);
    expect(facts.network?.interfaces.flatMap(({ addresses }) => addresses).map(({ address }) => address)).toContain(
      '127.0.0.1',
    );
  });
});
