import type { ListedEvent } from '../providers/show.ts';
import { columnsOf, padEnd, truncate, wrap } from '../report/columns.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';

const WIDEST_NAME = 24;

/** Events for a terminal, one line each where there is room. Ends with a newline. */
export function eventsText(events: readonly ListedEvent[], options: TextOptions): string {
  if (events.length === 0) return 'no event\n';
  const paint = painter(options.colour);
  const nameOf = ({ name, provider }: ListedEvent) => truncate(visibleInline(name ?? provider), WIDEST_NAME);
  const column = Math.max(...events.map((event) => columnsOf(nameOf(event))));
  return `${events
    .map((event) => {
      const start = `${paint('dim', event.at.slice(0, 19).replace('T', ' '))}  ${paint('strong', padEnd(nameOf(event), column))}  `;
      const room = Math.max(24, options.width - columnsOf(start));
      const lines = wrap(visibleInline(sentence(event)), room);
      return lines.map((line, index) => (index === 0 ? `${start}${line}` : `    ${line}`)).join('\n');
    })
    .join('\n')}\n`;
}

/** What happened, in one line. */
function sentence(event: ListedEvent): string {
  switch (event.kind) {
    case 'registered':
    case 'facts':
      return `${event.kind}: ${Object.entries(event.facts)
        .map(
          ([name, value]) =>
            `${name} ${
              typeof value === 'string'
                ? value
                : Object.entries(value)
                    .map((pair) => pair.join('='))
                    .join(',')
            }`,
        )
        .join(', ')}`;
    case 'session-began':
      return `onboarding as ${event.role} began: run ${event.run}, attempt ${event.attempt}, by ${event.by}`;
    case 'phase-began':
      return `${event.phase} began`;
    case 'phase-ended':
      return `${event.phase} ${event.problem === undefined ? 'done' : `failed: ${event.problem.code}: ${event.problem.what}`}`;
    case 'session-ended':
      return `onboarding ${event.outcome}${event.problem === undefined ? '' : `: ${event.problem.code}`}`;
    case 'compensation':
      return `can be taken back: ${event.what}`;
    case 'compensated':
      return event.problem === undefined ? 'taken back' : `could not be taken back: ${event.problem.what}`;
    case 'back':
      return 'back';
    case 'drained':
      return `${event.ok ? 'drained' : 'drained, and cut off at the deadline'}${event.seconds === undefined ? '' : `, after ${event.seconds} s`}`;
    case 'note':
      return `${event.problem.code}: ${event.problem.what}`;
    default:
      return `${event.kind}: ${event.reason}, by ${event.by}`;
  }
}
