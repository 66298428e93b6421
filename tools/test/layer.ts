import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How many tests did what. A file that could not be loaded counts as one that failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0 };

const Results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Runs projects of vitest.config.ts together and counts. Failures are printed by vitest itself. */
export async function runLayer(root: string, projects: readonly string[], filters: readonly string[]): Promise<Tally> {
  const name = projects.join('+');
  const file = join(root, 'build', 'test', `${name}.json`);
  mkdirSync(join(root, 'build', 'test'), { recursive: true });
  rmSync(file, { force: true });
  const options = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  console.log(`\n${name}`);
  const child = spawn(vitest, ['run', '--passWithNoTests', ...options, ...reporters, ...filters], {
    cwd: root,
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
    stdio: 'inherit',
  });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  const tally = existsSync(file) ? count(Results.parse(JSON.parse(readFileSync(file, 'utf8')))) : noTests;
  // vitest may fail without a failed test: an unhandled error, a broken configuration.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function count(results: z.output<typeof Results>): Tally {
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloaded.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
