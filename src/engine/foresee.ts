import { BringupError } from '../core/error.ts';
import { digest } from '../core/json.ts';
import type { Step } from './plan.ts';
import type { AnyKind, Change } from './resource.ts';
import { type RunnerPlace, runnerContext } from './runner-step.ts';
import { planned } from './step-change.ts';

type Decision = Step['decision'];

/** Names a change and the state it was made from. */
export function digestOf(step: Step): string {
  return digest({ id: step.id, state: step.state ?? null, decision: step.decision as Change<unknown> });
}

/** Changes of one kind as a look at their server leaves them: with more words, or refused. Where it cannot be asked, they are refused. */
export async function foresee(kind: AnyKind, steps: readonly Step[], place: RunnerPlace): Promise<readonly Decision[]> {
  const capability = steps[0]?.item.wanted.capability ?? '';
  try {
    const told = await kind.foresee?.(steps.map(planned), runnerContext(place, { capability }));
    return steps.map((step, index) => {
      const more = told?.[index];
      if (more === undefined) return step.decision;
      if (more.verdict === 'refuse') return { ...more, error: more.error.at(step.item.wanted.source) };
      const change = step.decision as Change<unknown>;
      const summary = [change.summary, more.summary ?? ''].filter((text) => text !== '').join('; ');
      return { ...change, ...more, summary };
    });
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    return steps.map((step) => ({ verdict: 'refuse', error: error.at(step.item.wanted.source) }));
  }
}
