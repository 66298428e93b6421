import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kitNode } from '../../src/ray/kit/kit-node.ts';
import { kitFiles } from '../../src/ray/kit/make-kit.ts';
import { rayFleet } from '../cases/ray/gates/fleet.ts';
import { powershellParser, requirePowershellParser, syntaxErrors } from '../support/windows-emulator/parser.ts';

const run = promisify(execFile);
const SLOW = 300_000;
const TOKEN = '0123456789abcdef'.repeat(4);

const python = spawnSync('python3', ['-c', 'import ensurepip, platform, venv; print(platform.python_version())'], {
  encoding: 'utf8',
});
const version = python.status === 0 ? python.stdout.trim() : '3.13.7';

async function filesOf(system: 'macos' | 'windows') {
  const b = {
    ray: {
      cluster: 'main',
      state: 'by-hand',
      env: { GREETING: 'it\'s "so" \u2019 & <more>' },
      resources: { apple: 2 },
    },
  };
  const fleet = await rayFleet({ python: version, expose: ['metrics'] }, { b });
  const host = fleet.hosts.find(({ name }) => name === 'b');
  if (host === undefined) throw new Error('no b');
  return kitFiles(kitNode(fleet, host, system), system);
}

/** A package `ray` of one file, as a wheel: its program says what it was started with. */
const MAKE_WHEEL = `
import hashlib, sys, zipfile
path = sys.argv[1] + '/ray-2.60.0-py3-none-any.whl'
info = 'ray-2.60.0.dist-info/'
files = {'ray/__init__.py': "def main():\\n    import os, sys\\n    print('started', os.environ['RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER'], os.environ['GREETING'], *sys.argv[1:])\\n",
  info + 'METADATA': 'Metadata-Version: 2.1\\nName: ray\\nVersion: 2.60.0\\n', info + 'WHEEL': 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
  info + 'entry_points.txt': '[console_scripts]\\nray = ray:main\\n'}
with zipfile.ZipFile(path, 'w') as wheel:
    for name, text in files.items(): wheel.writestr(name, text)
    wheel.writestr(info + 'RECORD', ''.join(name + ',,\\n' for name in [*files, info + 'RECORD']))
print('ray==2.60.0 --hash=sha256:' + hashlib.sha256(open(path, 'rb').read()).hexdigest())
`;

/**
 * The kit of a Mac, run here: its places lie in a folder of the test, and what only a Mac has (launchd, pf, its name) are programs that note
 * what they were asked. Python, venv, pip, sh and the files are real.
 */
