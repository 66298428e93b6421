import { BringupError, type Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import { Secret } from '../core/secret.ts';
import type { FactTree, WantedInput } from '../engine/capability.ts';
import { suggest } from '../fleet/nearest.ts';
import { isLate, renderTemplate, templateNames } from '../fleet/template.ts';
import { FACT_SECTIONS } from '../host/facts/program.ts';

/** An entry whose fields may be missing because they wait for facts. */
export type Late<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** Puts facts and values of other phases into texts, and remembers which are not known yet. */
export interface LateTexts {
  /** The text with all names looked up; undefined while one of them is not known. */
  render(text: string): string | undefined;
  /** The names that are not known yet, in the order they were met. */
  readonly waitsFor: ReadonlySet<string>;
}

/** Looks names up for one entry. `early` are names of the host and the fleet, for texts that were not rendered by the loader. */
export function lateTexts(input: WantedInput, place: Place, early?: (name: string) => string | undefined): LateTexts {
  const waitsFor = new Set<string>();
  const lookup = (name: string): string | undefined => {
    if (!isLate(name)) return early?.(name) ?? refuse(name, place);
    const value = lateValue(input, name, place);
    if (value === undefined) waitsFor.add(name);
    else if (value !== null && typeof value === 'object') throw notText(name, place);
    return value === undefined ? undefined : String(value);
  };
  return {
    waitsFor,
    render(text) {
      const names = templateNames(text);
      if (early === undefined && !names.some(isLate)) return text;
      if (names.map(lookup).includes(undefined)) return undefined;
      return renderTemplate(text, lookup);
    },
  };
}

/** The same entry with every text rendered; a field that holds an unknown name is left out. */
export function renderEntry(
  entry: Readonly<Record<string, unknown>>,
  texts: LateTexts,
): Readonly<Record<string, unknown>> {
  const fields = Object.entries(entry).map(([name, value]) => [name, renderValue(value, texts)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function renderValue(value: unknown, texts: LateTexts): unknown {
  if (typeof value === 'string') return texts.render(value);
  if (value === null || typeof value !== 'object' || value instanceof Secret) return value;
  const inner = Array.isArray(value) ? value : Object.values(value);
  const rendered = inner.map((item: unknown) => renderValue(item, texts));
  if (rendered.includes(undefined)) return undefined;
  return Array.isArray(value)
    ? rendered
    : Object.fromEntries(Object.keys(value).map((key, index) => [key, rendered[index]]));
}

function lateValue({ facts, value }: WantedInput, name: string, place: Place): Json | undefined {
  if (!name.startsWith('facts.')) return value(name);
  const path = name.split('.').slice(1);
  if (facts === undefined || isUnread(facts, path[0] ?? '')) return undefined;
  let found: unknown = facts;
  for (const [depth, key] of path.entries()) {
    const inside = found !== null && typeof found === 'object' ? (found as Readonly<Record<string, Json>>) : {};
    if (!Object.hasOwn(inside, key)) throw unknownFact(name, key, path.slice(0, depth), Object.keys(inside), place);
    found = inside[key];
  }
  if (found === null) throw unreadableFact(name, place);
  return found as Json;
}

/** Whether a fact is in a section that was not asked for yet. */
function isUnread(facts: FactTree, section: string): boolean {
  const read = facts['sections'];
  return FACT_SECTIONS.some((known) => known === section) && Array.isArray(read) && !read.includes(section);
}

function unknownFact(
  name: string,
  key: string,
  parents: readonly string[],
  known: readonly string[],
  where: Place,
): BringupError {
  return new BringupError({
    code: 'unknown-fact',
    category: 'config',
    what: `{{ ${name} }} is not known: there is no ${key} in ${['facts', ...parents].join('.')}`,
    remedy: `${suggest(key, known, 'names')}; \`bringup facts\` prints what is known of each host`,
    where,
  });
}

function unreadableFact(name: string, where: Place): BringupError {
  return new BringupError({
    code: 'fact-without-value',
    category: 'config',
    what: `{{ ${name} }} has no value on this host`,
    remedy: 'look at `bringup facts` for this host, and use the name only on hosts that have it (a group, a label)',
    where,
  });
}

function refuse(name: string, place: Place): never {
  throw new BringupError({
    code: 'template-unknown-name',
    category: 'config',
    what: `{{ ${name} }} is not known`,
    remedy: 'names start with vars, host, fleet or facts; a literal {{ is written {{ "{{" }}',
    where: place,
  });
}

function notText(name: string, place: Place): BringupError {
  return new BringupError({
    code: 'template-not-text',
    category: 'config',
    what: `{{ ${name} }} is a list or map, and only text, numbers, true and false can stand in a text`,
    remedy: 'name one of its values',
    where: place,
  });
}
