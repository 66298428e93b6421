import { elapsed } from '../report/duration.ts';

/** How long ago a moment was: `20 s ago`, `3 h 12 min ago`, `9 days ago`; `never` without one. */
export function ago(at: string | null | undefined, nowMs: number): string {
  if (at === null || at === undefined) return 'never';
  const ms = Math.max(0, nowMs - Date.parse(at));
  const days = Math.floor(ms / 86_400_000);
  return `${days > 1 ? `${days} days` : elapsed(ms)} ago`;
}
