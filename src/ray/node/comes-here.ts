import { type Sh, sh } from '../../core/sh.ts';
import type { Look } from '../cluster/exposed.ts';
import { rangesText } from '../cluster/port-ranges.ts';
import { fenceTable } from './fence.ts';
import type { Conversation } from './host-python.ts';

/**
 * Whether what answered a look was the host, and not another machine that has the same address, as bridges of containers have on
 * every host: it is looked again while the kernel of the host counts who comes. Where it cannot count, or nothing answered again, it
 * was the host. `lookAgain` tells whether something answered.
 */
export async function comesHere(
  cluster: string,
  { address, tried }: Pick<Look, 'address' | 'tried'>,
  there: Pick<Conversation, 'ask'>,
  lookAgain: () => Promise<boolean>,
): Promise<boolean> {
  // Beside the fence, so that it goes with it when this machine is gone meanwhile.
  const chain = `inet ${fenceTable(cluster)} looks`;
  const gone = `add chain ${chain}\nflush chain ${chain}\ndelete chain ${chain}\n`;
  const family = address.includes(':') ? 'ip6' : 'ip';
  // Before any rule that rewrites addresses.
  const counts = `add chain ${chain} { type filter hook prerouting priority -310; }
add rule ${chain} iif != lo ${family} daddr ${address} tcp dport { ${rangesText(tried.answered)} } tcp flags & (syn | ack) == syn counter
`;
  await there.ask(load(gone + counts));
  const answered = await lookAgain();
  const said = await there.ask(sh`nft list chain ${chain.split(' ')} 2>&1; ${load(gone)}`);
  return !answered || /counter packets (\d+) /.exec(said)?.[1] !== '0';
}

function load(rules: string): Sh {
  return sh`printf '%s' ${rules} | nft -f - 2>&1 || :`;
}
