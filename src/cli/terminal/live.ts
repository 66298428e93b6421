import type { RunEvent } from '../../engine/event.ts';
import { plainView } from './plain-view.ts';

/** Where live lines go: stdout or stderr, or a stream of a test. */
export interface LiveStream {
  write(text: string): unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

export interface LiveOptions {
  readonly stream: LiveStream;
  readonly colour: boolean;
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

/** What opens such a view: live lines at a terminal, plain lines and now and then a sign of life elsewhere. What draws is loaded where it is used. */
export async function loadLiveView(isTty: boolean): Promise<(options: LiveOptions) => LiveView> {
  return isTty ? (await import('./terminal-view.ts')).terminalView : plainView;
}
