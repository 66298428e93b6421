import { elapsed } from '../../report/duration.ts';
import type { FlashEvent } from '../run.ts';
import { waitNews } from '../wait-news.ts';

const DOING = {
  prepared: 'image',
  flashed: 'written',
  booted: 'answers',
  attested: 'proved itself',
  'post-installed': 'post-install',
};
const STEP = 0.1;

/** What a run tells, as lines for people: each phase, and each tenth of a transfer. */
export function linesOf(log: (line: string) => void): (event: FlashEvent) => void {
  const told = new Map<string, number>();
  const newsOf = waitNews();
  return (event) => {
    if (event.type === 'note') return log(`${event.node}: ${event.text}`);
    if (event.type === 'phase') {
      const rest = event.text === undefined ? '' : `: ${event.text}`;
      const took = event.tookMs === undefined ? '' : ` (${elapsed(event.tookMs)})`;
      if (event.state !== 'began')
        log(`${event.node}: ${DOING[event.phase]}${event.state === 'kept' ? ' before' : ''}${rest}${took}`);
      return;
    }
    if (event.type === 'waiting') {
      const news = newsOf(event);
      if (news !== undefined) log(`${event.node}: ${news}`);
    }
    if (event.type !== 'flash') return;
    const { phase, doneBytes, totalBytes, inferred } = event.progress;
    if (totalBytes === undefined || totalBytes === 0) return;
    const share = doneBytes / totalBytes;
    const key = `${event.node} ${phase}`;
    const before = told.get(key) ?? -STEP;
    if (share >= before && share < before + STEP) return;
    told.set(key, share - (share % STEP));
    log(`${event.node}: ${phase} ${Math.min(100, Math.floor(share * 100))}%${inferred ? ' (inferred)' : ''}`);
  };
}
