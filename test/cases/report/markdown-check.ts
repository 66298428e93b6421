const OUR_TAG = /<\/?(?:details|summary|b|p|code|sub|br)>/g;

/** What could show a page of ours other than we meant: broken fences, foreign tags, uneven tables, mentions. Undefined when nothing could. */
export function markdownFault(markdown: string): string | undefined {
  const lines = outsideFences(markdown);
  if (typeof lines === 'string') return lines;
  const text = lines.join('\n');
  const bare = text.replaceAll(OUR_TAG, '');
  if (/[<>]/.test(bare)) return `a foreign tag: ${/.{0,30}[<>].{0,30}/.exec(bare)?.[0]}`;
  if (bare.includes('@')) return 'a mention';
  if (bare.includes('`')) return 'a raw backtick';
  for (const tag of ['details', 'summary', 'b', 'p', 'code', 'sub']) {
    if (text.split(`<${tag}>`).length !== text.split(`</${tag}>`).length) return `<${tag}> is not closed`;
  }
  return tableFault(lines);
}

/** The lines that are no code block; or what is wrong with the blocks. CommonMark 0.31, section 4.5. */
function outsideFences(markdown: string): readonly string[] | string {
  const outside: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [, ticks = '', info = ''] = /^ {0,3}(`{3,})([^`]*)$/.exec(line) ?? [];
    if (fence === '' && ticks !== '') fence = ticks;
    else if (fence === '') outside.push(line);
    else if (ticks.length >= fence.length && info.trim() === '') fence = '';
  }
  return fence === '' ? outside : 'a fence is left open';
}

/** GitHub Flavored Markdown 0.29, section 4.10: a delimiter row below the head, all rows with as many cells. */
function tableFault(lines: readonly string[]): string | undefined {
  const rows = lines.flatMap((line, index) => (line.startsWith('|') ? [{ line, index }] : []));
  const first = rows[0];
  if (first === undefined) return undefined;
  if (!/^\|(?: :?-{2,}:? \|)+$/.test(rows[1]?.line ?? '')) return 'the table has no delimiter row';
  const cells = first.line.split('|').length;
  if (rows.some(({ line }) => line.split('|').length !== cells)) return 'a row has another number of cells';
  if (rows.some(({ index }, at) => index !== first.index + at)) return 'the table is torn';
  return undefined;
}
