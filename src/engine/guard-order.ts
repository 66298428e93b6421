import { join, type Sh, sh } from '../core/sh.ts';
import type { GuardOrder } from './guard.ts';
import type { Step } from './plan.ts';
import { undoDirectoryOf } from './program.ts';
import { planned, servesOnly, undoOf } from './step-change.ts';
import { type Group, stepSecondsOf } from './step-group.ts';

/** Everything a host needs to take these groups of steps back without us. */
export function guardOrder(
  groups: readonly Group[],
  seconds: number,
  context: { readonly run: string; readonly by: string; readonly fleet: string },
): GuardOrder {
  const { run, by, fleet } = context;
  const steps = groups.flatMap((group) => group.steps);
  return {
    run,
    by,
    fleet,
    steps: steps.map(({ id }) => id),
    at: new Date().toISOString(),
    seconds,
    stepSeconds: stepSecondsOf(steps),
    undoDirectory: undoDirectoryOf(run),
    guarded: groups.map((group) => ({
      seq: group.seq,
      undo: join(
        group.steps.toReversed().flatMap((step) => {
          const undo = servesOnly(step) ? { cannot: '' } : undoOf(step);
          // In a shell of its own: one that fails in a list would else be taken for done, in spite of `set -e`.
          return 'text' in undo
            ? [
                sh`(
${undo}
)`,
              ]
            : [];
        }),
      ),
      again: servedAgain(group),
    })),
  };
}

/** What served the change has to serve its undoing. */
function servedAgain({ steps }: Group): Sh | undefined {
  const handlers = steps.filter(servesOnly);
  return handlers[0]?.item.wanted.kind.apply(handlers.map(planned));
}

/** Whether serving a notification again takes a secret, which may not be stored on the host. */
export function needsSecretToServe(step: Step): boolean {
  return step.item.wanted.kind.apply([planned(step)]).secrets.size > 0;
}
