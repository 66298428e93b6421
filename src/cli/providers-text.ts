import type { ListedProvider } from '../providers/list.ts';
import { STATUSES } from '../providers/states.ts';
import { columnsOf, dotted, padEnd, truncate } from '../report/columns.ts';
import { counted } from '../report/counted.ts';
import { painter, type TextOptions } from '../report/paint.ts';
import { visibleInline } from '../report/visible.ts';
import { ago } from './ago.ts';

/** Longer names are cut; `show` and `--json` have them whole. */
const WIDEST_NAME = 24;

const MARKS = {
  registering: ['-', 'dim'],
  setting_up: ['…', 'change'],
  active: ['✔', 'good'],
  error: ['✖', 'bad'],
} as const;

/** Providers for a terminal, one line each, and how many stand where. Ends with a newline. */
export function providersText(providers: readonly ListedProvider[], nowMs: number, options: TextOptions): string {
  if (providers.length === 0) return 'no provider\n';
  const paint = painter(options.colour);
  const rows = providers.map((provider) => ({
    provider,
    name: truncate(visibleInline(provider.name ?? provider.id), WIDEST_NAME),
    seen: ago(provider.lastSeen, nowMs),
  }));
  const widest = (cell: (row: (typeof rows)[number]) => string) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(cell(row))), 0);
  const [name, state, seen] = [
    widest((row) => row.name),
    widest((row) => row.provider.state),
    widest((row) => row.seen),
  ];
  const lines = rows.map((row) => {
    const { provider } = row;
    const [mark, style] = provider.status === null ? (['-', 'dim'] as const) : MARKS[provider.status];
    const start = `${paint(style, mark)} ${paint('strong', padEnd(row.name, name))}  ${padEnd(provider.state, state)}  ${padEnd(row.seen, seen)}  ${String(provider.score).padStart(5)}`;
    const more = detailsOf(provider, options.verbose);
    if (more.length === 0) return start;
    const beside = `  ${more.join(' · ')}`;
    if (columnsOf(start) + columnsOf(beside) <= options.width) return start + beside;
    return [start, ...dotted(more, options.width - 4).map((line) => `    ${line}`)].join('\n');
  });
  const head = `  ${padEnd('name', name)}  ${padEnd('state', state)}  ${padEnd('last seen', seen)}  score`;
  return `${paint('dim', head.trimEnd())}\n${lines.join('\n')}\n\n${totals(providers, options.width)}\n`;
}

/** The error's class first, since that tells who can help. */
function detailsOf({ id, meshIp, platform, error, sharesIdentityWith }: ListedProvider, verbose: boolean): string[] {
  return [
    ...(error === null ? [] : [`${error.class}: ${error.code}`]),
    ...(sharesIdentityWith.length === 0 ? [] : [`identity shared with ${sharesIdentityWith.join(', ')}`]),
    ...(verbose ? [id, meshIp, platform].filter((part) => part !== null).map(visibleInline) : []),
  ];
}

function totals(providers: readonly ListedProvider[], width: number): string {
  const counts = STATUSES.map((status) => [status, providers.filter((one) => one.status === status).length] as const);
  const shared = providers.filter(({ sharesIdentityWith }) => sharesIdentityWith.length > 0).length;
  return dotted(
    [
      counted(providers.length, 'provider'),
      ...counts.filter(([, count]) => count > 0).map(([status, count]) => `${count} ${status.replace('_', ' ')}`),
      ...(shared === 0 ? [] : [`${shared} with a shared identity`]),
    ],
    width,
  ).join('\n');
}
