import type { LogEntry } from '../registry/log-file.ts';
import { duration } from '../report/duration.ts';
import type { FlashEvent } from './run.ts';
import { waitNews } from './wait-news.ts';

/** What a log file has of the events of a flash; of progress and of asking it has nothing, and the run of a post-install tells its own. */
export function flashLogEntries(): (event: FlashEvent) => LogEntry | undefined {
  const newsOf = waitNews();
  return (event) => {
    const host = event.node;
    switch (event.type) {
      case 'phase': {
        const more = event.text === undefined ? '' : `: ${event.text}`;
        const took = event.state === 'done' ? ` after ${duration(event.tookMs ?? 0)}` : '';
        const text = `${event.phase} ${event.state}${took}${more}`;
        return { level: event.state === 'done' ? 'info' : 'debug', event: 'flash-phase', host, text };
      }
      case 'waiting': {
        const text = newsOf(event);
        return text === undefined ? undefined : { level: 'debug', event: 'flash-waiting', host, text };
      }
      case 'note':
        return { level: 'warn', event: 'note', host, text: event.text };
      case 'image':
      case 'flash':
      case 'asking':
      case 'post-install':
        return undefined;
    }
  };
}
