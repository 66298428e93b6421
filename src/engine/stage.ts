import type { Step } from './plan.ts';

/** The next steps to send to a host in one program. All are changes. */
export interface Stage {
  readonly steps: readonly Step[];
}

export interface StageInput {
  /** The plan as it stands now, in order. */
  readonly steps: readonly Step[];
  /** Things that are not to be tried (again) in this run: done, failed, or skipped. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Chooses what comes next. Quick changes go together, as many as follow each other; a slow one, or one that could cut us off, goes alone, or with
 * others of its kind when they make one transaction. So a later decision always rests on a read made after what came before.
 * Empty: nothing can be done now (all is done, or the rest waits for values).
 */
export function nextStage({ steps, settled }: StageInput): Stage {
  const open = steps.filter((step) => !settled.has(step.id));
  const waiting = new Set(open.filter((step) => step.decision.verdict === 'waits').map((step) => step.id));
  const blocked = (step: Step): boolean => [...step.item.needs, ...step.item.notifiedBy].some((id) => waiting.has(id));
  const ready: Step[] = [];
  for (const step of open) {
    if (blocked(step)) {
      waiting.add(step.id);
      continue;
    }
    if (step.decision.verdict === 'change') ready.push(step);
  }
  const first = ready[0];
  if (first === undefined) return { steps: [] };
  if (standsAlone(first)) {
    if (!first.item.wanted.kind.transaction) return { steps: [first] };
    const together = ready.filter((step) => step.item.wanted.kind === first.item.wanted.kind);
    const ids = new Set(together.map((step) => step.id));
    const openNeeds = (step: Step) =>
      step.item.needs.some((id) => ready.some((other) => other.id === id) && !ids.has(id));
    return { steps: together.filter((step) => !openNeeds(step)) };
  }
  const end = ready.findIndex(standsAlone);
  return { steps: end < 0 ? ready : ready.slice(0, end) };
}

function standsAlone(step: Step): boolean {
  const { kind, spec } = step.item.wanted;
  if (kind.slow) return true;
  return step.decision.verdict === 'change' && kind.risk?.(spec, step.decision.action) === 'connectivity';
}
