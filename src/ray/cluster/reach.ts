import { BringupError } from '../../core/error.ts';
import { type PortRange, rangesText, rangesWithout } from './port-ranges.ts';
import type { Listening, Tried } from './probe-program.ts';

/** What one host found out about another one. */
export interface Reach {
  readonly from: string;
  readonly to: string;
  readonly tried: Tried;
}

/** Ports by which one host does not reach another one. */
export interface ClosedPorts {
  readonly from: string;
  readonly to: string;
  readonly how: 'refused' | 'silent' | 'unreachable' | 'answered';
  readonly ports: readonly PortRange[];
}

/**
 * All that is closed, by direction. `expects`: who is to answer there: the listener of the probe, or Ray itself, which runs already
 * and has another answer.
 */
export function closedPorts(reaches: readonly Reach[], expects: 'listener' | 'ray'): readonly ClosedPorts[] {
  const wrong = expects === 'ray' ? HOW.filter((how) => how !== 'answered') : HOW;
  return reaches.flatMap(({ from, to, tried }) =>
    wrong.flatMap((how) => (tried[how].length === 0 ? [] : [{ from, to, how, ports: tried[how] }])),
  );
}

const HOW = ['silent', 'refused', 'unreachable', 'answered'] as const;

const MEANING: Readonly<Record<ClosedPorts['how'], string>> = {
  silent: 'nothing comes back, as from a firewall that drops',
  refused: 'turned away, as by a firewall that rejects',
  unreachable: 'there is no way to it',
  answered: 'something between takes the connections itself',
};

/** The error that closed ports are before Ray starts; undefined where there are none. */
export function closedError(closed: readonly ClosedPorts[]): BringupError | undefined {
  const first = closed[0];
  if (first === undefined) return undefined;
  const all = closed.map(({ from, to, how, ports }) => `${from} -> ${to} tcp ${rangesText(ports)} (${MEANING[how]})`);
  const shown = all.length > 6 ? [...all.slice(0, 6), `and ${all.length - 6} more`] : all;
  return new BringupError({
    code: 'ray-ports-closed',
    category: 'verify',
    what: `the nodes of the cluster would not reach each other: ${shown.join('; ')}`,
    remedy: `open these ports on ${[...new Set(closed.map(({ to }) => to))].slice(0, 6).join(', ')} for the addresses of the other nodes: Ray would join, and be thrown out after half a minute`,
    where: { host: first.to },
  });
}

/** The error that taken ports are; undefined where all are free, but for those of a range of which Ray takes others then. */
export function busyError(
  host: string,
  { busy: all }: Listening,
  spare: readonly PortRange[] = [],
): BringupError | undefined {
  const busy = rangesWithout(all, spare);
  if (busy.length === 0) return undefined;
  return new BringupError({
    code: 'ray-ports-taken',
    category: 'config',
    what: `another program on ${host} has ports that Ray is to have: ${rangesText(busy)}`,
    remedy: '`ss -ltnp` there says which; end it, or choose other `ports:` for the cluster',
    where: { host },
  });
}
