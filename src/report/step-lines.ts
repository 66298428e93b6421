import { wrap } from './columns.ts';
import { type DiffLine, diffLines } from './diff-lines.ts';
import type { Paint, TextOptions } from './paint.ts';
import { remedyLines } from './problem.ts';
import type { Problem, StepReport } from './report.ts';
import { visibleInline } from './visible.ts';

/** Longest diff of one step, in lines, unless everything is asked for. */
const DIFF_LINES = 40;

/** What a plan shows before a step: what will be made, changed, removed or run. */
export function planMark(step: StepReport): string {
  if (step.verb === undefined) return (step.waitsFor ?? []).length > 0 ? '…' : '~';
  return { create: '+', update: '~', remove: '-', run: '▸' }[step.verb];
}

/** `base.file /etc/motd`: the capability, the kind and the title of a step, as visible text. */
export function stepName(step: Pick<StepReport, 'capability' | 'kind' | 'title'>): string {
  return visibleInline(`${step.capability}.${shortKind(step)} ${step.title}`);
}

/** The kind of a step as people read it behind the capability: `node` of `mesh-node`, where that is of `mesh`. */
export function shortKind({ capability, kind }: Pick<StepReport, 'capability' | 'kind'>): string {
  return kind.startsWith(`${capability}-`) ? kind.slice(capability.length + 1) : kind;
}

/** What a change does, line by line: fields `from -> to`, the diff of its text, and what one should know before. */
export function changeLines(step: StepReport, paint: Paint, options: TextOptions): readonly string[] {
  const notes = [
    ...(step.waitsFor?.length ? [`known after ${visibleInline(step.waitsFor.join(', '))}`] : []),
    ...(step.notifiedBy?.length ? [`because of ${visibleInline(step.notifiedBy.join(', '))}`] : []),
  ];
  const warnings = [
    ...(step.irreversible === undefined ? [] : [`cannot be taken back: ${visibleInline(step.irreversible)}`]),
    ...(step.risk === 'connectivity'
      ? ['guarded: the host takes it back by itself unless a new connection confirms it']
      : []),
  ];
  return [
    ...fieldLines(step, paint),
    ...textLines(step, paint, options),
    ...notes.map((note) => paint('dim', note)),
    ...warnings.flatMap((warning) => wrap(`! ${warning}`, options.width - 6)).map((line) => paint('change', line)),
  ];
}

/** A problem below its step: the sentence, then the arrow and the remedy, in lines of at most `columns`. */
export function problemLines(problem: Problem, paint: Paint, columns: number): readonly string[] {
  return [
    ...wrap(visibleInline(problem.what), columns),
    ...remedyLines(problem, columns).map((line) => paint('strong', line)),
  ];
}

function fieldLines(step: StepReport, paint: Paint): readonly string[] {
  return (step.fields ?? []).map(({ field, from, to }) => {
    const value = (text: string) => (text === '' ? 'nothing' : visibleInline(text));
    return `${visibleInline(field)} ${paint('bad', value(from))} -> ${paint('good', value(to))}`;
  });
}

function textLines(step: StepReport, paint: Paint, options: TextOptions): readonly string[] {
  if (step.text === undefined) return [];
  const limits = options.verbose ? { context: 3, lines: Number.POSITIVE_INFINITY } : { context: 1, lines: DIFF_LINES };
  return diffLines(step.text.before, step.text.after, limits).map((line) => diffText(line, paint));
}

function diffText({ mark, text }: DiffLine, paint: Paint): string {
  const line = `${mark} ${text}`.trimEnd();
  if (mark === '+') return paint('good', line);
  if (mark === '-') return paint('bad', line);
  return paint('dim', line);
}
