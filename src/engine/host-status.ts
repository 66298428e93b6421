import { sh, trusted } from '../core/sh.ts';
import { GUARD_SECTION, type Guard, isOpenGuard, parseGuard } from './guard-state.ts';
import { type JournalState, type RunBegin, readJournal, type UnknownStep } from './journal.ts';
import type { Section } from './program.ts';
import { parseUndoStores, readUndoIndex, undoable } from './undo-index.ts';

/** A run as the lock's text names it. */
export interface Holder {
  readonly run: string;
  readonly by: string;
  readonly since: string;
  readonly url?: string;
}

/** A run that began something on a host and did not get to its end. */
export interface CutOffRun extends RunBegin {
  /** Steps whose end nobody knows. None: the run was cut off between two, or something failed. */
  readonly unknown: readonly UnknownStep[];
  /** Steps that were stopped or failed, with their exit codes. */
  readonly failed: readonly { readonly id: string; readonly exit: number }[];
}

/** What one host says of runs. */
export interface HostStatus {
  /** `held`: a run works there. `running`: none does, but a step that must not be cut short goes on. `open`: the next apply has something to finish. */
  readonly state: 'at-rest' | 'held' | 'running' | 'guarded' | 'open';
  readonly heldBy?: Holder;
  /** Steps of which a unit of its own takes care, whoever holds the host. */
  readonly units: readonly { readonly unit: string; readonly run: string; readonly steps: readonly string[] }[];
  readonly cutOff: readonly CutOffRun[];
  /** What was notified and not served by a run that works there no more. */
  readonly pending: JournalState['pending'];
  readonly damagedLines: number;
  /** The last guarded change: undecided, or taken back since the last run that ended well. */
  readonly guard?: Guard;
  readonly undoable: readonly { readonly run: string; readonly changes: number }[];
  /** The last step that anybody began here. */
  readonly lastChange?: RunBegin;
}

/**
 * Whoever has a lock has its file open, and the kernel says on which descriptor a lock is. So nobody's try for the lock is ever
 * in the way of ours, and nothing is made where there is nothing.
 */
const HELD = trusted(`bu_held() {
for BU_L in /proc/[0-9]*/fd/"$1"; do
if [ "$BU_L" -ef "$2" ] && grep -q '^lock:' "\${BU_L%/fd/*}/fdinfo/$1"; then return 0; fi
done
[ ! -d /proc/self/fdinfo ] && bu_has flock && [ -e "$2" ] && ! flock -s -n "$2" true
}
bu_claimed() {
read -r BU_L </proc/sys/kernel/random/boot_id || return 1
for BU_E in lock.d/*; do
IFS=:; set -- \${BU_E##*/}; unset IFS
[ "$1" = "$BU_L" ] && read -r BU_Z <"/proc/$3/stat" || continue
BU_T=$4; set -- \${BU_Z##*) }; shift 19
if [ "$1" = "$BU_T" ]; then return 0; fi
done
return 1
}`);

/** What a host keeps about runs, for `parseHostStatus`. Takes no lock and writes nothing. */
export const HOST_STATE_SECTIONS: readonly Section[] = [
  { name: 'journal', body: sh`cat /var/lib/bringup/journal.jsonl` },
  {
    name: 'history',
    body: sh`grep -h '^{"t":"begin"' /var/lib/bringup/history.1.jsonl /var/lib/bringup/history.jsonl | tail -n 1`,
  },
  {
    name: 'lock',
    body: sh`cd /var/lib/bringup || exit
${HELD}
if bu_held 9 lock || bu_claimed; then printf 'held '; head -n 1 holder; fi
if bu_held 8 finish; then printf 'finish '; head -n 1 finish.holder; fi`,
  },
  {
    name: 'units',
    body: sh`if [ -d /run/systemd/system ]; then systemctl list-units --no-legend --plain --state=active,activating,reloading 'bringup-*.service'; fi`,
  },
  GUARD_SECTION,
  { name: 'undo', body: readUndoIndex(undefined) },
];

