import type { z } from 'zod';
import { KINDS, keyText } from './found.ts';
import { suggest } from './nearest.ts';
import type { Path, Tree } from './tree.ts';

/** What zod reports about one value. */
export type Issue = z.core.$ZodIssue;

/** `base.files[0].mode`; `the file` for the top. */
export function pathText(name: string, path: Path): string {
  const step = (text: string, key: string | number): string => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? keyText(key) : `${text}.${keyText(key)}`;
  };
  return path.reduce<string>(step, name) || 'the file';
}

/** `must be ...`, for every kind of issue. What a schema says itself stays as it is. */
export function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      if (issue.minimum === 1 && issue.origin !== 'number' && issue.origin !== 'int') return 'must not be empty';
      return `must be ${issue.exact ? 'exactly' : 'at least'} ${amount(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must be ${issue.exact ? 'exactly' : 'at most'} ${amount(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      if (!issue.message.startsWith('Invalid ')) return issue.message;
      return issue.format === 'regex'
        ? `must match ${issue.pattern ?? 'a pattern'}`
        : `must be a valid ${issue.format}`;
    case 'invalid_union': {
      if (choicesOf(issue).length > 0) return oneOf(choicesOf(issue));
      const forms = issue.errors.flatMap((option) => option.slice(0, 1).map((inner) => form(sentence(inner))));
      return `must be ${[...new Set(forms)].join(', or ')}`;
    }
    default:
      return issue.message;
  }
}

/** Whether an issue is about a place where a secret may stand, so that what stands there is not shown. */
export function isAboutSecret(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((option) => option.some(isAboutSecret));
  return issue.code === 'custom' && issue.params?.['secret'] === true;
}

/** The next step for a wrong value. YAML's own traps are named. `hidden`: the value may not be repeated. */
export function cure(issue: Issue, value: Tree, description: string | undefined, hidden: boolean): string {
  const wanted = writeIt(sentence(issue), description);
  if (isAboutSecret(issue)) return 'write { secret: NAME } and set NAME in the environment';
  if (value.kind !== 'scalar' || value.value === null || hidden) return wanted;
  const text = (value.source ?? String(value.value)).slice(0, 200);
  if (choicesOf(issue).length > 1) return suggest(text, choicesOf(issue).map(String), 'values');
  if (issue.code === 'invalid_type') return typeCure(issue.expected, text) ?? wanted;
  const plain = issue.code === 'invalid_format' ? plainName(text, issue.pattern) : undefined;
  return plain === undefined ? wanted : `write ${plain}`;
}

/** A name made of a wrong one, when the pattern takes it: `Lab_1` gives `lab-1`. Addresses and paths were not meant as names. */
export function plainName(text: string, pattern: string | undefined): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const source = /^\/(.*)\/$/s.exec(pattern ?? '')?.[1];
  if (source === undefined || plain === text || /[:/@]/.test(text)) return undefined;
  return new RegExp(source).test(plain) ? plain : undefined;
}

function typeCure(expected: string, text: string): string | undefined {
  if (expected === 'string') return `write it in quotes: "${text}"`;
  if (expected === 'array') return `write it as a list: [${text}]`;
  if (/^(int|number)$/.test(expected) && /^-?\d+(\.\d+)?$/.test(text)) return `write it without quotes: ${text}`;
  if (expected !== 'boolean' || !/^(y|yes|on|n|no|off|true|false)$/i.test(text)) return undefined;
  return `write ${/^(y|yes|on|true)$/i.test(text) ? 'true' : 'false'}: YAML 1.2 reads this as text`;
}

function writeIt(said: string, description: string | undefined): string {
  if (!said.startsWith('must be ')) return description ?? 'change it to what is asked for';
  return `write ${form(said)}${description === undefined ? '' : ` (${description})`}`;
}

function form(said: string): string {
  return said.replace(/^must be /, '');
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `must be ${String(values[0])}` : `must be one of ${values.join(', ')}`;
}

function choicesOf(issue: Issue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];
}

function amount(origin: string, count: number | bigint): string {
  if (origin === 'string') return `${count} characters long`;
  if (origin === 'array' || origin === 'set') return `${count} items long`;
  return String(count);
}
