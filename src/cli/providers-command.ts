import { type Command, Option } from 'commander';
import { type Database, openDatabase, openExisting } from '../providers/database.ts';
import { withOutputOptions } from './options.ts';

/** What every command about providers is told. */
export interface ProvidersOptions {
  readonly stateDir?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** What every command about providers takes. */
export function withProvidersOptions(command: Command): Command {
  return withOutputOptions(command).addOption(stateFolder());
}

/** `--state-dir`, wherever a command works with the registry. */
export function stateFolder(): Option {
  const words = 'the registry of providers is in this folder (default: ~/.local/state/bringup)';
  return new Option('--state-dir <folder>', words).env('BRINGUP_STATE_DIR');
}

/** The registry that the options name, where it is there already. Throws BringupError. */
export function knownProviders({ stateDir }: Pick<ProvidersOptions, 'stateDir'>): Database | undefined {
  return stateDir ? openExisting(stateDir) : openExisting();
}

/** Opens the registry that the options name. Throws BringupError. */
export function openProviders({ stateDir }: ProvidersOptions): Database {
  return stateDir ? openDatabase(stateDir) : openDatabase();
}
