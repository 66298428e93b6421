import { Writable } from 'node:stream';
import { createLogUpdate } from 'log-update';
import { painter } from '../../report/paint.ts';
import { hideCursor } from './cursor.ts';
import { eventLines, hostColumns } from './event-lines.ts';
import type { LiveOptions, LiveStream, LiveView } from './live.ts';
import { liveFrame } from './live-frame.ts';
import { newLiveState, withEvent } from './live-state.ts';

const FRAME_MS = 100;
/** Between these a terminal shows nothing, so that a frame appears at once (synchronized output, DEC mode 2026). */
const FRAME_START = '\x1b[?2026h';
const FRAME_END = '\x1b[?2026l';

/** Live lines below what stays. */
export function terminalView({
  stream,
  colour,
  verbose,
  ends = true,
  hosts,
  nowMs = () => performance.now(),
}: LiveOptions): LiveView {
  const paint = painter(colour);
  const screen = frameBuffer(stream);
  const update = createLogUpdate(screen.stream, { showCursor: true });
  const names = hostColumns(hosts);
  const cursor = hideCursor(stream);
  let state = newLiveState(hosts.length);
  let stopped = false;
  const show = (permanent: readonly string[]) => {
    if (permanent.length > 0) update.persist(permanent.join('\n'));
    const size = { columns: stream.columns ?? 80, rows: stream.rows ?? 24 };
    const frame = state.running.size === 0 ? [] : liveFrame(state, nowMs(), size, paint);
    if (frame.length === 0) update.clear();
    else update(frame.join('\n'));
    screen.flush();
  };
  const timer = setInterval(() => show([]), FRAME_MS).unref();
  const stop = () => {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    update.clear();
    screen.flush();
    cursor.show();
  };
  return {
    onEvent(event) {
      if (stopped) return;
      state = withEvent(state, event, nowMs());
      const columns = stream.columns ?? 80;
      const permanent = eventLines(event, state, { paint, verbose, ends, hostColumns: names, columns });
      // What only moves the live part waits for the next frame: a busy fleet sends thousands of events.
      if (permanent.length > 0) show(permanent);
    },
    stop,
    [Symbol.dispose]: stop,
  };
}

/** A stream for log-update that keeps what is written until `flush` sends it as one frame, so that nothing flickers. */
function frameBuffer(stream: LiveStream): { readonly stream: NodeJS.WritableStream; flush(): void } {
  let kept = '';
  const buffer = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      kept += chunk;
      done();
    },
  });
  Object.defineProperty(buffer, 'columns', { get: () => stream.columns ?? 80 });
  Object.defineProperty(buffer, 'rows', { get: () => stream.rows ?? 24 });
  return {
    stream: buffer,
    flush() {
      if (kept !== '') stream.write(FRAME_START + kept + FRAME_END);
      kept = '';
    },
  };
}
