import { stripVTControlCharacters } from 'node:util';

/** What takes one column for each character: ASCII, and the marks and lines of our own texts. */
const PLAIN = /^[\x20-\x7e\u00b7\u2013\u2014\u2026\u2190-\u2193\u21b6\u2500-\u257f\u2714\u2716]*$/;
/** East Asian Width `W` and `F` outside of emoji. Source: Unicode 16, EastAsianWidth.txt. */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{16ff1}\u{17000}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f202}\u{1f210}-\u{1f23b}\u{1f240}-\u{1f248}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]+$/u;

// Made when a text needs them: that takes longer than a small command.
let segmenter: Intl.Segmenter | undefined;
let emoji: RegExp | undefined;

function isEmoji(grapheme: string): boolean {
  emoji ??= /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation})/v;
  return emoji.test(grapheme);
}

function graphemesOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How many columns of a terminal a text takes: colours none, wide characters and emoji two. Newlines count nothing. */
export function columnsOf(text: string): number {
  const bare = stripVTControlCharacters(text);
  if (PLAIN.test(bare)) return bare.length;
  let columns = 0;
  for (const { segment } of graphemesOf(bare)) columns += columnsOfGrapheme(segment);
  return columns;
}

/** The text with spaces behind it up to `columns`; longer text stays as it is. Colours may be in it. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text with spaces before it up to `columns`; longer text stays as it is. Colours may be in it. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

/** The text cut to at most `columns` with `…` as its last character when something was cut. No colours may be in it. */
export function truncate(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemesOf(text)) {
    used += columnsOfGrapheme(segment);
    if (used > columns - 1) break;
    kept += segment;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

/** The text broken at spaces into lines of at most `columns`. A longer word stays whole, so that it can be copied. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Parts with ` · ` between them, in lines of at most `columns` that break only between parts. */
export function dotted(parts: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + columnsOf(part) + 3 <= columns)
      lines[lines.length - 1] = `${line} · ${part}`;
    else lines.push(part);
  }
  return lines;
}

/** Two texts on one line of `columns`: one at its start, one at its end, at least three spaces between them. */
export function spread(start: string, end: string, columns: number): string {
  if (end === '') return start;
  return start + ' '.repeat(Math.max(3, columns - columnsOf(start) - columnsOf(end))) + end;
}

function columnsOfGrapheme(grapheme: string): number {
  if (PLAIN.test(grapheme)) return grapheme.length;
  if (isEmoji(grapheme)) return 2;
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
