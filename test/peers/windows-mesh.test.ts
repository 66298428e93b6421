import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { base } from '../../src/base/capability.ts';
import { secretsIn } from '../../src/core/secrets-in.ts';
import { sh } from '../../src/core/sh.ts';
import { connector } from '../../src/engine/connect-host.ts';
import { inspectHosts } from '../../src/engine/inspect.ts';
import { type RunResult, runFleet } from '../../src/engine/run.ts';
import { HostSession } from '../../src/engine/session.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import { PRELUDE } from '../../src/host/prelude.ts';
import { connectSsh } from '../../src/host/ssh.ts';
import { mesh } from '../../src/mesh/capability.ts';
import { type MachineOptions, WindowsMachine } from '../support/windows-emulator/machine.ts';
import { powershellParser, requirePowershellParser, syntaxErrors } from '../support/windows-emulator/parser.ts';
import { startWindowsSshd, type WindowsSshd } from '../support/windows-emulator/shell.ts';
import { type MeshSite, startMeshSite } from '../support/windows-emulator/site.ts';
import { targetOf } from './support/ssh-target.ts';
import { makeKey, publicLine, startSshd } from './support/sshd.ts';

const there = await requirePowershellParser();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bringup-windows-'));
  process.env['BRINGUP_CACHE_DIR'] = join(folder, 'cache');
});

afterAll(() => {
  delete process.env['BRINGUP_CACHE_DIR'];
  rmSync(folder, { recursive: true, force: true });
});

/** A Windows machine behind an sshd, and what it joins. */
interface Place extends AsyncDisposable {
  readonly machine: WindowsMachine;
  readonly windows: WindowsSshd;
  readonly site: MeshSite;
}

interface Settings {
  readonly version?: string;
  /** What stands in the host's section besides. */
  readonly section?: object;
  readonly host?: object;
  readonly others?: Readonly<Record<string, object>>;
  readonly onProgram?: (host: string) => void;
  readonly mode?: 'plan' | 'apply';
  readonly lockTimeoutMs?: number;
  readonly onEvent?: (text: string) => void;
}

async function windowsHost(options: MachineOptions = {}, shell: 'cmd' | 'powershell' = 'cmd'): Promise<Place> {
  const machine = new WindowsMachine(options);
  const site = await startMeshSite();
  site.serve(machine);
  const windows = await startWindowsSshd(machine, shell);
  return {
    machine,
    site,
    windows,
    async [Symbol.asyncDispose]() {
      await windows[Symbol.asyncDispose]();
      await site[Symbol.asyncDispose]();
      expect(windows.faults).toEqual([]);
    },
  };
}

async function fleetOf({ windows, site }: Place, settings: Settings): Promise<Fleet> {
  const own = mkdtempSync(join(folder, 'fleet-'));
  writeFileSync(join(own, 'root.pem'), site.rootKey);
  const install = { version: settings.version ?? '1.102.3', mirror: site.url, 'signing-root': 'root.pem' };
  writeFileSync(
    join(own, 'fleet.yaml'),
    stringify({
      version: 'bringup/v1',
      fleet: { name: 'office' },
      mesh: { server: site.url, 'api-key': { secret: 'HEADSCALE_API_KEY' }, user: 'mesh' },
      hosts: {
        'office-one': {
          address: '127.0.0.1',
          ssh: {
            user: windows.sshd.user,
            port: windows.sshd.port,
            key: windows.key,
            'known-hosts': [windows.sshd.knownHosts().trim()],
          },
          mesh: { install, ...settings.section },
          ...settings.host,
        },
        ...settings.others,
      },
    }),
  );
  return loadFleet({
    file: join(own, 'fleet.yaml'),
    capabilities: [base, mesh],
    env: { HEADSCALE_API_KEY: site.apiKey },
    secrets: 'require',
  });
}

async function bring(place: Place, settings: Settings = {}): Promise<RunResult> {
  const fleet = await fleetOf(place, settings);
  return runFleet({
    fleet,
    hosts: fleet.hosts,
    capabilities: [base, mesh],
    mode: settings.mode ?? 'apply',
    connect: connector(fleet, {}),
    secrets: secretsIn(fleet.hosts),
    ...(settings.lockTimeoutMs === undefined ? {} : { lockTimeoutMs: settings.lockTimeoutMs }),
    ...(settings.onProgram === undefined ? {} : { onProgram: settings.onProgram }),
    onEvent: (event) => settings.onEvent?.(event.type === 'step-output' ? event.text.trim() : event.type),
  });
}

