import type { JoinFacts } from '../ray/joined.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';

const GOOD = ['joined', 'already-joined', 'planned'];

/** The facts of joins for a terminal: a line of verdict for each host, and its facts below. Ends with a newline. */
export function rayJoinText(
  hosts: readonly (JoinFacts & { readonly name: string })[],
  { colour }: TextOptions,
): string {
  const paint = painter(colour);
  const lines = hosts.flatMap(({ name, verdict, 'failed-check': failed, ...facts }) => {
    const mark = GOOD.includes(verdict) ? paint('good', '✔') : paint('bad', '✖');
    const title = `${mark} ${paint('strong', visibleInline(name))}  ${verdict.replaceAll('-', ' ')}${failed === null ? '' : `: ${failed}`}`;
    const known = Object.entries(facts).filter(([, value]) => value !== null);
    return [title, ...known.map(([key, value]) => `    ${key.padEnd(14)}  ${visibleInline(String(value))}`)];
  });
  return `\n${lines.join('\n')}\n`;
}
