import { BringupError, type Place } from '../core/error.ts';
import type { Json } from '../core/json.ts';
import { Secret } from '../core/secret.ts';
import type { WantedInput } from '../engine/capability.ts';
import { isLate, renderTemplate, templateNames } from '../fleet/template.ts';

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
  if (facts === undefined) return undefined;
  let found: Json | undefined = facts;
  for (const key of name.split('.').slice(1)) {
    found =
      found !== null && typeof found === 'object' && Object.hasOwn(found, key)
        ? (found as Record<string, Json>)[key]
        : undefined;
  }
  if (found === undefined || found === null) {
    throw new BringupError({
      code: 'unknown-fact',
      category: 'config',
      what: `{{ ${name} }} is not known on this host`,
      remedy: '`bringup facts` prints what is known of each host',
      where: place,
    });
  }
  return found;
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
