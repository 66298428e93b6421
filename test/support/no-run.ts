import type { PrepareContext } from '../../src/engine/capability.ts';

/** What a capability prepares with where no host is reached. */
export const NO_RUN: PrepareContext = {
  signal: new AbortController().signal,
  connect: () => Promise.reject(new Error('no host is reached here')),
};
