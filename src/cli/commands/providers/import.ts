import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { BringupError } from '../../../core/error.ts';
import { counted } from '../../../report/counted.ts';
import { EXIT } from '../../../report/outcome.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';

/** `bringup providers import`: what other runners know, merged into what is known here. */
export function addProvidersImport(providers: Command, outcome: Outcome): void {
  const command = withProvidersOptions(providers.command('import'))
    .description(
      'merge exports of other runners into this registry: all of them or none, in any order, as often as you like',
    )
    .argument('<files...>', 'what `export` wrote')
    .action(async (files: readonly string[], options: ProvidersOptions) => outcome.set(await read(files, options)));
  examples(command, [['bringup providers import runner-*.json', 'several runners become one registry']]);
}

async function read(files: readonly string[], options: ProvidersOptions): Promise<number> {
  const { importProviders, readExport } = await import('../../../providers/import.ts');
  const texts = await Promise.all(files.map(async (file) => [await textOf(file), file] as const));
  const exports = texts.map(([text, file]) => readExport(text, file));
  using database = openProviders(options);
  const added = importProviders(database, exports);
  if (options.json) printJson({ version: 'bringup.providers-import/1', ...added });
  else process.stdout.write(`${counted(added.providers, 'new provider')}, ${counted(added.events, 'new event')}\n`);
  return EXIT.ok;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BringupError({
      code: 'providers-file-unreadable',
      category: 'config',
      what: `this export cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      where: { file },
      remedy: 'look at path and permissions; nothing was imported',
      cause: error,
    });
  }
}
