import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../../../report/outcome.ts';
import { textOptions } from '../../fleet-command.ts';
import { examples, milliseconds } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';

interface EventsOptions extends ProvidersOptions {
  readonly since?: number;
  readonly limit: number;
}

/** `bringup providers events`: what happened, oldest first. */
export function addProvidersEvents(providers: Command, outcome: Outcome): void {
  const command = withProvidersOptions(providers.command('events'))
    .description('tell what happened, oldest first: of one provider, or of all')
    .argument('[provider]', 'its name, its id, or how that begins')
    .option('--since <time>', 'only what is not older, such as 90m or 24h', milliseconds)
    .option('--limit <n>', 'the newest so many', count, 100)
    .action(async (provider: string | undefined, options: EventsOptions) =>
      outcome.set(await events(provider, options)),
    );
  examples(command, [
    ['bringup providers events --since 24h', 'of everybody'],
    ['bringup providers events gpu-1', 'of one'],
  ]);
}

async function events(provider: string | undefined, options: EventsOptions): Promise<number> {
  const { listEvents } = await import('../../../providers/show.ts');
  using database = openProviders(options);
  const { since, limit } = options;
  const listed = listEvents(database, {
    ...(provider === undefined ? {} : { provider }),
    ...(since === undefined ? {} : { since: new Date(Date.now() - since).toISOString() }),
    limit,
  });
  if (options.json) printJson({ version: 'bringup.provider-events/1', events: listed });
  else {
    const { eventsText } = await import('../../provider-events-text.ts');
    process.stdout.write(eventsText(listed, textOptions(options, process.stdout)));
  }
  return EXIT.ok;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return number;
}
