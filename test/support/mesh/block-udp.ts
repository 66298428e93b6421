import { randomBytes } from 'node:crypto';
import { mustRun } from '../../../src/lab/child.ts';
import { type Fault, faultWith } from '../../../src/lab/faults/fault.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { natTable } from '../../../src/lab/network.ts';

/** Loses all UDP of a host but its questions to name servers, as firewalls of offices do: only a relay is left to its peers. */
export async function blockUdp(lab: Lab, host: string): Promise<Fault> {
  const { link } = lab.host(host);
  // The table carries the lab's name, so that `lab down` finds it.
  const table = `${natTable(lab.id)}_udp_${randomBytes(3).toString('hex')}`;
  const rules = `table bridge ${table} {
    chain from { type filter hook prerouting priority 0; iifname "${link}" ip protocol udp udp dport != 53 drop; };
    chain to { type filter hook postrouting priority 0; oifname "${link}" ip protocol udp udp sport != 53 drop; };
  }\n`;
  await mustRun(['nft', '-f', '-'], { input: rules });
  return faultWith(`UDP of ${host} lost`, async () => {
    await mustRun(['nft', 'delete', 'table', 'bridge', table]);
  });
}
