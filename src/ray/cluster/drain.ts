import type { RayNode } from './nodes.ts';
import { hostAndPort } from './start-arguments.ts';

/** A node that is to leave. */
export interface DrainRequest {
  readonly head: { readonly address: string; readonly port: number };
  readonly node: string;
  /** Why, for Ray's own records. */
  readonly message: string;
  /** Until when its tasks may run. Ray tells them, and ends nothing when it is over. */
  readonly deadlineSeconds: number;
}

/**
 * Arguments of `ray` that ask for it; with another reason a node that works would be kept. Where the head has no such node it says
 * yes, too. Source: ray 2.60 python/ray/scripts/scripts.py, `drain-node`.
 */
export function drainArguments({ head, node, message, deadlineSeconds }: DrainRequest): readonly string[] {
  return [
    'drain-node',
    `--address=${hostAndPort(head.address, head.port)}`,
    `--node-id=${node}`,
    '--reason=DRAIN_NODE_REASON_PREEMPTION',
    `--reason-message=${message}`,
    `--deadline-remaining-seconds=${deadlineSeconds}`,
  ];
}

/** `accepted`: it takes no new work from now on. `refused`: Ray says why not. `failed`: it was not even asked; see `diagnoseRay`. */
export type DrainAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed' };

/** What `ray drain-node` came to. */
export function parseDrain(exitCode: number, output: string): DrainAnswer {
  if (exitCode === 0) return { kind: 'accepted' };
  const [, why] = /The drain request is not accepted: ?([^\n]*)/.exec(output) ?? [];
  return why === undefined ? { kind: 'failed' } : { kind: 'refused', why: why.trim() };
}

/** `gone`: dead, as it has to be. `waiting`: its tasks run. `overdue`: they run past the deadline, and somebody has to end it. */
export type DrainState = 'gone' | 'waiting' | 'overdue';

/**
 * How far a node is that was drained `sinceMs` ago. A node that the head no longer knows is gone.
 * When it is, its unit has to be stopped: `ray start --block` takes a drained raylet for one that ended well, and stays without it.
 */
export function drainState(node: RayNode | undefined, sinceMs: number, deadlineSeconds: number): DrainState {
  if (node === undefined || !node.alive) return 'gone';
  return sinceMs < deadlineSeconds * 1000 ? 'waiting' : 'overdue';
}
