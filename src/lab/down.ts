import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { BringupError } from '../core/error.ts';
import { runChild } from './child.ts';
import { removeCgroups } from './host-cgroups.ts';
import { stopHost } from './host-process.ts';
import { labLeftovers, linksOf, mountsUnder, nspawnTraces, tablesOf } from './leftovers.ts';
import { requireLabMachine } from './machine.ts';
import { restoreMachineSettings } from './machine-settings.ts';
import { forwardRules } from './network.ts';
import { isStarting, type LabState, labDirectory, labName, readState } from './state.ts';

/** Time a host gets to shut down by itself, as a courtesy to what it talks with: its disk is thrown away. */
const GRACE_MS = 5_000;

/** Removes a lab and all it has, whoever made it and however far that came. A lab that is not there is fine. Throws BringupError when something stays, or when another process is just starting it. */
export async function labDown(name: string, { ours = false }: { ours?: boolean } = {}): Promise<void> {
  requireLabMachine();
  labName(name);
  if (!existsSync(labDirectory(name))) return;
  const state = await readState(name);
  if (state !== undefined) {
    if (!ours) refuseWhileStarting(state);
    await Promise.all(state.hosts.map((host) => stopHost(name, host.name, state.phase === 'up' ? GRACE_MS : 0)));
  }
  await unmountAll(labDirectory(name));
  if (state !== undefined) await removeFromKernel(state);
  await restoreMachineSettings();
  if (mountsUnder(labDirectory(name)).length === 0) await rm(labDirectory(name), { recursive: true, force: true });
  const left = await labLeftovers(name, state);
  if (left.length > 0) throw notClean(name, left);
}

async function removeFromKernel(state: LabState): Promise<void> {
  for (const link of await linksOf(state)) await runChild(['ip', 'link', 'delete', link]);
  for (const table of await tablesOf(state.id)) await runChild(['nft', 'delete', 'table', ...table.split(' ')]);
  if (state.bridge !== '') {
    for (const rule of forwardRules(state.id, state.bridge))
      await runChild(['iptables', '-w', '-D', 'FORWARD', ...rule]);
  }
  for (const host of state.hosts) {
    await removeCgroups(host.cgroups);
    for (const path of nspawnTraces(host.machine)) await rm(path, { recursive: true, force: true });
  }
}

async function unmountAll(directory: string): Promise<void> {
  for (const path of mountsUnder(directory)) {
    if ((await runChild(['umount', path])).code !== 0) await runChild(['umount', '--lazy', path]);
  }
}

function refuseWhileStarting(state: LabState): void {
  if (!isStarting(state)) return;
  const { name, maker } = state;
  throw new BringupError({
    code: 'lab-starting',
    category: 'lock',
    what: `The lab ${name} is just being started by process ${maker.pid}.`,
    remedy: 'Wait until it is up, or stop that process with Ctrl-C: it removes the lab itself.',
  });
}

function notClean(name: string, left: readonly string[]): BringupError {
  return new BringupError({
    code: 'lab-leftovers',
    category: 'unknown',
    what: `The lab ${name} is down, but this stays: ${left.join(', ')}.`,
    remedy: `Run bringup lab down ${name} again; what still stays then must be removed by hand.`,
  });
}
