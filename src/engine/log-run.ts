import type { Secret } from '../core/secret.ts';
import { PRELUDE } from '../host/prelude.ts';
import type { Log } from '../registry/log-file.ts';
import type { RunEvent } from './event.ts';
import { logEntryOf } from './log-entry.ts';

/** What whoever starts a run is told of it. */
interface Told {
  readonly log?: Log;
  /** All secrets that are known when it begins. */
  readonly secrets: readonly Secret[];
  onEvent?(event: RunEvent): void;
  onProgram?(host: string, program: string): void;
  onSecret?(secret: Secret): void;
}

/** Tells the log of a run the same as whoever started it, and hides the run's secrets in it, each before anything else can tell it. */
export function logOfRun({ log, ...told }: Told, run: string) {
  for (const secret of told.secrets) log?.hide(secret);
  return {
    began: (text: string) => log?.write({ level: 'info', run, event: 'run-began', text }),
    onEvent(event: RunEvent) {
      log?.write({ run, ...logEntryOf(event) });
      told.onEvent?.(event);
    },
    onProgram(host: string, program: string) {
      const text = () => program.replace(PRELUDE.text, '# (functions)');
      if (log !== undefined) log.write({ level: 'debug', run, host, event: 'program', text: text() });
      told.onProgram?.(host, program);
    },
    onSecret(secret: Secret) {
      log?.hide(secret);
      told.onSecret?.(secret);
    },
  };
}
