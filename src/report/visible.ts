import { stripVTControlCharacters } from 'node:util';

/**
 * What must not reach a terminal, a log or a page as it is: C0 and C1 controls, DEL, marks that turn the direction of
 * writing (CVE-2021-42574), invisible spaces, line separators, interlinear marks, tags, and halves of surrogate pairs.
 */
const HIDDEN =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\0': '\\0' };

/** One line of text in which nothing is hidden: controls are written out (`\x1b`, `\u{202e}`, `\n`), tabs become four spaces. */
export function visible(text: string): string {
  return text.replaceAll('\t', '    ').replace(HIDDEN, spell);
}

/** The lines of a text, each made visible. A newline at the end makes no line of its own; `\r\n` counts as a newline. */
export function visibleLines(text: string): readonly string[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n').map(visible);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The lines a program printed, as its terminal would have left them: no colours, only the last state of a progress line. */
export function visibleOutput(text: string): readonly string[] {
  const lines = stripVTControlCharacters(text).split(/\r*\n/);
  return visibleLines(lines.map((line) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1)).join('\n'));
}

/** A text as one visible line: newlines and what surrounds them become one space. */
export function visibleInline(text: string): string {
  return visible(text.trim().replace(/\s*[\r\n]+\s*/g, ' '));
}

/** Spaces that cannot be seen made visible too: `⇥` for a tab, `·` for a space at the end of a line. */
export function visibleSpaces(line: string): string {
  const end = line.length - line.trimEnd().length;
  const body = line.slice(0, line.length - end);
  const tail = line.slice(line.length - end).replaceAll(' ', '·');
  return visible((body + tail).replaceAll('\t', '⇥   '));
}

function spell(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
