import type { Command } from 'commander';
import { EXIT } from '../../../report/outcome.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';

/** `bringup providers backup`: a copy of the registry's file, while it is in use. */
export function addProvidersBackup(providers: Command, outcome: Outcome): void {
  const command = withProvidersOptions(providers.command('backup'))
    .description('copy the registry into a new file while others write, and read the copy through')
    .argument('<file>', 'where to; never over one that is there')
    .action(async (file: string, options: ProvidersOptions) => outcome.set(await backup(file, options)));
  examples(command, [['bringup providers backup providers-backup.sqlite', '']]);
  command.addHelpText(
    'after',
    '\nTo go back to it, put it in the place of providers/providers.sqlite in the state\nfolder, without the -wal and -shm files that are there.',
  );
}

async function backup(file: string, options: ProvidersOptions): Promise<number> {
  const { backUp } = await import('../../../providers/backup.ts');
  using database = openProviders(options);
  backUp(database, file);
  if (options.json) printJson({ version: 'bringup.providers-backup/1', file });
  else process.stdout.write(`${file}\n`);
  return EXIT.ok;
}
