import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

/** How many files run at once: most of them wait for processes, and vitest would leave half of a small machine idle. */
const maxWorkers = Math.max(3, availableParallelism() - 1);

/** Layers of tests: `unit` is pure and runs anywhere in seconds; `generated` throws made-up inputs at what reads texts; `lab` needs Linux and root (see docs/lab.md). */
export default defineConfig({
  test: {
    globalSetup: 'test/support/own-temp.ts',
    sequence: { sequencer: LongestFirst },
    maxWorkers,
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'test/cases/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'generated', include: ['test/generated/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'peers', include: ['test/{peers,rig,workflows}/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts', 'test/model/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
