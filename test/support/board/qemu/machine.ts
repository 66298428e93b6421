import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NodeNumber } from '../../../../src/bmc/board.ts';
import type { Machine, MachinePlace, SlotOptions } from '../slot.ts';
import { bootFiles } from './boot-files.ts';

export interface QemuOptions {
  /** Of a lab: the node's network is a link on it. */
  readonly bridge: string;
  /** Begins the link's name; of a lab, so that nobody else has it. At most 8 characters. */
  readonly linkPrefix: string;
  readonly mac: string;
  /** Default: 640. */
  readonly memoryMiB?: number;
  /** Path of a second disk, which is there; an RK1 looks there first, so an old OS on it wins. */
  readonly nvme?: string;
}

const FIRMWARE = '\r\nU-Boot 2024.10 (virtual board)\r\n';

/**
 * A node that is a QEMU machine without KVM: with power it boots what is on its disks, its serial line is the board's, and `serial.log` beside its disk. Its processor is
 * one that current kernels do not panic on. Programs: qemu-system-x86_64, debugfs, ip.
 */
export function qemuMachine(options: QemuOptions): NonNullable<SlotOptions['machine']> {
  return (place) => createMachine(place, options);
}

function createMachine({ node, disk, sizeBytes, uart }: MachinePlace, options: QemuOptions): Machine {
  let child: ChildProcessWithoutNullStreams | undefined;
  /** A start takes a while; power that goes in the meantime ends it. */
  let turn = 0;
  /** All of it stays in a file too: what the board keeps is short. */
  const serial = (bytes: Buffer) => {
    uart.append(bytes);
    appendFileSync(join(dirname(disk), 'serial.log'), bytes);
  };
  const say = (text: string) => serial(Buffer.from(text));

  const boot = async (mine: number) => {
    say(FIRMWARE);
    const place = join(dirname(disk), 'boot');
    const disks = [
      ...(options.nvme === undefined ? [] : [{ name: 'nvme 0', path: options.nvme, device: '/dev/nvme0n1p' as const }]),
      { name: 'mmc 0', path: disk, device: '/dev/vda' as const },
    ];
    for (const { name, path, device } of disks) {
      const files = await bootFiles(path, device, place);
      if (mine !== turn) return;
      if (files === undefined) {
        say(`${name}: no bootable system\r\n`);
        continue;
      }
      say(`${name}: booting\r\n`);
      // The file is as long as what was written; the disk is not.
      await truncate(disk, sizeBytes);
      const script = join(dirname(disk), 'link-up');
      await writeFile(script, `#!/bin/sh\nip link set "$1" master ${options.bridge} up\n`, { mode: 0o755 });
      if (mine !== turn) return;
      child = run(node, files, script, disk, options);
      child.stdout.on('data', serial);
      child.stderr.on('data', serial);
      child.on('error', (error) => say(`${error.message}\r\n`));
      child.stdin.on('error', () => {});
      return;
    }
    say('No bootable device\r\n');
  };

  let booting: Promise<void> = Promise.resolve();
  return {
    async start() {
      turn += 1;
      booting = boot(turn).catch((error: Error) => say(`boot failed: ${error.message}\r\n`));
    },
    async stop() {
      turn += 1;
      await booting;
      const running = child;
      child = undefined;
      if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, 'close');
      running.kill('SIGKILL');
      await gone;
      await rm(join(dirname(disk), 'boot'), { recursive: true, force: true });
    },
    type(bytes) {
      child?.stdin.write(bytes);
    },
  };
}

function run(
  node: NodeNumber,
  files: { readonly kernel: string; readonly initrd: string; readonly commandLine: string },
  script: string,
  disk: string,
  { memoryMiB = 640, linkPrefix, mac, nvme }: QemuOptions,
): ChildProcessWithoutNullStreams {
  const drive = (path: string, id: string, device: string) => [
    ...['-drive', `file=${path},if=none,id=${id},format=raw,cache=unsafe,discard=unmap`],
    ...['-device', `${device},drive=${id}`],
  ];
  const args = [
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-monitor', 'none', '-serial', 'stdio'],
    ...['-accel', 'tcg,thread=multi', '-cpu', 'Nehalem,-cx16', '-smp', '1', '-m', String(memoryMiB), '-no-reboot'],
    ...['-kernel', files.kernel, '-initrd', files.initrd, '-append', files.commandLine],
    ...drive(disk, 'mmc', 'virtio-blk-pci'),
    ...(nvme === undefined ? [] : drive(nvme, 'nvme', 'nvme,serial=second')),
    '-netdev',
    `tap,id=n,ifname=${linkPrefix}n${node},script=${script},downscript=no`,
    ...['-device', `virtio-net-pci,netdev=n,mac=${mac},romfile=`, '-device', 'virtio-rng-pci'],
  ];
  // It goes with us also when we are killed, and its link with it.
  return spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...args], { cwd: dirname(disk) });
}
