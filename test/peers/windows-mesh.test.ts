import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Secret } from '../../src/core/secret.ts';
import { defineCapability } from '../../src/engine/capability.ts';
import { connector } from '../../src/engine/connect-host.ts';
import { idOf, type Wanted } from '../../src/engine/resource.ts';
import { type RunResult, runFleet } from '../../src/engine/run.ts';
import { loadFleet } from '../../src/fleet/load-fleet.ts';
import { type WindowsClientSpec, windowsClientKind } from '../../src/mesh/windows/client.ts';
import { KEY, type WindowsNodeSpec, windowsNodeKind } from '../../src/mesh/windows/node.ts';
import { type MachineOptions, WindowsMachine } from '../support/windows-emulator/machine.ts';
import { requirePowershellParser } from '../support/windows-emulator/parser.ts';
import { startWindowsSshd, type WindowsSshd } from '../support/windows-emulator/shell.ts';

const there = await requirePowershellParser();
const SERVER = 'http://mesh.test:8080';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Settings {
  readonly version?: string;
  readonly node?: Partial<WindowsNodeSpec>;
  readonly mode?: 'plan' | 'apply';
  readonly lockTimeoutMs?: number;
  readonly onEvent?: (text: string) => void;
}

/** Keys of a control server: each works once. */
class Keys {
  readonly minted: string[] = [];
  readonly used: string[] = [];
  readonly released: string[] = [];
  mint(): string {
    const key = `hskey-auth-${this.minted.length}-${'k'.repeat(40)}`;
    this.minted.push(key);
    return key;
  }
  register(machine: WindowsMachine): void {
    machine.tailscale.register = (key, { hostname, url }) => {
      if (url !== SERVER) return 'no such server';
      if (!this.minted.includes(key)) return 'AuthKey not found';
      if (this.used.includes(key)) return 'authkey already used';
      this.used.push(key);
      return { address: '100.64.0.7', name: `${hostname}.mesh.test`, nodeKey: `nodekey:${'a'.repeat(64)}` };
    };
  }
}

async function bring(windows: WindowsSshd, keys: Keys, settings: Settings = {}): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bringup-windows-fleet-'));
  folders.push(folder);
  const version = settings.version ?? '1.102.3';
  const installer = join(folder, 'tailscale-setup.msi');
  writeFileSync(installer, `MSI tailscale ${version} ${'x'.repeat(200_000)}`);
  const sha256 = createHash('sha256')
    .update(`MSI tailscale ${version} ${'x'.repeat(200_000)}`)
    .digest('hex');
  writeFileSync(
    join(folder, 'fleet.yaml'),
    `version: bringup/v1
fleet: { name: office }
defaults:
  ssh:
    user: ${windows.sshd.user}
    port: ${windows.sshd.port}
    key: ${windows.key}
    known-hosts: ['${windows.sshd.knownHosts().trim()}']
hosts:
  office-one: { address: 127.0.0.1, mesh: {} }
`,
  );
  const client = windowsClientKind(async () => ({ path: installer, sha256 }));
  const node = windowsNodeKind(95, async () => ({
    secrets: { [KEY]: new Secret('mesh key', keys.mint()) },
    release: async (outcome) => {
      keys.released.push(outcome);
    },
  }));
  const capability = defineCapability({
    name: 'mesh',
    hostSchema: z.strictObject({}),
    kinds: [client, node],
    wanted: ({ host, facts }) => {
      expect(facts === undefined || (facts['os'] as { id?: string }).id === 'windows').toBe(true);
      const clientSpec: WindowsClientSpec = {
        name: 'tailscale',
        state: 'present',
        from: 'archive',
        version,
        installMs: 180_000,
        restartMs: 30_000,
      };
      const nodeSpec: WindowsNodeSpec = {
        name: 'tailscale',
        state: 'joined',
        loginServer: SERVER,
        hostname: host.name,
        tags: [],
        ephemeral: false,
        acceptRoutes: false,
        acceptDns: true,
        advertiseRoutes: [],
        shieldsUp: false,
        onOtherNetwork: 'refuse',
        connectMs: 60_000,
        restartMs: 30_000,
        scriptMs: 15_000,
        ...settings.node,
      };
      const wish = (kind: Wanted['kind'], spec: object, needs: readonly string[]): Wanted => ({
        kind,
        spec,
        capability: 'mesh',
        needs,
        notify: [],
        source: {},
        waitsFor: [],
      });
      const first = wish(client as unknown as Wanted['kind'], clientSpec, []);
      return [first, wish(node as unknown as Wanted['kind'], nodeSpec, [idOf(first)])];
    },
  });
  const fleet = await loadFleet({
    file: join(folder, 'fleet.yaml'),
    capabilities: [{ name: 'mesh', hostSchema: z.strictObject({}) }],
    env: {},
    secrets: 'require',
  });
  const connect = connector(fleet, {});
  return runFleet({
    fleet,
    hosts: fleet.hosts,
    capabilities: [capability],
    mode: settings.mode ?? 'apply',
    connect,
    secrets: [],
    ...(settings.lockTimeoutMs === undefined ? {} : { lockTimeoutMs: settings.lockTimeoutMs }),
    onEvent: (event) => settings.onEvent?.(event.type === 'step-output' ? event.text.trim() : event.type),
  });
}

const steps = (run: RunResult) => run.report.hosts[0]?.steps.map(({ id, outcome }) => `${id} ${outcome}`);
const problem = (run: RunResult) => run.report.hosts[0]?.problem;

async function windowsHost(options: MachineOptions = {}, shell: 'cmd' | 'powershell' = 'cmd') {
  const machine = new WindowsMachine(options);
  const keys = new Keys();
  keys.register(machine);
  return { machine, keys, windows: await startWindowsSshd(machine, shell) };
}

describe.runIf(there)('a Windows host joins a mesh', () => {
  test.each(['cmd', 'powershell'] as const)(
    'from nothing, with %s as login shell; the second run changes nothing',
    async (shell) => {
      const { machine, keys, windows } = await windowsHost({}, shell);
      await using _ = windows;
      machine.tailscale.startupRefusals = 2;
      const told: string[] = [];
      const first = await bring(windows, keys, { onEvent: (text) => told.push(text) });
      expect(windows.faults).toEqual([]);
      expect(problem(first)).toBeUndefined();
      expect(steps(first)).toEqual(['mesh-client:tailscale changed', 'mesh-node:tailscale changed']);
      expect(machine.tailscale).toMatchObject({ version: '1.102.3', running: true });
      expect(machine.tailscale.prefs).toMatchObject({ ForceDaemon: true, RouteAll: false, Hostname: 'office-one' });

      const second = await bring(windows, keys);
      expect(steps(second)).toEqual(['mesh-client:tailscale ok', 'mesh-node:tailscale ok']);
      expect(second.report.hosts[0]).toMatchObject({ outcome: 'converged' });
      expect(keys.minted).toHaveLength(1);
      // One command that asks who is there, one that reads all.
      expect(second.report.hosts[0]).toMatchObject({ connections: 2, commands: 2 });
    },
  );
});
