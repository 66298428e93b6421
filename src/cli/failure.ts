import type { CommanderError } from 'commander';
import { BringupError } from '../core/error.ts';
import { EXIT, exitOfProblems } from '../report/outcome.ts';
import { problemText, toProblem, toProblems } from '../report/problem.ts';
import { printJson } from './print-json.ts';
import { wantsColour } from './terminal/colour.ts';

/** The words of a command that it cannot be told by: said already, and as JSON with `--json`. Returns the exit code. */
export function showWrongUse({ code, message }: CommanderError, argv: readonly string[]): number {
  const problem = new BringupError({
    code: 'wrong-use',
    category: 'config',
    what: code === 'commander.help' ? 'a command is missing' : message.replace(/^error: /, ''),
    remedy: 'the same words with `--help` tell what there is',
  });
  if (argv.includes('--json')) printJson({ problems: [toProblem(problem)] });
  return EXIT.config;
}

/** Tells a problem that the work goes on in spite of. */
export function tellOnTheWay(problem: BringupError): void {
  process.stderr.write(`${problemText(toProblem(problem), { colour: false })}\n`);
}

/** Tells why a command could not do its work: each problem with its place and remedy, or JSON with `--json`. Returns the exit code. */
export function showFailure(error: unknown, argv: readonly string[]): number {
  const problems = toProblems(error);
  if (argv.includes('--json')) printJson({ problems });
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