const steps = (run: RunResult) => run.report.hosts[0]?.steps.map(({ id, outcome }) => `${id} ${outcome}`);
const problem = (run: RunResult) => run.report.hosts[0]?.problem;

describe.runIf(there)('a Windows host joins a mesh', () => {
  test.each(['cmd', 'powershell'] as const)(
    'from nothing, with %s as login shell; the second run changes nothing',
    async (shell) => {
      await using place = await windowsHost({}, shell);
      const { machine, site, windows } = place;
      machine.tailscale.startupRefusals = 2;
      const told: string[] = [];
      const first = await bring(place, { onEvent: (text) => told.push(text) });
      expect(windows.faults).toEqual([]);
      expect(problem(first)).toBeUndefined();
      expect(steps(first)).toEqual([
        'mesh-client:tailscale changed',
        'mesh-node:tailscale changed',
        'mesh-node:reach ok',
        'mesh-registration:node ok',
      ]);
      expect(first.report.hosts[0]?.published).toMatchObject({ 'address.mesh': expect.stringMatching(/^100\.64\./) });
      expect(machine.tailscale).toMatchObject({ version: '1.102.3', running: true });
      expect(machine.tailscale.prefs).toMatchObject({ ForceDaemon: true, RouteAll: false, Hostname: 'office-one' });

      const second = await bring(place);
      expect(steps(second)).toEqual([
        'mesh-client:tailscale ok',
        'mesh-node:tailscale ok',
        'mesh-node:reach ok',
        'mesh-registration:node ok',
      ]);
      expect(second.report.hosts[0]).toMatchObject({ outcome: 'converged' });
      expect(site.keys).toHaveLength(1);
      // One command that asks who is there, one that reads all.
      expect(second.report.hosts[0]).toMatchObject({ connections: 1, commands: 2 });
    },
  );

  test('what it does on the way: the key in a file of one user, never in a command line, and gone; the state machine is told', async () => {
    await using place = await windowsHost({}, 'cmd');
    const { machine, site, windows } = place;
    const told: string[] = [];
    await bring(place, { onEvent: (text) => told.push(text) });
    const key = site.keys[0]?.key ?? '';
    expect(machine.processes.join('\n')).not.toContain(key);
    expect(
      windows.commands
        .map((command) => Buffer.from(command.split(' ').at(-1) ?? '', 'base64').toString('utf16le'))
        .join(),
    ).not.toContain(key);
    expect(machine.written.filter(({ text }) => text.includes(key)).map(({ path }) => path)).toEqual([
      'C:\\Users\\ops\\AppData\\Local\\bringup-mesh.key',
    ]);
    expect([...machine.files.keys()].filter((path) => path.endsWith('.key') || path.endsWith('.msi'))).toEqual([]);
    expect(machine.directories.get('c:\\programdata\\bringup')?.grants).toEqual([
      '*S-1-5-32-544:(OI)(CI)F',
      '*S-1-5-18:(OI)(CI)F',
    ]);
    expect(told.filter((text) => / /.test(text))).toEqual([
      'install Tailscale 1.102.3',
      'set the policy UnattendedMode',
      'start the service',
      'tailscale up, attempt 1 of 3',
      'restart the service and see it connect again',
    ]);
    expect(machine.text('C:\\ProgramData\\bringup\\journal.jsonl')).toBeUndefined();
    expect(machine.text('C:\\ProgramData\\bringup\\history.jsonl')?.match(/"t":"(begin|end)"/g)).toHaveLength(4);
    expect(machine.text('C:\\ProgramData\\bringup\\owners.jsonl')).toContain('mesh-node:tailscale');
  });

  test('a plan changes nothing and asks for no key', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    const run = await bring(place, { mode: 'plan' });
    expect(steps(run)).toEqual([
      'mesh-client:tailscale planned',
      'mesh-node:tailscale planned',
      'mesh-node:reach ok',
      'mesh-registration:node planned',
    ]);
    expect(site.keys).toEqual([]);
    expect(machine.written).toEqual([]);
  });

  test('drift is set back, and nothing is joined anew', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    await bring(place);
    machine.tailscale.prefs = { ...machine.tailscale.prefs, Hostname: 'other', RouteAll: true, ForceDaemon: false };
    machine.tailscale.stop();
    const run = await bring(place);
    expect(problem(run)).toBeUndefined();
    expect(steps(run)).toEqual([
      'mesh-client:tailscale changed',
      'mesh-node:tailscale changed',
      'mesh-node:reach changed',
      // It was offline at the server, too.
      'mesh-registration:node changed',
    ]);
    expect(machine.tailscale).toMatchObject({
      service: 'Running',
      running: true,
      prefs: { Hostname: 'office-one', RouteAll: false, ForceDaemon: true },
    });
    expect(site.keys).toHaveLength(1);
  });

  test('a client that is switched off is switched on again, and nothing that nobody asked for is reset', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    await bring(place);
    const { tailscale } = machine;
    tailscale.prefs = {
      ...tailscale.prefs,
      ExitNodeAllowLANAccess: true,
      Hostname: 'other',
      ForceDaemon: false,
      WantRunning: false,
    };
    tailscale.running = false;
    const before = machine.processes.length;
    const run = await bring(place);
    expect(problem(run)).toBeUndefined();
    expect(tailscale).toMatchObject({
      running: true,
      prefs: { ExitNodeAllowLANAccess: true, Hostname: 'office-one', ForceDaemon: true },
    });
    const said = machine.processes.slice(before).filter((line) => / (?:up|set)\b/.test(line));
    expect(said.map((line) => line.replace(/^.* (?=up\b|set\b)/, ''))).toEqual([
      'set --hostname=office-one --unattended=true',
      'up',
    ]);
    expect(site.keys).toHaveLength(1);
    expect((await bring(place)).report.hosts[0]?.outcome).toBe('converged');
  });

  test('a newer and an older version are installed over what is there', async () => {
    await using place = await windowsHost();
    const { machine } = place;
    await bring(place);
    const up = await bring(place, { version: '1.104.0' });
    expect([steps(up)?.[0], machine.tailscale.version]).toEqual(['mesh-client:tailscale changed', '1.104.0']);
    const down = await bring(place);
    expect([steps(down)?.[0], machine.tailscale.version]).toEqual(['mesh-client:tailscale changed', '1.102.3']);
    expect(machine.processes.filter((line) => line.includes('/x'))).toHaveLength(1);
  });

  test('another installation under way is waited for, and an installer’s end is told in words', async () => {
    await using place = await windowsHost();
    const { machine } = place;
    machine.msiexecCodes.push(1618, 3010);
    const told: string[] = [];
    const good = await bring(place, { onEvent: (text) => told.push(text) });
    expect(problem(good)).toBeUndefined();
    expect(told).toContain('Windows asks for a restart to finish the installation (3010)');
    machine.tailscale.uninstall();
    machine.msiexecCodes.push(1603);
    const bad = await bring(place);
    expect(problem(bad)).toMatchObject({
      code: 'msiexec-failed',
      what: expect.stringContaining('fatal error (msiexec 1603)'),
    });
    expect(bad.report.hosts[0]?.outcome).toBe('failed');
    machine.msiexecCodes.push(1618, 1618, 1618);
    expect(problem(await bring(place))).toMatchObject({ code: 'msiexec-busy', retryable: true });
    machine.msiexecCodes.push(-1);
    expect(problem(await bring(place))).toMatchObject({ code: 'mesh-install-timeout' });
    expect(problem(await bring(place))).toBeUndefined();
  });

  test('up that hangs or fails is tried three times, with a restart in between', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    machine.tailscale.nextUps.push('hang', { fails: 'backend error: cannot reach the server' });
    const told: string[] = [];
    const run = await bring(place, { onEvent: (text) => told.push(text) });
    expect(problem(run)).toBeUndefined();
    expect(told.filter((text) => /up,|restart/.test(text))).toEqual([
      'tailscale up, attempt 1 of 3',
      'restart the service',
      'tailscale up, attempt 2 of 3',
      'restart the service',
      'tailscale up, attempt 3 of 3',
      'restart the service and see it connect again',
    ]);
    expect(site.keys.filter(({ used }) => used)).toHaveLength(1);
  });

  test('after three attempts a person is told what to do, by a script for their eyes only, and the next run goes on', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    machine.tailscale.nextUps.push('hang', 'hang', 'hang');
    const run = await bring(place);
    expect(run.report.hosts[0]).toMatchObject({ outcome: 'manual-needed' });
    expect(run.report.exitCode).toBe(9);
    expect(steps(run)).toEqual([
      'mesh-client:tailscale changed',
      'mesh-node:tailscale failed',
      'mesh-node:reach skipped',
      'mesh-registration:node skipped',
    ]);
    const path = 'C:\\Users\\ops\\join-mesh.ps1';
    expect(problem(run)).toMatchObject({
      code: 'mesh-join-by-hand',
      what: expect.stringContaining('hung'),
      remedy: expect.stringContaining(`-File "${path}"`),
    });
    const script = machine.text(path) ?? '';
    expect(syntaxErrors((await powershellParser())(script))).toEqual([]);
    expect(script).toContain(`'--login-server=${site.url}'`);
    expect(machine.files.get(path.toLowerCase())?.grants).toEqual([`*${machine.sid}:F`]);
    expect(script).not.toContain(site.keys[0]?.key);
    // The key that was not used is of no use any more.
    expect(Date.parse(site.keys[0]?.expiration ?? '')).toBeLessThan(Date.now());

    const next = await bring(place);
    expect(problem(next)).toBeUndefined();
    expect(next.report.hosts[0]?.outcome).toBe('changed');
  });

  test('a node that comes up but is not unattended is not called joined', async () => {
    await using place = await windowsHost();
    const { machine } = place;
    machine.tailscale.nextUps.push('drops');
    const told: string[] = [];
    const run = await bring(place, { onEvent: (text) => told.push(text) });
    // It dropped at the restart that was to prove it, and a second attempt made it right.
    expect(told.filter((text) => /up,/.test(text))).toHaveLength(2);
    expect(problem(run)).toBeUndefined();
    expect(machine.tailscale.prefs.ForceDaemon).toBe(true);
  });

  test('a client that belongs to another user is left to them, who is named', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    machine.tailscale.install('1.102.3');
    machine.tailscale.launchTray();
    const run = await bring(place);
    expect(run.report.hosts[0]?.outcome).toBe('refused');
    expect(problem(run)).toMatchObject({ code: 'mesh-in-use', what: expect.stringContaining('OFFICE\\anna') });
    expect(problem(run)?.what).toContain('OFFICE\\ops');
    expect(site.keys).toEqual([]);
    expect(machine.processes.some((line) => line.includes(' up '))).toBe(false);
  });

  test('a key that the server does not take is not tried again', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    site.refusal = 'authkey expired';
    const run = await bring(place);
    expect(problem(run)).toMatchObject({ code: 'mesh-join-key-refused', retryable: true });
    expect(machine.processes.filter((line) => line.includes(' up '))).toHaveLength(1);
  });

  test('a user who is no administrator is told so before anything begins', async () => {
    await using place = await windowsHost({ admin: false });
    const { machine, site } = place;
    const run = await bring(place);
    expect(problem(run)).toMatchObject({ code: 'windows-not-administrator' });
    expect(run.report.hosts[0]?.outcome).toBe('unreachable');
    expect(site.keys).toEqual([]);
    expect(machine.written).toEqual([]);
  });

  test('two runs at one host: one holds it, and the other is told who that is', async () => {
    await using place = await windowsHost({ speed: 10 });
    const { machine } = place;
    machine.tailscale.nextUps.push('hang');
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = bring(place, {
      section: { timeouts: { connect: '10s' } },
      onEvent: (text) => text.startsWith('tailscale up') && begun(),
    });
    await started;
    const second = await bring(place, { lockTimeoutMs: 100 });
    expect(second.report.hosts[0]).toMatchObject({ outcome: 'locked' });
    expect(problem(second)?.what).toMatch(/held by run \S+ of \S+/);
    expect(problem(await first)).toBeUndefined();
  });

  test('a connection that is cut in the middle leaves the step unknown, and the next run goes on', async () => {
    await using place = await windowsHost();
    const { machine, windows } = place;
    machine.tailscale.nextUps.push('hang');
    machine.speedLimit = 1;
    machine.tailscale.onUp = () => windows.cut();
    const cut = await bring(place);
    machine.tailscale.onUp = () => undefined;
    expect(cut.report.hosts[0]).toMatchObject({ outcome: 'unknown' });
    expect(steps(cut)?.[1]).toBe('mesh-node:tailscale unknown');
    machine.speedLimit = undefined;
    const next = await bring(place);
    expect(next.report.hosts[0]).toMatchObject({ outcome: 'changed', unknownBefore: ['mesh-node:tailscale'] });
    expect(machine.text('C:\\ProgramData\\bringup\\journal.jsonl')).toBeUndefined();
  });

  test('leaving', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    await bring(place);
    const run = await bring(place, { section: { state: 'left' } });
    expect(problem(run)).toBeUndefined();
    expect(steps(run)).toEqual(['mesh-logout:tailscale changed', 'mesh-departed:node changed']);
    expect(site.nodes).toEqual([]);
    expect(machine.tailscale.node).toBeUndefined();
    expect(steps(await bring(place, { section: { state: 'left' } }))).toEqual([
      'mesh-logout:tailscale ok',
      'mesh-departed:node ok',
    ]);
  });

  test('a host of another mesh is left alone unless told otherwise', async () => {
    await using place = await windowsHost();
    const { machine, site } = place;
    await bring(place);
    machine.tailscale.prefs = { ...machine.tailscale.prefs, ControlURL: 'https://controlplane.tailscale.com' };
    expect(problem(await bring(place))).toMatchObject({ code: 'mesh-other-network' });
    const run = await bring(place, { section: { 'on-other-network': 'switch' } });
    expect(problem(run)).toBeUndefined();
    expect(machine.tailscale.prefs.ControlURL).toBe(site.url);
    expect(site.keys).toHaveLength(2);
  });

  test('a section that only hosts with a POSIX shell can have is refused by name', async () => {
    await using place = await windowsHost();
    const run = await bring(place, { host: { base: { packages: ['curl'] } } });
    expect(problem(run)).toMatchObject({ code: 'not-on-windows', what: expect.stringContaining('package:curl') });
    expect(place.machine.tailscale.installed).toBe(false);
  });
});

