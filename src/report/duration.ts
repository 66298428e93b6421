/** A duration for people: `0.4 s`, `12.4 s`, `2 min 03 s`, `1 h 02 min`. `ms` is in milliseconds. */
export function duration(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100));
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** A duration that is still growing, in whole seconds: `20 s`, `2 min 03 s`. `ms` is in milliseconds. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 60 ? `${seconds} s` : duration(seconds * 1000);
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
