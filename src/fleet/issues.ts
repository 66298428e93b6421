import { z } from 'zod';
import { found, KINDS } from './found.ts';
import { suggest } from './nearest.ts';
import type { Report } from './problems.ts';
import { at, type Path, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** What a schema is applied to: its plain value, where that was written, and how messages call it (`base`, `hosts.gpu-1`). */
export interface Subject {
  readonly value: unknown;
  readonly tree: Tree;
  readonly name: string;
  /** A better remedy for an unknown key, when the program knows where it belongs. */
  hint?(key: string): string | undefined;
}

/** Which issues count: all, or only those that no other layer could mend (an unknown key, a wrong type). */
export type Strictness = 'whole' | 'part';

/** The value a schema makes of a subject; undefined when it has problems, all of which are reported at their lines. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  subject: Subject,
  report: Report,
  strictness: Strictness = 'whole',
): z.output<Schema> | undefined {
  const known = new Map<string, readonly string[]>();
  const result = schema.safeParse(subject.value, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const id = `known keys ${known.size}`;
      known.set(id, keysOf(issue.inst));
      return id;
    },
  });
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap((raw) => flatten(raw, subject))) {
    if (strictness === 'whole' || isFinal(issue, subject)) tell(issue, subject, known, report);
  }
  return undefined;
}

function keysOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** An issue that stays one whatever other layers add: the key is unknown, or a value is there and of the wrong type. */
function isFinal(issue: Issue, subject: Subject): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  const value = at(subject.tree, path(issue));
  return (
    issue.code === 'invalid_type' &&
    value !== undefined &&
    !(value.kind === 'scalar' && typeof value.value === 'string')
  );
}

/** A union's issues are those of the one form that was meant, when that can be told; else the union's own. */
function flatten(issue: Issue, subject: Subject): readonly Issue[] {
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner): Issue => Object.assign({}, inner, { path: issue.path, keyed: true }));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const meant = issue.errors.filter((option) => !option.some((inner) => inner.path.length === 0 && isWrongKind(inner)));
  const best = meant.sort((a, b) => a.length - b.length)[0];
  if (best === undefined) return [issue];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue, subject));
}

function isWrongKind(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || isAboutSecret(issue);
}

function isAboutSecret(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((option) => option.some(isAboutSecret));
  return issue.code === 'custom' && issue.params?.['secret'] === true;
}

function path(issue: Issue): Path {
  return issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function tell(issue: Issue, subject: Subject, known: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const where = path(issue);
  if (issue.code === 'unrecognized_keys') {
    const map = at(subject.tree, where);
    for (const key of issue.keys) {
      report({
        code: 'unknown-key',
        category: 'config',
        what: `unknown key ${key} in ${pathText(subject.name, where)}`,
        remedy: subject.hint?.(key) ?? suggest(key, known.get(issue.message) ?? [], 'keys'),
        where: (map?.kind === 'map' ? map.entries.get(key)?.keyPlace : undefined) ?? subject.tree.place,
      });
    }
    return;
  }
  const value = at(subject.tree, where);
  if (value === undefined) {
    tellMissing(issue, where, subject, report);
    return;
  }
  const parent = at(subject.tree, where.slice(0, -1));
  const keyed =
    'keyed' in issue && parent?.kind === 'map' ? parent.entries.get(String(where.at(-1)))?.keyPlace : undefined;
  const shown = found(value, where, isAboutSecret(issue));
  report({
    code: 'wrong-value',
    category: 'config',
    what:
      keyed === undefined
        ? `${pathText(subject.name, where)} ${sentence(issue)}, found ${shown}`
        : `${pathText(subject.name, where)}: the name ${sentence(issue)}`,
    remedy: cure(issue, value),
    where: keyed ?? value.place,
  });
}

function tellMissing(issue: Issue, where: Path, subject: Subject, report: Report): void {
  const parent = where.slice(0, -1);
  report({
    code: 'missing-key',
    category: 'config',
    what: `${pathText(subject.name, parent)} has no ${where.at(-1) ?? 'value'}`,
    remedy: `add ${where.at(-1) ?? 'it'}: it ${sentence(issue)}`,
    where: (at(subject.tree, parent) ?? subject.tree).place,
  });
}

/** `must be ...`, for every kind of issue; a schema's own message stays as it is. */
function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `must be ${issue.exact ? 'exactly' : 'at least'} ${amount(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must be ${issue.exact ? 'exactly' : 'at most'} ${amount(issue.origin, issue.maximum)}`;
    case 'invalid_union':
      if (optionsOf(issue).length > 0) return `must be one of ${optionsOf(issue).join(', ')}`;
      return `must be ${[...new Set(issue.errors.flatMap((option) => option.slice(0, 1).map((inner) => sentence(inner).replace(/^must be /, ''))))].join(', or ')}`;
    default:
      return issue.message.startsWith('Invalid') ? `must be ${issue.message.slice('Invalid '.length)}` : issue.message;
  }
}

function amount(origin: string, count: number | bigint): string {
  if (origin === 'string') return `${count} characters long`;
  if (origin === 'array' || origin === 'set') return `${count} items long`;
  return String(count);
}

/** What a discriminator may be. */
function optionsOf(issue: Issue): readonly unknown[] {
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];
}

/** The next step for a wrong value; YAML's own traps are named. */
function cure(issue: Issue, value: Tree): string {
  const choices = issue.code === 'invalid_value' ? issue.values : optionsOf(issue);
  if (isAboutSecret(issue)) return 'write { secret: NAME } and set NAME in the environment';
  if (value.kind === 'scalar' && typeof value.value === 'string' && choices.length > 1) {
    return suggest(value.value, choices.map(String), 'values');
  }
  if (issue.code === 'invalid_type' && value.kind === 'scalar') {
    const text = value.source ?? String(value.value);
    if (issue.expected === 'string' && value.value !== null) return `write it in quotes: "${text}"`;
    if (issue.expected === 'boolean' && /^(y|yes|on|n|no|off)$/i.test(text)) {
      return `write ${/^(y|yes|on)$/i.test(text) ? 'true' : 'false'}: YAML 1.2 reads ${text} as text`;
    }
    if (issue.expected === 'array') return `write it as a list: [${text}]`;
  }
  return 'change it to what is asked for; the reference is schema/fleet.schema.json';
}

/** `base.files[0].mode` */
export function pathText(name: string, path: Path): string {
  return (
    path.reduce<string>(
      (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
      name,
    ) || 'the file'
  );
}
