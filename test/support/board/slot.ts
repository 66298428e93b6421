import { closeSync, openSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { NodeNumber } from '../../../src/bmc/board.ts';
import { createUart, type Uart } from './uart.ts';

/** What is in a slot. `unsupported` has an eMMC that the board cannot reach, such as a Jetson; so has a `cm5`. */
export type ModuleKind = 'empty' | 'rk1' | 'cm4' | 'cm5' | 'unsupported';

/** The computer on a module: it runs while it has power and was not started into USB boot. */
export interface Machine {
  /** Power comes; it boots what is on its disks. Errors belong on the serial line. */
  start(): Promise<void>;
  /** Power goes: at once, nothing is written back. */
  stop(): Promise<void>;
  /** What the board types on its serial line. */
  type(bytes: Buffer): void;
}

/** What a computer is built into. */
export interface MachinePlace {
  readonly node: NodeNumber;
  /** Path of its eMMC. */
  readonly disk: string;
  readonly sizeBytes: number;
  readonly uart: Uart;
}

export interface SlotOptions {
  readonly module: ModuleKind;
  /** Of its eMMC. Default: 32 GiB; the file is sparse. */
  readonly sizeBytes?: number;
  /** Makes the computer of it; without one it only says `nodeN login: ` on its serial line. */
  readonly machine?: (place: MachinePlace) => Machine;
}

/** Things that go wrong with a module; change them at any time. */
export interface SlotFaults {
  /** How many more times it does not come up on USB. */
  missesUsb: number;
  /** What is read back is not what was written. */
  readsBackWrong: boolean;
}

export interface Slot {
  readonly node: NodeNumber;
  readonly module: ModuleKind;
  /** Path of its eMMC: a sparse file, as long as what was written on it. */
  readonly disk: string;
  readonly sizeBytes: number;
  readonly uart: Uart;
  readonly machine: Machine;
  readonly faults: SlotFaults;
  /** Nothing was ever written on it: an RK1 is then in USB boot whenever it has power. */
  blank: boolean;
}

export function createSlot(node: NodeNumber, disk: string, options: SlotOptions): Slot {
  const uart = createUart();
  const sizeBytes = options.sizeBytes ?? 32 * 1024 ** 3;
  closeSync(openSync(disk, 'w'));
  return {
    node,
    module: options.module,
    disk,
    sizeBytes,
    uart,
    machine: options.machine?.({ node, disk, sizeBytes, uart }) ?? stub(node, uart),
    faults: { missesUsb: 0, readsBackWrong: false },
    blank: true,
  };
}

/** The eMMC as the board sees it over USB. */
export interface Drive {
  /** @throws Error `No space left on device (os error 28)` */
  write(bytes: Buffer, position: number): Promise<void>;
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openDrive(slot: Slot): Promise<Drive> {
  const file: FileHandle = await open(slot.disk, 'r+');
  return {
    async write(bytes, position) {
      const room = Math.max(0, slot.sizeBytes - position);
      // Zeros over a hole stay a hole: tests flash gigabytes that are mostly empty.
      const part = bytes.subarray(0, room);
      const { size } = await file.stat();
      if (position >= size && part.every((byte) => byte === 0)) await file.truncate(position + part.length);
      else await file.write(part, 0, part.length, position);
      slot.blank &&= part.length === 0;
      if (room < bytes.length) throw new Error('No space left on device (os error 28)');
    },
    async read(position, length) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      if (slot.faults.readsBackWrong && bytesRead > 0) buffer[0] = (buffer[0] ?? 0) ^ 1;
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

function stub(node: NodeNumber, uart: Uart): Machine {
  return {
    async start() {
      uart.append(Buffer.from(`node${node} login: `));
    },
    async stop() {},
    type(bytes) {
      uart.append(Buffer.from(`[node${node} got ${JSON.stringify(bytes.toString('latin1'))}]\r\n`));
    },
  };
}
