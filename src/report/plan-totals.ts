import { counted } from './counted.ts';
import { isBad, isChange, isKnownLater } from './host-state.ts';
import type { Report } from './report.ts';
import { visibleInline } from './visible.ts';

/** What a plan comes to, part by part: its hash, what it will do on how many hosts, and what one should know before. */
export function planTotals(report: Report): readonly string[] {
  const { hosts } = report;
  const steps = hosts.flatMap((host) => host.steps);
  const changes = steps.filter(isChange);
  const later = steps.filter(isKnownLater).length;
  const risky = steps.filter((step) => step.outcome === 'planned' && step.risk === 'connectivity').length;
  const final = steps.filter((step) => step.outcome === 'planned' && step.irreversible !== undefined).length;
  const unread = hosts.filter((host) => isBad(host.outcome)).length;
  const orphans = hosts.reduce((count, host) => count + host.orphans.length, 0);
  const unknown = hosts.reduce((count, host) => count + host.unknownBefore.length, 0);
  const changing = hosts.filter((host) => host.steps.some(isChange)).length;
  return [
    ...(report.plan === undefined ? [] : [`plan ${visibleInline(report.plan.slice(0, 7))}`]),
    changes.length === 0 && later === 0
      ? 'nothing to do'
      : `${counted(changes.length, 'change')}${changing === 0 ? '' : ` on ${counted(changing, 'host')}`}`,
    ...(later === 0 ? [] : [`${later} known only while it runs`]),
    ...(risky === 0 ? [] : [`${counted(risky, 'step')} guarded`]),
    ...(final === 0 ? [] : [`${final} cannot be taken back`]),
    ...(unknown === 0 ? [] : [`${unknown} left unknown by an earlier run`]),
    ...(orphans === 0 ? [] : [`${counted(orphans, 'orphan')} (--prune)`]),
    ...(unread === 0 ? [] : [`${counted(unread, 'host')} cannot be planned`]),
    ...(report.cancelled ? ['cancelled'] : []),
    ...(report.exitCode === 0 ? [] : [`exit ${report.exitCode}`]),
  ];
}
