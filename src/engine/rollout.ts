import { setTimeout as delay } from 'node:timers/promises';
import type { Rollout } from '../fleet/fleet.ts';
import { counted, listed } from '../report/counted.ts';
import { elapsed } from '../report/duration.ts';
import { isBad } from '../report/host-state.ts';
import type { HostOutcome } from '../report/outcome.ts';
import { cancelledError } from './errors.ts';
import type { HostRun } from './host-run.ts';
import { usersOfJumps } from './jump-watch.ts';
import type { RunContext } from './run-context.ts';
import { withSlots } from './slots.ts';
import { budgetOf, planWaves } from './waves.ts';

/** The waves of one run, and how many failed hosts it bears. */
export interface PlannedRollout {
  readonly waves: readonly { readonly name: string; readonly runs: readonly HostRun[] }[];
  readonly canary: boolean;
  readonly failureBudget: number;
  readonly pauseMs: number;
}

/** What changing hosts needs of the run around it. */
export interface RolloutPlace {
  readonly context: RunContext;
  /** Most hosts that are locked at once. */
  readonly parallel: number;
  /** Ends a host's part of the run, and tells what became of it. */
  finish(run: HostRun): Promise<HostOutcome>;
}

/** Divides the hosts that need a change into waves, as the fleet file says. Of several waves each host is told its own. */
export function planRollout(runs: readonly HostRun[], rollout: Rollout, { fleet }: RunContext): PlannedRollout {
  const changing = runs.filter((run) => run.problem === undefined && run.view.openSteps.length > 0);
  const byName = new Map(changing.map((run) => [run.host.name, run]));
  const behind = usersOfJumps(
    fleet,
    changing.map(({ host }) => host),
  );
  const planned = planWaves(
    changing.map(({ host, view }) => ({
      name: host.name,
      needs: [...view.hostsWaitedFor],
      behind: [...(behind.get(host.name) ?? [])],
      apart: view.steps.flatMap(({ decision, item: { wanted }, state }) =>
        decision.verdict === 'ok' || state === undefined ? [] : (wanted.kind.apart?.(wanted.spec, state) ?? []),
      ),
    })),
    rollout,
  );
  const waves = planned.map(({ hosts, canary }, index) => ({
    name: `wave ${index + 1}${canary ? ' (canary)' : ''}`,
    runs: hosts.flatMap((name) => byName.get(name) ?? []),
  }));
  for (const [index, wave] of waves.length > 1 ? waves.entries() : [])
    for (const run of wave.runs) run.wave = index + 1;
  return {
    waves,
    canary: planned[0]?.canary ?? false,
    failureBudget: budgetOf(rollout.failureBudget, changing.length),
    pauseMs: rollout.pauseMs,
  };
}

/**
 * Changes hosts wave by wave, and stops before the next wave when more failed than the budget allows: the hosts of later
 * waves are then left as they are. `besides` only have something to remember; they go with the first wave.
 */
export async function rollOut(
  { waves, failureBudget, pauseMs }: PlannedRollout,
  besides: readonly HostRun[],
  place: RolloutPlace,
): Promise<void> {
  const { context } = place;
  const { signal, values } = context;
  const later = new Map(waves.slice(1).flatMap(({ runs }) => runs.map((run) => [run, values.rest()] as const)));
  const tell = (text: string) => waves.length > 1 && context.onEvent({ type: 'rollout', text });
  const leaveOut = async (run: HostRun, how: () => void) => {
    later.get(run)?.();
    how();
    await place.finish(run);
  };
  const failed: string[] = [];
  const [first = { name: '', runs: [] }, ...others] = waves;
  for (const [index, wave] of [first, ...others].entries()) {
    tell(`${wave.name} of ${waves.length}: ${listed(wave.runs.map(({ host }) => host.name))}`);
    for (const run of wave.runs) later.get(run)?.();
    const outcomes = await changeTogether(index === 0 ? [...wave.runs, ...besides] : wave.runs, place);
    failed.push(...wave.runs.flatMap((run) => (isBad(outcomes.get(run) ?? 'failed') ? [run.host.name] : [])));
    const left = waves.slice(index + 1).flatMap(({ runs }) => runs);
    if (left.length > 0 && failed.length > failureBudget && !signal.aborted) {
      const why = `${listed(failed)} failed by the end of ${wave.name}, and the failure budget is ${failureBudget}`;
      tell(`stopped: ${why}; ${counted(left.length, 'host')} left as ${left.length === 1 ? 'it is' : 'they are'}`);
      await Promise.all(left.map((run) => leaveOut(run, () => run.holdBack(why))));
      return;
    }
    if (left.length > 0 && pauseMs > 0) {
      tell(`${wave.name} is done; the next begins in ${elapsed(pauseMs)}`);
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
    if (!signal.aborted) continue;
    await Promise.all(left.map((run) => leaveOut(run, () => run.fail(cancelledError(run.host.name)))));
    return;
  }
}

/** Locks all of these hosts, then changes them together; jump hosts wait for those behind them. */
async function changeTogether(
  runs: readonly HostRun[],
  { context, parallel, finish }: RolloutPlace,
): Promise<ReadonlyMap<HostRun, HostOutcome>> {
  const outcomes = new Map<HostRun, HostOutcome>();
  const attempt = async (run: HostRun, work: () => Promise<void>) => {
    if (run.problem !== undefined) return;
    try {
      await work();
    } catch (error) {
      run.fail(error);
    }
  };
  // One alone first, for all runs the same one: of two over the same hosts one then gets all, and not each a part that the other waits for.
  const [first, ...others] = runs
    .filter(({ problem }) => problem === undefined)
    .toSorted((left, right) => (left.host.name < right.host.name ? -1 : 1));
  if (first !== undefined) await attempt(first, () => first.lock());
  await withSlots(others, parallel, (run) => attempt(run, () => run.lock()));
  await Promise.all(
    runs.map(async (run) => {
      await attempt(run, async () => {
        await context.whenAlone(run.host.name, context.signal);
        // Whatever ended the changes, what this run did is to be taken back or remembered.
        await attempt(run, () => run.apply());
        await run.rollBack();
        await run.settle();
      });
      outcomes.set(run, await finish(run));
    }),
  );
  return outcomes;
}
