/** What counts against a provider, and for how long. */
export const RULES = {
  /** Where a provider begins. */
  full: 100,
  /** An onboarding failed for a reason that is the provider's (error-class.ts). */
  failedJoin: 10,
  /** It was gone and came back; */
  flap: 5,
  /** one more for each ten minutes that it was away, */
  awayMsForOne: 600_000,
  /** up to this for one flap. */
  worstFlap: 20,
  /** It did not finish its work by the deadline of a drain. */
  failedDrain: 10,
  /** After this nothing counts any more. */
  windowMs: 30 * 86_400_000,
  /** Below this it is quarantined by itself. */
  quarantineBelow: 50,
} as const;

/** One thing that counts against a provider. */
export interface Points {
  readonly at: string;
  readonly points: number;
  readonly why: string;
}

/** How reliable a provider was in the thirty days before a moment: 100 less its points, never below 0. */
export function scoreOf(points: readonly Points[], nowMs: number): number {
  const since = nowMs - RULES.windowMs;
  let score: number = RULES.full;
  for (const one of points) if (Date.parse(one.at) > since) score -= one.points;
  return Math.max(0, score);
}

/** The points for having been away for so long. */
export function flapPoints(awayMs: number): number {
  return Math.min(RULES.worstFlap, RULES.flap + Math.floor(Math.max(0, awayMs) / RULES.awayMsForOne));
}
