import { expect } from 'vitest';
import type { Kind } from '../../../src/engine/resource.ts';
import type { HostSpec } from '../../../src/lab/host-spec.ts';
import { type Trial, type TrialOptions, trial } from '../../support/trial.ts';
import { labHost } from '../../support/trial-host.ts';
import { freshLab } from './fresh-lab.ts';

/** One real host on which kinds are tried out without the engine. */
export interface TrialLab {
  /** What sh prints there, as root. */
  on(script: string): Promise<string>;
  tryOut<Spec extends object, State, Action>(
    kind: Kind<Spec, State, Action>,
    specs: readonly Spec[],
    options?: TrialOptions,
  ): Promise<Trial<State, Action>>;
}

/** Gives the tests of this block such a host. */
export function trialLab(spec: Omit<HostSpec, 'name'>): TrialLab {
  const lab = freshLab([{ ...spec, name: 'host' }]);
  return {
    on: async (script) => (await labHost(lab(), 'host').run(script)).stdout.trim(),
    tryOut: (kind, specs, options) => trial(kind, specs, labHost(lab(), 'host'), options),
  };
}

/** It was applied, read back as right, and taken back to the state before. */
export function expectRoundTrip<State, Action>(tried: Trial<State, Action>): void {
  const { applied, verified, undone, undoneAgain, before, restored } = tried;
  for (const ran of [...applied, ...undone, ...undoneAgain]) expect(ran.code, ran.output).toBe(0);
  expect(verified.map((decision) => decision.verdict)).toEqual(verified.map(() => 'ok'));
  expect(restored).toEqual(before);
}
