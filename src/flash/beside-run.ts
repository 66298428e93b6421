import { BringupError } from '../core/error.ts';
import { boardHolder, held } from './board-lock.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import type { FlashTarget } from './target.ts';

/** What a board says, or does not say, while a run writes one of its nodes. */
const OF_A_WRITE: readonly string[] = ['bmc-busy', 'bmc-slow', 'bmc-upload-by-other'];

/** Asks a board that it does not hold: what stands in the way because a run of this machine is at work there is told as that run. */
export interface BesideRun {
  /** The run that works on it now. */
  readonly holder: string | undefined;
  /** Throws BringupError (`flash-board-held`) where the board cannot be asked now, because that run sends it an image. */
  requireAnswers(): void;
  /** The error, or that run. */
  told(error: unknown): unknown;
}

export function besideRun(
  { boardSection }: Pick<FlashTarget, 'boardSection'>,
  { state }: Pick<FlashContext, 'state'>,
): BesideRun {
  const place = placeOf(boardSection);
  const holder = boardHolder({ folder: state.folder, place });
  return {
    holder,
    requireAnswers() {
      const record = state.transfer(place);
      if (holder !== undefined && record?.mode === 'push' && record.handle !== undefined) throw held(place, holder);
    },
    told(error) {
      if (!(error instanceof BringupError && OF_A_WRITE.includes(error.code))) return error;
      // It may have begun after we did.
      const now = holder ?? boardHolder({ folder: state.folder, place });
      return now === undefined ? error : held(place, now);
    },
  };
}
