import { columnsOf, padEnd, truncate } from '../../report/columns.ts';
import { counted } from '../../report/counted.ts';
import { elapsed } from '../../report/duration.ts';
import { HOST_OUTCOMES } from '../../report/outcome.ts';
import type { Paint } from '../../report/paint.ts';
import { visibleInline } from '../../report/visible.ts';
import { doing, type LiveState, progressWords, type RunningHost } from './live-state.ts';

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const WIDEST_HOST = 24;

/** What the live part of the screen shows now: a line per running host, the rest counted, and how far the run is. */
export function liveFrame(
  state: LiveState,
  nowMs: number,
  size: { readonly columns: number; readonly rows: number },
  paint: Paint,
): readonly string[] {
  const running = [...state.running.values()];
  const foot = footer(state);
  // One row stays free for the cursor, one for the host that was counted last.
  const room = Math.max(1, size.rows - 2 - foot.length);
  const shown = running.length <= room ? running : running.slice(0, Math.max(1, room - 1));
  const rest = running.length - shown.length;
  const names = Math.min(WIDEST_HOST, Math.max(0, ...shown.map((host) => columnsOf(visibleInline(host.name)))));
  const spinner = SPINNER[Math.floor(nowMs / FRAME_MS) % SPINNER.length] ?? '';
  return [
    ...shown.map((host) => hostLine(host, nowMs, names, spinner, size.columns - 1, paint)),
    ...(rest === 0 ? [] : [paint('dim', `  and ${counted(rest, 'host')} more at work`)]),
    ...foot.map((line) => paint('dim', truncate(line, size.columns - 1))),
  ];
}

function hostLine(
  host: RunningHost,
  nowMs: number,
  names: number,
  spinner: string,
  columns: number,
  paint: Paint,
): string {
  const now = doing(host);
  const words = now.step ? `${host.phase}   ${visibleInline(now.words)}` : visibleInline(now.words);
  const time = elapsed(nowMs - now.sinceMs);
  const name = padEnd(truncate(visibleInline(host.name), names), names);
  const free = columns - names - columnsOf(time) - 8;
  if (free < 4) return truncate(`${spinner} ${name}`, columns);
  return `${paint('change', spinner)} ${paint('strong', name)}   ${truncate(words, free)}   ${paint('dim', time)}`;
}

function footer(state: LiveState): readonly string[] {
  if (state.hosts <= 1) return [];
  const bad = [...state.done].reduce(
    (sum, [outcome, count]) => sum + (HOST_OUTCOMES[outcome].exit === 0 ? 0 : count),
    0,
  );
  return [`${progressWords(state)}${bad === 0 ? '' : ` · ${bad} failed`}`];
}
