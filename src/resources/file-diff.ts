import { Secret } from '../core/secret.ts';
import type { Sh } from '../core/sh.ts';
import type { FileSpec, FileState } from './file.ts';
import { parseTexts, readTexts, textOf } from './file-text.ts';

/** Longer texts are not fetched and not shown. */
const MOST_SHOWN_BYTES = 64 * 1024;

interface Shown {
  readonly spec: FileSpec;
  readonly state: FileState;
  /** The file goes away: there is no text after. */
  readonly removes: boolean;
}

/** Whether everybody on the host may read it anyway, so that a plan may print it. */
function isOpen(mode: string): boolean {
  return (Number.parseInt(mode, 8) & 0o004) !== 0;
}

/** Whether a plan may show what is in the file: never a secret, else as `diff` says, else when it is open to all before and after. */
function mayShow(spec: FileSpec, state: FileState): boolean {
  if (spec.content instanceof Secret) return false;
  if (spec.diff !== undefined) return spec.diff;
  return (spec.mode === undefined || isOpen(spec.mode)) && (state.type === 'missing' || isOpen(state.mode));
}

/** The text a file will have, when it may be shown. */
export function newText(spec: FileSpec, state: FileState = { type: 'missing' }): string | undefined {
  const { content } = spec;
  if (content === undefined || content instanceof Secret || !mayShow(spec, state)) return undefined;
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
  return bytes.length > MOST_SHOWN_BYTES ? undefined : textOf(bytes);
}

/** Shell that fetches the old text of what may be shown and will get other content. */
export function readOldTexts(changes: readonly Pick<Shown, 'spec' | 'state'>[]): Sh {
  const paths = changes.map(({ spec, state }) =>
    state.type !== 'missing' && mayShow(spec, state) ? spec.path : undefined,
  );
  return readTexts(paths, MOST_SHOWN_BYTES);
}

/** The texts before and after, one per change in order; undefined where a diff would not be text, not be short, or not be for all eyes. */
export function explainText(
  output: string,
  changes: readonly Shown[],
): readonly ({ readonly before: string; readonly after: string } | undefined)[] {
  const texts = parseTexts(output);
  return changes.map(({ spec, state, removes }, index) => {
    const bytes = texts.get(index);
    if (bytes === undefined || bytes.length > MOST_SHOWN_BYTES || !mayShow(spec, state)) return undefined;
    const before = textOf(bytes);
    const after = removes ? '' : newText(spec, state);
    return before === undefined || after === undefined || before === after ? undefined : { before, after };
  });
}
