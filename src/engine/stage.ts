import type { Step } from './plan.ts';
import { interruptOf, undoOf } from './step-change.ts';

/** The next steps to send to a host in one program. All are changes. */
export interface Stage {
  readonly steps: readonly Step[];
  /** They could cut us off: all are kept or all are taken back, by a new connection. */
  readonly guarded: boolean;
}

export interface StageInput {
  /** The plan as it stands now, in order. */
  readonly steps: readonly Step[];
  /** Things that are not to be tried (again) in this run: done, failed, or skipped. */
  readonly settled: ReadonlySet<string>;
}

const NOTHING: Stage = { steps: [], guarded: false };

/**
 * Chooses what comes next. Quick changes go together, as many as follow each other; a slow one goes alone, or with others of
 * its kind when they make one transaction; those that could cut us off go together, with what they notify, under one guard.
 * So a later decision always rests on a read made after what came before. Empty: nothing can be done now (all is done, or the
 * rest waits for values).
 */
export function nextStage({ steps, settled }: StageInput): Stage {
  const open = steps.filter((step) => !settled.has(step.id));
  const waiting = new Set(open.filter((step) => step.decision.verdict === 'waits').map((step) => step.id));
  const blocked = (step: Step): boolean => needsOf(step).some((id) => waiting.has(id));
  const ready: Step[] = [];
  for (const step of open) {
    if (blocked(step)) {
      waiting.add(step.id);
      continue;
    }
    if (step.decision.verdict === 'change') ready.push(step);
  }
  return choose(ready);
}

function choose(ready: readonly Step[]): Stage {
  const [first] = ready;
  if (first === undefined) return NOTHING;
  if (isRisky(first) || asksForRisk(first, ready)) return guardedStage(ready);
  if (standsAlone(first)) {
    const { kind } = first.item.wanted;
    if (!kind.transaction) return { steps: [first], guarded: false };
    const together = ready.filter(
      (step) => step.item.wanted.kind === kind && !isRisky(step) && !asksForRisk(step, ready),
    );
    const ids = new Set(together.map((step) => step.id));
    const openNeeds = (step: Step) =>
      step.item.needs.some((id) => ready.some((other) => other.id === id) && !ids.has(id));
    return { steps: together.filter((step) => !openNeeds(step)), guarded: false };
  }
  const end = ready.findIndex((step) => standsAlone(step) || asksForRisk(step, ready));
  return { steps: end < 0 ? ready : ready.slice(0, end), guarded: false };
}

/**
 * The first risky step, all other risky ones, and what they notify: only then the change has its effect. What these stand on
 * and is not risky itself comes before.
 */
function guardedStage(ready: readonly Step[]): Stage {
  const byId = new Map(ready.map((step) => [step.id, step]));
  const group = new Set(ready.filter(isRisky).map((step) => step.id));
  // What asks for a risky restart is what could cut us off: taking only the restart back would restart into it.
  for (const step of ready.toReversed())
    if (canBeGuarded(step) && step.item.wanted.notify.some((id) => group.has(id))) group.add(step.id);
  // A reboot is no part of it: the host would take everything back when it boots.
  for (const step of ready)
    if (!step.item.wanted.kind.reboots && step.item.notifiedBy.some((id) => group.has(id))) group.add(step.id);
  const before = new Set<string>();
  const collect = (step: Step): void => {
    for (const id of needsOf(step)) {
      const need = byId.get(id);
      if (need === undefined || group.has(id) || before.has(id)) continue;
      before.add(id);
      collect(need);
    }
  };
  for (const step of ready) if (group.has(step.id)) collect(step);
  const leansOnGroup = (step: Step, seen = new Set<string>()): boolean =>
    needsOf(step).some((id) => {
      const need = byId.get(id);
      if (need === undefined || seen.has(id)) return false;
      seen.add(id);
      return group.has(id) || leansOnGroup(need, seen);
    });
  const first = ready.filter((step) => before.has(step.id) && !leansOnGroup(step));
  if (first.length > 0) return choose(first);
  // What leans on something that itself waits for the group comes with a later guard.
  const now = ready.filter((step) => group.has(step.id) && !needsOf(step).some((id) => before.has(id)));
  return { steps: now, guarded: true };
}

/** Whether a step is the cause of a risky one that is ready, too. */
function asksForRisk(step: Step, ready: readonly Step[]): boolean {
  const { notify } = step.item.wanted;
  return canBeGuarded(step) && ready.some((other) => isRisky(other) && notify.includes(other.id));
}

/** Whether a step can be taken back by the host itself, at any moment. */
function canBeGuarded(step: Step): boolean {
  const { kind } = step.item.wanted;
  return kind.runner === undefined && !kind.reboots && interruptOf(step.item) !== 'finish' && 'text' in undoOf(step);
}

function needsOf({ item }: Step): readonly string[] {
  return [...item.needs, ...item.notifiedBy];
}

function standsAlone(step: Step): boolean {
  const { slow, runner } = step.item.wanted.kind;
  // What is changed from here is no part of a program for the host.
  return slow === true || runner !== undefined || isRisky(step);
}

/** Whether a step could cut us off. */
export function isRisky({ decision, item }: Step): boolean {
  const { kind, spec } = item.wanted;
  return decision.verdict === 'change' && kind.risk?.(spec, decision.action) === 'connectivity';
}
