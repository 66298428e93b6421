import { NOT_RUN, type RaySystem } from '../../src/ray/systems/system.ts';
import { SYSTEMS } from '../../src/ray/systems/table.ts';
import { table } from './table.ts';

/** What is told of a system, one line of the table each. */
const LINES: readonly (readonly [string, (system: RaySystem) => string])[] = [
  ['joined by', ({ joins }) => (joins.by === 'bringup' ? '`bringup ray up`' : 'a person, with `bringup ray kit`')],
  ['processors', ({ processors }) => [...processors.keys()].join(', ')],
  ['kept running by', ({ supervisor }) => supervisor],
  ['strangers kept off by', ({ firewall }) => firewall],
  ['objects', ({ objects }) => objects],
  ['environment', ({ places }) => `\`${places.environment('CLUSTER')}\``],
  ['token and settings', ({ places }) => `\`${places.configuration('CLUSTER')}\``],
  ['sessions and logs', ({ places }) => `\`${places.temporary('CLUSTER')}\``],
  [
    'Ray is told',
    ({ environment }) =>
      Object.entries(environment)
        .map(([name, value]) => `\`${name}=${value}\``)
        .join(', '),
  ],
  ['not there', ({ missing }) => missing.join('; ')],
  ['run', ({ joins }) => (joins.run ? 'yes' : NOT_RUN)],
];

/** The table of docs/ray.md. */
export function raySystems(): string {
  const systems = Object.values(SYSTEMS);
  return table(
    ['', ...systems.map(({ title }) => title)],
    LINES.map(([title, cell]) => [title, ...systems.map(cell)]),
  );
}
