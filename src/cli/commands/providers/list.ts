import { type Command, InvalidArgumentError } from 'commander';
import { STATES, STATUSES, type State, type Status } from '../../../providers/states.ts';
import { EXIT } from '../../../report/outcome.ts';
import { textOptions } from '../../fleet-command.ts';
import { examples, milliseconds } from '../../options.ts';
import type { Outcome } from '../../outcome.ts';
import { printJson } from '../../print-json.ts';
import { openProviders, type ProvidersOptions, withProvidersOptions } from '../../providers-command.ts';

/** More than this nobody reads by eye. */
const MANY = 1_000;

interface ListOptions extends ProvidersOptions {
  readonly state?: readonly (State | Status)[];
  readonly goneFor?: number;
  readonly below?: number;
}

/** `bringup providers list`: one line for each. */
export function addProvidersList(providers: Command, outcome: Outcome): void {
  const command = withProvidersOptions(providers.command('list'))
    .description('list providers by name: state, when last seen, score, last error')
    .option('--state <states>', 'only these states, separated by commas (default: all but removed)', states)
    .option('--gone-for <time>', 'only those that should be there and were not seen for so long', milliseconds)
    .option('--below <score>', 'only those with a lower score', score)
    .action(async (options: ListOptions) => outcome.set(await list(options)));
  examples(command, [
    ['bringup providers list', 'everybody'],
    ['bringup providers list --gone-for 10m', 'who is gone'],
    ['bringup providers list --state error --json', 'who needs help, for a program'],
  ]);
}

async function list(options: ListOptions): Promise<number> {
  const { listProviders } = await import('../../../providers/list.ts');
  const nowMs = Date.now();
  using database = openProviders(options);
  const { state, goneFor, below } = options;
  const wish = {
    places: Boolean(options.json || options.verbose),
    ...(state === undefined ? {} : { states: state }),
    ...(goneFor === undefined ? {} : { goneSince: new Date(nowMs - goneFor).toISOString() }),
    ...(below === undefined ? {} : { below }),
  };
  const listed = listProviders(database, wish, nowMs);
  if (options.json)
    printJson({ version: 'bringup.providers-list/1', providers: listed }, { packed: listed.length > MANY });
  else {
    const { providersText } = await import('../../providers-text.ts');
    process.stdout.write(providersText(listed, nowMs, textOptions(options, process.stdout)));
  }
  return EXIT.ok;
}

function states(text: string): readonly (State | Status)[] {
  const known = [...new Set<string>([...Object.keys(STATES), ...STATUSES])];
  const asked = text.split(',').map((word) => word.trim());
  if (asked.some((word) => !known.includes(word))) throw new InvalidArgumentError(`known: ${known.join(', ')}`);
  return asked as (State | Status)[];
}

function score(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('must be a whole number from 0');
  return Number(text);
}
