import { CATEGORIES } from '../core/category.ts';
import type { BringupError } from '../core/error.ts';
import { outcomeOfRefusal } from '../report/outcome.ts';
import type { HostRun } from './host-run.ts';

/** Stops a host of whose plan a step is refused. What time may heal is no refusal for good: such a host has failed. */
export function failRefused(run: Pick<HostRun, 'fail'> & { readonly view: Pick<HostRun['view'], 'steps'> }): void {
  const refused = run.view.steps.find((step) => step.decision.verdict === 'refuse');
  if (refused?.decision.verdict !== 'refuse') return;
  const { error } = refused.decision;
  run.fail(error.at({ step: refused.id }), outcomeOfRefusal(mayHeal(error)));
}

function mayHeal({ retryable, category }: BringupError): boolean {
  return retryable ?? CATEGORIES[category].retryable;
}
