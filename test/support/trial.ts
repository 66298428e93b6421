import { dirname } from 'node:path';
import { join, type Sh, sh } from '../../src/core/sh.ts';
import { programText } from '../../src/engine/program.ts';
import type { Decision, Kind, Planned, Supplied } from '../../src/engine/resource.ts';
import { showUnits } from '../../src/engine/shown-units.ts';
import { PRELUDE } from '../../src/host/prelude.ts';
import type { Ran, TrialHost } from './trial-host.ts';

const SAVES = '/var/lib/bringup/undo';

let trials = 0;

export interface Trial<State, Action> {
  readonly before: readonly State[];
  readonly decisions: readonly Decision<Action>[];
  /** One per transaction, or one per change where the kind has none; changes that follow a failure are tried as well. */
  readonly applied: readonly Ran[];
  readonly after: readonly State[];
  /** Judged again after apply: all `ok` when the kind is right. */
  readonly verified: readonly Decision<Action>[];
  readonly undone: readonly Ran[];
  /** The same once more, as after an undo that was cut off just before it could say that it was done. */
  readonly undoneAgain: readonly Ran[];
  /** Read once more after undo: equal to `before` when the kind is right. */
  readonly restored: readonly State[];
}

export interface TrialOptions {
  readonly notified?: boolean;
  /** Looks at the host between apply and undo. */
  readonly meanwhile?: (host: TrialHost) => Promise<void>;
  readonly undo?: boolean;
  /** What changes of the kind are given. */
  readonly supplied?: Supplied;
}

/** What the things are now. */
export async function readStates<Spec extends object, State, Action>(
  kind: Kind<Spec, State, Action>,
  specs: readonly Spec[],
  host: TrialHost,
): Promise<readonly State[]> {
  const units = specs.flatMap((spec) => kind.showUnits?.(spec) ?? []);
  const shown = units.length === 0 ? [] : [showUnits(units), sh`echo`];
  const { stdout } = await host.run(program(join([sh`(`, ...shown, kind.read(specs), sh`) 2>/dev/null`])));
  return kind.parse(stdout, specs);
}

/** One kind's whole way on a real host, without the engine: read, decide, save, apply, read, decide, undo in reverse, read. */
export async function trial<Spec extends object, State, Action>(
  kind: Kind<Spec, State, Action>,
  specs: readonly Spec[],
  host: TrialHost,
  { notified = false, meanwhile, undo = true, supplied }: TrialOptions = {},
): Promise<Trial<State, Action>> {
  const before = await readStates(kind, specs, host);
  const decisions = judge(kind, specs, before, notified);
  const changes = plannedOf(specs, before, decisions).map((change) =>
    supplied === undefined ? change : { ...change, supplied },
  );
  const saves = `${SAVES}/trial-${++trials}`;
  const applied: Ran[] = [];
  const steps = kind.transaction === true ? (changes.length === 0 ? [] : [changes]) : changes.map((change) => [change]);
  for (const [index, step] of steps.entries()) applied.push(await applyStep(kind, step, host, `${saves}/${index}`));
  const after = await readStates(kind, specs, host);
  const verified = judge(kind, specs, after, false);
  await meanwhile?.(host);
  const undone: Ran[] = [];
  const undoneAgain: Ran[] = [];
  for (const [index, step] of [...steps.entries()].toReversed()) {
    for (const change of undo ? step.toReversed() : []) {
      const back = kind.undo(change);
      if ('cannot' in back) continue;
      const text = program(
        join([
          sh`BU_SAVE=${`${saves}/${index}`}`,
          sh`(set -e`,
          back,
          sh`)
exit $?`,
        ]),
      );
      undone.push(await host.run(text));
      undoneAgain.push(await host.run(text));
    }
  }
  const restored = await readStates(kind, specs, host);
  return { before, decisions, applied, after, verified, undone, undoneAgain, restored };
}

/** The changes among decisions, as `apply` takes them. */
export function plannedOf<Spec, State, Action>(
  specs: readonly Spec[],
  states: readonly State[],
  decisions: readonly Decision<Action>[],
): readonly Planned<Spec, State, Action>[] {
  return specs.flatMap((spec, index) => {
    const decision = decisions[index];
    const state = states[index];
    return decision?.verdict === 'change' && state !== undefined ? [{ spec, state, action: decision.action }] : [];
  });
}

function judge<Spec extends object, State, Action>(
  kind: Kind<Spec, State, Action>,
  specs: readonly Spec[],
  states: readonly State[],
  notified: boolean,
): readonly Decision<Action>[] {
  return specs.map((spec, index) => {
    const state = states[index];
    if (state === undefined) throw new Error(`${kind.kind}: no state for ${kind.key(spec)}`);
    return kind.decide(state, spec, { notified });
  });
}

/** Saves, then applies, the way the engine does: under `set -e`, each in a subshell of its own, and not as a part of a list, where `set -e` would mean nothing. */
async function applyStep<Spec extends object, State, Action>(
  kind: Kind<Spec, State, Action>,
  changes: readonly Planned<Spec, State, Action>[],
  host: TrialHost,
  saves: string,
): Promise<Ran> {
  const save = changes.flatMap((change) => kind.save?.(change) ?? []);
  return host.run(
    program(
      join([
        sh`mkdir -p ${dirname(saves)} && chmod 700 ${SAVES} || exit`,
        sh`(set -e`,
        sh`BU_SAVE=${saves}`,
        ...save,
        sh`)
bu_status=$?; [ "$bu_status" = 0 ] || exit "$bu_status"`,
        sh`(set -e`,
        kind.apply(changes),
        sh`)
exit $?`,
      ]),
    ),
  );
}

/** What `apply` of these changes runs, as a whole program. */
export function applyText<Spec extends object, State, Action>(
  kind: Kind<Spec, State, Action>,
  changes: readonly Planned<Spec, State, Action>[],
): string {
  return program(
    join([
      sh`(set -e`,
      kind.apply(changes),
      sh`)
exit $?`,
    ]),
  );
}

function program(body: Sh): string {
  return programText(join([PRELUDE, body]));
}
