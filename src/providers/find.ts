import type { Database, Row } from './database.ts';
import { ambiguousProvider, unknownProvider } from './errors.ts';

/** A provider's row, found. */
export interface Found {
  readonly key: number;
  readonly id: string;
  readonly row: Row;
}

/** So many letters of an id are enough, where no other begins so. */
const LEAST_LETTERS = 4;

/** The provider of this id (also one that another runner gave it), of this name, or whose id begins so. Throws BringupError. */
export function findProvider(database: Database, word: string): Found {
  const byId = database.all('SELECT * FROM providers WHERE id = ?', word);
  if (byId.length === 1) return found(byId);
  const alias = database.all(
    "SELECT p.* FROM events e JOIN providers p ON p.key = e.provider WHERE e.id = ? AND e.kind = 'registered'",
    word,
  );
  if (alias.length === 1) return found(alias);
  // What was removed does not stand in the way of another with its name.
  const named = database.all("SELECT * FROM providers WHERE name = ? ORDER BY state = 'removed', id", word);
  const here = named.filter(({ state }) => state !== 'removed');
  const begun =
    word.length < LEAST_LETTERS
      ? []
      : database.all(
          'SELECT * FROM providers WHERE id >= ? AND id < ? ORDER BY id',
          word.toUpperCase(),
          `${word.toUpperCase()}~`,
        );
  const candidates = here.length > 0 ? here : named.length > 0 ? named : begun;
  if (candidates.length === 0) throw unknownProvider(word);
  if (candidates.length > 1)
    throw ambiguousProvider(
      word,
      candidates.map(({ id }) => String(id)),
    );
  return found(candidates);
}

function found([row = {}]: readonly Row[]): Found {
  return { key: Number(row['key']), id: String(row['id']), row };
}
