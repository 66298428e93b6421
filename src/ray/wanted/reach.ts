import type { Wanted } from '../../engine/resource.ts';
import type { Node } from '../node/files.ts';
import { type ReachSpec, reachKind } from '../node/reach.ts';
import type { Wish } from './wish.ts';

/** That a worker and the other nodes reach each other, looked at before its Ray starts. */
export function reachOf({ name, address, environment }: Node, order: Pick<Wanted, 'needs' | 'waitsFor'>): Wish {
  const spec: ReachSpec = { cluster: name, state: 'present', address, environment };
  return { kind: reachKind, spec, ...order } as Wish;
}
