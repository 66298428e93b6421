import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CATEGORIES } from '../core/category.ts';
import { relativeFile } from './relative-file.ts';
import type { Problem } from './report.ts';
import { visibleInline } from './visible.ts';

/** Problems of a fleet file as a SARIF 2.1.0 log, which code scanning shows at their lines. Files inside of `rootDir` are told relative to it. */
export function sarif(problems: readonly Problem[], options: { readonly rootDir: string; readonly version?: string }) {
  const codes = [...new Set(problems.map((problem) => problem.code))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bringup',
            ...(options.version === undefined ? {} : { semanticVersion: options.version }),
            rules: codes.map((code) => rule(code, problems)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(options.rootDir).href.replace(/\/$/, '')}/` } },
        results: problems.map((problem) => result(problem, codes.indexOf(problem.code), options.rootDir)),
      },
    ],
  } as const;
}

function rule(code: string, problems: readonly Problem[]) {
  const example = problems.find((problem) => problem.code === code);
  const category = example?.category ?? 'config';
  return {
    id: code,
    shortDescription: { text: code.replaceAll('-', ' ') },
    fullDescription: { text: CATEGORIES[category].meaning },
    help: { text: visibleInline(example?.remedy ?? '') || CATEGORIES[category].meaning },
    properties: { tags: [category] },
  };
}

function result(problem: Problem, ruleIndex: number, rootDir: string) {
  const remedy = visibleInline(problem.remedy);
  const { host, step } = problem.where;
  const names = [host, step].filter((name) => name !== undefined);
  return {
    ruleId: problem.code,
    ruleIndex,
    level: 'error',
    message: { text: `${visibleInline(problem.what)}${remedy === '' ? '' : ` → ${remedy}`}` },
    locations: [location(problem, names, rootDir)].filter((place) => place !== undefined),
  };
}

function location({ where }: Problem, names: readonly string[], rootDir: string) {
  const { file, line, column } = where;
  const logical = names.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: names.join('/') }] };
  if (file === undefined) return names.length === 0 ? undefined : logical;
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: artifact(file, rootDir), ...region }, ...logical };
}

function artifact(file: string, rootDir: string) {
  const path = relativeFile(file, rootDir);
  if (isAbsolute(path)) return { uri: pathToFileURL(path.toWellFormed()).href };
  return { uri: path.toWellFormed().split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}
