import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Sh } from '../../../src/core/sh.ts';
import type { Decision, Planned, RunnerContext } from '../../../src/engine/resource.ts';
import { PRELUDE } from '../../../src/host/prelude.ts';
import { environmentKind } from '../../../src/ray/environment/environment.ts';
import type { EnvironmentAction } from '../../../src/ray/environment/environment-decide.ts';
import type { EnvironmentSpec } from '../../../src/ray/environment/environment-spec.ts';
import type { EnvironmentState } from '../../../src/ray/environment/environment-state.ts';
import type { EnvironmentPreparation } from '../../../src/ray/environment/wanted-lock.ts';

/** How a script ended; `output` is both streams. */
export interface ScriptRan {
  readonly code: number;
  readonly output: string;
  readonly tookMs: number;
}

/** A Python 3 of this machine, itself and no shim; undefined when there is none. */
export function ownPython(): { readonly path: string; readonly version: string; readonly prefix: string } | undefined {
  const shim = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .find((path) => existsSync(path));
  if (shim === undefined) return undefined;
  const script =
    'import os, sys; print(os.path.realpath(sys.executable)); print("%d.%d.%d" % sys.version_info[:3]); print(sys.base_prefix)';
  const [path = '', version = '', prefix = ''] = execFileSync(shim, ['-c', script], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return { path, version, prefix };
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

export interface EnvironmentStep {
  readonly state: EnvironmentState;
  readonly decision: Decision<EnvironmentAction>;
  readonly ran: ScriptRan | undefined;
  readonly undo: (() => Promise<ScriptRan>) | undefined;
  /** Names of the files that were supplied. */
  readonly supplied: readonly string[];
  /** Where the bundle among them is on this machine. */
  readonly bundle: string | undefined;
}

/** One kind's way on this machine: read, ask this machine for the lock, decide, supply, apply. */
export class LocalEnvironment {
  readonly told: string[] = [];
  readonly #prepared: { readonly environment: EnvironmentPreparation };

  constructor(environment: EnvironmentPreparation) {
    this.#prepared = { environment };
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

  async read(spec: EnvironmentSpec): Promise<EnvironmentState> {
    const { output } = await runHere(environmentKind.read([spec]));
    const [state] = environmentKind.parse(output, [spec]);
    if (state === undefined) throw new Error(output);
    return state;
  }

  async complete(spec: EnvironmentSpec): Promise<EnvironmentState> {
    const state = await this.read(spec);
    const [complete = state] = (await environmentKind.complete?.([{ spec, state }], this.context())) ?? [];
    return complete;
  }

  /** @param instead of what this machine supplies, by name */
  async step(spec: EnvironmentSpec, instead: Readonly<Record<string, string>> = {}): Promise<EnvironmentStep> {
    const state = await this.complete(spec);
    const decision = environmentKind.decide(state, spec, { notified: false });
    if (decision.verdict !== 'change')
      return { state, decision, ran: undefined, undo: undefined, supplied: [], bundle: undefined };
    const change: Planned<EnvironmentSpec, EnvironmentState, EnvironmentAction> = {
      spec,
      state,
      action: decision.action,
    };
    const files = (await environmentKind.supply?.(change, this.context()))?.files ?? {};
    const paths: Readonly<Record<string, string>> = {
      ...Object.fromEntries(Object.entries(files).map(([name, { path }]) => [name, path])),
      ...instead,
    };
    const supplied = {
      secret: () => {
        throw new Error('no secret');
      },
      file: (name: string) => paths[name] ?? '',
    };
    const ran = await runHere(environmentKind.apply([{ ...change, supplied }]));
    const undo = async () => {
      const back = environmentKind.undo(change);
      if ('cannot' in back) throw new Error(back.cannot);
      await runHere(back);
      return runHere(back);
    };
    return { state, decision, ran, undo, supplied: Object.keys(files), bundle: files['bundle']?.path };
  }
}
