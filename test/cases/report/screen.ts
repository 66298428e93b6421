import { columnsOf } from '../../../src/report/columns.ts';

/** A terminal of a test: keeps what would be on the screen, with what scrolled off it above. Source: ECMA-48. */
export function screen(columns: number, rows: number) {
  const lines: string[] = [''];
  let row = 0;
  let top = 0;
  let cursorShown = true;
  let raw = '';
  const put = (text: string) => {
    if (columnsOf((lines[row] ?? '') + text) > columns) newline();
    lines[row] = (lines[row] ?? '') + text;
  };
  const newline = () => {
    row += 1;
    lines[row] ??= '';
    top = Math.max(top, row - rows + 1);
  };
  const control = (count: number, letter: string) => {
    if (letter === 'A') {
      // What has scrolled off cannot be reached any more.
      if (row - count < top) throw new Error(`the cursor would leave the screen: ${row} - ${count} < ${top}`);
      row -= count;
    } else if (letter === 'B') row += count;
    else if (letter === 'K') lines[row] = '';
    else if (letter === 'J') lines.length = row + 1;
    else if (letter !== 'G' && letter !== 'm') throw new Error(`an unknown control ${letter}`);
  };
  return {
    columns,
    rows,
    write(text: string) {
      raw += text;
      for (const [token, private_, count, letter] of text.matchAll(/\x1b\[(\??)([0-9;]*)([A-Za-z])|\n|[^\x1b\n]+/g)) {
        if (token === '\n') newline();
        else if (letter === undefined) put(token);
        else if (private_ === '') control(count === '' ? 1 : Number(count?.split(';')[0]), letter);
        else if (count === '25') cursorShown = letter === 'h';
      }
    },
    /** All lines, also those above the screen, without empty ones at the end. */
    lines: () => lines.join('\n').trimEnd().split('\n'),
    /** The lines on the screen. */
    shown: () => lines.slice(top).map((line) => line.trimEnd()),
    cursorShown: () => cursorShown,
    raw: () => raw,
  };
}
