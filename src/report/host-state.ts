import { counted } from './counted.ts';
import { HOST_OUTCOMES, type HostOutcome } from './outcome.ts';
import type { HostReport, Problem, Report, StepReport } from './report.ts';

const WEIGHT = Object.keys(HOST_OUTCOMES) as readonly HostOutcome[];
/** The order in which outcomes are told: what was done, what was right, then what went wrong. */
const TOLD: readonly HostOutcome[] = [
  'changed',
  'converged',
  ...WEIGHT.filter((outcome) => outcome !== 'changed' && outcome !== 'converged'),
];

/** Whether a host ended in a way that a person or a later run must look at. */
export function isBad(outcome: HostOutcome): boolean {
  return HOST_OUTCOMES[outcome].exit !== 0;
}

/** Whether another run is to try this host again: it is bad, or the rollout stopped before its turn. */
export function isToRetry({ outcome, heldBack }: Pick<HostReport, 'outcome' | 'heldBack'>): boolean {
  return isBad(outcome) || heldBack !== undefined;
}

/** Whether a planned step will change something; one that waits for a value may turn out to be right. */
export function isChange(step: StepReport): boolean {
  return step.outcome === 'planned' && !isKnownLater(step);
}

/** Whether what a planned step will do is known only after another step. */
export function isKnownLater(step: StepReport): boolean {
  return step.outcome === 'planned' && step.verb === undefined && (step.waitsFor ?? []).length > 0;
}

/** Whether the plan leaves nothing to tell about a host. */
export function isQuiet(host: HostReport): boolean {
  return (
    !isBad(host.outcome) &&
    host.steps.every((step) => step.outcome === 'ok') &&
    host.problem === undefined &&
    host.orphans.length + host.notes.length + host.unknownBefore.length === 0
  );
}

/** The hosts, heaviest outcome first when any is bad; else as the fleet file has them. */
export function worstFirst(hosts: readonly HostReport[]): readonly HostReport[] {
  if (!hosts.some((host) => isBad(host.outcome))) return hosts;
  return hosts.toSorted((a, b) => WEIGHT.indexOf(b.outcome) - WEIGHT.indexOf(a.outcome));
}

/** The problems of a host: its own and those of its steps, each told once. */
export function problemsOf(host: HostReport): readonly { readonly problem: Problem; readonly step?: StepReport }[] {
  const ofSteps = host.steps.flatMap((step) => (step.problem === undefined ? [] : [{ problem: step.problem, step }]));
  if (host.problem === undefined || ofSteps.some(({ problem }) => isSame(problem, host.problem))) return ofSteps;
  return [{ problem: host.problem }, ...ofSteps];
}

/** Whether the problem of a host is not already that of one of its steps. */
export function ownProblem(host: HostReport): Problem | undefined {
  return host.steps.some((step) => isSame(step.problem, host.problem)) ? undefined : host.problem;
}

/** What became of the hosts, in words: `1 changed`, `2 already right`, `1 failed (transient)`. */
export function outcomeWords(report: Report): readonly string[] {
  const words = TOLD.flatMap((outcome) => {
    const hosts = report.hosts.filter((host) => host.outcome === outcome);
    if (hosts.length === 0) return [];
    const transient = outcome === 'failed' && hosts.every(isTransient) ? ' (transient)' : '';
    const held = hosts.filter(({ heldBack }) => heldBack !== undefined).length;
    return [
      ...(hosts.length === held ? [] : [`${hosts.length - held} ${outcomeWord(outcome)}${transient}`]),
      ...(held === 0 ? [] : [`${held} not begun`]),
    ];
  });
  return report.hosts.some((host) => isBad(host.outcome)) ? words : [...words, '0 failed'];
}

/** An outcome as a person says it. */
export function outcomeWord(outcome: HostOutcome): string {
  if (outcome === 'converged') return 'already right';
  return outcome === 'manual-needed' ? 'waiting for a person' : outcome.replaceAll('-', ' ');
}

/** What the run cost in connections: `1 connection and 1 command each`, or the sums when hosts differ. */
export function connectionWords(hosts: readonly HostReport[]): string {
  const first = hosts[0];
  if (first === undefined) return 'no connection';
  const equal = hosts.every((host) => host.connections === first.connections && host.commands === first.commands);
  const connections = equal ? first.connections : sum(hosts.map((host) => host.connections));
  const commands = equal ? first.commands : sum(hosts.map((host) => host.commands));
  const each = equal && hosts.length > 1 ? ' each' : '';
  return `${counted(connections, 'connection')} and ${counted(commands, 'command')}${each}`;
}

function isTransient(host: HostReport): boolean {
  const problems = problemsOf(host);
  return problems.length > 0 && problems.every(({ problem }) => problem.retryable);
}

function isSame(a: Problem | undefined, b: Problem | undefined): boolean {
  return a !== undefined && b !== undefined && a.code === b.code && a.what === b.what;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
