import type { LogEntry } from '../registry/log-file.ts';
import { duration } from '../report/duration.ts';
import type { OnboardEvent } from './onboard.ts';

/** What a log file has of an event of an onboarding. */
export function onboardLogEntry(event: OnboardEvent, host: string): LogEntry {
  switch (event.type) {
    case 'registered':
      return {
        ...{ level: 'info', event: event.type, host },
        text: `provider ${event.provider}, session ${event.session}, try ${event.attempt}`,
      };
    case 'phase-began':
      return { level: 'info', event: event.type, host, text: event.phase };
    case 'phase-ended': {
      const { phase, state, seconds, why, problem } = event;
      const more = problem?.what ?? why;
      return {
        ...{ level: problem === undefined ? 'info' : 'error', event: event.type, host },
        ...(problem === undefined ? {} : { code: problem.code }),
        text: `${phase}: ${state} after ${duration(seconds * 1000)}${more === undefined ? '' : `: ${more}`}`,
      };
    }
  }
}
