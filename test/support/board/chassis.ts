import { setTimeout as delay } from 'node:timers/promises';
import type { NodeNumber } from '../../../src/bmc/board.ts';
import type { Generation } from './generation.ts';
import { type Drive, openDrive, type Slot } from './slot.ts';

export type UsbMode = 'Host' | 'Device' | 'Flash';
export type UsbRoute = 'Bmc' | 'AlternativePort';

/** How the USB of one node is laid. */
export interface UsbConfig {
  readonly node: NodeNumber;
  readonly mode: UsbMode;
  readonly route: UsbRoute;
}

/** What people may note about a node. */
export interface NodeLabels {
  name: string | null;
  module_name: string | null;
  uart_baud: number | null;
}

/** An error of the hardware with the daemon's words. */
export class ChassisError extends Error {}

export interface ChassisOptions {
  readonly generation: Generation;
  readonly slots: readonly Slot[];
  /** A board v2.5 has a hub with all nodes on it, an older one a switch that shows one. */
  readonly bus: 'hub' | 'switch';
  readonly hubShows: 'all' | 'chosen';
  /** Of setting one node's power. The daemon's is 100 ms. */
  readonly powerMs: number;
  /** From power to looking for the module on USB. The daemon's is 1 s. */
  readonly usbMs: number;
  /** What its boot code takes: 3 s with a CM4, 5 s with an RK1 on a real board. */
  readonly loaderMs: number;
}

/** Power, pins and USB of the board. Source: bmcd bmc_application.rs, pin_controller.rs, power_controller.rs, usb_boot.rs. */
export type Chassis = ReturnType<typeof createChassis>;

export function createChassis(options: ChassisOptions) {
  const { generation, slots, bus } = options;
  const onlyChosen = bus === 'switch' || options.hubShows === 'chosen';
  /** What the daemon remembers, which is not always what is. */
  const remembered = [false, false, false, false];
  const powered = [false, false, false, false];
  const bootPins = [false, false, false, false];
  const inUsbBoot = [false, false, false, false];
  const onSince: (number | null)[] = [null, null, null, null];
  const labels = slots.map((): NodeLabels => ({ name: null, module_name: null, uart_baud: null }));
  let stored: UsbConfig = { node: 1, mode: 'Device', route: 'AlternativePort' };
  let laid: UsbConfig = stored;
  let node1Alternative = false;

  const slot = (node: NodeNumber): Slot => slots[node - 1] as Slot;

  const pin = async (node: NodeNumber, on: boolean) => {
    await delay(options.powerMs);
    const index = node - 1;
    if (powered[index] === on) return;
    powered[index] = on;
    const { module, blank, machine } = slot(node);
    if (module === 'empty') return;
    inUsbBoot[index] = on && ((bootPins[index] ?? false) || (module === 'rk1' && blank));
    if (!on) await machine.stop();
    else if (!inUsbBoot[index]) await machine.start();
  };

  const setPower = async (states: ReadonlyMap<NodeNumber, boolean>) => {
    if (states.size === 0) throw new ChassisError('Condition failed: `mask != 0` (0 vs 0)');
    for (const [node, on] of states) {
      // It compares a bit in its place with a bit in the first one, so a node other than the first that is on begins anew.
      const before = remembered[node - 1] ? 1 << (node - 1) : 0;
      if ((on ? 1 : 0) !== before) onSince[node - 1] = on ? Math.floor(Date.now() / 1_000) : null;
    }
    for (const [node, on] of states) remembered[node - 1] = on;
    for (const [node, on] of states) await pin(node, on);
  };

  const layUsb = (config: UsbConfig) => {
    laid = { ...laid, route: config.route };
    if (bus === 'hub' && config.mode === 'Host')
      throw new ChassisError('Selecting one of the nodes as USB Host role is not supported by the current hardware');
    laid = config;
    if (config.mode === 'Flash') bootPins[config.node - 1] = true;
    else bootPins.fill(false);
  };

  /** The module whose disk the board would write to: the first that it knows, which need not be the one that was meant. */
  const find = async (): Promise<Slot> => {
    const seen = slots.filter(({ node, faults }) => {
      if (!inUsbBoot[node - 1] || laid.route !== 'Bmc' || (onlyChosen && laid.node !== node)) return false;
      if (faults.missesUsb === 0) return true;
      faults.missesUsb -= 1;
      return false;
    });
    const found = seen.find(({ module }) => module === 'cm4') ?? seen.find(({ module }) => module === 'rk1');
    if (found === undefined) throw new ChassisError(generation.notFound);
    await delay(options.loaderMs);
    return found;
  };

  const intoUsbBoot = async (node: NodeNumber) => {
    await setPower(new Map([[node, false]]));
    layUsb({ node, mode: 'Flash', route: 'Bmc' });
    await setPower(new Map([[node, true]]));
    await delay(options.usbMs);
    bootPins.fill(false);
    return find();
  };

  return {
    bus,
    slot,
    labels,
    setPower,
    remembered: (node: NodeNumber) => remembered[node - 1] === true,
    powered: (node: NodeNumber) => powered[node - 1] === true,
    /** Seconds since it was switched on, by what the daemon remembers. */
    onForSeconds(node: NodeNumber): number | null {
      const since = onSince[node - 1] ?? null;
      return since === null ? null : Math.floor(Date.now() / 1_000) - since;
    },
    async reset(node: NodeNumber) {
      await pin(node, false);
      await delay(options.usbMs);
      await pin(node, true);
    },
    setUsbBoot(node: NodeNumber, on: boolean) {
      bootPins[node - 1] = on;
    },
    clearUsbBoot() {
      bootPins.fill(false);
    },
    usb: () => stored,
    configureUsb(config: UsbConfig) {
      layUsb(config);
      stored = config;
    },
    node1Alternative: () => node1Alternative,
    setNode1Alternative(on: boolean) {
      if (bus === 'switch') throw new ChassisError('This command is only available on v2.5+ boards');
      node1Alternative = on;
    },
    /** Starts a node into USB boot and shows its disk to a computer at the board's port. */
    async asDrive(node: NodeNumber) {
      await intoUsbBoot(node);
    },
    /** Starts a node into USB boot; the drive is that of whichever module was found. */
    openForFlash: async (node: NodeNumber): Promise<Drive> => openDrive(await intoUsbBoot(node)),
    /** What follows a transfer: the node is off, its pin and the USB as they were. */
    async tidyUp(node: NodeNumber) {
      await setPower(new Map([[node, false]]));
      bootPins[node - 1] = false;
      layUsb(stored);
    },
    /** What the daemon does when it starts: the pins as it remembers them. */
    async restore() {
      layUsb(stored);
      await setPower(new Map(slots.map(({ node }) => [node, remembered[node - 1] === true])));
    },
    /** The board's own power goes, and with it that of all nodes; what is remembered stays. */
    async cutPower() {
      for (const { node, machine, module } of slots) {
        if (powered[node - 1] && module !== 'empty') await machine.stop();
        powered[node - 1] = false;
        inUsbBoot[node - 1] = false;
      }
    },
  };
}
