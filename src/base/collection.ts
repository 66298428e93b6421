import { z } from 'zod';
import type { AnyKind } from '../engine/resource.ts';
import type { Late } from './late.ts';
import type { ProxySettings } from './proxy.ts';

/** What every entry may say beside what its kind is about. */
export interface CommonKeys {
  readonly state?: 'present' | 'absent' | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly notify?: readonly string[] | undefined;
}

/** What an entry can ask for when it becomes a spec. */
export interface EntryContext {
  /** The text of a file beside the fleet file, with its names looked up; undefined while some are not known. */
  template(path: string): string | undefined;
  /** A file beside the fleet file as it is. */
  source(path: string): string | { readonly base64: string };
  readonly proxy: ProxySettings;
}

/** One collection of the base section: how an entry is written, and the spec it becomes. */
export interface Collection {
  /** Its key in the section: `files`. */
  readonly section: string;
  readonly describe: string;
  /** The field that names an entry: the key of the map form, and all there is to an entry that is a plain text in a list. */
  readonly key: string;
  /** The field that a plain text stands for in the map form: `/etc/motd: text`. */
  readonly short?: string;
  /** Whether an entry of a list may be a plain text, its name. */
  readonly plain: boolean;
  /** In the map form, the name is only a name and the key field is written in the entry. */
  readonly labelled?: boolean;
  readonly entry: z.ZodObject;
  readonly kind: AnyKind;
  /** Fields that say which thing it is and how it is read: they cannot wait for facts. */
  readonly early: readonly string[];
  /** What is wrong with an entry as a whole, as a sentence; undefined when nothing is. */
  problem?(entry: object): string | undefined;
  spec(entry: object, context: EntryContext): object;
}

/** Keeps the types of one collection's own entries inside. */
export function defineCollection<Shape extends z.ZodRawShape>(
  collection: Omit<Collection, 'entry' | 'spec' | 'problem'> & {
    readonly shape: Shape;
    problem?(entry: z.output<z.ZodObject<Shape & typeof commonShape>>): string | undefined;
    spec(entry: Late<z.output<z.ZodObject<Shape & typeof commonShape>>>, context: EntryContext): object;
  },
): Collection {
  const { shape, ...rest } = collection;
  return { ...rest, entry: z.strictObject({ ...shape, ...commonShape }) } as unknown as Collection;
}

const reference = z
  .string()
  .regex(/^[a-z][a-z-]*:.+$/s, 'must be kind:name, such as service:chrony')
  .describe('A thing of the same host: `service:chrony`, `file:/etc/motd`.');

const commonShape = {
  state: z.enum(['present', 'absent']).optional().describe('`present` (default) or `absent`.'),
  needs: z.array(reference).optional().describe('Things that must be right before this one.'),
  notify: z
    .array(reference)
    .optional()
    .describe('Things to tell when this one changed: a service restarts, a command runs.'),
} as const;

/** How a collection may be written: a list (replaced as a whole by later layers), or a map by name (merged entry by entry). */
export function collectionSchema({ describe, key, short, plain, labelled, entry }: Collection): z.ZodType {
  const name = entry.shape[key] as z.ZodType<string>;
  const inMap: z.ZodObject = labelled
    ? entry
    : z.strictObject(Object.fromEntries(Object.entries(entry.shape).filter(([name]) => name !== key)));
  const shortValue = short === undefined ? undefined : (entry.shape[short] as z.ZodType);
  const text = shortValue instanceof z.ZodOptional ? (shortValue.unwrap() as z.ZodType) : shortValue;
  const list = z.array(plain ? z.union([name, entry]) : entry);
  const map = z.record(
    labelled ? z.string().min(1) : (name as z.ZodString),
    text === undefined ? inMap : z.union([inMap, text]),
  );
  return z.union([list, map]).describe(`${describe} A list, or a map by ${labelled ? 'a name of your own' : key}.`);
}

/** One entry as written, with its key in place, and where it stands in the section. */
export interface Entry {
  readonly value: Readonly<Record<string, unknown>> & CommonKeys;
  readonly path: readonly (string | number)[];
}

/** The entries of a collection in either form, in order. */
export function entriesOf({ section, key, short, labelled }: Collection, written: unknown): readonly Entry[] {
  if (written === undefined) return [];
  const isText = (value: unknown) => typeof value !== 'object' || value === null;
  if (Array.isArray(written)) {
    return written.map((value: unknown, index) => ({
      value: isText(value) ? { [key]: value } : (value as Entry['value']),
      path: [section, index],
    }));
  }
  return Object.entries(written as object).map(([name, value]: [string, unknown]): Entry => {
    const fields = isText(value) || isBare(value, short) ? { [short ?? key]: value } : (value as Entry['value']);
    return { value: labelled ? fields : { [key]: name, ...fields }, path: [section, name] };
  });
}

/** A value of a class (a secret) that stands for the short field itself. */
function isBare(value: unknown, short: string | undefined): boolean {
  return (
    short !== undefined && Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null
  );
}
