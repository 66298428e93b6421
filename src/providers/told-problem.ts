import type { Problem } from '../report/report.ts';
import type { ProviderProblem } from './schema.ts';

/** A problem as the registry keeps it. Sentences about secrets stay in the report: the registry takes nothing that looks like one. */
export function toldProblem({ code, category, what }: Problem): ProviderProblem {
  const isAboutSecrets = /token|passw|secret|api.?key|bearer/i.test(what);
  return { code, category, what: isAboutSecrets ? '(in the report of the run)' : what.slice(0, 2000) };
}
