import { setTimeout as delay } from 'node:timers/promises';
import { faultsOf } from '../../../src/lab/faults.ts';
import type { Chance } from './chance.ts';
import type { Ground } from './ground.ts';
import { rival } from './rival.ts';
import type { Runner } from './runner.ts';

/** What a fault did. */
export interface Aftermath {
  /** In words, for the line of the trial. */
  readonly what: string;
  /** Hosts that booted. */
  readonly booted: readonly string[];
  /** Hosts for which a run that lives has nothing to excuse itself with: it must have ended well there. */
  readonly harmless?: readonly string[];
  /** What was wrong with the fault's own part. */
  readonly problems?: readonly string[];
  /** What it has to tell when the trial went wrong. */
  readonly evidence?: string;
}

/** Where and when a fault is made. */
export interface Scene {
  readonly ground: Ground;
  /** The fleet file of the run that goes on. */
  readonly fleet: string;
  readonly runner: Runner;
  readonly chance: Chance;
}

/** One kind of fault: makes it, and settles when the world is whole again, whether the runner lives or not. */
export type FaultKind = (scene: Scene) => Promise<Aftermath>;

/** How long the links of the hosts of a fleet are cut in one trial, in the order of the hosts. */
const CUT_SECONDS = [5, 40, 200];

/** All hosts lose their links at once and get them back one after the other; the runner is killed meanwhile or not. */
function linkCut(killed: boolean): FaultKind {
  return async ({ ground: { lab, hosts }, runner }) => {
    const cuts = await Promise.all(hosts.map((host) => faultsOf(lab, host).cutLink()));
    if (killed) runner.kill();
    const seconds = cuts.map((_, index) => CUT_SECONDS[index] ?? 5);
    await Promise.all(cuts.map((cut, index) => delay((seconds[index] ?? 5) * 1000).then(() => cut.undo())));
    return {
      what: `links cut for ${seconds.join(', ')} s, runner ${killed ? 'killed' : 'alive'}`,
      booted: [],
      // Five seconds are nothing to TCP.
      harmless: killed ? [] : hosts.filter((_, index) => (seconds[index] ?? 5) <= 5),
    };
  };
}

const KINDS = {
  kill: async ({ runner }) => {
    runner.kill();
    return { what: 'runner killed', booted: [] };
  },
  'link-killed': linkCut(true),
  'link-alive': linkCut(false),
  reboot: async ({ ground: { lab, hosts }, chance }) => {
    const host = chance.pick(hosts);
    await faultsOf(lab, host).reboot();
    return { what: `${host} rebooted`, booted: [host], harmless: hosts.filter((one) => one !== host) };
  },
  power: async ({ ground: { lab, hosts }, chance }) => {
    const host = chance.pick(hosts);
    const off = await faultsOf(lab, host).cutPower();
    await off.undo();
    return { what: `power of ${host} cut`, booted: [host], harmless: hosts.filter((one) => one !== host) };
  },
  rival,
} satisfies Readonly<Record<string, FaultKind>>;

export type FaultName = keyof typeof KINDS;

/** All kinds of faults by name. */
export const FAULT_KINDS: Readonly<Record<FaultName, FaultKind>> = KINDS;
