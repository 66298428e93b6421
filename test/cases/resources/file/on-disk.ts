import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { join, type Sh, sh } from '../../../../src/core/sh.ts';
import { PRELUDE } from '../../../../src/host/prelude.ts';
import { programText } from '../../../../src/engine/program.ts';
import type { Decision, Diagnosis, Kind, Planned } from '../../../../src/engine/resource.ts';

/** Shells of this machine that programs are tried in. */
export const SHELLS = ['dash', 'bash', 'busybox sh', 'ksh', 'mksh'].filter(
  (shell) => spawnSync(shell.split(' ')[0] ?? '', ['-c', ':']).error === undefined,
);

/** Whether this process may give files away. */
export const isRoot = process.getuid?.() === 0;

/** How one thing went through its whole life. */
export interface Life<State, Action> {
  readonly before: State;
  readonly decision: Decision<Action>;
  readonly exit: number | undefined;
  readonly output: string;
  readonly problem: Diagnosis | undefined;
  readonly after: State;
  readonly verdict: Decision<Action>['verdict'];
  /** Undefined when there was nothing to undo, or no way. */
  readonly undone: number | undefined;
  readonly restored: State;
}

export interface Disk extends Disposable {
  /** A directory for the test's own files, gone afterwards. */
  readonly root: string;
  /** Runs a program after the prelude, as an agent would. */
  run(body: Sh): { readonly code: number; readonly stdout: string; readonly output: string };
  /** Read, decide, save and apply, read, decide, undo in reverse, read: with real files. */
  live<Spec extends object, State, Action>(
    kind: Kind<Spec, State, Action>,
    specs: readonly Spec[],
    options?: { readonly notified?: boolean; readonly undo?: boolean },
  ): readonly Life<State, Action>[];
}

/** In memory where the machine has that: every change is synced, and disks are slow. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A directory and a shell on this machine. */
export function disk(shell = 'sh'): Disk {
  const root = mkdtempSync(pathOf(ROOM, 'bringup-disk-'));
  const store = mkdtempSync(pathOf(ROOM, 'bringup-store-'));
  const [program = 'sh', ...args] = shell.split(' ');
  const run: Disk['run'] = (body) => {
    const result = spawnSync(program, [...args, '-c', 'p=$(cat); exec </dev/null; eval "$p"'], {
      input: programText(join([PRELUDE, sh`BU_V=${store}`, body, sh`exit $?`])),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: result.status ?? 255, stdout: result.stdout, output: result.stdout + result.stderr };
  };
  /** Bodies one after another in one program, each in a subshell of its own as steps are; how each ended and what it printed. */
  const runEach = (bodies: readonly (readonly Sh[])[]) => {
    const { output } = run(
      join(bodies.map((body, index) => join([sh`(set -e`, sh`BU_SAVE=${`${store}/${index}`}`, ...body, sh`) >${store}/out 2>&1; echo "exit ${index} $?"; cat ${store}/out; echo end ${index}`]))),
    );
    return bodies.map((_, index) => {
      const [, code, text = ''] = new RegExp(`^exit ${index} (\\d+)\n([\\s\\S]*?)end ${index}$`, 'm').exec(output) ?? [];
      return { code: code === undefined ? 255 : Number(code), output: text };
    });
  };
  return {
    root,
    run,
    live(kind, specs, { notified = false, undo = true } = {}) {
      type State = ReturnType<typeof kind.parse>[number];
      const read = () => kind.parse(run(join([sh`(`, kind.read(specs), sh`) 2>/dev/null`])).stdout, specs);
      const before = read();
      const changes = specs.map((spec, index) => {
        const state = before[index] as State;
        const decision = kind.decide(state, spec, { notified });
        const change: Planned<typeof spec, State, never> | undefined =
          decision.verdict === 'change' ? { spec, state, action: decision.action as never } : undefined;
        return { spec, state, decision, change };
      });
      const ran = runEach(changes.map(({ change }) => (change === undefined ? [sh`:`] : [kind.save?.(change) ?? sh`:`, kind.apply([change])])));
      const after = read();
      const backs = changes.map(({ change }, index) => {
        const back = undo && change !== undefined && ran[index]?.code === 0 ? kind.undo(change) : undefined;
        return back === undefined || 'cannot' in back ? undefined : back;
      });
      // In reverse, and each with what it kept.
      const takeBack = () => runEach(backs.map((back, index) => (back === undefined ? [sh`:`] : [sh`BU_SAVE=${`${store}/${index}`}`, back])).toReversed()).toReversed();
      const undone = takeBack();
      // As after an undo that was cut off just before it could say that it was done. What a user's command does then is its own business.
      const undoneAgain = (kind.kind as string) === 'command' ? [] : takeBack();
      const restored = read();
      return changes.map(({ spec, state, decision, change }, index) => {
        const { code, output } = ran[index] ?? { code: 255, output: '' };
        return {
          before: state,
          decision,
          exit: change === undefined ? undefined : code,
          output,
          problem: change === undefined || code === 0 ? undefined : kind.diagnose?.(code, output, change),
          after: after[index] as State,
          verdict: kind.decide(after[index] as State, spec, { notified: false }).verdict,
          undone: backs[index] === undefined ? undefined : undone[index]?.code || (undoneAgain[index]?.code ?? 0),
          restored: restored[index] as State,
        };
      });
    },
    [Symbol.dispose]() {
      rmSync(root, { recursive: true, force: true });
      rmSync(store, { recursive: true, force: true });
    },
  };
}
