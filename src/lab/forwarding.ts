import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withFileLock } from './file-lock.ts';
import { links } from './network.ts';

const SETTING = '/proc/sys/net/ipv4/ip_forward';

/** What the setting was before the first lab; in memory only, because a reboot resets it too. */
const BEFORE = '/run/bringup-lab-ip-forward-before';

/** Lets the machine forward packets. The lock is on the setting itself, so that labs that start and stop at the same time agree. */
export async function turnForwardingOn(signal?: AbortSignal): Promise<void> {
  await withFileLock(SETTING, signal, async () => {
    const now = readFileSync(SETTING, 'utf8').trim();
    if (now === '1') return;
    writeFileSync(BEFORE, now);
    writeFileSync(SETTING, '1');
  });
}

/** Sets forwarding back to what it was before labs, when no lab has a bridge any more. */
export async function restoreForwarding(): Promise<void> {
  if (!existsSync(BEFORE)) return;
  await withFileLock(SETTING, undefined, async () => {
    if (!existsSync(BEFORE) || (await anyLab())) return;
    writeFileSync(SETTING, readFileSync(BEFORE, 'utf8'));
    rmSync(BEFORE);
  });
}

async function anyLab(): Promise<boolean> {
  return (await links()).some(({ name, mac }) => name.startsWith('bringup-') && mac.startsWith('02:b1:75:'));
}
