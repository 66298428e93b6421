import { EMPTY, join, type Sh, trusted } from '../core/sh.ts';
import { JOURNAL_VERSION, openLine } from './journal.ts';
import type { ProgramStep, Section } from './program.ts';
import { sectionsOf, statesIn } from './reads.ts';
import type { AnyKind, Interrupt } from './resource.ts';
import { gentlestOf } from './step-change.ts';
import { appendIndex, type UndoEntry, undoFailedLine, undoingLine, undoneLine } from './undo-index.ts';

/** Who undoes, for the journal. */
export interface UndoBy {
  readonly run: string;
  readonly fleet: string;
  readonly by: string;
  readonly kinds: readonly AnyKind[];
}

/** What was done in one go, and is taken back in one go. */
export interface UndoGroup {
  /** The run that did it, and its number there. */
  readonly store: string;
  readonly seq: number;
  readonly entries: readonly UndoEntry[];
}

/** The step that takes a group back. The index remembers that it begins and that it is done, so that a cut-off undo goes on. */
export function undoStep(group: UndoGroup, context: UndoBy): ProgramStep {
  const directory = directoryOf(group.store);
  return stepOf(
    group,
    join([
      appendIndex(directory, [undoingLine(group.seq)]),
      trusted(`BU_SAVE=${directory}/${group.seq}`),
      // Each in a shell of its own: one that fails in a list would else be taken for done, in spite of `set -e`.
      ...group.entries.toReversed().map((entry) => trusted(`(\n${entry.undo ?? ':'}\n)`)),
      markUndone(group),
    ]),
    context,
  );
}

/** The step that restarts, for the old state, what had been restarted for the new one. */
export function serveStep(group: UndoGroup, apply: Sh, context: UndoBy): ProgramStep {
  return stepOf(group, apply, context);
}

/** Remembers that a group was taken back. */
export function markUndone({ store, seq }: UndoGroup): Sh {
  return appendIndex(directoryOf(store), [undoneLine(seq)]);
}

/** Remembers that taking a group back was tried to its end, and failed. */
export function markFailed({ store, seq }: UndoGroup): Sh {
  return appendIndex(directoryOf(store), [undoFailedLine(seq)]);
}

/** The reads that tell whether things are as they were, for `statesOf`. */
export function undoReads(entries: readonly UndoEntry[], kinds: readonly AnyKind[]): readonly Section[] {
  return sectionsOf(byKind(entries, kinds).map(([kind, group]) => ({ kind, specs: specsOf(group) })));
}

/** What each thing reads as, from what `undoReads` printed. */
export function statesOf(
  sections: ReadonlyMap<string, string>,
  entries: readonly UndoEntry[],
  kinds: readonly AnyKind[],
): ReadonlyMap<string, unknown> {
  const states = new Map<string, unknown>();
  for (const [kind, group] of byKind(entries, kinds))
    statesIn(sections, { kind, specs: specsOf(group) }).forEach((state, index) => {
      const entry = group[index];
      if (entry !== undefined) states.set(entry.id, state);
    });
  return states;
}

const specsOf = (entries: readonly UndoEntry[]) => entries.map(({ spec }) => spec);

/** How taking something back may be stopped: as doing it. */
export function interruptOf({ kind: name, spec }: UndoEntry, kinds: readonly AnyKind[]): Interrupt {
  const kind = kinds.find((candidate) => candidate.kind === name);
  return kind?.interruptOf?.(spec) ?? kind?.interrupt ?? 'kill';
}

/** Taking something back may last as long as doing it. */
export function limitOf({ entries }: UndoGroup, kinds: readonly AnyKind[]): number {
  return entries.reduce((total, { kind: name, spec }) => {
    const kind = kinds.find((candidate) => candidate.kind === name);
    return total + (kind?.timeoutMs?.(spec) ?? 60_000);
  }, 0);
}

/** The line of the journal that ends a group that was stopped. */
export function endLines({ seq, entries }: UndoGroup, run: string, rc: number): readonly string[] {
  return entries.map((entry) => openLine({ t: 'end', run, seq, id: journalId(entry), rc }));
}

function stepOf(group: UndoGroup, apply: Sh, { run, fleet, by, kinds }: UndoBy): ProgramStep {
  const { store, seq, entries } = group;
  const at = new Date().toISOString();
  return {
    seq,
    save: EMPTY,
    apply,
    index: [],
    made: [],
    needs: [],
    begin: entries.map((entry) =>
      openLine({
        t: 'begin',
        v: JOURNAL_VERSION,
        run,
        seq,
        id: journalId(entry),
        fleet,
        digest: store,
        notify: [],
        at,
        by,
      }),
    ),
    end: entries.map((entry) => JSON.stringify({ t: 'end', run, seq, id: journalId(entry) }).slice(0, -1)),
    interrupt: gentlestOf(entries.map((entry) => interruptOf(entry, kinds))),
    timeoutMs: limitOf(group, kinds),
  };
}

function journalId({ id }: UndoEntry): string {
  return `undo ${id}`;
}

function directoryOf(store: string): string {
  return `/var/lib/bringup/undo/${store}`;
}

function byKind(
  entries: readonly UndoEntry[],
  kinds: readonly AnyKind[],
): readonly (readonly [kind: AnyKind, entries: readonly UndoEntry[]])[] {
  // A thing that was changed twice is read once: it comes back to the same state.
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  return [...Map.groupBy(once, (entry) => entry.kind)].flatMap(([name, group]) => {
    const kind = kinds.find((candidate) => candidate.kind === name);
    return kind === undefined ? [] : [[kind, group] as const];
  });
}
