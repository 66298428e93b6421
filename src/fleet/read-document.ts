import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { refuseEmptyHosts } from './check-hosts.ts';
import { refuseLiveKeys } from './live-keys.ts';
import { merge } from './merge.ts';
import { suggest } from './nearest.ts';
import type { Report } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { emptyMap, type Tree } from './tree.ts';

/** Larger fleet files are refused: nobody reads them in a review, and most are something else by mistake. */
const LARGEST_BYTES = 1024 * 1024;
const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/;

/** The fleet file with the environment's file merged over it; undefined (and a report) when one cannot be read. */
export async function readDocument(
  file: string,
  environment: string | undefined,
  report: Report,
): Promise<Tree | undefined> {
  const main = await readTree(file, report);
  const overlay = environment === undefined ? undefined : await readOverlay(file, environment, report);
  if (main === undefined || (environment !== undefined && overlay === undefined)) return undefined;
  const document = overlay === undefined ? main : merge(main, overlay);
  refuseEmptyHosts(document, shownPath(file), report);
  return document;
}

/** A path as messages show it: relative to where the person stands, when it is below. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path === '' || path.startsWith('..') || isAbsolute(path) ? resolve(file) : path;
}

async function readTree(file: string, report: Report): Promise<Tree | undefined> {
  const text = await readText(file, report);
  if (text === undefined) return undefined;
  const tree = readYaml(text, shownPath(file), report);
  if (tree === 'empty') {
    report({
      code: 'file-empty',
      category: 'config',
      what: `${shownPath(file)} holds no fleet`,
      remedy: 'start with `version: bringup/v1`, `fleet: { name: ... }` and `hosts:`; `bringup init` writes one',
      where: { file: shownPath(file), line: 1, column: 1 },
    });
    return undefined;
  }
  return mapOnly(tree, file, report);
}

async function readOverlay(file: string, environment: string, report: Report): Promise<Tree | undefined> {
  const directory = join(dirname(file), 'environments');
  if (!ENVIRONMENT_NAME.test(environment)) {
    report({
      code: 'environment-name',
      category: 'config',
      what: 'the environment has a name that cannot be a file name',
      remedy: 'use letters, digits, spaces, dots, hyphens and underscores',
    });
    return undefined;
  }
  const path = join(directory, `${environment}.yaml`);
  if (!(await exists(path))) {
    const names = await readdir(directory).catch((): string[] => []);
    const known = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
    report({
      code: 'environment-unknown',
      category: 'config',
      what: `there is no ${shownPath(path)} for the environment ${environment}`,
      remedy: names.includes(`${environment}.yml`)
        ? `rename ${environment}.yml to ${environment}.yaml`
        : `${suggest(environment, known, 'environments')}; a new one may be an empty file`,
      where: { file: shownPath(file) },
    });
    return undefined;
  }
  const text = await readText(path, report);
  if (text === undefined) return undefined;
  const tree = readYaml(text, shownPath(path), report);
  return tree === 'empty' ? emptyMap({ file: shownPath(path), line: 1, column: 1 }) : mapOnly(tree, path, report);
}

function mapOnly(tree: Tree | undefined, file: string, report: Report): Tree | undefined {
  if (tree === undefined || tree.kind === 'map') return tree;
  report({
    code: 'file-not-a-map',
    category: 'config',
    what: `${shownPath(file)} is no map of keys and values`,
    remedy: 'start with `version: bringup/v1`, `fleet: { name: ... }` and `hosts:`',
    where: tree.place,
  });
  return undefined;
}

async function readText(file: string, report: Report): Promise<string | undefined> {
  const where = { file: shownPath(file) };
  try {
    const kind = await stat(file);
    if (!kind.isFile()) throw Object.assign(new Error('not a file'), { code: 'not a regular file' });
    const { size } = kind;
    if (size <= LARGEST_BYTES) {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
      refuseLiveKeys(text, shownPath(file), report);
      return text;
    }
    report({
      code: 'file-too-large',
      category: 'config',
      what: `${where.file} is ${Math.ceil(size / 1024)} KiB large, and 1024 KiB is the limit`,
      remedy: 'split the fleet, or move large contents into files of their own',
      where,
    });
  } catch (cause) {
    report({ ...unreadable(cause, where.file), where, cause });
  }
  return undefined;
}

function unreadable(cause: unknown, file: string) {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const kept = { code: 'file-unreadable', category: 'config' } as const;
  if (code === 'ENOENT') {
    return {
      ...kept,
      what: `there is no ${file}`,
      remedy: 'name the fleet file (--fleet), or write one with `bringup init`',
    };
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return { ...kept, what: `${file} is not UTF-8 text`, remedy: 'save it as UTF-8' };
  }
  return {
    ...kept,
    what: `${file} cannot be read (${code || 'unknown reason'})`,
    remedy: 'look at its path and permissions',
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
