import type { RunEvent } from '../../engine/event.ts';
import { unitOf } from '../places.ts';

/** How long a cluster was not whole, as its runs tell it. */
interface Outage {
  onEvent(event: RunEvent): void;
  /** From the moment its head was stopped until the last node had run a task; undefined while its head was left alone. */
  seconds(): number | undefined;
}

/** Measures it on the clock of this machine. A node counts from before its probation. */
export function measureOutage(
  cluster: string,
  head: string,
  probationSeconds: number,
  nowMs: () => number = () => performance.now(),
): Outage {
  const service = `service:${unitOf(cluster).replace(/\.service$/, '')}`;
  let beganMs: number | undefined;
  let wholeMs: number | undefined;
  return {
    onEvent(event) {
      if (event.type === 'step-started' && event.host === head && event.step === service) beganMs ??= nowMs();
      if (event.type !== 'step-finished' || event.step !== `ray-member:${cluster}` || beganMs === undefined) return;
      if (event.outcome === 'changed') wholeMs = Math.max(wholeMs ?? 0, nowMs() - probationSeconds * 1000);
    },
    seconds: () =>
      beganMs === undefined || wholeMs === undefined
        ? undefined
        : Math.max(0, Math.round((wholeMs - beganMs) / 100) / 10),
  };
}
