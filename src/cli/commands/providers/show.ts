import type { Command } from 'commander';
import { EXIT } from '../../../report/outcome.ts';
import { textOptions } from '../../fleet-command.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';

/** `bringup providers show`: everything about one. */
export function addProvidersShow(providers: Command, outcome: Outcome): void {
  const command = withProvidersOptions(providers.command('show'))
    .description('tell all about one provider: who it is, its onboardings phase by phase, its score and why')
    .argument('<provider>', 'its name, its id, or how that begins')
    .action(async (provider: string, options: ProvidersOptions) => outcome.set(await show(provider, options)));
  examples(command, [
    ['bringup providers show gpu-1', 'by its name'],
    ['bringup providers show 01K9XG --json', 'by its id, for a program'],
  ]);
}

async function show(word: string, options: ProvidersOptions): Promise<number> {
  const { showProvider } = await import('../../../providers/show.ts');
  const nowMs = Date.now();
  using database = openProviders(options);
  const provider = showProvider(database, word, nowMs);
  if (options.json) printJson({ version: 'bringup.provider/1', provider });
  else {
    const { providerText } = await import('../../provider-text.ts');
    process.stdout.write(providerText(provider, nowMs, textOptions(options, process.stdout)));
  }
  return EXIT.ok;
}
