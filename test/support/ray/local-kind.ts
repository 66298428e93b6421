import { spawn } from 'node:child_process';
import type { Sh } from '../../../src/core/sh.ts';
import type { Decision, Kind, Planned, RunnerContext } from '../../../src/engine/resource.ts';
import { PRELUDE } from '../../../src/host/prelude.ts';

/** How a script ended; `output` is both streams. */
export interface ScriptRan {
  readonly code: number;
  readonly output: string;
  readonly tookMs: number;
}

/** Runs sh of a kind on this machine as the agent does: with the prelude, nothing on stdin, and few variables. */
function runHere(body: Sh, env: Readonly<Record<string, string>> = {}): Promise<ScriptRan> {
  const started = performance.now();
  return new Promise((settle, fail) => {
    const child = spawn('sh', ['-c', `${PRELUDE.text}\n(set -e\n${body.text}\n)\nexit $?`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child
      .on('error', fail)
      .on('close', (code) => settle({ code: code ?? 255, output, tookMs: performance.now() - started }));
  });
}

interface LocalStep<State, Action> {
  readonly state: State;
  readonly decision: Decision<Action>;
  readonly ran: ScriptRan | undefined;
  readonly undo: (() => Promise<ScriptRan>) | undefined;
  /** The files that were supplied: where each is on this machine, by its name. */
  readonly supplied: Readonly<Record<string, string>>;
}

/** One kind's way on this machine: read, complete, decide, supply, apply. */
export class LocalKind<Spec extends object, State, Action> {
  readonly told: string[] = [];
  readonly #kind: Kind<Spec, State, Action>;
  readonly #prepared: unknown;

  constructor(kind: Kind<Spec, State, Action>, prepared: unknown) {
    this.#kind = kind;
    this.#prepared = prepared;
  }

  context(): RunnerContext {
    return {
      host: 'here',
      signal: new AbortController().signal,
      prepared: this.#prepared,
      notes: [],
      note: async () => undefined,
      value: () => undefined,
      tell: (text) => {
        this.told.push(text);
      },
      dial: () => Promise.reject(new Error('nothing to dial')),
      secret: async () => undefined,
    };
  }

  async read(spec: Spec): Promise<State> {
    const { output } = await runHere(this.#kind.read([spec]));
    const [state] = this.#kind.parse(output, [spec]);
    if (state === undefined) throw new Error(output);
    return state;
  }

  async complete(spec: Spec): Promise<State> {
    const state = await this.read(spec);
    const [complete = state] = (await this.#kind.complete?.([{ spec, state }], this.context())) ?? [];
    return complete;
  }

  /** @param instead of what this machine supplies, by name */
  async step(spec: Spec, instead: Readonly<Record<string, string>> = {}): Promise<LocalStep<State, Action>> {
    const state = await this.complete(spec);
    const decision = this.#kind.decide(state, spec, { notified: false });
    if (decision.verdict !== 'change') return { state, decision, ran: undefined, undo: undefined, supplied: {} };
    const change: Planned<Spec, State, Action> = { spec, state, action: decision.action };
    const files = (await this.#kind.supply?.(change, this.context()))?.files ?? {};
    const supplied = Object.fromEntries(Object.entries(files).map(([name, { path }]) => [name, path]));
    const paths: Readonly<Record<string, string>> = { ...supplied, ...instead };
    const ran = await runHere(
      this.#kind.apply([
        {
          ...change,
          supplied: {
            secret: () => {
              throw new Error('no secret');
            },
            file: (name) => paths[name] ?? '',
          },
        },
      ]),
    );
    const undo = async () => {
      const back = this.#kind.undo(change);
      if ('cannot' in back) throw new Error(back.cannot);
      await runHere(back);
      return runHere(back);
    };
    return { state, decision, ran, undo, supplied };
  }
}
