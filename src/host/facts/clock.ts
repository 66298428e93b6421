/** When a program was sent and when its answer was complete, by the runner's clock (epoch milliseconds). */
export interface Exchange {
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
}

/** The host's clock, and how far it is from the runner's. */
export interface ClockFacts {
  /** Milliseconds since 1970 by the host's clock while facts were read. */
  readonly epochMs: number | null;
  /** Host minus runner: positive when the host is ahead. Null without an exchange. */
  readonly clockSkewMs: number | null;
  /** The true skew lies within this of `clockSkewMs`: half the exchange, and half a second where `date` counts seconds only. */
  readonly clockSkewUncertaintyMs: number | null;
}

/** Makes a clock fact of `date +%s.%N`; busybox and older macOS leave the `%N` or print `N`. */
export function parseClock(text: string | null, exchange: Exchange | undefined): ClockFacts {
  const [, seconds, nanoseconds] = /^(\d{1,12})(?:\.(\d{9}))?/.exec(text ?? '') ?? [];
  if (seconds === undefined) return clockFacts(null, 0, exchange);
  if (nanoseconds === undefined) return clockFacts(Number(seconds) * 1000 + 500, 500, exchange);
  return clockFacts(Number(seconds) * 1000 + Math.floor(Number(nanoseconds) / 1e6), 0, exchange);
}

/** The skew of a clock that showed `epochMs`, give or take `coarseMs`, at some time during the exchange. */
export function clockFacts(epochMs: number | null, coarseMs: number, exchange: Exchange | undefined): ClockFacts {
  if (epochMs === null || exchange === undefined) return { epochMs, clockSkewMs: null, clockSkewUncertaintyMs: null };
  return {
    epochMs,
    clockSkewMs: Math.round(epochMs - (exchange.sentAtMs + exchange.receivedAtMs) / 2),
    clockSkewUncertaintyMs: Math.ceil((exchange.receivedAtMs - exchange.sentAtMs) / 2) + coarseMs,
  };
}
