import { flashProgressText, imageProgressText, PHASE_WORDS } from '../../cli/flash-words.ts';
import type { FlashEvent } from '../../flash/run.ts';
import { waitNews } from '../../flash/wait-news.ts';
import { duration } from '../../report/duration.ts';
import { visibleInline } from '../../report/visible.ts';

/** A transfer is told of when it has come so much further, in percent, or when so much time has passed. */
const STEP_PERCENT = 10;
const PULSE_MS = 30_000;

/** What a flash tells, as lines of a log: each phase, and each tenth of what takes long. What hosts do goes to `onHost`. */
export function flashLog(
  say: (line: string) => void,
  onHost: (event: Extract<FlashEvent, { type: 'post-install' }>['event']) => void,
  now: () => number = () => performance.now(),
): (event: FlashEvent) => void {
  const told = new Map<string, { readonly percent: number; readonly atMs: number }>();
  const newsOf = waitNews();
  const line = (node: string, text: string) => say(`${node}   ${visibleInline(text)}`);
  const progress = (node: string, key: string, text: string, done: number, total: number | undefined) => {
    const percent = total === undefined || total === 0 ? 0 : (done / total) * 100;
    const before = told.get(`${node} ${key}`);
    const isNews =
      before === undefined ||
      percent < before.percent ||
      percent >= before.percent + STEP_PERCENT ||
      now() >= before.atMs + PULSE_MS;
    if (!isNews) return;
    told.set(`${node} ${key}`, { percent: percent - (percent % STEP_PERCENT), atMs: now() });
    line(node, text);
  };
  return (event) => {
    const { node } = event;
    switch (event.type) {
      case 'phase': {
        const { doing, done } = PHASE_WORDS[event.phase];
        const rest = event.text === undefined ? '' : `: ${event.text}`;
        if (event.state === 'began') line(node, doing);
        else line(node, `✔ ${done}${event.state === 'kept' ? ' before' : ''}${rest}${took(event.tookMs)}`);
        return;
      }
      case 'image': {
        const { doing, done, total } = event.progress;
        return progress(node, doing, imageProgressText(event.progress), done, total);
      }
      case 'flash': {
        const { phase, doneBytes, totalBytes, attempt } = event.progress;
        return progress(node, `${attempt} ${phase}`, flashProgressText(event.progress), doneBytes, totalBytes);
      }
      case 'waiting': {
        const news = newsOf(event);
        if (news !== undefined) line(node, news);
        return;
      }
      case 'asking':
        return;
      case 'note':
        return line(node, event.text);
      case 'post-install':
        return onHost(event.event);
    }
  };
}

function took(ms: number | undefined): string {
  return ms === undefined ? '' : ` (${duration(ms)})`;
}
