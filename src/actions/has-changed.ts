import { isChange } from '../report/host-state.ts';
import type { Report } from '../report/report.ts';

/** Whether something was changed, or would be. */
export function hasChanged(report: Report): boolean {
  return report.hosts.some((host) => host.steps.some((step) => step.outcome === 'changed' || isChange(step)));
}
