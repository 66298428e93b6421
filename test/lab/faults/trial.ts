import type { Report } from '../../../src/report/report.ts';
import { chanceOf } from './chance.ts';
import { anotherRunner, type Ground, nextGeneration, startApply } from './ground.ts';
import { FAULT_KINDS, type FaultName } from './kinds.ts';
import { momentAt, momentText, reached } from './moment.ts';
import type { Ended } from './runner.ts';
import { GUARDED } from './wishes.ts';
import { manifestChanges, manifestOf, testimonyOf } from './witness.ts';

export interface TrialPlan {
  readonly fault: FaultName;
  readonly seed: string;
  /** How much of an undisturbed apply is over when the fault comes, 0 to 1. */
  readonly part: number;
}

export interface TrialResult {
  readonly plan: TrialPlan;
  /** When it came and what it did, in words. */
  readonly what: string;
  /** How long the apply after the fault took. */
  readonly recoverySeconds: number;
  /** Whether the run had ended before the fault came. */
  readonly late: boolean;
  readonly problems: readonly string[];
  readonly evidence: string;
}

/** A run that lives must end by itself within this time after the fault is over: keepalives notice a dead link. */
const ENDS_WITHIN_MS = 150_000;

/**
 * One trial: an apply, a fault in the middle, and then what a person would do, a plain apply. It must converge without any
 * unlocking; the one after it must change nothing; and the hosts themselves must tell that all is right and nothing was done twice.
 */
export async function runTrial(ground: Ground, plan: TrialPlan): Promise<TrialResult> {
  const { lab, hosts } = ground;
  const chance = chanceOf(plan.seed);
  const problems: string[] = [];
  const evidence: string[] = [];
  const fleet = await nextGeneration(ground);
  const moment = momentAt(ground.timeline, plan.part);
  const runner = await startApply(ground, fleet);
  await reached(runner, moment);
  let alive = true;
  void runner.ended.then(() => {
    alive = false;
  });
  await Promise.resolve();
  const late = !alive;
  const aftermath = await FAULT_KINDS[plan.fault]({ ground, fleet, runner, chance });
  const { what, booted } = aftermath;
  problems.push(...(aftermath.problems ?? []));
  evidence.push(aftermath.evidence ?? '');
  const timer = setTimeout(() => {
    problems.push(`the disturbed run did not end within ${ENDS_WITHIN_MS / 1000} s after the fault was over`);
    runner.kill();
  }, ENDS_WITHIN_MS);
  const disturbed = await runner.ended;
  clearTimeout(timer);
  evidence.push(
    `--- disturbed run: exit ${disturbed.code ?? 'killed'} after ${disturbed.seconds.toFixed(1)} s`,
    disturbed.output,
  );

  // A look before the apply is the read that may ask for a step; without it, the apply comes while the hosts still tidy up.
  const look = chance.next() < 0.5 ? await anotherRunner(ground, fleet, ['plan']) : undefined;
  if (look !== undefined && look.code !== 0) problems.push(`the plan after the fault ended with ${look.code}`);
  const recovery = await anotherRunner(ground, fleet, ['apply', '--yes']);
  problems.push(...whatWentWrong('the apply after the fault', recovery, ['converged', 'changed']));
  problems.push(...notAsked(look?.report, recovery.report));
  const report = await runner.report();
  problems.push(...saidRight(report, recovery.report));
  for (const { name, outcome, problem } of report?.hosts ?? [])
    if (aftermath.harmless?.includes(name) && outcome !== 'changed')
      problems.push(`the disturbed run: ${name}, which nothing happened to, is ${outcome}: ${problem?.what}`);
  const before = await Promise.all(hosts.map((host) => manifestOf(lab, host)));
  const again = await anotherRunner(ground, fleet, ['apply', '--yes']);
  problems.push(...whatWentWrong('the second apply', again, ['converged']));
  for (const [index, host] of hosts.entries()) {
    const changes = manifestChanges(before[index] ?? '', await manifestOf(lab, host));
    if (changes.length > 0) problems.push(`the second apply changed ${changes.length} lines of what lies on ${host}`);
    evidence.push(...changes.map((line) => `${host} ${line}`));
    const boots = booted.includes(host) ? 1 : 0;
    const testimony = await testimonyOf(lab, host, { generation: ground.generation, boots });
    problems.push(...testimony.problems);
    if (changes.length > 0 || testimony.problems.length > 0) evidence.push(testimony.evidence);
  }
  for (const [name, run] of Object.entries({ plan: look, recovery, again }))
    if (run !== undefined) evidence.push(`--- ${name}: exit ${run.code} after ${run.seconds.toFixed(1)} s`, brief(run));
  return {
    plan,
    what: `${what}, ${momentText(moment)}${late ? ' (the run was over)' : ''}; it ended with ${disturbed.code ?? 'SIGKILL'} after ${disturbed.seconds.toFixed(0)} s`,
    recoverySeconds: recovery.seconds,
    late,
    problems,
    evidence: evidence.join('\n'),
  };
}

