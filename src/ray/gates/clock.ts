import { type Gate, need } from './gate.ts';

/** Clocks that are apart by no more than this agree. */
const AGREE_SECONDS = 5;
const MOST_SECONDS = 30;

export const CLOCK_GATE: Gate = {
  id: 'clock',
  title: 'clock, against this machine',
  unit: 'seconds',
  rule: `apart by at most ${MOST_SECONDS} s; above ${AGREE_SECONDS} s it warns`,
  purpose: 'certificates, health checks and the order of logs rest on clocks that agree',
  judge(_facts, { clockSkewSeconds: skew }) {
    const by = Math.abs(skew);
    const limit = by > MOST_SECONDS ? MOST_SECONDS : AGREE_SECONDS;
    return need(
      by <= AGREE_SECONDS,
      { actual: skew, required: limit },
      `set the clock of the host: \`timedatectl set-ntp true\`, or \`chronyc makestep\` where chrony runs. If others are right, the clock of this machine is not`,
      by > MOST_SECONDS ? 'fail' : 'warn',
    );
  },
};

/**
 * Whole seconds between two clocks, for sure: what the measurement may be wrong by is taken off. 0 where they agree within what a
 * cluster needs, so that a plan does not change with every measurement.
 */
export function apartSeconds(skewMs: number | null, uncertaintyMs: number | null): number {
  const surely = Math.abs(skewMs ?? 0) - (uncertaintyMs ?? 0);
  return surely <= AGREE_SECONDS * 1000 ? 0 : Math.sign(skewMs ?? 0) * Math.round(surely / 1000);
}
