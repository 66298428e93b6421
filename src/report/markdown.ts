import { visible, visibleInline } from './visible.ts';

/** Characters that mean something in Markdown, HTML or in GitHub's own additions (tables, maths, strike-through). */
const SPECIAL = /[&<>|`*_[\]~\\#$@]/g;

/** Text as prose on one line: nothing in it is markup, a mention or a reference. Parts in backticks become code. */
export function prose(text: string): string {
  const parts = visibleInline(text).split('`');
  if (parts.length % 2 === 0) return plain(parts.join('`'));
  return parts.map((part, index) => (index % 2 === 0 ? plain(part) : code(part))).join('');
}

/** Text as code inside a line, also inside HTML and tables. Empty text stays empty. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${escaped(visibleInline(text))}</code>`;
}

/** Text in a fenced block; the fence is longer than any row of backticks in it. */
export function fenced(text: string, language = ''): string {
  const safe = text.split('\n').map(visible).join('\n');
  const longest = Math.max(2, ...[...safe.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${safe}\n${fence}`;
}

/** A part that opens on a click. `summary` and `body` are Markdown already. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** One row of a table. Cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** GitHub makes mentions and references of the rendered text: a zero-width space keeps it from that (as Renovate does, lib/util/markdown.ts). */
function plain(text: string): string {
  return escaped(text).replaceAll('&#64;', '&#64;&#8203;').replaceAll('&#35;', '&#35;&#8203;');
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