function whatWentWrong(
  name: string,
  { code, report, seconds, output }: Ended & { readonly report: Report | undefined },
  allowed: readonly string[],
): readonly string[] {
  if (report === undefined)
    return [`${name} had no report (exit ${code}, ${seconds.toFixed(0)} s): ${output.slice(-500)}`];
  const bad = report.hosts.filter(({ outcome }) => !allowed.includes(outcome));
  return [
    ...(code === 0 ? [] : [`${name} ended with ${code}`]),
    ...bad.map(
      ({ name: host, outcome, problem }) => `${name}: ${host} is ${outcome} (${problem?.what ?? 'no problem told'})`,
    ),
  ];
}

/** Steps that the apply changed and the plan just before it had found right. */
function notAsked(look: Report | undefined, recovery: Report | undefined): readonly string[] {
  if (look === undefined || recovery === undefined) return [];
  const asked = new Set(
    look.hosts.flatMap(({ name, steps }) =>
      steps.flatMap((step) => (step.outcome === 'ok' ? [] : `${name} ${step.id}`)),
    ),
  );
  return recovery.hosts.flatMap(({ name, steps }) =>
    steps.flatMap(({ id, outcome }) =>
      outcome === 'ok' || asked.has(`${name} ${id}`) || GUARDED.has(id)
        ? []
        : [`${name}: ${id} was ${outcome}, and the plan just before had not asked for it`],
    ),
  );
}

/** Where the disturbed run has said that all is right, nothing may be left to do. */
function saidRight(disturbed: Report | undefined, recovery: Report | undefined): readonly string[] {
  const right = new Set(
    disturbed?.hosts.filter(({ outcome }) => ['changed', 'converged'].includes(outcome)).map(({ name }) => name),
  );
  return (recovery?.hosts ?? [])
    .filter(({ name, outcome }) => right.has(name) && outcome !== 'converged')
    .map(({ name }) => `the disturbed run said that ${name} is right, but there was something left to do`);
}

/** What of a JSON report a person needs to understand a failure. */
function brief({ report, output }: Ended & { readonly report: Report | undefined }): string {
  if (report === undefined) return output.slice(-3000);
  return report.hosts
    .map(({ name, outcome, problem, notes, unknownBefore, steps, durationMs }) =>
      [
        `${name} ${outcome} ${Math.round(durationMs)} ms ${problem === undefined ? '' : `${problem.code}: ${problem.what}`}`,
        ...notes.map((note) => `  note: ${note}`),
        ...(unknownBefore.length === 0 ? [] : [`  unknown before: ${unknownBefore.join(', ')}`]),
        ...steps
          .filter((step) => step.outcome !== 'ok')
          .map((step) => `  ${step.outcome} ${step.id} ${step.summary ?? ''} ${step.output ?? ''}`),
      ].join('\n'),
    )
    .join('\n');
}
