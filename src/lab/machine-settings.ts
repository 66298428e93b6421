import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BringupError } from '../core/error.ts';
import { withFileLock } from './file-lock.ts';
import { links } from './network.ts';

/** What the machine needs while it carries labs. A value that is higher already stays. */
const SETTINGS = [
  // Hosts reach the internet through the machine.
  { path: '/proc/sys/net/ipv4/ip_forward', atLeast: 1, needed: true },
  // An init and its services take about six; with the kernel's 128 for all of root the 25th host hangs in its boot.
  { path: '/proc/sys/fs/inotify/max_user_instances', atLeast: 4096, needed: false },
];

/** What the settings were before the first lab; in memory only, because a reboot resets them too. */
const BEFORE = '/run/bringup-lab-settings-before.json';

/** The lock is on a setting itself, so that labs that start and stop at the same time agree. */
const LOCK = '/proc/sys/net/ipv4/ip_forward';

/** Sets what labs need of the machine. Call it when the lab's bridge is there: that is how others see the lab. */
export async function changeMachineSettings(signal?: AbortSignal): Promise<void> {
  await withFileLock(LOCK, signal, async () => {
    const before = existsSync(BEFORE) ? remembered() : {};
    const low = SETTINGS.filter(({ path, atLeast }) => Number(readFileSync(path, 'utf8')) < atLeast);
    if (low.length === 0) return;
    const now = Object.fromEntries(low.map(({ path }) => [path, readFileSync(path, 'utf8').trim()]));
    writeFileSync(BEFORE, JSON.stringify({ ...now, ...before }));
    for (const setting of low) set(setting);
  });
}

/** Sets everything back to what it was before labs, when no lab has a bridge any more. */
export async function restoreMachineSettings(): Promise<void> {
  if (!existsSync(BEFORE)) return;
  await withFileLock(LOCK, undefined, async () => {
    if (!existsSync(BEFORE) || (await anyLab())) return;
    for (const [path, value] of Object.entries(remembered())) restore(path, value);
    rmSync(BEFORE);
  });
}

function set({ path, atLeast, needed }: (typeof SETTINGS)[number]): void {
  try {
    writeFileSync(path, String(atLeast));
  } catch (cause) {
    if (!needed) return; // a container may not change it; a few hosts do without
    throw new BringupError({
      code: 'lab-setting-refused',
      category: 'unsupported',
      what: `This machine does not let the lab set ${path} to ${atLeast}.`,
      remedy: `Set it yourself before you start the lab, or run the lab on a machine whose root may.`,
      cause,
    });
  }
}

function remembered(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(BEFORE, 'utf8')) as Record<string, string>;
}

function restore(path: string, value: string): void {
  try {
    writeFileSync(path, value);
  } catch {
    // it could not be set either
  }
}

async function anyLab(): Promise<boolean> {
  return (await links()).some(({ name, mac }) => name.startsWith('bringup-') && mac.startsWith('02:b1:75:'));
}
