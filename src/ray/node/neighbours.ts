import type { RunnerContext } from '../../engine/resource.ts';
import { TAKES_PART } from '../../engine/values.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import { addressOf } from '../address.ts';
import { headOf, type NamedCluster, nodesOf, workersOf } from '../members.ts';
import type { PythonHost } from './host-python.ts';
import { nodeValue } from './member.ts';

/** Another host of the cluster in the same run, and what the run knows of it by now. */
export interface Neighbour extends PythonHost {
  readonly role: 'head' | 'worker';
  readonly address?: string;
  /** Its Ray runs, and was seen to. */
  readonly isProven: boolean;
}

/** Each worker looks to so many others, so that work grows with the hosts and not with their square. */
const MOST_WORKERS = 8;

/**
 * The head, and the workers that come next after a host in the fleet file, its end followed by its beginning: up to nine workers
 * all pairs, of more each with eight others. Only who takes part in the run, and of that as much as is known now.
 */
export function neighboursOf(
  fleet: Fleet,
  { name, cluster }: NamedCluster,
  { host, value }: Pick<RunnerContext, 'host' | 'value'>,
): readonly Neighbour[] {
  const head = headOf(fleet, name);
  const workers = workersOf(fleet, name);
  const own = workers.findIndex((worker) => worker.name === host);
  const takesPart = (other: { readonly name: string }) => value(TAKES_PART, other.name) === true;
  const next = [...workers.slice(own + 1), ...workers.slice(0, Math.max(own, 0))].filter(takesPart);
  return nodesOf(fleet, name)
    .filter(
      (other) =>
        (other === head && other.name !== host && takesPart(other)) || next.slice(0, MOST_WORKERS).includes(other),
    )
    .map((other) => {
      const environment = value(`ray.environment.${name}`, other.name);
      const address = addressOf({ value }, other, cluster);
      return {
        host: other,
        role: other === head ? 'head' : 'worker',
        // What is tried needs nothing but Python's own library.
        python: typeof environment === 'string' ? `${environment}/bin/python` : 'python3',
        ...(address === undefined ? {} : { address }),
        isProven: value(nodeValue(name), other.name) !== undefined,
      };
    });
}
