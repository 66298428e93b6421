/** The time by which a board bans, forgets tokens and gives up on uploads. */
export interface Clock {
  /** In nanoseconds, from some beginning. */
  now(): bigint;
  /** Returns what calls it off. */
  after(ms: number, work: () => void): () => void;
}

/** The machine's. */
export const REAL: Clock = {
  now: () => process.hrtime.bigint(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** One that stands still until it is told to go on, so that no load of the machine makes anything late. */
export interface HandClock extends Clock {
  /** Does what is due on the way, in its order. */
  pass(ms: number): void;
}

export function handClock(): HandClock {
  let now = 0n;
  const due = new Set<{ readonly at: bigint; readonly work: () => void }>();
  return {
    now: () => now,
    after(ms, work) {
      const one = { at: now + nanoseconds(ms), work };
      due.add(one);
      return () => due.delete(one);
    },
    pass(ms) {
      now += nanoseconds(ms);
      const over = [...due].filter(({ at }) => at <= now).sort((a, b) => Number(a.at - b.at));
      for (const one of over) if (due.delete(one)) one.work();
    },
  };
}

const nanoseconds = (ms: number): bigint => BigInt(Math.round(ms * 1e6));
