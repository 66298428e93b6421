import type { TransferRecord } from '../../bmc/board.ts';
import { owedPower } from '../../flash/borrowed-power.ts';
import type { FlashState } from '../../flash/state.ts';
import { keepForPost, keptForPost } from '../../github/state.ts';

/** What this step did to boards and has not taken back, by their `address:port`. No secrets. */
export interface LeftOnBoards {
  /** Transfers that nobody has seen end. */
  readonly transfers: Readonly<Record<string, TransferRecord>>;
  /** Boards of which nodes were powered off that are to get their power back. */
  readonly owed: readonly string[];
}

const NAME = 'left-on-boards';

/**
 * The state, and what is begun and taken back in it told to `post` at once: `main` may be killed at any moment. What begins is told before it
 * is kept, and what has ended after it, so that `post` may look in vain, and never misses anything.
 */
export function tellingPost(state: FlashState): FlashState {
  const transfers = new Map<string, TransferRecord>();
  const owed = new Set<string>();
  const tell = () => {
    const left: LeftOnBoards = { transfers: Object.fromEntries(transfers), owed: [...owed] };
    keepForPost(NAME, transfers.size + owed.size === 0 ? '' : JSON.stringify(left));
  };
  const tellOwed = (place: string) => {
    if (owedPower({ place, state }).length > 0 || !owed.delete(place)) return;
    tell();
  };
  return {
    ...state,
    keepTransfer(place, record) {
      if (record !== undefined) {
        transfers.set(place, record);
        tell();
      }
      state.keepTransfer(place, record);
      if (record === undefined && transfers.delete(place)) tell();
    },
    want(place, node, change) {
      if (change.wasOn && !owed.has(place)) {
        owed.add(place);
        tell();
      }
      state.want(place, node, change);
      tellOwed(place);
    },
    done(place, node, phase) {
      state.done(place, node, phase);
      tellOwed(place);
    },
  };
}

/** What `main` told; undefined when nothing is left. */
export function leftOnBoards(): LeftOnBoards | undefined {
  const kept = keptForPost(NAME);
  return kept === '' ? undefined : (JSON.parse(kept) as LeftOnBoards);
}
