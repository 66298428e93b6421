import type { LogEntry } from '../registry/log-file.ts';
import { duration } from '../report/duration.ts';
import { isBad } from '../report/host-state.ts';
import type { StepOutcome } from '../report/outcome.ts';
import type { RunEvent } from './event.ts';

/** How much each outcome of a step matters to who reads a log. */
const STEP_LEVELS: Readonly<Record<StepOutcome, LogEntry['level']>> = {
  ok: 'debug',
  skipped: 'debug',
  planned: 'info',
  changed: 'info',
  'rolled-back': 'warn',
  failed: 'error',
  moved: 'error',
  unknown: 'error',
};

/** What a log file has of an event of a run. */
export function logEntryOf(event: RunEvent): LogEntry {
  switch (event.type) {
    case 'host-started':
      return { level: 'debug', event: event.type, host: event.host, text: 'begins' };
    case 'host-phase':
      return { level: 'debug', event: event.type, host: event.host, text: joined(event.phase, event.detail) };
    case 'host-planned':
      return {
        level: 'info',
        event: event.type,
        host: event.host,
        text: `${event.changes} of ${event.steps} steps to change`,
      };
    case 'step-started':
      return { level: 'debug', event: event.type, ...ofStep(event), text: event.title };
    case 'step-output':
      return { level: 'debug', event: event.type, ...ofStep(event), text: event.text };
    case 'step-finished': {
      const { title, outcome, durationMs, summary, problem } = event;
      const text = joined(`${title}: ${outcome} after ${duration(durationMs)}`, problem ?? summary);
      return { level: STEP_LEVELS[outcome], event: event.type, ...ofStep(event), text };
    }
    case 'host-finished': {
      const { host, outcome, durationMs, problem } = event;
      const level = isBad(outcome) ? 'error' : outcome === 'skipped' ? 'warn' : 'info';
      return { level, event: event.type, host, text: joined(`${outcome} after ${duration(durationMs)}`, problem) };
    }
    case 'note':
      return { level: 'warn', event: event.type, host: event.host, text: event.text };
    case 'rollout':
      return { level: 'info', event: event.type, text: event.text };
  }
}

function ofStep({ host, step }: { readonly host: string; readonly step: string }) {
  return { host, step };
}

function joined(text: string, more: string | undefined): string {
  return more === undefined || more === '' ? text : `${text}: ${more}`;
}
