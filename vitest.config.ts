import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

/** How many files run at once: most of them wait for processes, and vitest would leave half of a small machine idle. */
const maxWorkers = Math.max(3, availableParallelism() - 1);

/** How long what is waited for may take to come, unless the test says otherwise: a busy machine is no failure. */
const expect = { poll: { timeout: 15_000 } };

/** Layers of tests: `unit` is pure and runs anywhere in seconds; `generated` throws made-up inputs at what reads texts; `lab` needs Linux and root (see docs/lab.md). */
export default defineConfig({
  test: {
    globalSetup: 'test/support/own-temp.ts',
    sequence: { sequencer: LongestFirst },
    maxWorkers,
    projects: [
      { test: { expect, name: 'unit', include: ['src/**/*.test.ts', 'test/cases/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { expect, name: 'generated', include: ['test/generated/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { expect, name: 'peers', include: ['test/{peers,rig,workflows}/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          expect,
          name: 'lab',
          include: ['test/lab/**/*.test.ts', 'test/model/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
