import { existsSync } from 'node:fs';
import { BringupError } from '../../core/error.ts';
import { killHost } from '../host-process.ts';
import type { Lab } from '../lab.ts';
import { startHost } from '../nspawn.ts';
import { poll } from '../poll.ts';
import { waitForSsh } from '../ready.ts';
import { readState } from '../state.ts';
import { type Fault, faultWith } from './fault.ts';

/** Cuts the power of a host: everything in it ends at once, its disk stays as it is. Undoing switches it on and waits for ssh. */
export async function cutPower(lab: Lab, host: string): Promise<Fault> {
  const { link } = lab.host(host);
  await killHost(lab.name, host);
  // The kernel takes the link away a moment after the last process, and with the old one there the host would not start.
  await poll(() => (existsSync(`/sys/class/net/${link}`) ? undefined : true), { timeoutMs: 10_000 });
  return faultWith(`power of ${host} cut`, () => powerOn(lab, host));
}

/** Boots a host that is off, on the disk it has, and waits for ssh. */
async function powerOn(lab: Lab, host: string): Promise<void> {
  const state = await readState(lab.name);
  const record = state?.hosts.find((one) => one.name === host);
  if (state === undefined || record === undefined) throw gone(lab.name);
  await startHost(state, record);
  await waitForSsh(lab.name, record, { timeoutMs: 60_000 });
}

function gone(lab: string): BringupError {
  return new BringupError({
    code: 'lab-not-running',
    category: 'config',
    what: `There is no lab ${lab} any more.`,
    remedy: 'Start one: bringup lab up.',
  });
}
