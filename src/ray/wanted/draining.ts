import { type StoppedSpec, stoppedKind } from '../node/stopped.ts';
import type { Wish } from './wish.ts';

/** How long tasks may go on where nobody says. */
const DRAIN_SECONDS = 600;

/** That the Ray of a host is drained, and stays stopped. `force`: also where its head cannot be asked. */
export function draining(cluster: string, deadlineSeconds: number = DRAIN_SECONDS, force: boolean = false): Wish {
  const spec: StoppedSpec = {
    cluster,
    state: 'drained',
    deadlineSeconds,
    force,
    why: 'bringup: the host is drained',
  };
  return { kind: stoppedKind, spec } as Wish;
}
