import { nameOf, nodesOf } from '../flash/target.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { wrap } from '../report/columns.ts';
import { visibleInline } from '../report/visible.ts';

/** What one should know of hosts that cannot be reached and are nodes of boards: they may never have been written. Lines with an empty one before them; empty when none is. */
export function nodeHint(fleet: Fleet, unreached: readonly string[], width: number): string {
  const nodes = nodesOf(fleet).targets.filter(({ host }) => unreached.includes(host.name));
  if (nodes.length === 0) return '';
  const names = nodes.slice(0, 4).map((target) => `${visibleInline(target.host.name)} (${nameOf(target)})`);
  const more = nodes.length > names.length ? ` and ${nodes.length - names.length} more` : '';
  const [are, they] = nodes.length === 1 ? ['is a node of a board', 'it is'] : ['are nodes of boards', 'they are'];
  const text = `${names.join(', ')}${more} ${are}: \`bringup flash status\` tells how ${they}, \`bringup flash run\` brings nodes up`;
  return `\n${wrap(text, width).join('\n')}\n`;
}
