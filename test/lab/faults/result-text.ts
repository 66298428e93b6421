import Table from 'cli-table3';
import type { TrialResult } from './trial.ts';

/** One line for a trial; when it went wrong, all that is known about it below. */
export function resultText({ plan, what, recoverySeconds, problems, evidence }: TrialResult): string {
  const mark = problems.length === 0 ? '✔' : '✖';
  const line = `${mark} ${plan.seed.padEnd(24)} ${recoverySeconds.toFixed(1).padStart(5)} s   ${what}`;
  return problems.length === 0 ? line : [line, ...problems.map((problem) => `    ${problem}`), evidence].join('\n');
}

/** A row for each kind of fault: how many trials, how many went wrong, how long the apply after it took. */
export function summaryTable(results: readonly TrialResult[]): string {
  const table = new Table({
    head: ['fault', 'trials', 'wrong', 'too late', 'next apply: median', 'longest'],
    style: { head: [], border: [] },
  });
  for (const [fault, group] of Map.groupBy(results, ({ plan }) => plan.fault)) {
    const seconds = group.map(({ recoverySeconds }) => recoverySeconds).toSorted((left, right) => left - right);
    const text = (value = 0): string => `${value.toFixed(1)} s`;
    table.push([
      fault,
      group.length,
      group.filter(({ problems }) => problems.length > 0).length,
      group.filter(({ late }) => late).length,
      text(seconds[Math.floor(seconds.length / 2)]),
      text(seconds.at(-1)),
    ]);
  }
  return table.toString();
}
