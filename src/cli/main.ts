import { Command, CommanderError } from 'commander';
import { makeOutputsInert } from '../github/inert-output.ts';
import { EXIT } from '../report/outcome.ts';
import { VERSION } from '../version.ts';
import { addApply } from './commands/apply.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addExec } from './commands/exec.ts';
import { addFacts } from './commands/facts.ts';
import { addFlash } from './commands/flash.ts';
import { addInit } from './commands/init.ts';
import { addLogs } from './commands/logs.ts';
import { addMesh } from './commands/mesh.ts';
import { addOnboard } from './commands/onboard.ts';
import { addPlan } from './commands/plan.ts';
import { addPrepare } from './commands/prepare.ts';
import { addProviders } from './commands/providers.ts';
import { addRay } from './commands/ray.ts';
import { addSsh } from './commands/ssh.ts';
import { addStatus } from './commands/status.ts';
import { addUndo } from './commands/undo.ts';
import { showFailure, showWrongUse } from './failure.ts';
import { labCommand } from './lab.ts';
import type { Outcome } from './outcome.ts';
import { logCommands } from './run-log.ts';

/** Runs the command line and returns the exit code (docs/outcomes.md). Everything a person reads is printed by then. */
export async function main(argv: readonly string[]): Promise<number> {
  // `bringup facts | head`: who reads has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    process.stderr.write(`bringup: its output cannot be written: ${error.message}\n`);
    process.exit(EXIT.transient);
  });
  // Workflows pass on what nobody set as an empty text.
  for (const [name, value] of Object.entries(process.env))
    if (name.startsWith('BRINGUP_') && value === '') Reflect.deleteProperty(process.env, name);
  makeOutputsInert();
  let exitCode: number = EXIT.ok;
  const outcome: Outcome = {
    set(code) {
      exitCode = code;
    },
  };
  const program = new Command('bringup')
    .description('From bare metal to a working fleet: fleet.yaml says what should be, bringup makes it so.')
    .version(VERSION, '-V, --version', 'print the version')
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nStart here:\n  $ bringup init       write a fleet.yaml\n  $ bringup check      are the hosts ready?\n  $ bringup plan       what would change\n  $ bringup apply      make it so\n\nNo hardware at hand: `bringup lab up` makes three virtual hosts.',
    );
  for (const add of [
    addInit,
    addCheck,
    addFacts,
    addPlan,
    addApply,
    addStatus,
    addLogs,
    addMesh,
    addRay,
    addOnboard,
    addFlash,
    addProviders,
    addUndo,
    addPrepare,
    addSsh,
    addExec,
    addCompletion,
  ])
    add(program, outcome);
  program.addCommand(labCommand(outcome));
  for (const command of program.commands) command.exitOverride();
  const log = logCommands(program);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    log.ended(exitCode);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : showWrongUse(error, argv);
    log.failed(error);
    const code = showFailure(error, argv);
    log.ended(code);
    return code;
  }
}
