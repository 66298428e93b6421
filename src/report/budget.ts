/** Longest line of a text that was too long, in UTF-16 units. */
const LONGEST_LINE = 500;

/** Size of a text in UTF-8. */
export function sizeBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The first pieces that fit into `bytes`, each counted with one newline; and how many did not. */
export function fitting(
  pieces: readonly string[],
  bytes: number,
): { readonly kept: readonly string[]; readonly left: number } {
  let free = bytes;
  const kept: string[] = [];
  for (const piece of pieces) {
    free -= sizeBytes(piece) + 1;
    if (free < 0) break;
    kept.push(piece);
  }
  return { kept, left: pieces.length - kept.length };
}

/** The lines of a text that fit into `bytes`, and a last line that counts the rest when something was cut. Very long lines are shortened. */
export function clipped(text: string, bytes: number): string {
  if (sizeBytes(text) <= bytes) return text;
  const lines = text.split('\n').map((line) => shortened(line, LONGEST_LINE));
  const { kept, left } = fitting(lines, bytes - 32);
  return left === 0 ? kept.join('\n') : [...kept, `… ${left} more lines`].join('\n');
}

/** The text cut to at most `length` UTF-16 units, with `…` at its end when something was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
}
