import { type Command, InvalidArgumentError, Option } from 'commander';
import { PRELUDE } from '../host/prelude.ts';
import type { Log } from '../registry/log-file.ts';
import { visible } from '../report/visible.ts';
import { withLogOptions } from './run-log.ts';

/** What every command that works on a fleet takes. */
export interface FleetOptions {
  readonly fleet: string;
  readonly env?: string;
  readonly select?: string;
  readonly failed?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly parallel?: number;
  readonly askSudoPassword?: boolean;
  readonly acceptNewHostKeys?: boolean;
  /** Opened before the command began, where one was asked for. */
  readonly log?: Log;
}

/** Adds the options that all fleet commands share. */
export function withFleetOptions(command: Command): Command {
  return withOutputOptions(command)
    .addOption(fleetFile())
    .addOption(environment())
    .option(
      '-s, --select <hosts>',
      'names, globs, label=value, group:NAME, failed, !not, separated by commas (default: all)',
    )
    .option('--parallel <n>', 'most hosts worked on at once (default: what the fleet file says)', wholeNumber)
    .option('--ask-sudo-password', 'ask for the sudo password, once for all hosts')
    .option('--accept-new-host-keys', 'record keys of hosts nobody knows yet; a changed key always stops');
}

/** Adds `--debug`, for commands that run the engine. */
export function withDebug(command: Command): Command {
  return command.option(
    '--debug',
    'print on standard error each program that is sent to a host (secrets stay names of variables)',
  );
}

/** What `--debug` prints. */
export function programPrinter({ debug }: Pick<FleetOptions, 'debug'>): {
  onProgram?: (host: string, program: string) => void;
} {
  if (!debug) return {};
  return {
    onProgram: (host, program) => {
      const lines = visible(program.replace(PRELUDE.text, '# (functions)')).trimEnd().split('\n');
      process.stderr.write(`${lines.map((line) => `${host} | ${line}`).join('\n')}\n\n`);
    },
  };
}

/** Adds `--failed`, for commands that go on after a run. */
export function withFailed(command: Command): Command {
  const words = 'only hosts that failed in the last run, or that its rollout did not come to (as `--select failed`)';
  return command.addOption(new Option('--failed', words).conflicts('select'));
}

/** What a fleet file is called where nobody names one. */
export const DEFAULT_FLEET = 'fleet.yaml';

/** `--fleet`, wherever a command wants the file. */
export function fleetFile(): Option {
  return new Option('-f, --fleet <file>', 'the fleet file').default(DEFAULT_FLEET).env('BRINGUP_FLEET');
}

/** `--env`, wherever a command wants the environment. */
export function environment(): Option {
  return new Option('-e, --env <name>', 'environment: environments/<name>.yaml is laid over the fleet file').env(
    'BRINGUP_ENV',
  );
}

/** Adds the options that say how results are shown. */
export function withOutputOptions(command: Command): Command {
  const shown = command
    .option('--json', 'print one JSON document on standard output')
    .option('-v, --verbose', 'tell everything, also what is right')
    .option('--no-color', 'no colours (also: NO_COLOR)')
    .option('--color', 'colours even when the output is no terminal');
  return withLogOptions(shown);
}

/** A duration such as `90s` or `5m`, in milliseconds. */
export function milliseconds(text: string): number {
  const [, amount, unit] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  const factor = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[unit ?? ''];
  if (amount === undefined || factor === undefined) throw new InvalidArgumentError('write it like 40s, 5m or 1h');
  return Number(amount) * factor;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return number;
}

/** Examples under a command's help, each a line with what it does. */
export function examples(command: Command, lines: readonly (readonly [command: string, meaning: string])[]): Command {
  const width = Math.max(...lines.map(([text]) => text.length));
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map(([text, meaning]) => `  $ ${text.padEnd(width)}  ${meaning}`).join('\n')}`,
  );
}
