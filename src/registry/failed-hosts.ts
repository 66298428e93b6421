import { isBad, isToRetry } from '../report/host-state.ts';
import type { RunStore } from './run-store.ts';

/** Whether a selection says `failed`. */
function asksForFailed(selection: string): boolean {
  return /(^|,)\s*!?failed\s*(,|$)/.test(selection);
}

/**
 * Names of the hosts that a selection's `failed` means: those that failed in the newest run, or that its rollout did not come
 * to. A plan or a check in which nothing failed does not hide the apply before it. Undefined when no run is known.
 */
export async function failedHosts(store: RunStore, selection: string): Promise<readonly string[] | undefined> {
  if (!asksForFailed(selection)) return undefined;
  let known = false;
  for (const name of await store.runs()) {
    const report = await store.report(name);
    if (report === undefined || !['apply', 'plan', 'check'].includes(report.run.command)) continue;
    known = true;
    const isApply = report.run.command === 'apply';
    if (!isApply && !report.hosts.some(({ outcome }) => isBad(outcome))) continue;
    return report.hosts.filter(isToRetry).map((host) => host.name);
  }
  return known ? [] : undefined;
}
