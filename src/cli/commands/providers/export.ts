import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { counted } from '../../../report/counted.ts';
import { EXIT } from '../../../report/outcome.ts';
import { examples } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';
import { assertWritable } from '../../write-report.ts';

interface ExportOptions extends ProvidersOptions {
  readonly out?: string;
}

/** `bringup providers export`: providers with all their events. */
export function addProvidersExport(providers: Command, outcome: Outcome): void {
  const command = withProvidersOptions(providers.command('export'))
    .description(
      'print providers with all that was recorded of them as JSON, for `import` elsewhere; it holds no secret',
    )
    .argument('[providers...]', 'names, ids, or how those begin (default: all, removed ones too)')
    .option('-o, --out <file>', 'write it there')
    .action(async (words: readonly string[], options: ExportOptions) => outcome.set(await write(words, options)));
  examples(command, [
    ['bringup providers export -o providers.json', 'to carry it to another runner'],
    ['bringup providers export gpu-1', 'one of them'],
  ]);
}

async function write(words: readonly string[], options: ExportOptions): Promise<number> {
  const { exportProviders } = await import('../../../providers/export.ts');
  await assertWritable([options.out]);
  using database = openProviders(options);
  const exported = exportProviders(database, words);
  if (options.out === undefined) printJson(exported);
  else {
    await writeFile(options.out, `${JSON.stringify(exported, null, 2)}\n`);
    process.stderr.write(`${counted(exported.providers.length, 'provider')} in ${options.out}\n`);
  }
  return EXIT.ok;
}
