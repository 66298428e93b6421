import { createLogUpdate } from 'log-update';
import type { FlashEvent } from '../flash/run.ts';
import { waitingText, waitNews } from '../flash/wait-news.ts';
import { padEnd, truncate } from '../report/columns.ts';
import { duration } from '../report/duration.ts';
import { painter } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';
import { flashProgressText, imageProgressText, PHASE_WORDS } from './flash-words.ts';
import { textOptions } from './fleet-command.ts';
import type { FleetOptions } from './options.ts';
import { hideCursor } from './terminal/cursor.ts';

/** Shows a flash on standard error while it goes on. */
export interface FlashWatch extends Disposable {
  onEvent(event: FlashEvent): void;
  /** Takes the live lines away. */
  clear(): void;
}

const QUIET: FlashWatch = { onEvent: () => undefined, clear: () => undefined, [Symbol.dispose]: () => undefined };
/** Without a terminal a progress is told when it has come so much further, in percent. */
const STEP_PERCENT = 10;
/** Without a terminal it is told that a board or a node does not answer when it has not for this long. */
const SILENT_MS = 2_000;

/** At a terminal a line for each node that something is done with; elsewhere a line for each phase and each tenth of a transfer. */
export function watchFlash(options: FleetOptions): FlashWatch {
  if (options.json) return QUIET;
  const { colour, verbose } = textOptions(options, process.stderr);
  const paint = painter(colour);
  const live = process.stderr.isTTY ? createLogUpdate(process.stderr, { showCursor: true }) : undefined;
  const cursor = live === undefined ? undefined : hideCursor(process.stderr);
  const doing = new Map<string, string>();
  const told = new Map<string, number>();
  const newsOf = waitNews();
  const frame = () => {
    const columns = process.stderr.columns || 80;
    const lines = [...doing].map(([node, text]) => truncate(`${padEnd(node, 12)}   ${text}`, columns - 1));
    if (lines.length > 0) live?.(lines.join('\n'));
    else live?.clear();
  };
  const line = (node: string, mark: string, text: string) => {
    const all = `${paint('strong', padEnd(visibleInline(node), 12))}   ${mark} ${visibleInline(text)}`;
    if (live === undefined) process.stderr.write(`${all}\n`);
    else {
      live.clear();
      process.stderr.write(`${all}\n`);
      frame();
    }
  };
  const progress = (node: string, key: string, text: string, done: number, total: number | undefined) => {
    doing.set(node, text);
    if (live !== undefined) return frame();
    const percent = total === undefined || total === 0 ? 0 : (done / total) * 100;
    const before = told.get(`${node} ${key}`);
    if (before !== undefined && percent >= before && percent < before + STEP_PERCENT) return;
    told.set(`${node} ${key}`, percent - (percent % STEP_PERCENT));
    line(node, ' ', text);
  };
  const silent = new Map<string, NodeJS.Timeout>();
  const asked = (node: string) => {
    if (live !== undefined) {
      doing.set(node, 'asking it');
      return frame();
    }
    clearTimeout(silent.get(node));
    silent.set(
      node,
      setTimeout(() => line(node, '·', 'was asked, and has not answered yet'), SILENT_MS),
    );
  };
  const answered = (node: string) => {
    clearTimeout(silent.get(node));
    if (live !== undefined && doing.delete(node)) frame();
  };
  const clear = () => {
    for (const timer of silent.values()) clearTimeout(timer);
    doing.clear();
    live?.clear();
  };
  return {
    onEvent(event) {
      const { node } = event;
      switch (event.type) {
        case 'phase': {
          const { doing: words, done } = PHASE_WORDS[event.phase];
          const rest = event.text === undefined ? '' : `: ${event.text}`;
          if (event.state === 'began') {
            doing.set(node, words);
            if (live !== undefined) frame();
            return;
          }
          doing.delete(node);
          if (event.state === 'done') line(node, paint('good', '✔'), `${done}${rest} (${duration(event.tookMs ?? 0)})`);
          else if (verbose) line(node, '-', `${done} before${rest}`);
          return;
        }
        case 'image':
          return progress(
            node,
            event.progress.doing,
            imageProgressText(event.progress),
            event.progress.done,
            event.progress.total,
          );
        case 'flash':
          return progress(
            node,
            event.progress.phase,
            flashProgressText(event.progress),
            event.progress.doneBytes,
            event.progress.totalBytes,
          );
        case 'waiting': {
          doing.set(node, visibleInline(waitingText(event)));
          const news = newsOf(event);
          if (live !== undefined) frame();
          else if (news !== undefined) line(node, '·', news);
          return;
        }
        case 'asking':
          return event.state === 'began' ? asked(node) : answered(node);
        case 'note':
          return line(node, '·', event.text);
        case 'post-install':
          if (event.event.type === 'step-finished' && event.event.outcome !== 'ok')
            line(node, ' ', `${event.event.step} ${event.event.outcome}`);
          return;
      }
    },
    clear,
    [Symbol.dispose]() {
      clear();
      cursor?.show();
    },
  };
}
