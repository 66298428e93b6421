import { BringupError } from '../core/error.ts';
import type { Redactor } from '../core/redact.ts';
import type { Connection } from '../host/connection.ts';
import { PRELUDE } from '../host/prelude.ts';
import { type HostOutcome, outcomeOf } from '../report/outcome.ts';
import type { StepReport } from '../report/report.ts';
import { cancelledError } from './errors.ts';
import { MEMORY, parseMemory } from './host-memory.ts';
import type { JournalState } from './journal.ts';
import { waitForLock } from './lock.ts';
import { ownersBack } from './owners-after.ts';
import { readProgram } from './program.ts';
import type { AnyKind } from './resource.ts';
import type { SudoChoice } from './run-context.ts';
import { HostSession } from './session.ts';
import { settleProgram } from './settle.ts';
import { undoRun } from './undo.ts';
import { parseUndoStores, readUndoIndex, type UndoEntry, type UndoStore, undoable } from './undo-index.ts';

/** What all hosts of an undo share. */
export interface HostUndoContext {
  readonly fleet: string;
  /** The run that undoes. */
  readonly run: string;
  readonly by: string;
  readonly holder: string;
  readonly kinds: readonly AnyKind[];
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  readonly lockTimeoutMs: number;
  onPhase(phase: 'lock' | 'undo', detail?: string): void;
  onStep(step: StepReport): void;
}

/** A host where something can be taken back. */
export interface OpenUndo extends AsyncDisposable {
  readonly session: HostSession;
  readonly store: UndoStore;
}

export interface HostUndone {
  readonly outcome: HostOutcome;
  readonly steps: readonly StepReport[];
  readonly problem: BringupError | undefined;
}

const INDEXES = { name: 'undo', body: readUndoIndex(undefined) };

/** Connects and looks what the host keeps of `run`, or of the newest run with something left. Undefined: nothing. Throws BringupError. */
export async function openUndo(
  host: string,
  run: string | undefined,
  { fleet, signal }: Pick<HostUndoContext, 'fleet' | 'signal'>,
  { connection, sudo }: { readonly connection: Connection; readonly sudo: SudoChoice },
): Promise<OpenUndo | undefined> {
  let session: HostSession | undefined;
  const close = async () => {
    await session?.close().catch(() => undefined);
    await Promise.resolve(connection[Symbol.asyncDispose]()).catch(() => undefined);
  };
  try {
    const opened = await HostSession.open(connection, {
      host,
      prelude: PRELUDE,
      first: readProgram([INDEXES]),
      signal,
      ...sudo,
    });
    session = opened.session;
    const stores = undoable(parseUndoStores(opened.first.sections.get(INDEXES.name) ?? '', host), fleet);
    const store = run === undefined ? stores[0] : stores.find((candidate) => candidate.run === run);
    if (store !== undefined) return { session, store, [Symbol.asyncDispose]: close };
    if (run !== undefined) throw nothingOfRun(run);
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return undefined;
}

/** Takes back on one host what was shown, once the host is ours. Throws BringupError when it could not begin. */
export async function undoHost(
  host: string,
  { session, store }: OpenUndo,
  context: HostUndoContext,
): Promise<HostUndone> {
  const { holder, lockTimeoutMs, signal } = context;
  const onWait = (by: string) => context.onPhase('lock', by);
  await waitForLock(session, { host, holder, timeoutMs: lockTimeoutMs, signal, onWait });
  const read = await session.work(readProgram([INDEXES, MEMORY], PRELUDE));
  const memory = parseMemory(read.sections.get(MEMORY.name) ?? '', host, context.run);
  // Somebody may have been there since it was shown.
  const stores = parseUndoStores(read.sections.get(INDEXES.name) ?? '', host);
  const now = stores.find(({ run }) => run === store.run);
  if (now === undefined) throw nothingOfRun(store.run);
  const later = changedSince(stores, now);
  if (later !== undefined) throw later;
  context.onPhase('undo');
  const { steps, broken } = await undoRun(now, { ...context, session, host });
  if (broken !== undefined) return { outcome: outcomeOf(broken.category), steps, problem: broken.at({ host }) };
  const bad = steps.some(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
  const untried = steps.some(({ outcome, irreversible }) => outcome === 'skipped' && irreversible === undefined);
  const gone = new Set(steps.flatMap(({ id, outcome }) => (outcome === 'rolled-back' ? [id] : [])));
  const owners = ownersBack(
    memory,
    now.entries.filter((entry) => !entry.undone && gone.has(entry.id)),
  );
  await session.work(
    settleProgram({ run: context.run, owners, closeJournal: !bad && !untried && isOnlyOf(memory.journal, store.run) }),
  );
  const stays = steps.filter((step) => step.irreversible !== undefined);
  if (bad) {
    const outcome = steps.some((step) => step.outcome === 'failed') ? 'failed' : 'unknown';
    return { outcome, steps, problem: signal.aborted ? cancelledError(host) : undefined };
  }
  if (untried) return { outcome: 'unknown', steps, problem: cancelledError(host) };
  if (stays.length > 0) return { outcome: 'manual-needed', steps, problem: staysError(stays) };
  return { outcome: 'changed', steps, problem: undefined };
}

/** Whether the open journal tells of this run, and of undoing, alone: then nothing is open any more. */
function isOnlyOf({ unknown, pending }: JournalState, run: string): boolean {
  return (
    unknown.every((step) => step.run === run || step.id.startsWith('undo ')) &&
    pending.every(({ runs }) => runs.every((told) => told === run))
  );
}

/** Refuses to go behind what a later run made of the same things: that would be lost without a word. */
function changedSince(stores: readonly UndoStore[], store: UndoStore): BringupError | undefined {
  const ids = new Set(store.entries.filter((entry) => !entry.undone).map(({ id }) => id));
  // What nobody can take back is in nobody's way: it would be refused for ever.
  const touches = (entry: UndoEntry) => !entry.undone && entry.undo !== undefined && ids.has(entry.id);
  // Names of runs sort by time.
  const later = stores.filter(({ run, entries }) => run > store.run && entries.some(touches)).map(({ run }) => run);
  const [newest] = later.toSorted().toReversed();
  if (newest === undefined) return undefined;
  return new BringupError({
    code: 'undo-later-run',
    category: 'moved',
    what: `run ${newest} came after run ${store.run} and changed the same things`,
    remedy: `take the later one back first: bringup undo --run ${newest}`,
  });
}

function nothingOfRun(run: string): BringupError {
  return new BringupError({
    code: 'run-not-undoable',
    category: 'config',
    what: `this host keeps nothing of run ${run} that could be taken back`,
    remedy: '`bringup status` tells the runs each host can take back; a host keeps its last five',
  });
}

function staysError(stays: readonly StepReport[]): BringupError {
  return new BringupError({
    code: 'cannot-be-undone',
    category: 'unsupported',
    what: `these changes of the run cannot be taken back and stay: ${stays.map((step) => `${step.id} (${step.irreversible})`).join('; ')}`,
    remedy: 'take them back by hand if they are in the way; everything else is as it was',
  });
}
