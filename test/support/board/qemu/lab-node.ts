import { existsSync } from 'node:fs';
import { mustRun } from '../../../../src/lab/child.ts';
import type { Lab } from '../../../../src/lab/lab.ts';
import type { ModuleKind, SlotOptions } from '../slot.ts';
import { qemuMachine } from './machine.ts';

export interface LabNodeOptions {
  readonly module: ModuleKind;
  readonly mac: string;
  /** Default: 4 GiB. */
  readonly sizeBytes?: number;
  /** Path of a second disk; what is on it wins. */
  readonly nvme?: string;
}

/** A slot whose module boots in QEMU on a lab's network. */
export function labNode(lab: Lab, { module, mac, sizeBytes = 4 * 1024 ** 3, nvme }: LabNodeOptions): SlotOptions {
  const network = { bridge: lab.bridge, linkPrefix: `q${lab.id}`, mac };
  return { module, sizeBytes, machine: qemuMachine({ ...network, ...(nvme !== undefined && { nvme }) }) };
}

/** Installs QEMU with apt when it is not there, as the lab does with what it needs. */
export async function ensureQemu(): Promise<void> {
  if (existsSync('/usr/bin/qemu-system-x86_64')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['apt-get', 'install', '-qy', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  await mustRun(['apt-get', 'update', '-q'], { env });
  await mustRun([...install, 'qemu-system-x86'], { env, timeoutMs: 600_000 });
}
