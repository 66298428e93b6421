import { BringupError } from '../core/error.ts';
import { type HostOutcome, outcomeOf } from '../report/outcome.ts';
import { toProblem } from '../report/problem.ts';
import { placeOf } from './place-of.ts';
import type { NodeReport } from './report.ts';
import type { FlashContext } from './run.ts';
import type { DonePhase, PhaseName } from './state.ts';
import { type FlashTarget, nameOf } from './target.ts';

/** What a phase gives: for who waits for it, for the memory of this machine, and for people. */
export interface PhaseResult<T> {
  readonly value: T;
  readonly outputs?: DonePhase['outputs'];
  readonly text?: string;
  /** It did nothing to the node. Default: false. */
  readonly onlyLooked?: boolean;
}

/** One node on its way through a run. */
export interface NodeRun {
  readonly target: FlashTarget;
  readonly name: string;
  /** Whether it is still on its way: nothing went wrong so far. */
  readonly alive: boolean;
  image: string | undefined;
  serialLog: string | undefined;
  knownHost: string | undefined;
  /** Does a phase, tells of it and keeps that it is done. */
  phase<T>(name: PhaseName, work: () => Promise<PhaseResult<T>>): Promise<T>;
  /** A phase that an earlier run did. */
  kept(name: PhaseName, text: string): void;
  note(text: string): void;
  fail(error: unknown): void;
  report(): NodeReport;
}

export function nodeRun(target: FlashTarget, { runId, state, signal, onEvent }: FlashContext): NodeRun {
  const name = nameOf(target);
  const place = placeOf(target.boardSection);
  const began = performance.now();
  let ended: number | undefined;
  const phases: { phase: PhaseName; tookMs: number }[] = [];
  const notes: string[] = [];
  let failure: unknown;
  let changed = false;
  const keep = (phase: PhaseName, tookMs: number, outputs: DonePhase['outputs']) =>
    state.done(place, target.node, {
      phase,
      input: run.image ?? '',
      run: runId,
      ended: new Date().toISOString(),
      tookMs,
      outputs,
    });
  const run: NodeRun = {
    target,
    name,
    get alive() {
      return failure === undefined;
    },
    image: undefined,
    serialLog: undefined,
    knownHost: undefined,
    async phase(phase, work) {
      const from = performance.now();
      onEvent({ type: 'phase', node: name, phase, state: 'began' });
      const { value, outputs = {}, text, onlyLooked = false } = await work();
      changed ||= !onlyLooked;
      const tookMs = performance.now() - from;
      phases.push({ phase, tookMs });
      // An image that was made changes nothing on the node: what is known of it holds until its disk is written.
      if (phase !== 'prepared') keep(phase, tookMs, outputs);
      onEvent({ type: 'phase', node: name, phase, state: 'done', tookMs, ...(text === undefined ? {} : { text }) });
      return value;
    },
    kept: (phase, text) => onEvent({ type: 'phase', node: name, phase, state: 'kept', text }),
    note(text) {
      notes.push(text);
      onEvent({ type: 'note', node: name, text });
    },
    fail(error) {
      failure ??= signal.aborted && !(error instanceof BringupError) ? signal.reason : error;
      ended ??= performance.now();
    },
    report() {
      const problem = failure === undefined ? undefined : toProblem(failure, { host: target.host.name });
      const outcome: HostOutcome =
        problem === undefined ? (changed ? 'changed' : 'converged') : outcomeOf(problem.category);
      return {
        node: name,
        host: target.host.name,
        outcome,
        phases,
        durationMs: (ended ?? performance.now()) - began,
        notes,
        ...(run.image === undefined ? {} : { image: run.image }),
        ...(run.serialLog === undefined ? {} : { serialLog: run.serialLog }),
        ...(run.knownHost === undefined ? {} : { knownHost: run.knownHost }),
        ...(problem === undefined ? {} : { problem }),
      };
    },
  };
  return run;
}
