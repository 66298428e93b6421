import { clipped, shortened } from './budget.ts';
import { listed } from './counted.ts';
import { details, fenced, prose } from './markdown.ts';
import type { HostReport, StepReport } from './report.ts';
import { changeLines, planMark } from './step-lines.ts';
import { stepCode } from './summary-problems.ts';

const DIFF_BYTES = 32_768;
const LONGEST_NAME = 100;
const LONGEST_SUMMARY = 500;

/** Each change of a run with what it does, in parts that open on a click. Equal changes of several hosts are told once. */
export function changeItems(hosts: readonly HostReport[]): readonly string[] {
  const items = new Map<string, string[]>();
  for (const host of hosts) {
    for (const step of host.steps) {
      if (!['planned', 'changed', 'rolled-back'].includes(step.outcome)) continue;
      const key = JSON.stringify([head(step), body(step)]);
      const names = items.get(key) ?? [];
      names.push(shortened(host.name, LONGEST_NAME));
      items.set(key, names);
    }
  }
  return [...items].map(([key, names]) => {
    const [what, text] = JSON.parse(key) as [string, string];
    const line = `<b>${prose(listed(names))}</b> ${what}`;
    return text === '' ? `<p>${line}</p>\n` : `${details(line, fenced(text, 'diff'))}\n`;
  });
}

function head(step: StepReport): string {
  const summary = step.summary === undefined ? '' : `: ${prose(shortened(step.summary, LONGEST_SUMMARY))}`;
  return `${planMark(step)} ${stepCode(step)}${summary}${step.outcome === 'rolled-back' ? ' (taken back)' : ''}`;
}

function body(step: StepReport): string {
  const lines = changeLines(step, (_style, text) => text, { colour: false, width: 1000, verbose: true });
  return clipped(lines.join('\n'), DIFF_BYTES);
}
