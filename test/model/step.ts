import { quote, sh, trusted } from '../../src/core/sh.ts';
import type { GuardedStep } from '../../src/engine/guard.ts';
import { JOURNAL_VERSION, openLine } from '../../src/engine/journal.ts';
import type { ProgramStep } from '../../src/engine/program.ts';
import type { StepShape } from './schedule.ts';

/** Taking a step back, which says so in the witness file. */
export function undoStep(run: string, seq: number, witness: string): GuardedStep {
  return { seq, undo: trusted(`echo undo ${run} ${seq} >>${quote(witness)}`), again: undefined };
}

/**
 * A step that says in the witness file when it enters, each second that it lives, and when it leaves; and whether the
 * journal had its begin when it entered. It starts nothing but `sleep`. `run` is the name of one session.
 */
export function modelStep(shape: StepShape, run: string, seq: number, witness: string): ProgramStep {
  const { seconds, ending, stubborn, litter, finish } = shape;
  const id = `step:${seq}`;
  const say = (what: string) => `echo ${what} ${run} ${seq} >>${quote(witness)}`;
  const begun = JSON.stringify({ t: 'begin', v: JOURNAL_VERSION, run, seq }).slice(0, -1);
  const apply = [
    stubborn ? `trap '' TERM` : ':',
    'read -r p rest </proc/self/stat',
    `echo enter ${run} ${seq} "$p" >>${quote(witness)}`,
    `b=0; while IFS= read -r l; do case $l in ${quote(begun)}*) b=1 ;; esac; done </var/lib/bringup/journal.jsonl`,
    `[ "$b" = 1 ] || ${say('unbegun')}`,
    litter ? 'sleep 900 </dev/null >/dev/null 2>&1 &' : ':',
    `i=${ending === 'never' ? 900 : seconds}`,
    `while [ "$i" -gt 0 ]; do sleep 1; ${say('tick')}; i=$((i - 1)); done`,
    say('leave'),
    ending === 'fails' ? 'exit 3' : ':',
  ];
  return {
    seq,
    save: sh`:`,
    apply: trusted(apply.join('\n')),
    index: [JSON.stringify({ seq })],
    made: [],
    needs: [],
    begin: [
      openLine({
        t: 'begin',
        v: JOURNAL_VERSION,
        run,
        seq,
        id,
        fleet: 'model',
        digest: '0',
        notify: [],
        at: '',
        by: 'model',
      }),
    ],
    end: [JSON.stringify({ t: 'end', run, seq, id }).slice(0, -1)],
    interrupt: finish ? 'finish' : 'kill',
    timeoutMs: 60_000,
  };
}
