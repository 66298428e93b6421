import { breakApt } from './faults/break-apt.ts';
import { cutLink } from './faults/cut-link.ts';
import { dropDirection } from './faults/drop-direction.ts';
import { fillDisk } from './faults/fill-disk.ts';
import { freezeSshd } from './faults/freeze-sshd.ts';
import { holdAptLock } from './faults/hold-apt-lock.ts';
import { cutPower } from './faults/power.ts';
import { rebootHost } from './faults/reboot.ts';
import { skewClock } from './faults/skew-clock.ts';
import type { Lab } from './lab.ts';

/** Everything that can go wrong with one host, on purpose: `await using cut = await faultsOf(lab, 'gpu-1').cutLink()`. What is not undone ends with the lab. */
export function faultsOf(lab: Lab, host: string) {
  return {
    cutLink: () => cutLink(lab, host),
    dropDirection: (direction: 'to-host' | 'from-host') => dropDirection(lab, host, direction),
    freezeSshd: () => freezeSshd(lab, host),
    fillDisk: (directory: string) => fillDisk(lab, host, directory),
    breakApt: () => breakApt(lab, host),
    holdAptLock: (options: { seconds: number; process?: string }) => holdAptLock(lab, host, options),
    skewClock: (seconds: number) => skewClock(lab, host, seconds),
    cutPower: () => cutPower(lab, host),
    /** Not a fault with a way back: returns the new boot id when the host is back. */
    reboot: () => rebootHost(lab, host),
  };
}
