import { BringupError } from '../../core/error.ts';
import type { Lab } from '../lab.ts';
import { poll } from '../poll.ts';
import { waitForSsh } from '../ready.ts';

/** Reboots a host the orderly way and waits for ssh. Returns the new boot id. */
export async function rebootHost(lab: Lab, host: string): Promise<string> {
  const before = await bootId(lab, host);
  await lab.run(host, 'systemctl reboot --no-block');
  const after = await poll(
    async () => {
      const now = await bootId(lab, host).catch(() => before); // between two boots there is nothing to ask
      return now === '' || now === before ? undefined : now;
    },
    { timeoutMs: 60_000 },
  );
  if (after === undefined) {
    throw new BringupError({
      code: 'lab-reboot-stuck',
      category: 'timeout',
      what: `The lab host ${host} did not come back from its reboot within 60 s.`,
      remedy: 'See its console in the lab directory.',
      where: { host },
    });
  }
  await waitForSsh(lab.name, lab.host(host), { timeoutMs: 60_000 });
  return after;
}

async function bootId(lab: Lab, host: string): Promise<string> {
  return (await lab.run(host, 'cat /proc/sys/kernel/random/boot_id', { timeoutMs: 5_000 })).stdout.trim();
}
