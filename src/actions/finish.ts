import { isDebug } from '@actions/core';
import { annotate } from '../github/annotate.ts';
import { say } from '../github/log.ts';
import { setOutputs } from '../github/outputs.ts';
import { appendSummary } from '../github/summary.ts';
import { annotations } from '../report/annotations.ts';
import { applyText } from '../report/apply-text.ts';
import { HOST_OUTCOMES, type HostOutcome } from '../report/outcome.ts';
import { planText } from '../report/plan-text.ts';
import { problemText } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { summaryMarkdown } from '../report/summary.ts';
import type { Action, Telling, ToldRun } from './action.ts';
import { hasChanged } from './has-changed.ts';
import { hostOutputs } from './host-outputs.ts';
import { jobFile, json, writePrivate } from './job-file.ts';

/** Logs of workflow runs show colours, and scroll sideways. */
const TEXT = { colour: true, width: 120 } as const;

/** Tells what became of a run to everybody who may look: log, annotations, summary, outputs, exit code. */
export function finish(action: Action, result: Report | ToldRun | Telling): void {
  const {
    id,
    report,
    text,
    annotations: remarks,
    summary,
    outputs,
    exitCode,
  } = 'id' in result ? result : 'report' in result ? told(result) : telling(result);
  const path = writePrivate(jobFile(`${action.name}-${id}.json`), json(report));
  say(text.trimEnd());
  annotate(remarks);
  appendSummary(summary);
  setOutputs(
    Object.fromEntries(Object.entries({ ...outputs, report: path }).filter(([name]) => name in action.outputs)),
  );
  process.exitCode = exitCode;
}

function told({ report, outputs, summary }: ToldRun): Telling {
  const bare = telling(report);
  return { ...bare, summary: `${summary}\n${bare.summary}`, outputs: { ...bare.outputs, ...outputs } };
}

function telling(report: Report): Telling {
  return {
    id: report.run.id,
    report,
    text: textOf(report),
    annotations: annotations(report, { rootDir: process.env['GITHUB_WORKSPACE'] ?? process.cwd() }),
    summary: summaryMarkdown(report),
    outputs: {
      changed: String(hasChanged(report)),
      outcome: outcomeOf(report),
      ...hostOutputs(report),
      'known-hosts': report.hosts.flatMap(({ newHostKey }) => newHostKey ?? []).join('\n'),
      ...(report.run.planFile === undefined ? {} : { plan: report.run.planFile }),
    },
    exitCode: report.exitCode,
  };
}

function textOf(report: Report): string {
  if (report.hosts.length === 0) return report.problems.map((problem) => problemText(problem, TEXT)).join('\n');
  const options = { ...TEXT, verbose: isDebug() };
  return report.run.command === 'plan' ? planText(report, options) : applyText(report, options);
}

/** The heaviest outcome of all hosts; `refused` when none was tried. */
function outcomeOf(report: Report): HostOutcome {
  const weight = Object.keys(HOST_OUTCOMES);
  const heaviest = report.hosts.toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))[0];
  return heaviest?.outcome ?? (report.problems.length > 0 ? 'refused' : 'converged');
}
