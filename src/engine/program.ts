import { join, quote, type Sh, sh, trusted } from '../core/sh.ts';
import { armGuard, dropGuard, GUARD_APPLIED, type GuardOrder, noteResult } from './guard.ts';
import { HOST_LOCK, OWN_SESSION } from './host-lock.ts';
import type { Made } from './owners.ts';
import type { Interrupt } from './resource.ts';
import { appendIndex, savedLine } from './undo-index.ts';

/** A named part of a reading program; what it prints comes back under its name. */
export interface Section {
  readonly name: string;
  readonly body: Sh;
}

/** What a program printed in its sections, and how it ended. `code` undefined: it was stopped. */
export interface ProgramResult {
  readonly sections: ReadonlyMap<string, string>;
  readonly code: number | undefined;
}

/**
 * Reads, each in a subshell of its own with nothing on stdin, so that none can eat the agent's messages or leave anything
 * behind. With a prelude it is a whole program for a worker; without, for the agent's own shell, which has one.
 */
export function readProgram(sections: readonly Section[], prelude?: Sh): Sh {
  const reads = sections.map(
    ({ name, body }) => sh`bu_event s ${name}
(${body}
) </dev/null 2>/dev/null 9>&-`,
  );
  return join(prelude === undefined ? reads : [prelude, EVENT, ...reads]);
}

/** How a worker tells the agent's reader something. */
const EVENT = trusted(String.raw`bu_event() { printf '\n%s %s\n' "$BU_M" "$*"; }`);

/**
 * The text that is sent: the secrets as shell variables that are never exported, then the program, all in one brace group,
 * so that a text that arrives cut off is a syntax error and nothing of it runs.
 */
export function programText(program: Sh): string {
  const secrets = [...program.secrets].map(([variable, secret]) => `${variable}=${quote(secret.reveal())}`);
  const forget = secrets.length === 0 ? [] : [`unset ${[...program.secrets.keys()].join(' ')}`];
  return ['{', ...secrets, program.text, ...forget, '}', ''].join('\n');
}

/** One thing the program does on the host between a `begin` and an `end` event. */
export interface ProgramStep {
  readonly seq: number;
  /** Keeps the old state; runs first, and the step fails when it does. */
  readonly save: Sh;
  readonly apply: Sh;
  /** Lines for the undo index: what is done, the state to come back to, and the shell that does it. */
  readonly index: readonly string[];
  /** What the step makes that was not there. */
  readonly made: readonly Made[];
  /** Steps of the same program that must have ended well. */
  readonly needs: readonly number[];
  /** Journal lines, JSON without the closing brace: the host adds its boot id. */
  readonly begin: readonly string[];
  readonly end: readonly string[];
  readonly interrupt: Interrupt;
  readonly timeoutMs: number;
}

/** Functions of a worker: journal, steps, and the unit that outlives us. */
const WORKER = trusted(String.raw`${OWN_SESSION}
BU_V=/var/lib/bringup BU_F= BU_BOOT=
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
bu_append() { { for BU_L; do printf '%s,"boot":"%s"}\n' "$BU_L" "$BU_BOOT" || return 1; done >>"$BU_V/journal.jsonl"; } 2>/dev/null; }
bu_journal() {
  bu_append "$@" && return 0
  rm -f "$BU_V/ballast"
  { bu_whole && bu_append "$@"; } 2>/dev/null
}
bu_whole() {
  [ -s "$BU_V/journal.jsonl" ] || return 0
  case $(tail -c 1 "$BU_V/journal.jsonl" | tr '\n' .) in '' | .) ;; *) echo >>"$BU_V/journal.jsonl" ;; esac
}
bu_sync() { sync "$@" 2>/dev/null || sync; }
bu_can() {
  [ -z "$BU_END" ] || return 1
  [ -z "$BU_F" ] && return 0
  [ "$BU_STOP" = 1 ] && return 1
  for BU_L; do case " $BU_F " in *" $BU_L "*) return 1 ;; esac; done
  return 0
}
bu_finish() {
  BU_N=bringup-$1-$2
  BU_O="$BU_V/run/$BU_N"
  if [ -d /run/systemd/system ] && command -v systemd-run >/dev/null 2>&1; then
    systemd-run --quiet --collect --wait --unit="$BU_N" --description="bringup step $2 of run $1" sh "$BU_O.sh"
  else
    (bu_session sh "$BU_O.sh" "$BU_OWN") 9>&-
  fi
  BU_R=$?
  cat "$BU_O.out" 2>/dev/null
  rm -f "$BU_O.sh" "$BU_O.out"
  return "$BU_R"
}
`);

/** Writes lines into the journal and syncs it; exits 1 when that is not possible. For changes that are made elsewhere. */
export function journalProgram(lines: readonly string[], prelude: Sh): Sh {
  return join([
    prelude,
    EVENT,
    WORKER,
    sh`mkdir -p "$BU_V" && { bu_whole; bu_journal ${lines}; } && bu_sync "$BU_V/journal.jsonl"`,
  ]);
}

export interface StageOptions {
  readonly run: string;
  readonly prelude: Sh;
  /** The name the lock's holder text gives this run, for a unit that outlives us. */
  readonly holder: string;
  readonly steps: readonly ProgramStep[];
  /** Reads after the steps: what was changed, and what is still to come. */
  readonly verify: readonly Section[];
  readonly stopOnFailure: boolean;
  /** The steps could cut us off: the host takes them back by itself unless a new connection confirms them. */
  readonly guard?: GuardOrder | undefined;
}

