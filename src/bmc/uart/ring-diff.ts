import type { UartPiece } from '../board.ts';

/** What a character that is cut in two reads as. */
const BROKEN = '\uFFFD';

/**
 * What was written between two looks at a ring buffer that keeps only the end of what was written: the part of `now` behind
 * the longest piece that `before` ends with and `now` begins with. Where there is none, all of `now`, after a gap. A character
 * that was still incomplete at the end of `before` is told when it is whole.
 */
export function ringDiff(before: string, now: string): UartPiece {
  const known = settled(before);
  if (known === '') return { text: settled(now), gap: false };
  // The beginning of a full ring is wherever it was cut, also in the middle of a character.
  const start = now.length - now.replace(/^\uFFFD{1,3}/, '').length;
  for (const skipped of start === 0 ? [0] : [0, start]) {
    const rest = now.slice(skipped);
    const overlap = longestOverlap(known, rest);
    if (overlap > 0) return { text: settled(rest.slice(overlap)), gap: false };
  }
  return { text: settled(now.slice(start)), gap: true };
}

/** What of a look counts already: not a character whose last bytes may still come. */
export function settled(text: string): string {
  let end = text.length;
  for (let cut = 0; cut < 3 && text[end - 1] === BROKEN; cut++) end--;
  return text.slice(0, end);
}

/** Length of the longest end of `before` that `now` begins with, in time that grows with both (Knuth, Morris, Pratt). */
function longestOverlap(before: string, now: string): number {
  const tail = before.slice(-now.length);
  const border = new Int32Array(now.length);
  for (let at = 1, length = 0; at < now.length; at++) {
    while (length > 0 && now[at] !== now[length]) length = border[length - 1] ?? 0;
    if (now[at] === now[length]) length++;
    border[at] = length;
  }
  let length = 0;
  for (const character of tail.split('')) {
    if (length === now.length) length = border[length - 1] ?? 0;
    while (length > 0 && character !== now[length]) length = border[length - 1] ?? 0;
    if (character === now[length]) length++;
  }
  return length;
}
