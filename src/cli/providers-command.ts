import { type Command, Option } from 'commander';
import { type Database, openDatabase } from '../providers/database.ts';
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
  return withOutputOptions(command).addOption(
    new Option('--state-dir <folder>', 'the registry is in this folder (default: ~/.local/state/bringup)').env(
      'BRINGUP_STATE_DIR',
    ),
  );
}

/** Opens the registry that the options name. Throws BringupError. */
export function openProviders({ stateDir }: ProvidersOptions): Database {
  return stateDir ? openDatabase(stateDir) : openDatabase();
}
