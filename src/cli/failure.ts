import { exitOfProblems } from '../report/outcome.ts';
import { problemText, toProblems } from '../report/problem.ts';
import { wantsColour } from './terminal/colour.ts';

/** Tells why a command could not do its work: each problem with its place and remedy, or JSON with `--json`. Returns the exit code. */
export function showFailure(error: unknown, argv: readonly string[]): number {
  const problems = toProblems(error);
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  const colour = wantsColour({
    option: argv.includes('--no-color') ? false : undefined,
    env: process.env,
    isTty: process.stderr.isTTY,
  });
  for (const problem of problems)
    process.stderr.write(`${problemText(problem, { colour, width: process.stderr.columns || 100 })}\n`);
  const bug = problems.some(({ category }) => category === 'bug');
  if (bug && (argv.includes('-v') || argv.includes('--verbose')) && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  return exitOfProblems(problems);
}
