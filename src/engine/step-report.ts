import type { BringupError } from '../core/error.ts';
import type { Redactor } from '../core/redact.ts';
import type { StepOutcome } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import type { StepReport } from '../report/report.ts';
import type { Step } from './plan.ts';
import type { Change } from './resource.ts';
import { undoOf } from './step-change.ts';

/** What happened to a step beyond its plan. */
export interface StepResult {
  readonly outcome: StepOutcome;
  readonly durationMs: number;
  readonly problem: BringupError | undefined;
  /** The step as it stood when it was carried out. */
  readonly step: Step;
}

/** One step as it stands in a report. `explained` are the texts of its diff; what was on the host before may hold a secret that is to go. */
export function stepReport(
  step: Step,
  result: StepResult | undefined,
  explained: Pick<Change, 'text' | 'fields'> | undefined,
  redactor: Redactor,
): StepReport {
  const shown = result?.step ?? step;
  const { kind, spec, source } = shown.item.wanted;
  const { decision } = shown;
  const clean = (one: string) => redactor.text(one);
  const base = {
    id: shown.id,
    capability: shown.item.capabilities.join('+'),
    kind: kind.kind,
    title: kind.key(spec),
    source,
  };
  if (decision.verdict === 'refuse') {
    return {
      ...base,
      outcome: 'failed',
      problem: toProblem(decision.error.at({ ...source, step: shown.id })),
      ...(result ? { durationMs: result.durationMs } : {}),
    };
  }
  if (decision.verdict === 'waits') {
    return {
      ...base,
      outcome: result?.outcome ?? 'planned',
      waitsFor: decision.for,
      ...(result?.problem ? { problem: toProblem(result.problem) } : {}),
    };
  }
  if (decision.verdict === 'ok') {
    return {
      ...base,
      outcome: result?.outcome ?? 'ok',
      ...(result?.problem ? { problem: toProblem(result.problem) } : {}),
    };
  }
  const undo = undoOf(shown);
  const risk = kind.risk?.(spec, decision.action);
  const fields = explained?.fields ?? decision.fields;
  const text = explained?.text ?? decision.text;
  return {
    ...base,
    outcome: result?.outcome ?? 'planned',
    verb: decision.verb,
    summary: decision.summary,
    ...(fields ? { fields: fields.map(({ field, from, to }) => ({ field, from: clean(from), to: clean(to) })) } : {}),
    ...(text ? { text: { before: clean(text.before), after: clean(text.after) } } : {}),
    ...(result ? { durationMs: result.durationMs } : {}),
    ...('cannot' in undo ? { irreversible: undo.cannot } : {}),
    ...(risk === undefined ? {} : { risk }),
    ...(shown.notifiedBy.length > 0 ? { notifiedBy: shown.notifiedBy } : {}),
    ...(result?.problem ? { problem: toProblem(result.problem) } : {}),
  };
}
