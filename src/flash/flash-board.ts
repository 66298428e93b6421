import type { Board } from '../bmc/board.ts';
import { busy } from '../bmc/flash/errors.ts';
import { boardAt } from './board-at.ts';
import { holdBoard } from './board-lock.ts';
import { bootNode } from './boot-node.ts';
import { findOut } from './find-out.ts';
import { finisherOf } from './finisher.ts';
import type { Identities } from './identities.ts';
import type { Job } from './job.ts';
import { short } from './judge-node.ts';
import { leftBehindNotes, putRight } from './left-behind.ts';
import { type NodeRun, nodeRun } from './node-run.ts';
import { placeOf } from './place-of.ts';
import { planOf } from './plan.ts';
import type { Proposal, Seat } from './question.ts';
import type { LeftBehindNote } from './report.ts';
import type { FlashContext } from './run.ts';
import { serialLog } from './serial-log.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import type { StockImages } from './stock-images.ts';
import type { FlashTarget } from './target.ts';
import { writeAll } from './write-all.ts';

/**
 * Brings nodes of one board to the images that the fleet file says. Everything is looked at once, with the board held, and proposed; what was
 * agreed to, and nothing else, is then done: the nodes that need it are written, one after the other, with all of them off; then they boot, prove themselves and are finished, all at once. A node's trouble is in its run, and
 * trouble of the board in all of them.
 */
export async function flashBoard(
  targets: readonly FlashTarget[],
  images: StockImages,
  context: FlashContext,
  {
    seat,
    machines,
    onHeld,
    onLeftBehind,
  }: {
    readonly seat: Seat;
    readonly machines: Identities;
    /** No other run works on the board from now on. */
    onHeld(): void;
    onLeftBehind(note: LeftBehindNote): void;
  },
): Promise<readonly NodeRun[]> {
  const runs = targets.map((target) => nodeRun(target, context));
  const [target] = targets;
  if (target === undefined) return runs;
  const { board: name, boardSection } = target;
  const place = placeOf(boardSection);
  try {
    using _lock = await holdBoard({
      ...context,
      folder: context.state.folder,
      place,
      timeoutMs: context.lockTimeoutMs,
      onWait: (holder) => context.onEvent({ type: 'note', node: name, text: `waits for ${holder}` }),
    });
    onHeld();
    await using board = await boardAt(name, boardSection, context);
    for (const text of leftBehindNotes(await putRight(board, place, context.state, context.state.transfer(place)))) {
      onLeftBehind({ board: name, text });
      context.onEvent({ type: 'note', node: name, text });
    }
    const snapshot = await snapshotOf(board);
    const jobs = await lookAtAll(runs, snapshot, images, context);
    const agreed = await seat.propose({
      nodes: runs.map((run) => proposed(run, jobs)),
      plans: () =>
        Promise.all(
          runs.map(async (run) => {
            const job = jobs.find((one) => one.run === run);
            if (job === undefined) return proposed(run, jobs);
            return planOf(run.target, job, { board, snapshot }, context).catch((error: unknown) => {
              context.signal.throwIfAborted();
              run.fail(error);
              return proposed(run, jobs);
            });
          }),
        ),
    });
    context.signal.throwIfAborted();
    if (!agreed) return runs;
    const writes = jobs.filter(({ run, begin }) => run.alive && begin === 'write');
    // A person may have thought about it for long.
    const offMeanwhile = writes.length > 0 ? await writeAll(board, name, writes, await snapshotOf(board), context) : [];
    const others = new Map(jobs.map(({ run, looked }) => [looked.plan.contentHash, run.name]));
    // One that was off for others has to come up again before it can be finished, or called right.
    const restarted = (job: Job): Job =>
      job.begin !== 'write' && offMeanwhile.includes(job.run.target.node) ? { ...job, begin: 'boot' } : job;
    await Promise.all(jobs.map((job) => finish(board, restarted(job), { others, machines }, context)));
  } catch (error) {
    for (const run of runs) run.fail(error);
    seat.leave(runs.map((run) => proposed(run, [])));
  }
  return runs;
}

/** A node as it is told before anything is changed. */
function proposed(run: NodeRun, jobs: readonly Job[]): Proposal['nodes'][number] {
  const { node, host, image, problem } = run.report();
  const job = jobs.find((one) => one.run === run);
  return {
    node,
    host,
    ...(image === undefined ? {} : { image }),
    ...(job === undefined || problem !== undefined ? {} : { begin: job.begin }),
    ...(problem === undefined ? {} : { problem }),
  };
}

async function lookAtAll(
  runs: readonly NodeRun[],
  snapshot: Snapshot,
  images: StockImages,
  context: FlashContext,
): Promise<readonly Job[]> {
  const jobs = await Promise.all(
    runs.map(async (run): Promise<Job | undefined> => {
      try {
        const found = await findOut(run.target, snapshot, images, context);
        // Nothing of this board may be touched meanwhile, its power least of all.
        if (found.begin === 'write' && snapshot.transfer.state === 'transferring')
          throw busy(run.target.board, snapshot.transfer);
        const { contentHash } = found.looked.plan;
        run.image = contentHash;
        if (found.begin !== 'write')
          run.kept('flashed', `${short(contentHash)} ${found.begin === 'nothing' ? 'runs' : 'is on it'}`);
        return { run, ...found };
      } catch (error) {
        run.fail(error);
        return undefined;
      }
    }),
  );
  return jobs.filter((job) => job !== undefined);
}

/** From power on to a host that is finished. */
async function finish(
  board: Board,
  { run, looked, begin, says }: Job,
  { others, machines }: { readonly others: ReadonlyMap<string, string>; readonly machines: Identities },
  context: FlashContext,
): Promise<void> {
  if (!run.alive) return;
  try {
    const { contentHash } = looked.plan;
    const clash = says === undefined || begin === 'write' ? undefined : machines.claim(run.target, says);
    if (clash !== undefined) throw clash;
    if (begin === 'nothing') return;
    if (begin === 'finish') run.kept(looked.key === undefined ? 'booted' : 'attested', short(contentHash));
    else {
      const { boardSection, node } = run.target;
      run.serialLog = serialLog(context.state.folder, placeOf(boardSection), node, context.runId);
      const expected = { file: run.serialLog, others, machines, before: says, written: begin === 'write' };
      await bootNode(board, run, looked, expected, context);
    }
    await run.phase('post-installed', async () => {
      const { changed, outputs } = await finisherOf(context).finish(looked, context, (event) =>
        context.onEvent({ type: 'post-install', node: run.name, event }),
      );
      return { value: undefined, outputs: { changed, ...outputs }, onlyLooked: changed === 0 };
    });
  } catch (error) {
    run.fail(error);
  }
}
