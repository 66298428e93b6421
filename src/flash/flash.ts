import { BringupError } from '../core/error.ts';
import { EXIT, worstExit } from '../report/outcome.ts';
import { flashBoard } from './flash-board.ts';
import { identities } from './identities.ts';
import { nodeNow } from './node-now.ts';
import type { NodeRun } from './node-run.ts';
import { placeOf } from './place-of.ts';
import { oneQuestion } from './question.ts';
import { FLASH_REPORT_VERSION, type FlashReport, type LeftBehindNote, type NodeReport } from './report.ts';
import type { FlashContext } from './run.ts';
import { stockImages } from './stock-images.ts';
import type { FlashTarget } from './target.ts';

/** Its report, when nobody works on its board any more. */
function withNow({ target, report }: NodeRun, { state }: FlashContext, cancelled: boolean): NodeReport {
  const told = report();
  if (told.problem === undefined) return told;
  try {
    const place = placeOf(target.boardSection);
    const wanted = state.wanted(place).find(({ node }) => node === target.node);
    if (wanted === undefined && !cancelled) return told;
    return { ...told, now: nodeNow({ image: told.image, wanted, phases: state.phases(place, target.node) }) };
  } catch {
    // What is remembered cannot be read: that is its problem already.
    return told;
  }
}

/**
 * Brings nodes of boards to what the fleet file says, all boards at once. `confirmed`: whether `confirm` of the context agreed; if not, nothing
 * was written, and `leftBehind` of the report tells what was put right all the same. A node's trouble is in the report. Throws what `confirm`
 * throws, unless the run is cancelled there.
 */
export async function flash(
  targets: readonly FlashTarget[],
  context: FlashContext,
): Promise<{ readonly report: FlashReport; readonly confirmed: boolean }> {
  const startedAt = new Date();
  const began = performance.now();
  await using images = stockImages(context);
  const boards = Map.groupBy(targets, ({ boardSection }) => placeOf(boardSection));
  const machines = identities();
  const leftBehind: LeftBehindNote[] = [];
  const held = new Set<string>();
  const question = oneQuestion(boards.size, context);
  const runs = (
    await Promise.all(
      [...boards].map(([place, nodes], index) =>
        flashBoard(nodes, images, context, {
          seat: question.seat(index),
          machines,
          onHeld: () => held.add(place),
          onLeftBehind: (note) => leftBehind.push(note),
        }),
      ),
    )
  ).flat();
  let left = false;
  const confirmed = await question.answer().catch((error: unknown) => {
    // Who leaves at the question is told what there is, too.
    left = context.signal.aborted || (error instanceof BringupError && error.category === 'cancelled');
    if (left) return false;
    throw error;
  });
  const cancelled = left || context.signal.aborted;
  const nodes = targets.flatMap((target) =>
    runs
      .filter((run) => run.target === target)
      // What is remembered of a board that another run holds is that run's.
      .map((run) => (held.has(placeOf(target.boardSection)) ? withNow(run, context, cancelled) : run.report())),
  );
  const report: FlashReport = {
    version: FLASH_REPORT_VERSION,
    run: {
      id: context.runId,
      fleet: context.fleet.name,
      startedAt: startedAt.toISOString(),
      durationMs: performance.now() - began,
    },
    nodes,
    leftBehind,
    exitCode: cancelled
      ? EXIT.cancelled
      : worstExit(nodes.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }))),
  };
  return { report, confirmed };
}
