import type { Remark } from '../github/annotate.ts';
import { problemsOf } from '../report/host-state.ts';
import type { Problem, Report } from '../report/report.ts';

/** What a person must act on, beside the line of the fleet file that is to blame. */
export function remarksOf(report: Report): readonly Remark[] {
  const ofHosts = report.hosts.flatMap((host) => problemsOf(host).map(({ problem }) => remark(problem, host.name)));
  return [...report.problems.map((problem) => remark(problem)), ...ofHosts];
}

function remark({ code, what, remedy, where }: Problem, host?: string): Remark {
  return {
    level: 'error',
    title: host === undefined ? code : `${host}: ${code}`,
    message: `${what}\n→ ${remedy}`,
    ...(where.file === undefined ? {} : { file: where.file }),
    ...(where.line === undefined ? {} : { line: where.line }),
    ...(where.column === undefined ? {} : { column: where.column }),
  };
}
