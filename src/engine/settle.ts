import { join, type Sh, sh } from '../core/sh.ts';
import { SWEEP_GUARD } from './guard.ts';
import { KEEP_RUNS, MOST_UNDO_BYTES } from './undo-limits.ts';

const MOST_RUNS = 20;

export interface Settlement {
  /** The run whose undo store stays, whatever its size. */
  readonly run: string;
  /** The new text of owners.jsonl; undefined when it stays as it is. */
  readonly owners: string | undefined;
  /** Everything of the journal is served: it becomes history. */
  readonly closeJournal: boolean;
}

/**
 * The last program of a run that holds the lock: remembers who owns what, closes the journal when nothing in it is open, and
 * forgets old undo stores. A cut in between leaves each the old or the new, or is gone on with by the next run. It may run in the
 * agent's own shell, so nothing in it may end that.
 */
export function settleProgram({ run, owners, closeJournal }: Settlement): Sh {
  const parts: Sh[] = [];
  if (owners !== undefined) {
    parts.push(sh`printf '%s' ${owners} >"$BU_V/owners.new" || return
sync "$BU_V/owners.new" 2>/dev/null || sync
mv -f "$BU_V/owners.new" "$BU_V/owners.jsonl" || return`);
  }
  if (closeJournal) {
    // Who closed it tells others, who wait for the host, that it is not what they have read.
    parts.push(sh`if [ -s "$BU_V/journal.jsonl" ]; then
if [ -e "$BU_V/history.jsonl" ] && [ -n "$(find "$BU_V/history.jsonl" -size +512k)" ]; then mv -f "$BU_V/history.jsonl" "$BU_V/history.1.jsonl" || return; fi
cat "$BU_V/journal.jsonl" >>"$BU_V/history.jsonl" && printf '%s\n' ${run} >"$BU_V/closed" && true >"$BU_V/journal.jsonl" || return
fi`);
  }
  // A unit whose runner died leaves its script and its output. None runs now: the lock was given only after the last had ended.
  parts.push(sh`set -- "$BU_V"/run/bringup-*
[ ! -e "$1" ] || rm -f "$@"`);
  parts.push(SWEEP_GUARD);
  // Names of runs sort by time: the oldest come first. A run with nothing to take back takes no place from one that has.
  parts.push(sh`bu_forget() { case $1 in */${run}) ;; *) rm -rf "$1" ;; esac; }
set -- "$BU_V"/undo/*
if [ $# = 1 ] && { [ ! -e "$1" ] || [ "$1" = "$BU_V/undo/"${run} ]; }; then return 0; fi
set -- $(grep -ls '"undo":' "$BU_V"/undo/*/index.jsonl)
while [ $# -gt ${KEEP_RUNS} ]; do bu_forget "\${1%/index.jsonl}"; shift; done
set -- "$BU_V"/undo/*
while [ $# -gt ${MOST_RUNS} ]; do bu_forget "$1"; shift; done
bu_size() { BU_K=$1; }
while [ $# -gt 0 ]; do
bu_size $(du -sk "$BU_V/undo" 2>/dev/null || echo 0)
[ "$BU_K" -gt ${MOST_UNDO_BYTES / 1024} ] || break
bu_forget "$1"; shift
done`);
  return sh`BU_V=/var/lib/bringup
bu_settle() {
${join(parts)}
}
bu_settle </dev/null 2>/dev/null`;
}
