const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** What a duration looks like in the fleet file: `500ms`, `10s`, `5m`, `2h`, `1d`. */
export const DURATION = /^(\d{1,7})(ms|s|m|h|d)$/;

/** Milliseconds of a text that matches `DURATION`; NaN for any other. */
export function durationMs(text: string): number {
  const match = DURATION.exec(text);
  return match === null ? Number.NaN : Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS];
}
