import { z } from 'zod';
import { found, isHidden, keyText } from './found.ts';
import { cure, type Issue, isAboutSecret, pathText, plainName, sentence } from './issue-text.ts';
import { suggest } from './nearest.ts';
import type { Report } from './problems.ts';
import { descriptionAt } from './schema-path.ts';
import { at, type Path, type Tree } from './tree.ts';

/** What a schema is applied to: its plain value, where that was written, and how messages call it (`base`, `ssh`). */
export interface Subject {
  readonly value: unknown;
  readonly tree: Tree;
  readonly name: string;
  /** A better remedy for an unknown key, when the program knows where it belongs. */
  hint?(key: string): string | undefined;
}

/** Which issues count: all, or only those that no other layer could mend (an unknown key, a wrong type). */
export type Strictness = 'whole' | 'part';

interface Judging {
  readonly schema: z.ZodType;
  readonly subject: Subject;
  /** The keys a map may have, by the message of an issue about an unknown one. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly report: Report;
}

/** The value a schema makes of a subject; undefined when it has problems, all of which are reported at their lines. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  subject: Subject,
  report: Report,
  strictness: Strictness = 'whole',
): z.output<Schema> | undefined {
  const known = new Map<string, readonly string[]>();
  const result = schema.safeParse(subject.value, {
    error: ({ code, inst }) => {
      if (code !== 'unrecognized_keys') return undefined;
      const id = `unknown keys ${known.size}`;
      known.set(id, inst instanceof z.ZodObject ? Object.keys(inst.shape) : []);
      return id;
    },
  });
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap(flatten)) {
    if (strictness === 'whole' || isFinal(issue, subject)) tell(issue, { schema, subject, known, report });
  }
  return undefined;
}

/** An issue that stays one whatever other layers add: the key is unknown, or a value is there and of the wrong type. */
function isFinal(issue: Issue, { tree }: Subject): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  const value = at(tree, pathOf(issue));
  if (issue.code !== 'invalid_type' || value === undefined) return false;
  return value.kind !== 'scalar' || typeof value.value !== 'string';
}

/** A union's issues are those of the one form that was meant, when that can be told; else the union's own. */
function flatten(issue: Issue): readonly Issue[] {
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner): Issue => Object.assign({}, inner, { path: issue.path, keyed: true }));
  }
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((option) => !option.some((inner) => inner.path.length === 0 && isOtherForm(inner)));
  const best = meant.toSorted((a, b) => a.length - b.length)[0];
  if (best === undefined) return [issue];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOtherForm(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || isAboutSecret(issue);
}

function pathOf(issue: Issue): Path {
  return issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function tell(issue: Issue, judging: Judging): void {
  const path = pathOf(issue);
  const value = at(judging.subject.tree, path);
  if (issue.code === 'unrecognized_keys') tellUnknown(issue, path, judging);
  else if ('keyed' in issue) tellName(issue, path, judging);
  else if (value === undefined) tellMissing(issue, path, judging);
  else tellWrong(issue, path, value, judging);
}

function tellWrong(issue: Issue, path: Path, value: Tree, { schema, subject, report }: Judging): void {
  const about = isAboutSecret(issue);
  const shown = issue.code === 'custom' && !about ? '' : `, found ${found(value, path, about)}`;
  report({
    code: 'wrong-value',
    category: 'config',
    what: `${pathText(subject.name, path)} ${sentence(issue)}${shown}`,
    remedy: cure(issue, value, descriptionAt(schema, path), about || isHidden(value, path)),
    where: value.place,
  });
}

function tellUnknown(issue: Issue & { code: 'unrecognized_keys' }, path: Path, judging: Judging): void {
  const { subject, known, report } = judging;
  const map = at(subject.tree, path);
  const keys = known.get(issue.message);
  for (const key of issue.keys) {
    report({
      code: 'unknown-key',
      category: 'config',
      what: `unknown key ${keyText(key)} in ${pathText(subject.name, path)}`,
      // What a schema says itself stays as it is.
      remedy: subject.hint?.(key) ?? (keys === undefined ? issue.message : suggest(key, keys, 'keys')),
      where: (map?.kind === 'map' ? map.entries.get(key)?.keyPlace : undefined) ?? subject.tree.place,
    });
  }
}

function tellName(issue: Issue, path: Path, { subject, report }: Judging): void {
  const name = String(path.at(-1) ?? '');
  const parent = at(subject.tree, path.slice(0, -1));
  const plain = issue.code === 'invalid_format' ? plainName(name, issue.pattern) : undefined;
  report({
    code: 'wrong-name',
    category: 'config',
    what: `the name ${keyText(name)} in ${pathText(subject.name, path.slice(0, -1))} ${sentence(issue)}`,
    remedy: plain === undefined ? 'choose another name' : `write ${plain}`,
    where: (parent?.kind === 'map' ? parent.entries.get(name)?.keyPlace : undefined) ?? subject.tree.place,
  });
}

function tellMissing(issue: Issue, path: Path, { schema, subject, report }: Judging): void {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1) ?? 'value');
  const said = issue.code === 'custom' && !isAboutSecret(issue);
  report({
    code: said ? 'wrong-value' : 'missing-key',
    category: 'config',
    what: said
      ? `${pathText(subject.name, path)} ${sentence(issue)}`
      : `${pathText(subject.name, parent)} has no ${key}`,
    remedy: `add ${key}: ${descriptionAt(schema, path) ?? `it ${sentence(issue)}`}`,
    where: (at(subject.tree, parent) ?? subject.tree).place,
  });
}
