import { structuredPatch } from 'diff';
import { visible, visibleSpaces } from './visible.ts';

/** One line of a diff. `…` stands where unchanged lines were left out, or where the diff itself was cut. */
export interface DiffLine {
  readonly mark: '+' | '-' | ' ' | '…';
  readonly text: string;
}

export interface DiffLimits {
  /** Unchanged lines around each change. */
  readonly context: number;
  /** Longest diff, in lines. */
  readonly lines: number;
}

/** Edits after which two texts are called different and not compared line by line: keeps huge files cheap. */
const MOST_EDITS = 4000;

/** The difference of two texts as visible lines. White space is marked when nothing else differs. */
export function diffLines(before: string, after: string, limits: DiffLimits): readonly DiffLine[] {
  const patch = structuredPatch('', '', before, after, undefined, undefined, {
    context: limits.context,
    maxEditLength: MOST_EDITS,
  });
  if (patch === undefined)
    return [{ mark: '…', text: `nearly all of ${count(before)} is replaced by ${count(after)}` }];
  const show = squeeze(before) === squeeze(after) ? visibleSpaces : visible;
  const lines: DiffLine[] = [];
  for (const hunk of patch.hunks) {
    if (hunk.oldStart > 1) lines.push({ mark: '…', text: `line ${hunk.oldStart}` });
    for (const line of hunk.lines) lines.push(diffLine(line, show));
  }
  const rest = lines.length - limits.lines;
  if (rest <= 1) return lines;
  return [...lines.slice(0, limits.lines), { mark: '…', text: `${rest} more lines` }];
}

function diffLine(line: string, show: (text: string) => string): DiffLine {
  const mark = line.slice(0, 1);
  if (mark === '\\') return { mark: '…', text: 'no newline at the end' };
  return { mark: mark === '+' || mark === '-' ? mark : ' ', text: show(line.slice(1)) };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function count(text: string): string {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return `${lines} line${lines === 1 ? '' : 's'}`;
}
