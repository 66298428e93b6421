import type { RunEvent } from '../engine/event.ts';
import { counted } from '../report/counted.ts';
import { duration, elapsed } from '../report/duration.ts';
import { HOST_OUTCOMES, STEP_OUTCOMES } from '../report/outcome.ts';
import { visibleInline, visibleOutput } from '../report/visible.ts';

/** A step that runs for longer is told about, so that nobody thinks that the job hangs. */
const PULSE_MS = 30_000;
/** Last lines of a step's output that go into the log; `bringup logs` has more. */
const OUTPUT_LINES = 100;
const OUTPUT_CHARACTERS = 65_536;

/** Where the lines go. */
export interface LogWriter {
  say(line: string): void;
  group(title: string, lines: readonly string[]): void;
}

type HostEvent = Exclude<RunEvent, { readonly type: 'rollout' }>;

interface HostLog {
  readonly lines: string[];
  readonly output: Map<string, string>;
  step?: { readonly name: string; readonly sinceMs: number };
}

/** The log of a run: one folded group for each host when it has finished, and a line now and then for what takes long. */
export interface RunLog extends Disposable {
  onEvent(event: RunEvent): void;
}

/** A log that writes to `writer`. `now` is a clock in milliseconds. */
export function runLog(writer: LogWriter, now: () => number = Date.now): RunLog {
  const hosts = new Map<string, HostLog>();
  const pulse = setInterval(() => {
    for (const [host, { step }] of hosts)
      if (step !== undefined && now() - step.sinceMs >= PULSE_MS)
        writer.say(`${host}   still at ${step.name}, since ${elapsed(now() - step.sinceMs)}`);
  }, PULSE_MS);
  pulse.unref();
  return {
    onEvent(event) {
      if (event.type === 'rollout') return writer.say(visibleInline(event.text));
      const log = hosts.get(event.host) ?? { lines: [], output: new Map() };
      hosts.set(event.host, log);
      note(log, event, now());
      if (event.type === 'host-planned') writer.say(`${event.host}   ${changes(event.changes, event.steps)}`);
      if (event.type !== 'host-finished') return;
      hosts.delete(event.host);
      const mark = HOST_OUTCOMES[event.outcome].mark;
      writer.group(`${mark} ${event.host}   ${event.outcome}   ${duration(event.durationMs)}`, log.lines);
    },
    [Symbol.dispose]: () => clearInterval(pulse),
  };
}

/** Adds what an event means to the host's lines. */
function note(log: HostLog, event: HostEvent, nowMs: number): void {
  switch (event.type) {
    case 'host-phase':
      log.lines.push(event.phase + (event.detail === undefined ? '' : ` (${visibleInline(event.detail)})`));
      break;
    case 'step-started':
      log.step = { name: `${event.capability}: ${visibleInline(event.title)}`, sinceMs: nowMs };
      break;
    case 'step-output':
      log.output.set(event.step, ((log.output.get(event.step) ?? '') + event.text).slice(-OUTPUT_CHARACTERS));
      break;
    case 'step-finished': {
      delete log.step;
      const parts = [event.outcome, event.summary, event.problem]
        .filter((part) => part !== undefined)
        .map(visibleInline);
      const name = `${event.capability}: ${visibleInline(event.title)}`;
      log.lines.push(
        `${STEP_OUTCOMES[event.outcome].mark} ${name}   ${parts.join('   ')}   ${duration(event.durationMs)}`,
      );
      log.lines.push(...lastLines(log.output.get(event.step) ?? '').map((line) => `    ${line}`));
      log.output.delete(event.step);
      break;
    }
    case 'note':
      log.lines.push(visibleInline(event.text));
      break;
    case 'host-finished':
      if (event.problem !== undefined) log.lines.push(visibleInline(event.problem));
      break;
    default:
  }
}

function lastLines(output: string): readonly string[] {
  const lines = visibleOutput(output);
  const left = lines.length - OUTPUT_LINES;
  return left <= 0 ? lines : [`… ${left} lines before`, ...lines.slice(left)];
}

function changes(count: number, steps: number): string {
  return count === 0
    ? `nothing to do, ${counted(steps, 'step')} right`
    : `${counted(count, 'change')} in ${counted(steps, 'step')}`;
}
