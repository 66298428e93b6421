import type { About, Power, TransferState, Usb } from '../bmc/board.ts';
import { toProblem } from '../report/problem.ts';
import type { Problem } from '../report/report.ts';
import { asking } from './asking.ts';
import { besideRun } from './beside-run.ts';
import { boardAt } from './board-at.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import type { DonePhase, WantedPower } from './state.ts';
import type { FlashTarget } from './target.ts';

/** A board as it is now, and what this machine remembers of its nodes. */
export interface BoardStatus {
  readonly board: string;
  readonly address: string;
  readonly fingerprint?: string;
  readonly about?: About;
  readonly usb?: Usb;
  readonly transfer?: TransferState;
  /** The transfer is of this machine: `bringup flash cancel` can end it. */
  readonly ours?: boolean;
  /** The run of this machine that works on it now. */
  readonly heldBy?: string;
  readonly nodes: readonly {
    readonly node: number;
    readonly host: string;
    readonly module: string;
    readonly power?: boolean | undefined;
    readonly phases: readonly DonePhase[];
    /** What a run has left to be put right, and why. */
    readonly wanted?: Pick<WantedPower, 'on' | 'why'>;
  }[];
  readonly problem?: Problem;
}

/** Asks the boards of some nodes how they are. */
export async function boardStatus(
  targets: readonly FlashTarget[],
  context: FlashContext,
): Promise<readonly BoardStatus[]> {
  const boards = Map.groupBy(targets, ({ board }) => board);
  return Promise.all([...boards].map(([name, nodes]) => statusOf(name, nodes, context)));
}

async function statusOf(name: string, targets: readonly FlashTarget[], context: FlashContext): Promise<BoardStatus> {
  const { boardSection } = targets[0] as FlashTarget;
  const place = placeOf(boardSection);
  const nodes = (power?: Power) =>
    targets.map(({ node, host, section }) => {
      const wanted = context.state.wanted(place).find((one) => one.node === node);
      return {
        node,
        host: host.name,
        module: section.module,
        ...(power === undefined ? {} : { power: power[node] }),
        phases: context.state.phases(place, node),
        ...(wanted === undefined ? {} : { wanted: { on: wanted.on, why: wanted.why } }),
      };
    });
  const beside = besideRun({ boardSection }, context);
  const heldBy = beside.holder === undefined ? {} : { heldBy: beside.holder };
  try {
    beside.requireAnswers();
    using _asked = asking(name, context);
    await using board = await boardAt(name, boardSection, context);
    const [power, usb, transfer] = [await board.power(), await board.usb(), await board.transfer()];
    const record = context.state.transfer(place);
    return {
      board: name,
      address: place,
      fingerprint: board.fingerprint,
      about: board.about,
      usb,
      transfer,
      ours: transfer.state === 'transferring' && record?.handle === transfer.id,
      ...heldBy,
      nodes: nodes(power),
    };
  } catch (error) {
    context.signal.throwIfAborted();
    return { board: name, address: place, ...heldBy, nodes: nodes(), problem: toProblem(beside.told(error)) };
  }
}
