import { randomUUID } from 'node:crypto';
import { CATEGORIES } from '../core/category.ts';
import { EXIT, HOST_OUTCOMES } from '../engine/outcome.ts';
import type { Workflow } from '../github/workflow.ts';
import { toProblems } from '../report/problem.ts';
import { type Problem, REPORT_VERSION, type Report } from '../report/report.ts';
import { VERSION } from './version.ts';

/** The report of a run that tried no host, because of this error. */
export function failureReport(error: unknown, workflow: Workflow): Report {
  const problems = toProblems(error);
  return {
    version: REPORT_VERSION,
    run: {
      id: randomUUID(),
      command: 'apply',
      startedAt: new Date().toISOString(),
      durationMs: 0,
      fleet: '',
      by: workflow.actor ?? 'unknown',
      ...(workflow.url === undefined ? {} : { url: workflow.url }),
      bringup: VERSION,
    },
    hosts: [],
    problems,
    cancelled: problems.some(({ category }) => category === 'cancelled'),
    exitCode: exitOf(problems),
  };
}

/** The exit code of problems of no single host: that of the first, where 2 is for what a person wrote and 1 for bugs. */
function exitOf([first]: readonly Problem[]): number {
  if (first === undefined || first.category === 'bug') return EXIT.bug;
  if (first.category === 'cancelled') return EXIT.cancelled;
  if (first.category === 'config' || first.category === 'secret') return EXIT.config;
  return first.retryable ? EXIT.transient : HOST_OUTCOMES[CATEGORIES[first.category].outcome].exit;
}
