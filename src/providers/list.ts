import type { Category } from '../core/category.ts';
import type { Database } from './database.ts';
import { CLASS_OF, type ErrorClass } from './error-class.ts';
import { type Points, RULES, scoreOf } from './score.ts';
import { STATES, type State, type Status, statusOf } from './states.ts';

/** A provider as a line of a list. */
export interface ListedProvider {
  readonly id: string;
  readonly name: string | null;
  readonly state: State;
  readonly status: Status | null;
  readonly lastSeen: string | null;
  /** Null unless places are asked for, as is the platform. */
  readonly meshIp: string | null;
  readonly platform: string | null;
  readonly score: number;
  readonly error: { readonly class: ErrorClass; readonly code: string } | null;
  /** Ids of providers that have one half of its identity. */
  readonly sharesIdentityWith: readonly string[];
}

/** Which providers: all that were not removed, unless it is said. */
export interface ListWish {
  readonly states?: readonly (State | Status)[];
  /** Last seen before this moment, and expected to be there. */
  readonly goneSince?: string;
  /** With a lower score. */
  readonly below?: number;
  /** Also where they are in the mesh, and what they are: a third more to read, of very many. */
  readonly places?: boolean;
}

const NOT_EXPECTED: readonly State[] = ['registered', 'preparing', 'joining', 'removed'];

/** Providers by name, then by id. Throws BringupError. */
export function listProviders(database: Database, wish: ListWish, nowMs: number): readonly ListedProvider[] {
  const wanted = new Set<string>(wish.states ?? Object.keys(STATES).filter((state) => state !== 'removed'));
  const gone = wish.goneSince;
  const quoted = NOT_EXPECTED.map((state) => `'${state}'`).join(', ');
  const rows = database.lists(
    `SELECT id, name, state, last_seen, ${MARKS}${wish.places ? ', mesh_ip, platform' : ''} FROM providers
    WHERE id IS NOT NULL ${gone === undefined ? '' : `AND coalesce(last_seen, created_at) < ? AND state NOT IN (${quoted})`}
    ORDER BY name, id`,
    ...(gone === undefined ? [] : [gone]),
  ) as unknown as readonly ListRow[];
  const sharing = identitySharing(database);
  const listed: ListedProvider[] = [];
  for (const row of rows) {
    // By places: taking them apart costs more than reading them, where there are very many.
    const state = row[2] as State;
    const marks = row[4] === null ? NO_MARKS : (JSON.parse(row[4]) as Marks);
    const points = marks[0];
    const code = marks[1];
    const category = marks[2];
    const status = statusOf(state, code !== null) ?? null;
    if (!wanted.has(state) && (status === null || !wanted.has(status))) continue;
    const score = points === null ? RULES.full : scoreOf(points, nowMs);
    if (wish.below !== undefined && score >= wish.below) continue;
    listed.push({
      id: row[0],
      name: row[1],
      state,
      status,
      lastSeen: row[3],
      meshIp: row[5] ?? null,
      platform: row[6] ?? null,
      score,
      error: code === null || category === null ? null : { class: CLASS_OF[category], code },
      sharesIdentityWith: sharing.size === 0 ? NOBODY : (sharing.get(row[0]) ?? NOBODY),
    });
  }
  return listed;
}

type Text = string | null;
/** Id, name, state, last seen, marks; and where places are asked for, address in the mesh and platform. */
type ListRow = readonly [string, Text, string, Text, Text, Text?, Text?];
/** Points, code and category of an error. */
type Marks = readonly [readonly Points[] | null, Text, Category | null];
const NO_MARKS: Marks = [null, null, null];
/** One cell of what few providers have: each cell of a row costs as much as finding the row. */
const MARKS =
  'CASE WHEN points IS NULL AND error_code IS NULL THEN NULL ELSE json_array(json(points), error_code, error_category) END';

const NOBODY: readonly string[] = [];

/** Who shares a machine-id or a host key with whom; what was removed shares nothing. */
export function identitySharing(database: Database): ReadonlyMap<string, readonly string[]> {
  const sharing = new Map<string, string[]>();
  for (const half of ['machine_id', 'host_key'])
    for (const [id, other] of database.lists(
      // Without a hint the whole table is walked in the order of the ids, which is half of what a list costs.
      `SELECT a.id, b.id FROM providers a INDEXED BY providers_twins CROSS JOIN providers b USING (${half})
      WHERE a.twin = 1 AND b.twin = 1 AND a.key <> b.key AND a.state <> 'removed' AND b.state <> 'removed' ORDER BY a.id, b.id`,
    ))
      sharing.set(String(id), [...(sharing.get(String(id)) ?? []), String(other)]);
  return sharing;
}
