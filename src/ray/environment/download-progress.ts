import { cpus } from 'node:os';

/** A word this often is enough for eyes. */
const PACE_MS = 1_000;

/**
 * Tells how far several downloads are, how fast it goes, and how busy the processors of this machine are meanwhile:
 * `fetching wheels: 45 of 113 MB, 12.3 MB/s, processors 65 % busy`. What was there already is no part of the rate.
 */
export function downloadProgress(what: string, totalBytes: number, tell: (text: string) => void) {
  const bytes = new Map<string, { readonly first: number; readonly now: number }>();
  let [toldMs, before, busy] = [performance.now(), 0, processorTimes()];
  return (id: string, done: number): void => {
    bytes.set(id, { first: bytes.get(id)?.first ?? done, now: done });
    const nowMs = performance.now();
    if (nowMs - toldMs < PACE_MS) return;
    const all = [...bytes.values()];
    const here = all.reduce((sum, { now }) => sum + now, 0);
    const came = all.reduce((sum, { first, now }) => sum + now - first, 0);
    const rate = (came - before) / ((nowMs - toldMs) / 1000);
    const times = processorTimes();
    const share = (times.busy - busy.busy) / Math.max(1, times.all - busy.all);
    [toldMs, before, busy] = [nowMs, came, times];
    tell(
      `${what}: ${(here / 1e6).toFixed(0)} of ${(totalBytes / 1e6).toFixed(0)} MB, ${(rate / 1e6).toFixed(1)} MB/s, processors ${Math.round(share * 100)} % busy`,
    );
  };
}

function processorTimes(): { readonly busy: number; readonly all: number } {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const sum = Object.values(times).reduce((total, time) => total + time, 0);
    all += sum;
    busy += sum - times.idle;
  }
  return { busy, all };
}
