import { Writable } from 'node:stream';
import { createLogUpdate } from 'log-update';
import type { RunEvent } from '../../engine/event.ts';
import { painter } from '../../report/paint.ts';
import { hideCursor } from './cursor.ts';
import { eventLines, hostColumns } from './event-lines.ts';
import { heartbeat } from './heartbeat.ts';
import { liveFrame } from './live-frame.ts';
import { newLiveState, withEvent } from './live-state.ts';

const FRAME_MS = 100;
const BEAT_MS = 1000;
/** Between these a terminal shows nothing, so that a frame appears at once (synchronized output, DEC mode 2026). */
const FRAME_START = '\x1b[?2026h';
const FRAME_END = '\x1b[?2026l';

/** Where live lines go: stdout or stderr, or a stream of a test. */
export interface LiveStream {
  write(text: string): unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

export interface LiveOptions {
  readonly stream: LiveStream;
  readonly colour: boolean;
  readonly isTty: boolean;
  readonly verbose: boolean;
  /** Whether a host that is done gets a line of its own; true when not given. */
  readonly ends?: boolean;
  /** Names of the hosts of the run. */
  readonly hosts: readonly string[];
  /** Milliseconds of a clock that only goes forward; the process's own by default. */
  readonly nowMs?: () => number;
}

/** What shows a run while it goes on. `stop` (or `using`) takes the live part away and gives the cursor back. */
export interface LiveView extends Disposable {
  onEvent(event: RunEvent): void;
  stop(): void;
}

/** Shows a run while it goes on: live lines at a terminal, plain lines and now and then a sign of life elsewhere. */
export function liveView(options: LiveOptions): LiveView {
  return options.isTty ? terminalView(options) : plainView(options);
}

function terminalView({ stream, colour, verbose, ends = true, hosts, nowMs = now }: LiveOptions): LiveView {
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

function plainView({ stream, colour, verbose, ends = true, hosts, nowMs = now }: LiveOptions): LiveView {
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

function now(): number {
  return performance.now();
}
