import type { HostSpec } from '../../../src/lab/host-spec.ts';
import { chanceOf, spread } from './chance.ts';
import { anotherRunner, type Ground, nextGeneration, openGround } from './ground.ts';
import { FAULT_KINDS, type FaultName } from './kinds.ts';
import { runTrial, type TrialPlan, type TrialResult } from './trial.ts';

/** How many trials of each kind. */
export type Counts = Readonly<Partial<Record<FaultName, number>>>;

/** The trials of a seed: the moments of each kind are spread over the whole apply. The same seed, the same trials, whatever their number. */
export function planTrials(seed: string, counts: Counts): readonly TrialPlan[] {
  return Object.entries(counts).flatMap(([fault, count]) => {
    const start = chanceOf(seed, fault).next();
    return Array.from({ length: count }, (_, index) => ({
      fault: fault as FaultName,
      seed: `${seed}/${fault}/${index}`,
      // Every second rival comes at the very beginning, when both still want all locks.
      part: fault === 'rival' && index % 2 === 0 ? 0 : spread(start, index),
    }));
  });
}

/** The trial of a name that a line of a series begins with; undefined when it is no such name. */
export function trialNamed(name: string): TrialPlan | undefined {
  const [seed = '', fault = '', index = ''] = name.split('/');
  if (!(fault in FAULT_KINDS) || !/^\d+$/.test(index)) return undefined;
  return planTrials(seed, { [fault]: Number(index) + 1 }).at(-1);
}

/** Makes trials one after the other on hosts of a lab. Each result comes when it is there; a broken trial is a result, too. */
export async function* runSeries(
  { lab, hosts, place }: Pick<Ground, 'lab' | 'hosts' | 'place'>,
  plans: readonly TrialPlan[],
  signal: AbortSignal,
): AsyncGenerator<TrialResult> {
  if (plans.length === 0) return;
  const ground = await openGround(lab, hosts, place);
  for (const plan of plans) {
    if (signal.aborted) return;
    const result = await runTrial(ground, plan).catch((error: unknown) => broken(plan, error));
    yield result;
    // What stays broken is seen in the next trial.
    if (result.problems.length > 0) await rest(ground).catch(() => undefined);
  }
}

function broken(plan: TrialPlan, error: unknown): TrialResult {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { plan, what: 'the trial itself broke', recoverySeconds: 0, late: false, problems: [text], evidence: '' };
}

/** After a trial that went wrong: a generation without faults, so that the next one starts from what is right. */
async function rest(ground: Ground): Promise<void> {
  const fleet = await nextGeneration(ground);
  await anotherRunner(ground, fleet, ['apply', '--yes']);
}

/** Kinds of trials that share hosts. What mostly waits has hosts of its own, so that all goes on at the same time. */
const LANES: readonly (readonly FaultName[])[] = [
  ['kill'],
  ['reboot', 'power', 'rival'],
  ['link-killed'],
  ['link-alive'],
];

/** Trials that go on at the same time as others, and their hosts. */
export interface Lane {
  readonly hosts: readonly [string, string, string];
  readonly plans: readonly TrialPlan[];
}

/** Divides trials into lanes with three hosts each. */
export function lanesOf(plans: readonly TrialPlan[]): readonly Lane[] {
  return LANES.map((kinds) => plans.filter(({ fault }) => kinds.includes(fault)))
    .filter((lane) => lane.length > 0)
    .map((lane, index) => ({ plans: lane, hosts: [`a${index + 1}`, `b${index + 1}`, `c${index + 1}`] }));
}

/** The hosts of all lanes, for a lab. */
export function hostsOf(lanes: readonly Lane[]): readonly HostSpec[] {
  return lanes
    .flatMap(({ hosts }) => hosts)
    .map((name) => ({ name, suite: name.startsWith('b') ? 'bookworm' : 'trixie' }));
}
