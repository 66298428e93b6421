import { painter } from '../../report/paint.ts';
import { eventLines, hostColumns } from './event-lines.ts';
import { heartbeat } from './heartbeat.ts';
import type { LiveOptions, LiveView } from './live.ts';
import { newLiveState, withEvent } from './live-state.ts';

const BEAT_MS = 1000;

/** Plain lines, and now and then a sign of life. */
export function plainView({
  stream,
  colour,
  verbose,
  ends = true,
  hosts,
  nowMs = () => performance.now(),
}: LiveOptions): LiveView {
  const lines = {
    paint: painter(colour),
    verbose,
    ends,
    hostColumns: hostColumns(hosts),
    columns: Number.POSITIVE_INFINITY,
  };
  const beat = heartbeat();
  let state = newLiveState(hosts.length);
  const write = (texts: readonly string[]) => {
    if (texts.length > 0) stream.write(`${texts.join('\n')}\n`);
  };
  const timer = setInterval(() => write(beat.lines(state, nowMs(), lines.hostColumns)), BEAT_MS).unref();
  const stop = () => clearInterval(timer);
  return {
    onEvent(event) {
      state = withEvent(state, event, nowMs());
      const texts = eventLines(event, state, lines);
      if (event.type !== 'rollout' && (texts.length > 0 || event.type === 'host-started'))
        beat.printed(event.host, nowMs());
      write(texts);
    },
    stop,
    [Symbol.dispose]: stop,
  };
}
