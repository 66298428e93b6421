import { getState, saveState } from '@actions/core';

/** What `main` tells `post`, which runs at the end of the job even when `main` was killed. */
export type Progress = 'started' | 'cancelled' | 'finished';

/** Tells `post` how far `main` came. The last one told counts. */
export function saveProgress(progress: Progress): void {
  saveState('progress', progress);
}

/** How far `main` came, as far as it could tell; undefined when it never started. */
export function savedProgress(): Progress | undefined {
  const progress = getState('progress');
  return progress === 'started' || progress === 'cancelled' || progress === 'finished' ? progress : undefined;
}

/** Keeps a text of an action's own for its `post`. */
export function keepForPost(name: string, value: string): void {
  saveState(name, value);
}

/** What `main` kept; empty when it kept nothing. */
export function keptForPost(name: string): string {
  return getState(name);
}
