import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withFileLock } from './file-lock.ts';
import { links } from './network.ts';

/** What the machine needs while it carries labs. A value that is higher already stays. */
const SETTINGS: Readonly<Record<string, number>> = {
  // Hosts reach the internet through the machine.
  '/proc/sys/net/ipv4/ip_forward': 1,
  // An init and its services take about six; with the kernel's 128 for all of root the 25th host hangs in its boot.
  '/proc/sys/fs/inotify/max_user_instances': 4096,
};

/** What the settings were before the first lab; in memory only, because a reboot resets them too. */
const BEFORE = '/run/bringup-lab-settings-before.json';

/** The lock is on a setting itself, so that labs that start and stop at the same time agree. */
const LOCK = '/proc/sys/net/ipv4/ip_forward';

/** Sets what labs need of the machine. Call it when the lab's bridge is there: that is how others see the lab. */
export async function changeMachineSettings(signal?: AbortSignal): Promise<void> {
  await withFileLock(LOCK, signal, async () => {
    const before = existsSync(BEFORE) ? remembered() : {};
    const low = Object.entries(SETTINGS).filter(([path, wanted]) => Number(readFileSync(path, 'utf8')) < wanted);
    if (low.length === 0) return;
    const now = Object.fromEntries(low.map(([path]) => [path, readFileSync(path, 'utf8').trim()]));
    writeFileSync(BEFORE, JSON.stringify({ ...now, ...before }));
    for (const [path, wanted] of low) writeFileSync(path, String(wanted));
  });
}

/** Sets everything back to what it was before labs, when no lab has a bridge any more. */
export async function restoreMachineSettings(): Promise<void> {
  if (!existsSync(BEFORE)) return;
  await withFileLock(LOCK, undefined, async () => {
    if (!existsSync(BEFORE) || (await anyLab())) return;
    for (const [path, value] of Object.entries(remembered())) writeFileSync(path, value);
    rmSync(BEFORE);
  });
}

function remembered(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(BEFORE, 'utf8')) as Record<string, string>;
}

async function anyLab(): Promise<boolean> {
  return (await links()).some(({ name, mac }) => name.startsWith('bringup-') && mac.startsWith('02:b1:75:'));
}
