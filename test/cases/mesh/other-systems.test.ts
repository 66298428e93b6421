import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BringupError } from '../../../src/core/error.ts';
import { Secret } from '../../../src/core/secret.ts';
import { idOf } from '../../../src/engine/resource.ts';
import { PRELUDE } from '../../../src/host/prelude.ts';
import { installSchema } from '../../../src/mesh/install/schema.ts';
import { noAppKind } from '../../../src/mesh/macos/app.ts';
import { type MacClientSpec, macClientKind } from '../../../src/mesh/macos/client.ts';
import { MACOS_DAEMON_ID, macosInstallWanted, macosResolverWanted } from '../../../src/mesh/macos/wanted.ts';
import { type WindowsClientSpec, type WindowsClientState, windowsClientKind } from '../../../src/mesh/windows/client.ts';
import { msiexecExit, msiexecProblem } from '../../../src/mesh/windows/msiexec.ts';
import { ownerIn, parseWindowsNode } from '../../../src/mesh/windows/state.ts';
import { checkWsl } from '../../../src/mesh/wsl.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof BringupError) return error.code;
    throw error;
  }
  return '';
}

describe('a Linux inside of Windows', () => {
  const facts = (wsl: number | null, systemdRunning: boolean) => ({ virtualisation: { wsl }, os: { systemdRunning } });
  test.each([
    [undefined, 'refuse', ''],
    [facts(null, false), 'refuse', ''],
    [facts(2, true), 'refuse', 'mesh-wsl'],
    [facts(2, true), 'join', ''],
    [facts(2, false), 'join', 'mesh-wsl-no-systemd'],
    [facts(1, true), 'join', 'mesh-wsl-no-systemd'],
  ] as const)('%j and wsl: %s', (tree, told, code) => {
    expect(codeOf(() => checkWsl(tree, told))).toBe(code);
  });
});

