import type { RunEvent } from '../../engine/event.ts';
import { columnsOf, padEnd, padStart, truncate } from '../../report/columns.ts';
import { counted } from '../../report/counted.ts';
import { duration } from '../../report/duration.ts';
import { isBad, outcomeWord } from '../../report/host-state.ts';
import { HOST_OUTCOMES, STEP_OUTCOMES } from '../../report/outcome.ts';
import { type Paint, styleOf } from '../../report/paint.ts';
import { visibleInline, visibleOutput } from '../../report/visible.ts';
import { doneCount, type LiveState, stepLabel } from './live-state.ts';

/** Fleets larger than this count the hosts that were right already and do not name them. */
const SMALL_FLEET = 20;
const NAMES = 34;
const QUIET = ['ok', 'planned', 'skipped'];

export interface LineOptions {
  readonly paint: Paint;
  readonly verbose: boolean;
  /** Whether a host that is done gets a line; a plan tells of hosts itself. */
  readonly ends: boolean;
  /** Columns of the longest name of a host. */
  readonly hostColumns: number;
  /** Columns of the terminal; what is told at the end of a line is cut there. Infinite when it is none. */
  readonly columns: number;
}

/** The lines that stay for an event: a step that is not simply right, a host that is done, a note. `state` is that after the event. */
export function eventLines(event: RunEvent, state: LiveState, options: LineOptions): readonly string[] {
  const { paint, verbose } = options;
  if (event.type === 'rollout') return [paint('strong', visibleInline(event.text))];
  const line = (mark: string, style: ReturnType<typeof styleOf>, name: string, word: string, ms: number, rest = '') =>
    [
      `${paint('strong', padEnd(visibleInline(event.host), options.hostColumns))}   ${paint(style, mark)} ${padEnd(name, NAMES)}`,
      paint(style, padEnd(word, 9)),
      paint('dim', padStart(duration(ms), 6)),
      truncate(rest, options.columns - options.hostColumns - NAMES - 29),
    ]
      .join('   ')
      .trimEnd();
  const below = (text: string | undefined) =>
    text === undefined ? [] : [`${' '.repeat(options.hostColumns + 5)}${visibleInline(text)}`];
  switch (event.type) {
    case 'step-finished': {
      if (!verbose && QUIET.includes(event.outcome)) return [];
      const { mark } = STEP_OUTCOMES[event.outcome];
      const word = event.outcome.replaceAll('-', ' ');
      const summary = event.problem === undefined ? visibleInline(event.summary ?? '') : '';
      const name = visibleInline(stepLabel(event));
      return [line(mark, styleOf(event.outcome), name, word, event.durationMs, summary), ...below(event.problem)];
    }
    case 'host-finished': {
      if (!options.ends) return [];
      if (event.outcome === 'converged' && !verbose && state.hosts > SMALL_FLEET) return progress(state, paint);
      const { mark } = HOST_OUTCOMES[event.outcome];
      const [name, word] = hostWords(event, state);
      const row = line(mark, styleOf(event.outcome), name, word, event.durationMs);
      return [row, ...(state.hosts > SMALL_FLEET ? progress(state, paint) : [])];
    }
    case 'note':
      return [`${padEnd(visibleInline(event.host), options.hostColumns)}   note: ${visibleInline(event.text)}`];
    case 'step-output':
      if (!verbose) return [];
      return visibleOutput(event.text).map((text) =>
        paint('dim', `${padEnd(visibleInline(event.host), options.hostColumns)}   │ ${text}`),
      );
    default:
      return [];
  }
}

/** Columns that the names of these hosts need, bounded. */
export function hostColumns(hosts: readonly string[]): number {
  return Math.min(24, Math.max(0, ...hosts.map((host) => columnsOf(visibleInline(host)))));
}

function hostWords(event: RunEvent & { type: 'host-finished' }, state: LiveState): readonly [string, string] {
  if (isBad(event.outcome)) return ['host', outcomeWord(event.outcome)];
  const planned = state.planned.get(event.host);
  if (planned === undefined) return ['host', event.outcome === 'converged' ? 'ok' : event.outcome];
  const steps = counted(planned.steps, 'step');
  if (event.outcome === 'converged' && planned.changes === 0) return [steps, 'ok'];
  return [`${planned.changes} of ${steps}`, event.outcome === 'converged' ? 'to change' : event.outcome];
}

/** `120 of 300 hosts done`, at each tenth of the fleet. */
function progress(state: LiveState, paint: Paint): readonly string[] {
  const done = doneCount(state);
  const tenth = Math.ceil(state.hosts / 10);
  return done % tenth === 0 || done === state.hosts ? [paint('dim', `${done} of ${state.hosts} hosts done`)] : [];
}
