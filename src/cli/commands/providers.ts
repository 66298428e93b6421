import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { addProvidersBackup } from './providers/backup.ts';
import { addProvidersChange } from './providers/change.ts';
import { addProvidersEvents } from './providers/events.ts';
import { addProvidersExport } from './providers/export.ts';
import { addProvidersImport } from './providers/import.ts';
import { addProvidersKeep } from './providers/keep.ts';
import { addProvidersList } from './providers/list.ts';
import { addProvidersRebuild } from './providers/rebuild.ts';
import { addProvidersShow } from './providers/show.ts';

/** `bringup providers`: the machines that were onboarded; each subcommand is a file of `providers/`. */
export function addProviders(program: Command, outcome: Outcome): void {
  const providers = program.command('providers').description('the registry of machines that run work for others');
  addProvidersList(providers, outcome);
  addProvidersShow(providers, outcome);
  addProvidersEvents(providers, outcome);
  addProvidersChange(providers, outcome);
  addProvidersExport(providers, outcome);
  addProvidersImport(providers, outcome);
  addProvidersBackup(providers, outcome);
  addProvidersKeep(providers, outcome);
  addProvidersRebuild(providers, outcome);
}
