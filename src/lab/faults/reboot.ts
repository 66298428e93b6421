import { BringupError } from '../../core/error.ts';
import { leaderOf } from '../host-process.ts';
import type { Lab } from '../lab.ts';
import { poll } from '../poll.ts';
import { startTime } from '../process-table.ts';
import { waitForSsh } from '../ready.ts';
import { inHost } from './in-host.ts';

/** Longer than systemd waits for a service that does not stop (90 s). */
const REBOOT_MS = 120_000;

/** Reboots a host the orderly way and waits for ssh. Returns the new boot id. */
export async function rebootHost(lab: Lab, host: string): Promise<string> {
  const before = boot(lab, host);
  // logind may refuse while it starts itself; systemd does not.
  const asked = inHost(lab, host, 'systemctl reboot --no-block || systemctl start --no-block reboot.target');
  // A quick host ends the very command that asked for it.
  const refused = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  // A boot id says nothing yet while the host is being set up: there it is still the machine's.
  const changed = (): true | undefined => (![before, undefined].includes(boot(lab, host)) ? true : undefined);
  if (!(await poll(changed, { timeoutMs: REBOOT_MS }))) throw refused ?? stuck(host);
  await waitForSsh(lab.name, lab.host(host), { timeoutMs: 60_000 });
  return inHost(lab, host, 'cat /proc/sys/kernel/random/boot_id');
}

/** What tells one boot of a host from another, seen from outside; undefined while there is none. */
function boot(lab: Lab, host: string): string | undefined {
  const leader = leaderOf(lab.name, host);
  return leader === undefined ? undefined : `${leader} since ${startTime(leader)}`;
}

function stuck(host: string): BringupError {
  return new BringupError({
    code: 'lab-reboot-stuck',
    category: 'timeout',
    what: `The lab host ${host} did not come back from its reboot within ${REBOOT_MS / 1000} s.`,
    remedy: "See its console in the lab's directory (bringup lab status).",
    where: { host },
  });
}
