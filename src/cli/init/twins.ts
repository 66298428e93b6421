import { BringupError } from '../../core/error.ts';
import type { Way } from './way.ts';

interface Reached {
  readonly name: string;
  readonly way: Way;
}

/** The host among `others` that is reached by the same address and port, through the same host. */
export function twinOf(way: Way, others: readonly Reached[]): Reached | undefined {
  return others.find((other) => endpoint(other.way) === endpoint(way));
}

/** Throws BringupError when two hosts are one. */
export function refuseTwins(hosts: readonly Reached[]): void {
  for (const [index, { name, way }] of hosts.entries()) {
    const twin = twinOf(way, hosts.slice(0, index));
    if (twin === undefined) continue;
    throw new BringupError({
      code: 'host-twice',
      category: 'config',
      what: `${twin.name} and ${name} are both ${way.address} port ${way.port}`,
      remedy: 'name each host once',
    });
  }
}

function endpoint({ jump, address, port }: Way): string {
  return `${jump ?? ''} ${address.toLowerCase()} ${port}`;
}
