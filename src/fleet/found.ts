import { looksLive } from './live-keys.ts';
import { isSecretReference } from './merge.ts';
import type { Path, Tree } from './tree.ts';

/** What kinds of values are called in messages. */
export const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'null',
};

const SENSITIVE = /pass|secret|token|api-?key|private|credential/i;

/** The value found, short and for people. Never a secret's: what stands where one belongs, or looks like one, is hidden. */
export function found(value: Tree, path: Path, hidden: boolean): string {
  if (isSecretReference(value)) return 'a secret';
  if (value.kind === 'list') return value.items.length === 0 ? 'an empty list' : 'a list';
  if (value.kind === 'map') return value.entries.size === 0 ? 'an empty map' : 'a map';
  if (value.value === null) return 'nothing (null)';
  const text = value.source ?? String(value.value);
  if (hidden || isHidden(value, path)) {
    return typeof value.value === 'string' ? 'a text (not shown)' : 'a value (not shown)';
  }
  if (typeof value.value !== 'string') return text;
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

/** Whether a value may not be repeated in a message, by its own look or by the names on its path. */
export function isHidden(value: Tree, path: Path): boolean {
  if (value.kind === 'scalar' && looksLive(value.source ?? String(value.value))) return true;
  return path.some((key) => typeof key === 'string' && SENSITIVE.test(key));
}

/** A key as messages show it: quoted when it is not plain, cut when it is long, hidden when it looks like a live key. */
export function keyText(key: string): string {
  if (looksLive(key)) return '(not shown)';
  if (/^[\w.@!/-]{1,60}$/.test(key)) return key;
  return JSON.stringify(key.length > 60 ? `${key.slice(0, 57)}...` : key);
}
