import { EXIT, worstExit } from '../report/outcome.ts';
import { flashBoard } from './flash-board.ts';
import { identities } from './identities.ts';
import { placeOf } from './place-of.ts';
import { oneQuestion } from './question.ts';
import { FLASH_REPORT_VERSION, type FlashReport, type LeftBehindNote } from './report.ts';
import type { FlashContext } from './run.ts';
import { stockImages } from './stock-images.ts';
import type { FlashTarget } from './target.ts';

/**
 * Brings nodes of boards to what the fleet file says, all boards at once. `confirmed`: whether `confirm` of the context agreed; if not, nothing
 * was written, and `leftBehind` of the report tells what was put right all the same. A node's trouble is in the report. Throws only what `confirm` throws.
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
  const question = oneQuestion(boards.size, context);
  const runs = (
    await Promise.all(
      [...boards.values()].map((nodes, index) =>
        flashBoard(nodes, images, context, {
          seat: question.seat(index),
          machines,
          onLeftBehind: (note) => leftBehind.push(note),
        }),
      ),
    )
  ).flat();
  const confirmed = await question.answer();
  const nodes = targets.flatMap((target) => runs.filter((run) => run.target === target).map((run) => run.report()));
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
    exitCode: context.signal.aborted
      ? EXIT.cancelled
      : worstExit(nodes.map(({ outcome, problem }) => ({ outcome, retryable: problem?.retryable ?? false }))),
  };
  return { report, confirmed };
}
