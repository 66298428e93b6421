import { randomBytes } from 'node:crypto';
import { mustRun } from '../child.ts';
import type { Lab } from '../lab.ts';
import { natTable } from '../network.ts';
import { type Fault, faultWith } from './fault.ts';

/** Loses every packet to a host, or every packet from it; the other direction passes. */
export async function dropDirection(lab: Lab, host: string, direction: 'to-host' | 'from-host'): Promise<Fault> {
  const { link } = lab.host(host);
  // The table carries the lab's name, so that `lab down` finds it.
  const table = `${natTable(lab.id)}_drop_${randomBytes(3).toString('hex')}`;
  const chain =
    direction === 'to-host'
      ? `type filter hook postrouting priority 0; oifname "${link}" drop`
      : `type filter hook prerouting priority 0; iifname "${link}" drop`;
  await mustRun(['nft', '-f', '-'], { input: `table bridge ${table} { chain drop_one_way { ${chain}; }; }\n` });
  return faultWith(`packets ${direction === 'to-host' ? 'to' : 'from'} ${host} lost`, async () => {
    await mustRun(['nft', 'delete', 'table', 'bridge', table]);
  });
}
