import { isIP } from 'node:net';
import { BringupError } from '../../core/error.ts';
import { type PortRange, portsIn, rangesOf, rangesText } from './port-ranges.ts';
import type { Tried } from './probe-program.ts';

/** What one machine found at one address of a host. `address` of a `Tried` is its target. */
export interface Look {
  readonly from: string;
  readonly tried: Omit<Tried, 'target' | 'open'>;
  readonly address: string;
  /** The address is not the host's from there: the machine has one of that name itself, or reaches another one that has. */
  readonly whose?: 'its own' | "another machine's";
}

/** Ports that answer at an address outside of the cluster's network, and to whom. */
interface Answering {
  readonly address: string;
  readonly ports: readonly PortRange[];
  readonly from: readonly string[];
}

/** What answers, address by address. */
function answering(looks: readonly Look[]): readonly Answering[] {
  const addresses = [...new Set(looks.map(({ address }) => address))];
  return addresses.flatMap((address) => {
    const open = looks.filter((look) => look.address === address && doesAnswer(look));
    if (open.length === 0) return [];
    const ports = open.flatMap(({ tried }) => portsIn(tried.answered));
    return [{ address, ports: rangesOf(ports), from: open.map(({ from }) => from) }];
  });
}

/** The error that ports are which answer outside; undefined where none does. */
export function exposedError(
  { host, cluster, network }: { readonly host: string; readonly cluster: string; readonly network: 'mesh' | 'lan' },
  looks: readonly Look[],
): BringupError | undefined {
  const found = answering(looks);
  if (found.length === 0) return undefined;
  const told = found.map(({ address, ports, from }) => `${address} tcp ${rangesText(ports)} (to ${from.join(', ')})`);
  return new BringupError({
    code: 'ray-ports-exposed',
    category: 'verify',
    what: `ports of Ray answer outside of the cluster's network, ${network === 'mesh' ? 'the mesh' : "under another address than the node's"}: ${told.join('; ')}`,
    remedy: `look on the host for what leads around its table bringup-ray-${cluster}, such as a rule that rewrites addresses (\`nft list ruleset\`) or a proxy; what is to be reached from there is written in ray.clusters.${cluster}.expose`,
    where: { host },
  });
}

/** One sentence for people: who looked where, and what became of it. */
export function looksText(looks: readonly Look[]): string {
  const groups = Map.groupBy(looks, ({ from }) => from);
  return [...groups]
    .map(
      ([from, own]) =>
        `from ${from} ${own.map((look) => `${withBrackets(look.address)} ${outcomeOf(look)}`).join(', ')}`,
    )
    .join('; ');
}

/** Whether a port of the host answers there, as far as is known. */
export function doesAnswer({ tried, whose }: Look): boolean {
  return whose === undefined && tried.answered.length > 0;
}

function outcomeOf({ whose, tried: { answered, refused, silent } }: Look): string {
  if (whose !== undefined) return `is ${whose} there, ${whose === 'its own' ? 'and not tried' : 'which answers'}`;
  if (answered.length > 0) return 'answers';
  if (refused.length > 0) return 'turns away';
  return silent.length > 0 ? 'says nothing' : 'is not reached';
}

function withBrackets(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}
