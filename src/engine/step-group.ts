import type { Step } from './plan.ts';

/** Steps that are carried out by one piece of shell, under one number. */
export interface Group {
  readonly seq: number;
  readonly steps: readonly Step[];
}

/** Steps of a kind that makes one transaction stand together; all others alone. */
export function groupSteps(steps: readonly Step[], firstSeq: number): readonly Group[] {
  const groups: { seq: number; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    const { kind } = step.item.wanted;
    if (
      kind.transaction &&
      last?.steps[0]?.item.wanted.kind === kind &&
      !step.item.needs.some((need) => last.steps.some((other) => other.id === need))
    )
      last.steps.push(step);
    else groups.push({ seq: firstSeq + groups.length, steps: [step] });
  }
  return groups;
}

/** Longest time a group may take, in milliseconds. */
export function timeoutOf(group: Pick<Group, 'steps'>): number {
  return group.steps.reduce((total, { item }) => total + (item.wanted.kind.timeoutMs?.(item.wanted.spec) ?? 60_000), 0);
}

/** Longest time so many steps may take, in seconds. */
export function stepSecondsOf(steps: readonly Step[]): number {
  return Math.ceil(timeoutOf({ steps }) / 1000);
}
