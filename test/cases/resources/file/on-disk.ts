import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { join, type Sh, sh } from '../../../../src/core/sh.ts';
import { PRELUDE } from '../../../../src/engine/prelude.ts';
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

/** A directory and a shell on this machine. */
export function disk(shell = 'sh'): Disk {
  const root = mkdtempSync(pathOf(tmpdir(), 'bringup-disk-'));
  const store = mkdtempSync(pathOf(tmpdir(), 'bringup-store-'));
  const [program = 'sh', ...args] = shell.split(' ');
  const run: Disk['run'] = (body) => {
    const result = spawnSync(program, [...args, '-c', 'p=$(cat); exec </dev/null; eval "$p"'], {
      input: programText(join([PRELUDE, sh`BU_V=${store}`, body])),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: result.status ?? 255, stdout: result.stdout, output: result.stdout + result.stderr };
  };
  const inSubshell = (body: readonly Sh[]) => join([sh`(set -e`, ...body, sh`)`]);
  return {
    root,
    run,
    live(kind, specs, { notified = false, undo = true } = {}) {
      const read = () => kind.parse(run(join([sh`(`, kind.read(specs), sh`) 2>/dev/null`])).stdout, specs);
      const before = read();
      const changes = specs.map((spec, index) => {
        const state = before[index] as (typeof before)[number];
        const decision = kind.decide(state, spec, { notified });
        const change: Planned<(typeof specs)[number], typeof state, never> | undefined =
          decision.verdict === 'change' ? { spec, state, action: decision.action as never } : undefined;
        const ran =
          change === undefined
            ? undefined
            : run(
                inSubshell([sh`BU_SAVE=${`${store}/${index}`}`, ...(kind.save ? [kind.save(change) ?? sh``] : []), kind.apply([change])]),
              );
        return { spec, state, decision, change, ran };
      });
      const after = read();
      const undone = changes.toReversed().map(({ change, ran }, position) => {
        const back = undo && change !== undefined && ran?.code === 0 ? kind.undo(change) : undefined;
        if (back === undefined || 'cannot' in back) return undefined;
        return run(inSubshell([sh`BU_SAVE=${`${store}/${specs.length - 1 - position}`}`, back])).code;
      });
      const restored = read();
      return changes.map(({ spec, state, decision, change, ran }, index) => ({
        before: state,
        decision,
        exit: ran?.code,
        output: ran?.output ?? '',
        problem: ran === undefined || ran.code === 0 || change === undefined ? undefined : kind.diagnose?.(ran.code, ran.output, change),
        after: after[index] as typeof state,
        verdict: kind.decide(after[index] as typeof state, spec, { notified: false }).verdict,
        undone: undone[specs.length - 1 - index],
        restored: restored[index] as typeof state,
      }));
    },
    [Symbol.dispose]() {
      rmSync(root, { recursive: true, force: true });
      rmSync(store, { recursive: true, force: true });
    },
  };
}
