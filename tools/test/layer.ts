import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { isTimeOver, UNTIL } from '../../test/support/time-over.ts';

/** How many tests did what. A file that could not be loaded counts as one that failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Test files with something failed in them, as paths from the root. */
  readonly failedFiles: readonly string[];
  /** Whether fast-check found an input for which something fails. */
  readonly foundInput: boolean;
  /** Each failed test: its file, its name and the first line of what it says. */
  readonly failures: readonly string[];
  /** Files that were not begun, because the time was over. */
  readonly notBegun: readonly string[];
  /** Those that failed once and passed when they were run again alone. */
  readonly unsteady: readonly string[];
}

export const noTests: Tally = {
  passed: 0,
  failed: 0,
  skipped: 0,
  failedFiles: [],
  foundInput: false,
  failures: [],
  notBegun: [],
  unsteady: [],
};

/** What names the results of a second look. */
const AGAIN = '-again';
/** More than this is no bad luck, so nothing is run again. */
const SECOND_LOOKS = 5;
/** How long after the time for first looks one may still begin. */
const SECOND_LOOK_SECONDS = 10 * 60;

const Results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

/**
 * Like runLayer, and the few files in which something failed are run once more, alone and one after another. What passes then does not fail
 * the layer, but is named as unsteady; both outputs stay to be read. What a property or a schedule was found to fail for is never run away
 * from.
 */
export async function runLayerTwice(root: string, projects: readonly string[]): Promise<Tally> {
  rmSync(resultsOf(root, projects, AGAIN), { force: true });
  const first = await runLayer(root, projects, []);
  const { failedFiles, foundInput } = first;
  if (failedFiles.length === 0 || failedFiles.length > SECOND_LOOKS || foundInput) return first;
  console.log(`\nonce more, alone: ${failedFiles.join(' ')}`);
  const until = process.env[UNTIL];
  const later = until === undefined ? {} : { [UNTIL]: String(Number(until) + SECOND_LOOK_SECONDS) };
  const env = { ...process.env, ...later };
  const second = await runLayer(root, projects, ['--no-file-parallelism', ...failedFiles], { env, results: AGAIN });
  if (second.failed > 0 || second.notBegun.length > 0) return first;
  return {
    ...first,
    passed: first.passed + first.failed,
    failed: 0,
    failedFiles: [],
    failures: [],
    unsteady: failedFiles,
  };
}

/**
 * Runs projects of vitest.config.ts together and counts. Failures are printed by vitest itself; how long each file took stays in
 * `build/test`, in a file of their name and `results`.
 */
export async function runLayer(
  root: string,
  projects: readonly string[],
  args: readonly string[],
  { env = process.env, results = '' }: { readonly env?: NodeJS.ProcessEnv; readonly results?: string } = {},
): Promise<Tally> {
  const file = resultsOf(root, projects, results);
  mkdirSync(join(root, 'build', 'test'), { recursive: true });
  rmSync(file, { force: true });
  const options = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=./test/support/failures-and-dots.ts', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  console.log(`\n${projects.join('+')}`);
  const child = spawn(vitest, ['run', '--passWithNoTests', ...options, ...reporters, ...args], {
    cwd: root,
    env: process.stdout.isTTY ? env : { ...env, NO_COLOR: '1' },
    stdio: 'inherit',
  });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  const tally = existsSync(file) ? count(root, Results.parse(JSON.parse(readFileSync(file, 'utf8'))), env) : noTests;
  // vitest may fail without a failed test: an unhandled error, a broken configuration.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function count(root: string, results: z.output<typeof Results>, env: NodeJS.ProcessEnv): Tally {
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloaded.length,
    skipped: results.numPendingTests + results.numTodoTests,
    failedFiles: results.testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(root, name)),
    foundInput: results.testResults.some(({ assertionResults }) =>
      assertionResults.some(({ failureMessages }) =>
        failureMessages.some((text) => /Property failed after/.test(text)),
      ),
    ),
    failures: [
      ...unloaded.map(({ name, message }) => `${relative(root, name)}: ${firstLine(message)}`),
      ...results.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(
            ({ fullName, failureMessages }) =>
              `${relative(root, name)} > ${fullName}: ${firstLine(failureMessages[0] ?? '')}`,
          ),
      ),
    ],
    notBegun: isTimeOver(env)
      ? results.testResults
          .filter(
            ({ name, assertionResults }) =>
              /[/]test[/](?:lab|model)[/]/.test(name) &&
              assertionResults.length > 0 &&
              assertionResults.every(({ status }) => status !== 'passed' && status !== 'failed'),
          )
          .map(({ name }) => relative(root, name))
      : [],
    unsteady: [],
  };
}

function resultsOf(root: string, projects: readonly string[], results: string): string {
  return join(root, 'build', 'test', `${projects.join('+')}${results}.json`);
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 300) ?? '';