test.runIf(there)('Windows and Linux hosts have one plan and one report', async () => {
  await using place = await windowsHost();
  const key = makeKey(place.windows.sshd.directory, 'linux');
  await using sshd = await startSshd({ authorized: [publicLine(key)] });
  const linux = {
    address: '127.0.0.1',
    ssh: { user: sshd.user, port: sshd.port, key, 'known-hosts': [sshd.knownHosts().trim()] },
    base: { files: [{ path: '/etc/bringup-no-such-file', content: 'x' }] },
  };
  const programs: string[] = [];
  const { report } = await bring(place, { mode: 'plan', others: { linux }, onProgram: (host) => programs.push(host) });
  expect(report.hosts.map(({ name, outcome, problem: bad }) => [name, outcome, bad?.what])).toEqual([
    ['office-one', 'changed', undefined],
    ['linux', 'changed', undefined],
  ]);
  expect(report.hosts[0]).toMatchObject({ os: 'Windows 11 Pro 24H2', connections: 1, commands: 2 });
  // What a debug mode prints.
  expect(new Set(programs)).toEqual(new Set(['office-one', 'linux']));
});

test.runIf(there)('the facts of a Windows host', async () => {
  await using place = await windowsHost();
  const fleet = await fleetOf(place, {});
  const [found] = await inspectHosts({
    hosts: fleet.hosts,
    parallel: 1,
    signal: new AbortController().signal,
    allFacts: false,
    connect: connector(fleet, {}),
  });
  expect(found?.problem).toBeUndefined();
  expect(found).toMatchObject({
    os: 'Windows 11 Pro 24H2',
    facts: {
      os: { family: 'windows', arch: 'amd64' },
      user: { name: 'OFFICE\\ops', groups: ['Administrators'] },
      machine: { hostname: 'OFFICE-ONE', vendor: 'LENOVO' },
    },
  });
});

test('a Unix shell on Windows is no Unix host, and its owner is told what to do', async () => {
  const keys = mkdtempSync(join(tmpdir(), 'bringup-msys-'));
  try {
    const script = join(keys, 'msys');
    writeFileSync(
      script,
      `case $SSH_ORIGINAL_COMMAND in 'uname -s') echo MINGW64_NT-10.0-26100 ;; *) echo "env: 'sudo': No such file or directory" >&2; exit 127 ;; esac\n`,
    );
    const key = makeKey(keys, 'user');
    await using sshd = await startSshd({ authorized: [publicLine(key)], config: [`ForceCommand sh ${script}`] });
    await using connection = await connectSsh(targetOf(sshd, key));
    const opened = HostSession.open(connection, { host: 'office', prelude: PRELUDE, first: sh`:`, sudo: 'nopasswd' });
    await expect(opened).rejects.toMatchObject({ code: 'msys-host', category: 'unsupported' });
  } finally {
    rmSync(keys, { recursive: true });
  }
});