/** What a host said of runs. Throws BringupError when a newer bringup wrote it. */
export function parseHostStatus(sections: ReadonlyMap<string, string>, host: string, fleet: string): HostStatus {
  const text = (name: string) => sections.get(name) ?? '';
  const journalText = text('journal');
  const journal = readJournal(journalText, host);
  const heldBy = holderIn(text('lock'), 'held');
  const finish = holderIn(text('lock'), 'finish');
  const units = unitsIn(text('units'), journal, finish);
  const guard = parseGuard(text(GUARD_SECTION.name));
  const told =
    guard !== undefined &&
    (isOpenGuard(guard) || (guard.state === 'taken-back' && journal.runs.some(({ run }) => run === guard.run)));
  const own = heldBy?.run;
  const cutOff = cutOffRuns(journal, own);
  const pending = journal.pending.filter(({ runs }) => runs.some((run) => run !== own));
  const isOpen = cutOff.length > 0 || pending.length > 0 || journal.damaged > 0;
  const last = lastBegin(journalText) ?? lastBegin(text('history'));
  return {
    state:
      heldBy !== undefined
        ? 'held'
        : units.length > 0
          ? 'running'
          : isOpenGuard(guard)
            ? 'guarded'
            : isOpen
              ? 'open'
              : 'at-rest',
    ...(heldBy === undefined ? {} : { heldBy }),
    units,
    cutOff,
    pending,
    damagedLines: journal.damaged,
    ...(told ? { guard } : {}),
    undoable: undoable(parseUndoStores(text('undo'), host), fleet).map(({ run, entries }) => ({
      run,
      changes: entries.filter(({ undone, cannot }) => !undone && cannot === undefined).length,
    })),
    ...(last === undefined ? {} : { lastChange: last }),
  };
}

/** Runs in the open journal that work there no more, newest last. */
function cutOffRuns({ runs, unknown, failed }: JournalState, own: string | undefined): readonly CutOffRun[] {
  return runs
    .filter(({ run }) => run !== own)
    .map((begin) => ({
      ...begin,
      unknown: unknown.filter(({ run }) => run === begin.run),
      failed: failed.flatMap(({ run, id, exit }) => (run === begin.run ? [{ id, exit }] : [])),
    }));
}

function holderIn(text: string, mark: 'held' | 'finish'): Holder | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${mark} `));
  if (line === undefined) return undefined;
  try {
    const { run, by, since, url } = JSON.parse(line.slice(mark.length + 1)) as Partial<Holder>;
    return { run: run ?? '?', by: by ?? '?', since: since ?? '?', ...(url === undefined ? {} : { url }) };
  } catch {
    return { run: '?', by: 'another run', since: '?' };
  }
}

/** `bringup-RUN-SEQ.service`, or without systemd what the second lock says. */
function unitsIn(text: string, { unknown }: JournalState, finish: Holder | undefined): HostStatus['units'] {
  const stepsOf = (run: string, seq?: number) =>
    unknown.filter((step) => step.run === run && (seq === undefined || step.seq === seq)).map(({ id }) => id);
  const units = Array.from(
    text.matchAll(/^\W*(bringup-(\S+)-(\d+))\.service/gm),
    ([, unit = '', run = '', seq = '']) => ({
      unit,
      run,
      steps: stepsOf(run, Number(seq)),
    }),
  ).filter(({ run }) => !run.startsWith('guard'));
  if (units.length > 0 || finish === undefined) return units;
  return [{ unit: '', run: finish.run, steps: stepsOf(finish.run) }];
}

function lastBegin(text: string): HostStatus['lastChange'] {
  const line = text
    .split('\n')
    .filter((one) => one.startsWith('{"t":"begin"'))
    .at(-1);
  try {
    const { run, by, at } = JSON.parse(line ?? '') as Partial<UnknownStep>;
    return run === undefined || by === undefined || at === undefined ? undefined : { run, by, at };
  } catch {
    return undefined;
  }
}
