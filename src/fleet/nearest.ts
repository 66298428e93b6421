import { closest, distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely means, or undefined when nothing is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > 200) return undefined;
  const folded = new Map(known.map((candidate) => [fold(candidate), candidate]));
  const best = closest(fold(name), [...folded.keys()]);
  if (distance(fold(name), best) <= tolerance(name) || isAnagram(fold(name), best)) return folded.get(best);
  const longer = [...folded.keys()].filter((candidate) => name.length > 1 && candidate.startsWith(fold(name)));
  return longer.length === 1 && longer[0] !== undefined ? folded.get(longer[0]) : undefined;
}

function isAnagram(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function tolerance(name: string): number {
  return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
}

/** `did you mean ...?`, or the list of what is known, for a remedy. */
export function suggest(name: string, known: readonly string[], kind: string): string {
  const guess = nearest(name, known);
  if (guess !== undefined) return `did you mean ${guess}?`;
  if (known.length === 0) return `there are no ${kind} here`;
  const shown = known.slice(0, 20).join(', ');
  return `known ${kind}: ${shown}${known.length > 20 ? `, and ${known.length - 20} more` : ''}`;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[_ ]/g, '-');
}
