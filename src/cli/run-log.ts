import { type Command, InvalidArgumentError, Option } from 'commander';
import { LOG_LEVELS, type Log, type LogLevel, openLogFile } from '../registry/log-file.ts';
import { toProblems } from '../report/problem.ts';
import { tellOnTheWay } from './failure.ts';

/** What a command is told of its log. */
interface LogWords {
  readonly logFile?: string;
  readonly logLevel?: LogLevel;
}

/** Adds the options that say what is written down beside the terminal. */
export function withLogOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--log-level <level>',
        'how much goes into the log file (default: info); without one, debug is --verbose',
      )
        .choices(LOG_LEVELS)
        .argParser(levelOf)
        .env('BRINGUP_LOG_LEVEL'),
    )
    .addOption(
      new Option(
        '--log-file <file>',
        'add what happens to this file, a JSON object a line, secrets taken out; the terminal shows the same as without',
      ).env('BRINGUP_LOG_FILE'),
    );
}

/** A variable that a workflow sets to nothing says nothing. */
function levelOf(text: string): LogLevel | undefined {
  const level = LOG_LEVELS.find((one) => one === text);
  if (level === undefined && text !== '')
    throw new InvalidArgumentError(`Allowed choices are ${LOG_LEVELS.join(', ')}.`);
  return level;
}

/** The log of the command that runs; nothing is written where none was asked for. */
export interface CommandLog {
  ended(exitCode: number): void;
  failed(error: unknown): void;
}

/** Opens the log before a command does anything, and hands it over as its option `log`. */
export function logCommands(program: Command): CommandLog {
  let log: Log | undefined;
  let name = '';
  program.hook('preAction', (_program, command) => {
    const { logFile, logLevel } = command.opts<LogWords>();
    if (!logFile) {
      if (logLevel === 'debug') command.setOptionValue('verbose', true);
      return;
    }
    log = openLogFile(logFile, logLevel ?? 'info', tellOnTheWay);
    command.setOptionValue('log', log);
    name = pathOf(command);
    log.write({ level: 'info', event: 'command-began', text: name });
  });
  return {
    ended(exitCode) {
      const level = exitCode === 0 ? 'info' : 'warn';
      log?.write({ level, event: 'command-ended', text: `${name}: exit code ${exitCode}` });
    },
    failed(error) {
      for (const { code, what, where } of toProblems(error))
        log?.write({
          level: 'error',
          event: 'command-failed',
          code,
          ...(where.host === undefined ? {} : { host: where.host }),
          text: what,
        });
    },
  };
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