describe('a Mac', () => {
  const section = (more: object) => installSchema.parse(more);
  const wishes = (more: object, arch = 'arm64') => macosInstallWanted({ section: section(more), arch, timeoutMs: 1000, source: {} });

  test('gets the formula, a job of launchd for the program of that formula, and the daemon', () => {
    const all = wishes({});
    expect(all.map(idOf)).toEqual([
      'mesh-macos:app',
      'package:tailscale',
      'file:/Library/LaunchDaemons/com.tailscale.tailscaled.plist',
      MACOS_DAEMON_ID,
    ]);
    expect(all[2]?.spec).toMatchObject({ content: expect.stringContaining('<string>/opt/homebrew/opt/tailscale/bin/tailscaled</string>') });
    expect(wishes({}, 'amd64')[2]?.spec).toMatchObject({ content: expect.stringContaining('/usr/local/opt/tailscale/bin/tailscaled') });
    expect(wishes({ from: 'present' }).map(idOf)).toEqual(['mesh-macos:app', MACOS_DAEMON_ID]);
    expect(codeOf(() => wishes({}, 'ppc'))).toBe('mesh-macos-processor');
  });

  test.each([
    [{ from: 'apt' }, 'from is apt, and'],
    [{ from: 'archive' }, 'from is archive, and'],
    [{ from: 'archive', mirror: 'https://mirror.example.org' }, 'from is archive, and'],
    [{ from: 'archive', mirror: 'https://mirror.example.org', sha256: { arm64: 'a'.repeat(64) } }, 'from is archive, and'],
    [{ mirror: 'https://mirror.example.org' }, 'mirror is set, and'],
    [{ sha256: { arm64: 'a'.repeat(64) } }, 'sha256 is set, and'],
    [{ 'signing-root': 'root.pem' }, 'signing-root is set, and'],
  ])('does not get the formula for %j', (more, what) => {
    expect(codeOf(() => wishes(more))).toBe('mesh-install-not-macos');
    expect(() => wishes(more)).toThrow(`mesh.install.${what}`);
  });

  const MIRRORED = { from: 'archive', mirror: 'https://mirror.example.org/ts/', sha256: { 'darwin-arm64': 'a'.repeat(64) } };

  test('gets an archive of one’s own by its hash, a job of launchd for its program, and the daemon', () => {
    const all = wishes(MIRRORED);
    expect(all.map(idOf)).toEqual([
      'mesh-macos:app',
      'mesh-macos-client:tailscale',
      'file:/Library/LaunchDaemons/com.tailscale.tailscaled.plist',
      MACOS_DAEMON_ID,
    ]);
    expect(all[1]).toMatchObject({
      needs: ['mesh-macos:app'],
      notify: [MACOS_DAEMON_ID],
      spec: { url: 'https://mirror.example.org/ts/stable/tailscale_1.102.3_darwin_arm64.tgz', sha256: 'a'.repeat(64) },
    });
    expect(all[2]?.spec).toMatchObject({ content: expect.stringContaining('<string>/usr/local/bin/tailscaled</string>') });
    expect(codeOf(() => wishes(MIRRORED, 'amd64'))).toBe('mesh-install-not-macos');
  });

  const MAC: MacClientSpec = { name: 'tailscale', url: 'x', version: '1.102.3', arch: 'arm64', sha256: 'b'.repeat(64), timeoutMs: 1 };

  test.each([
    [{}, MAC, 'not installed'],
    [{ foreign: '/opt/homebrew/bin/tailscaled' }, MAC, 'mesh-client-foreign'],
    [{ ours: { version: '1.102.3', archive: MAC.sha256, intact: true } }, MAC, 'ok'],
    [{ ours: { version: '1.100.0', archive: MAC.sha256, intact: true } }, MAC, 'another version'],
    [{ ours: { version: '1.102.3', archive: 'c'.repeat(64), intact: true } }, MAC, 'from another archive'],
    [{ ours: { version: '1.102.3', archive: MAC.sha256, intact: false } }, MAC, 'not what was installed'],
  ])('its client from an archive: %j', (state, spec, told) => {
    const decision = macClientKind.decide(state, spec, { notified: false });
    const { verdict } = decision;
    expect(verdict === 'change' ? decision.summary : verdict === 'refuse' ? decision.error.code : verdict).toBe(told);
  });

  test('the client is installed, read, changed and taken back by POSIX sh', () => {
    const root = mkdtempSync(join(tmpdir(), 'bringup-mac-client-'));
    try {
      for (const folder of ['bin', 'state', 'save', 'build/any']) mkdirSync(join(root, folder), { recursive: true });
      const script = (body: string) =>
        `${PRELUDE.text}\nBU_SAVE=${root}/save/1\n${body.replaceAll('/usr/local/bin', `${root}/bin`).replaceAll('/var/lib/bringup', `${root}/state`)}`;
      const run = (body: string) => execFileSync('sh', ['-c', script(body)], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' }, stdio: ['ignore', 'pipe', 'pipe'] });
      const build = (name: string, daemon: string) => {
        writeFileSync(join(root, 'build/any/tailscale'), `#!/bin/sh\necho ${name}\n`);
        writeFileSync(join(root, 'build/any/tailscaled'), daemon);
        execFileSync('tar', ['-czf', join(root, `${name}.tgz`), '-C', join(root, 'build'), 'any']);
        return join(root, `${name}.tgz`);
      };
      const read = () => macClientKind.parse(run(macClientKind.read([MAC]).text).replaceAll(`${root}/bin`, '/usr/local/bin'), [MAC])[0] ?? {};
      const change = (archive: string, version: string) => ({
        spec: { ...MAC, version },
        state: read(),
        action: {},
        supplied: { file: () => archive, secret: () => new Secret('none', '') },
      });
      expect(read()).toEqual({});
      const first = change(build('one', '#!/bin/sh\nexit 0\n'), '1.102.3');
      run(macClientKind.apply([first]).text);
      expect(read()).toEqual({ ours: { version: '1.102.3', archive: MAC.sha256, intact: true } });
      expect(readdirSync(join(root, 'bin')).toSorted()).toEqual(['tailscale', 'tailscaled']);
      const bad = change(build('bad', '#!/bin/sh\nexit 3\n'), '1.104.0');
      expect(() => run(macClientKind.apply([bad]).text)).toThrow(/does not run/);
      expect(read()).toEqual({ ours: { version: '1.102.3', archive: MAC.sha256, intact: true } });
      expect(readdirSync(join(root, 'bin')).toSorted()).toEqual(['tailscale', 'tailscaled']);
      const second = change(build('two', '#!/bin/sh\nexit 0\n'), '1.104.0');
      run(macClientKind.save?.(second)?.text ?? '');
      run(macClientKind.apply([second]).text);
      expect(read()).toMatchObject({ ours: { version: '1.104.0' } });
      const undo = macClientKind.undo(second);
      if (!('text' in undo)) throw new Error(undo.cannot);
      run(undo.text);
      run(undo.text);
      expect(read()).toEqual({ ours: { version: '1.102.3', archive: MAC.sha256, intact: true } });
      writeFileSync(join(root, 'bin/tailscaled'), 'changed');
      expect(read()).toMatchObject({ ours: { intact: false } });
      rmSync(join(root, 'state/mesh-client'));
      expect(read()).toEqual({ foreign: '/usr/local/bin/tailscale' });
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test.each([
    ['mini.mesh.example.org', ['file:/etc/resolver/mesh.example.org']],
    ['mini.tail1234.ts.net', ['file:/etc/resolver/tail1234.ts.net']],
    ['mini', []],
    [undefined, []],
    ['mini.../../etc/passwd', []],
  ])('%s is answered by the mesh', (name, ids) => {
    expect(macosResolverWanted(name, {}, []).map(idOf)).toEqual(ids);
  });

  test('the app and what it leaves behind are told apart from none', () => {
    const decide = (output: string) => {
      const [state] = noAppKind.parse(output, [{ name: 'app' }]);
      const decision = noAppKind.decide(state ?? { app: undefined, leftover: false }, { name: 'app' }, { notified: false });
      return decision.verdict === 'refuse' ? decision.error.code : decision.verdict;
    };
    expect(decide('')).toBe('ok');
    expect(decide('app /Applications/Tailscale.app\n')).toBe('mesh-macos-app');
    expect(decide('leftover\n')).toBe('mesh-macos-leftover');
  });

  test('its read is POSIX sh that prints what is there', () => {
    const root = mkdtempSync(join(tmpdir(), 'bringup-mac-'));
    try {
      const script = noAppKind.read([{ name: 'app' }]).text.replaceAll(/\/(Applications|Library)\//g, `${root}/$1/`);
      const run = () => execFileSync('sh', ['-c', script], { encoding: 'utf8' });
      expect(run()).toBe('');
      mkdirSync(join(root, 'Applications/Tailscale.app'), { recursive: true });
      mkdirSync(join(root, 'Library/Tailscale/ipnport'), { recursive: true });
      expect(run()).toBe(`app ${root}/Applications/Tailscale.app\nleftover\n`);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the client of a Windows host', () => {
  const wanted: WindowsClientSpec = {
    name: 'tailscale',
    state: 'present',
    from: 'archive',
    site: 'https://pkgs.tailscale.com',
    version: '1.102.3',
    roots: [],
    sha256: {},
    installMs: 1000,
    restartMs: 1000,
    overMesh: false,
  };
  const right: WindowsClientState = { version: '1.102.3', product: '{GUID}', service: 'Running', unattended: true, arch: 'amd64' };
  const none: WindowsClientState = { version: undefined, product: undefined, service: '', unattended: false, arch: 'amd64' };

  test.each<[string, WindowsClientState, Partial<WindowsClientSpec>, unknown]>([
    ['right', right, {}, 'ok'],
    ['nothing there', none, {}, ['install', 'policy', 'service']],
    ['older', { ...right, version: '1.98.0' }, {}, ['install', 'service']],
    ['newer', { ...right, version: '1.104.0' }, {}, ['uninstall', 'install', 'service']],
    ['newer, and by no installer', { ...right, version: '1.104.0', product: undefined }, {}, 'mesh-client-foreign'],
    ['a processor without an installer', { ...none, arch: 'mips' }, {}, 'mesh-no-archive'],
    ['stopped', { ...right, service: 'Stopped' }, {}, ['service']],
    ['without the policy', { ...right, unattended: false }, {}, ['policy']],
    ['reached by the mesh itself, to be installed', { ...right, version: '1.98.0' }, { overMesh: true }, 'mesh-over-itself'],
    ['reached by the mesh itself, and right', right, { overMesh: true }, 'ok'],
    ['present is wanted, and it is', right, { from: 'present', atLeast: undefined }, 'ok'],
    ['present is wanted, and it is not', none, { from: 'present', atLeast: undefined }, 'mesh-client-missing'],
    ['present is wanted, newer', right, { from: 'present', atLeast: '1.104.0' }, 'mesh-client-too-old'],
  ])('%s', (_name, state, more, expected) => {
    const decision = windowsClientKind.decide(state, { ...wanted, ...more } as WindowsClientSpec, { notified: false });
    const told =
      decision.verdict === 'change' ? decision.action.work : decision.verdict === 'refuse' ? decision.error.code : decision.verdict;
    expect(told).toEqual(expected);
  });

  test.each([
    [0, 'done'],
    [3010, 'done'],
    [1641, 'done'],
    [1618, 'busy'],
    [1603, 'failed'],
    [1638, 'failed'],
    [4711, 'failed'],
  ])('msiexec %i means %s', (code, means) => {
    expect(msiexecExit(code).means).toBe(means);
    expect(msiexecProblem(code, '').remedy).not.toBe(means === 'failed' ? '' : undefined);
  });
});

describe('who has the client of a Windows host', () => {
  test.each([
    ['401 Unauthorized: Tailscale already in use by OFFICE\\anna, pid 4711', 'OFFICE\\anna'],
    ['Tailscale running in server mode ("OFFICE\\anna"); connection from "OFFICE\\ops" not allowed', 'OFFICE\\anna'],
    ['something else', ''],
  ])('%s', (said, owner) => {
    expect(ownerIn(said)).toBe(owner);
    const state = parseWindowsNode(JSON.stringify([{ there: true, status: '', prefs: '', said, user: 'OFFICE\\ops' }]));
    expect(state.client).toBe('silent');
    expect(state.windows.inUse !== '').toBe(owner !== '');
  });

  test('no client, and answers that are none', () => {
    expect(parseWindowsNode('[]')).toMatchObject({ client: 'absent' });
    expect(parseWindowsNode('no JSON')).toMatchObject({ client: 'absent' });
    expect(parseWindowsNode(JSON.stringify([{ there: true, status: '{', prefs: '{' }]))).toMatchObject({ client: 'silent' });
  });
});