/** Where a host keeps what it takes to undo a run. */
export function undoDirectoryOf(run: string): string {
  return `/var/lib/bringup/undo/${run}`;
}

/** A stage: everything is written into the journal and synced, then carried out step by step, then read again. */
export function stageProgram(options: StageOptions): Sh {
  const { run, prelude, steps, verify, stopOnFailure, guard } = options;
  const undoDirectory = undoDirectoryOf(run);
  const index = steps.flatMap((step) => step.index);
  return join([
    prelude,
    EVENT,
    WORKER,
    sh`BU_STOP=${stopOnFailure ? 1 : 0}`,
    ...(guard === undefined ? [] : [armGuard(guard, prelude)]),
    sh`BU_STORE() {
[ -d "$BU_V" ] || return 1
[ -s "$BU_V/ballast" ] || { printf '%065536d' 0 >"$BU_V/ballast"; } 2>/dev/null || { rm -f "$BU_V/ballast"; return 1; }
${index.length === 0 ? sh`:` : sh`mkdir -p ${undoDirectory} && ${appendIndex(undoDirectory, index)} || return 1`}
bu_whole 2>/dev/null
bu_journal ${steps.flatMap((step) => step.begin)} && bu_sync "$BU_V/journal.jsonl" ${index.length === 0 ? [] : [`${undoDirectory}/index.jsonl`]}
}
BU_STORE || { ${guard === undefined ? sh`` : dropGuard(run)}
bu_event fatal journal $({ mkdir -p ${undoDirectory} && : >>"$BU_V/journal.jsonl"; } 2>&1); exit 1; }`,
    ...steps.map((step) => stepText(options, step, undoDirectory)),
    ...(guard === undefined ? [] : [GUARD_APPLIED]),
    ...(verify.length === 0 ? [] : [readProgram(verify)]),
  ]);
}

function stepText({ run, holder, prelude, guard }: StageOptions, step: ProgramStep, undoDirectory: string): Sh {
  const save = sh`BU_SAVE=${`${undoDirectory}/${step.seq}`}
${step.save}`;
  // Only what began, with its old state kept, is ever taken back.
  const saved =
    step.index.length === 0
      ? sh`:`
      : sh`${appendIndex(undoDirectory, [savedLine(step.seq, step.made)])}${
          // A guard must be able to take it back after a power cut, too.
          guard === undefined ? sh`` : sh`; bu_sync ${`${undoDirectory}/index.jsonl`} "$BU_SAVE"*`
        }`;
  const unit = `/var/lib/bringup/run/bringup-${run}-${step.seq}.sh`;
  const finishes = step.interrupt === 'finish';
  const body = finishes
    ? sh`set -e
${save}
${saved}
mkdir -p "$BU_V/run"
printf '%s\n' ${unitScript(run, holder, prelude, step).text} >${unit}
set +e
bu_finish ${run} ${step.seq}`
    : sh`set -e
${step.interrupt === 'moment' ? sh`trap '' TERM` : sh`:`}
${save}
${saved}
${step.apply}`;
  return sh`if bu_can ${step.needs}; then
bu_event begin ${step.seq}
(${body}
) </dev/null 2>&1 9>&-
BU_R=$?
bu_event end ${step.seq} "$BU_R"
${guard === undefined ? sh`` : noteResult(step.seq)}
${finishes ? sh`` : sh`bu_journal ${step.end.map((line) => sh`${`${line},"rc":`}"$BU_R"`)}`}
[ "$BU_R" = 0 ] || BU_F="$BU_F ${step.seq}"
else
bu_event skip ${step.seq}
bu_journal ${step.end.map((line) => `${line},"rc":-1`)}
BU_F="$BU_F ${step.seq}"
fi`;
}

/**
 * The script of a step that must not be cut short. It takes the second lock first and then looks whether its run still holds
 * the host: whoever comes later names itself first and then tries the second lock, so that the two can never both go on. Where a
 * host cannot give it a session of its own, a TERM reaches it with the rest: the claim lasts for as long as the step does.
 */
function unitScript(run: string, holder: string, prelude: Sh, step: ProgramStep): Sh {
  return sh`trap : TERM
${prelude}
BU_V=/var/lib/bringup BU_BOOT=
exec >"$BU_V/run/bringup-"${run}-${step.seq}.out 2>&1 </dev/null
{ read -r BU_BOOT </proc/sys/kernel/random/boot_id; } 2>/dev/null
BU_OWN=$1
${trusted(HOST_LOCK)}
exec 8>>"$BU_V/finish"
if [ -n "$BU_OWN" ]; then bu_join $$; else bu_flock 8 10; fi || exit 75
IFS= read -r BU_H <"$BU_V/holder"
[ "$BU_H" = ${holder} ] || exit 75
printf '%s\n' "$BU_H" >"$BU_V/finish.holder"
(set -e
${step.apply}
) 8>&-
BU_R=$?
bu_end() { for BU_L in ${step.end}; do printf '%s,"rc":%s,"boot":"%s"}\n' "$BU_L" "$BU_R" "$BU_BOOT" || return 1; done >>"$BU_V/journal.jsonl"; }
bu_end || { rm -f "$BU_V/ballast"; echo >>"$BU_V/journal.jsonl"; bu_end; }
exit "$BU_R"`;
}