describe.runIf(python.status === 0 && process.platform === 'linux')('a kit for a Mac', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ray-kit-'));
    for (const one of ['bin', 'jobs', 'kit', 'kit/wheels', 'places']) mkdirSync(join(folder, one));
    for (const { name, text } of await filesOf('macos'))
      writeFileSync(
        join(folder, 'kit', name),
        text
          .replaceAll('/opt/bringup', `${folder}/places`)
          .replaceAll('/Library/LaunchDaemons', `${folder}/jobs`)
          .replaceAll('/sbin/pfctl', `${folder}/bin/pfctl`),
      );
    const { stdout } = await run('python3', ['-c', MAKE_WHEEL, join(folder, 'kit/wheels')]);
    writeFileSync(join(folder, 'kit/requirements.txt'), stdout);
    writeFileSync(join(folder, 'kit/try-head.py'), "print('the head was asked')\n");
    program('uname', 'case $1 in -s) echo Darwin ;; -m) echo arm64 ;; esac');
    program('id', 'case $# in 1) echo 0 ;; *) [ "$2" = worker ] && echo 501 || echo 0 ;; esac');
    for (const name of ['launchctl', 'pfctl', 'chown']) program(name, `echo ${name} "$@" >>${folder}/noted`);
    program('sudo', `echo sudo "$1" "$2" >>${folder}/noted; shift 2; exec "$@"`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function program(name: string, body: string): void {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  function start(script: string, words: readonly string[] = [], input = ''): { code: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync('sh', [join(folder, 'kit', script), ...words], {
      encoding: 'utf8',
      input,
      env: { PATH: `${folder}/bin:${process.env['PATH']}`, HOME: folder },
    });
    return { code: status, said: stdout + stderr };
  }
  const noted = () => (existsSync(join(folder, 'noted')) ? readFileSync(join(folder, 'noted'), 'utf8') : '');
  const install = (account = 'worker', input = `${TOKEN}\n`) => start('install.sh', [account, 'python3'], input);

  test('installs without a network, asks the head, and has strangers kept off before Ray starts', {
    timeout: SLOW,
  }, () => {
    expect(install(), noted()).toMatchObject({ code: 0, said: expect.stringContaining('It starts') });
    const token = join(folder, 'places/ray-main/etc/token');
    expect([readFileSync(token, 'utf8'), statSync(token).mode & 0o777]).toEqual([`${TOKEN}\n`, 0o600]);
    expect(noted()).not.toContain(TOKEN);
    expect(noted().indexOf('sudo -u worker')).toBeGreaterThan(-1);
    const begun = noted()
      .split('\n')
      .filter((line) => line.startsWith('launchctl bootstrap'));
    expect(begun).toEqual(
      ['.fence', ''].map((end) => `launchctl bootstrap system ${folder}/jobs/bringup.ray.main${end}.plist`),
    );
    // What launchd would run. The port of its head is nobody's here: what waits for it is left out.
    const node = join(folder, 'kit/node.sh');
    const text = readFileSync(join(folder, 'places/ray-main/etc/node.sh'), 'utf8');
    writeFileSync(node, text.replace(/^\S+\/python -I -c '[\s\S]*?\|\| exit 75$/m, ''));
    const { said } = start('node.sh');
    expect(said).toContain('started 1 it\'s "so" \u2019 & <more> start --block --address=192.0.2.1:6379');
    expect(said).toContain('--resources={"apple":2} --labels=bringup/host=b');
    // Once more is as good as once.
    expect(install().code).toBe(0);
    expect(start('remove.sh').code).toBe(0);
    for (const gone of [
      'places/ray-main',
      'places/t/main',
      'jobs/bringup.ray.main.plist',
      'jobs/bringup.ray.main.fence.plist',
    ])
      expect(existsSync(join(folder, gone)), gone).toBe(false);
  });

  test('starts nothing where the head does not take it, and says what is missing', { timeout: SLOW }, () => {
    expect(install('root')).toMatchObject({ code: 1, said: expect.stringContaining('Ray does not run as root') });
    expect(install('worker', '')).toMatchObject({ code: 1, said: expect.stringContaining('there is no token') });
    writeFileSync(
      join(folder, 'kit/try-head.py'),
      "raise SystemExit('bringup: the head does not take the token of this host')\n",
    );
    expect(install()).toMatchObject({ code: 1, said: expect.stringContaining('nothing was started') });
    program('uname', 'case $1 in -s) echo Darwin ;; -m) echo x86_64 ;; esac');
    expect(install()).toMatchObject({
      code: 1,
      said: expect.stringContaining('this kit is for macOS on arm64, and this is Darwin on x86_64'),
    });
    program('python3', 'echo 3.9.6');
    program('uname', 'case $1 in -s) echo Darwin ;; -m) echo arm64 ;; esac');
    expect(install()).toMatchObject({
      code: 1,
      said: expect.stringContaining(`is Python 3.9.6, and all nodes need ${version}`),
    });
    expect(noted()).not.toContain('launchctl bootstrap');
  });

  test('its jobs are property lists', async () => {
    const print = "import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], 'rb'))))";
    const job = async (name: string) =>
      JSON.parse((await run('python3', ['-c', print, join(folder, 'kit', name)])).stdout) as Record<string, unknown>;
    expect(await job('bringup.ray.main.plist')).toMatchObject({
      Label: 'bringup.ray.main',
      UserName: '@ACCOUNT@',
      KeepAlive: true,
      RunAtLoad: true,
    });
    const { ProgramArguments: words } = await job('bringup.ray.main.fence.plist');
    expect((words as string[])[2]).toMatch(
      /^\S+\/pfctl -a com\.apple\/bringup-ray-main -f \S+\/fence\.conf && \S+\/pfctl -E$/,
    );
  });
});

describe.runIf(await requirePowershellParser())('a kit for Windows', () => {
  test('its programs are PowerShell', async () => {
    const parse = await powershellParser();
    const files = (await filesOf('windows')).filter(({ name }) => name.endsWith('.ps1'));
    expect(files.map(({ name }) => name)).toEqual(['install.ps1', 'remove.ps1', 'node.ps1']);
    for (const { name, text } of files) expect([name, syntaxErrors(parse(text))]).toEqual([name, []]);
  });
});
