import type { Board, NodeNumber, Power } from '../bmc/board.ts';
import { powerOn } from './power-on.ts';
import type { FlashState } from './state.ts';

/** What setting power may take, whatever came before it. */
const SET_POWER_MS = 60_000;

/** The board, and where it is written down whose power was taken. */
interface Borrowed {
  readonly board: Board;
  readonly place: string;
  readonly state: FlashState;
}

/**
 * Powers nodes off, and writes down which of them were on: whoever comes after a run that was killed gives it back. Those that are still
 * owed it get it back when this is disposed of, or when it cannot be made; where that fails it is told.
 */
export async function borrowPower(
  from: Borrowed,
  {
    nodes,
    power,
    halt,
    note,
  }: {
    readonly nodes: readonly NodeNumber[];
    readonly power: Power;
    /** Has those that run shut down. Never rejects. */
    halt(running: readonly NodeNumber[]): Promise<void>;
    note(text: string): void;
  },
): Promise<AsyncDisposable> {
  const { board, place, state } = from;
  const running = nodes.filter((node) => power[node] === true);
  for (const node of running) state.want(place, node, { wasOn: true });
  await halt(running);
  const giveBack = async () => {
    const why = await givePowerBack(from).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const owed = owedPower(from);
    if (owed.length > 0)
      note(
        `node ${owed.join(', ')} stays off: ${why ?? 'it was not asked for'}. The next run, or \`bringup flash cancel\`, powers it on`,
      );
  };
  try {
    // Also when the run was cancelled meanwhile: one that has shut down comes back only by that.
    await board.setPower(Object.fromEntries(nodes.map((node) => [node, false])), AbortSignal.timeout(SET_POWER_MS));
  } catch (error) {
    // The answer may be all that was lost.
    await giveBack();
    throw error;
  }
  return { [Symbol.asyncDispose]: giveBack };
}

/** Nodes that runs of this machine have powered off, and that are to be on. */
export function owedPower({ place, state }: Omit<Borrowed, 'board'>): readonly NodeNumber[] {
  return state.wanted(place).flatMap(({ node, on }) => (on ? node : []));
}

/** Powers on what is owed its power, and tells which nodes those were. Throws BringupError, such as `flash-transfer-runs`. */
export async function givePowerBack(from: Borrowed): Promise<readonly NodeNumber[]> {
  const { board, place, state } = from;
  const owed = owedPower(from);
  if (owed.length === 0) return [];
  await powerOn(board, owed, AbortSignal.timeout(SET_POWER_MS));
  for (const node of owed) state.want(place, node, { wasOn: false });
  return owed;
}
