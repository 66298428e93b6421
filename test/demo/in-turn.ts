import type { Stage } from './chapter.ts';

/** A part of a chapter. False: what comes after it makes no sense now. */
export interface Part {
  /** For who reads that it was not tried. */
  readonly name: string;
  work(): Promise<unknown>;
}

/** Does parts one after the other; those after one that stands in their way are told as not tried. */
export async function inTurn(stage: Pick<Stage, 'notTried'>, parts: readonly Part[]): Promise<void> {
  for (const [index, { name, work }] of parts.entries()) {
    if ((await work()) !== false) continue;
    for (const later of parts.slice(index + 1)) stage.notTried(later.name, `it needs what ‘${name}’ did not reach`);
    return;
  }
}
