import { glob, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import SSHConfig from 'ssh-config';
import { BringupError } from '../core/error.ts';

/** A parsed ssh_config: settings and blocks in their order, with what `Include` brings in its place. */
export interface SshConfigFile {
  readonly nodes: readonly ConfigNode[];
  /** What was left out and why, with its file. */
  readonly notes: readonly string[];
}

/** One setting or block; keys are in lower case. */
export type ConfigNode =
  | { readonly kind: 'set'; readonly key: string; readonly values: readonly string[] }
  | { readonly kind: 'host'; readonly patterns: readonly string[]; readonly body: readonly ConfigNode[] }
  /** `criteria` in order: keyword in lower case (perhaps with `!`) and its argument. */
  | {
      readonly kind: 'match';
      readonly criteria: readonly (readonly [string, string])[];
      readonly body: readonly ConfigNode[];
    }
  | { readonly kind: 'include'; readonly body: readonly ConfigNode[] };

const DEEPEST_INCLUDE = 16;
/** Files that include themselves several times would otherwise be read for ever. */
const MOST_FILES = 1000;

interface Reading {
  readonly notes: string[];
  filesLeft: number;
}

/** Criteria of `Match` without an argument. */
const BARE = new Set(['all', 'canonical', 'final']);

/**
 * Reads an ssh_config file and everything it includes. Nothing in it is ever executed: commands are data here, and
 * `Match exec` never holds. A file that does not exist is empty. Throws BringupError (`config`) when it does not parse.
 */
export async function readSshConfig(path = join(homedir(), '.ssh', 'config')): Promise<SshConfigFile> {
  const notes: string[] = [];
  const reading = { notes, filesLeft: MOST_FILES };
  const nodes = await readNodes(path, reading, 0);
  return { nodes, notes };
}

async function readNodes(path: string, reading: Reading, depth: number): Promise<readonly ConfigNode[]> {
  const { notes } = reading;
  if (--reading.filesLeft < 0) {
    noteOnce(notes, `ssh_config includes more than ${MOST_FILES} files; the rest is left out.`);
    return [];
  }
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') notes.push(`${path} cannot be read (${code}) and is left out.`);
    return [];
  }
  return convert(parse(text, path), path, reading, depth);
}

function noteOnce(notes: string[], note: string): void {
  if (!notes.includes(note)) notes.push(note);
}

function parse(text: string, path: string): SSHConfig {
  try {
    return SSHConfig.parse(text);
  } catch (error) {
    throw invalid(path, error instanceof Error ? error.message : String(error), error);
  }
}

function invalid(path: string, why: string, cause?: unknown): BringupError {
  return new BringupError({
    code: 'ssh-config-invalid',
    category: 'config',
    what: `${path} does not parse: ${why}.`,
    remedy: `Correct it: ssh -G -F ${path} anyhost names the line.`,
    where: { file: path },
    cause,
  });
}

async function convert(lines: SSHConfig, path: string, reading: Reading, depth: number): Promise<ConfigNode[]> {
  const nodes: ConfigNode[] = [];
  for (const line of lines) {
    if (line.type !== SSHConfig.DIRECTIVE) continue;
    // The parser takes a keyword without a value together with the next line.
    const bare = /^([^\r\n]*)[\r\n]/.exec(line.param)?.[1];
    if (bare !== undefined) throw invalid(path, `${bare} has no value`);
    const key = line.param.toLowerCase();
    const values = typeof line.value === 'string' ? [line.value] : line.value.map(({ val }) => val);
    const body = 'config' in line ? await convert(line.config, path, reading, depth) : [];
    if (key === 'host') nodes.push({ kind: 'host', patterns: values, body });
    else if (key === 'match') nodes.push({ kind: 'match', criteria: criteriaOf(values, path, reading.notes), body });
    else if (key === 'include') nodes.push({ kind: 'include', body: await included(values, path, reading, depth) });
    else nodes.push({ kind: 'set', key, values });
  }
  return nodes;
}

function criteriaOf(words: readonly string[], path: string, notes: string[]): readonly (readonly [string, string])[] {
  const criteria: (readonly [string, string])[] = [];
  for (let index = 0; index < words.length; index++) {
    const keyword = words[index]?.toLowerCase() ?? '';
    const bare = BARE.has(keyword.replace(/^!/, ''));
    criteria.push([keyword, bare ? '' : (words[++index] ?? '')]);
    if (/^!?exec$/.test(keyword))
      notes.push(`${path}: a "Match exec" block is left out, because bringup runs nothing from there.`);
  }
  return criteria;
}

/** Files of an `Include`, by name; relative ones are looked for in ~/.ssh, as ssh_config(5) says of a user's file. */
async function included(
  patterns: readonly string[],
  path: string,
  reading: Reading,
  depth: number,
): Promise<ConfigNode[]> {
  if (depth >= DEEPEST_INCLUDE) {
    noteOnce(reading.notes, `${path}: more than ${DEEPEST_INCLUDE} files include one another; the rest is left out.`);
    return [];
  }
  const nodes: ConfigNode[] = [];
  for (const pattern of patterns) {
    const absolute = resolve(homedir(), '.ssh', expandHome(expandEnvironment(pattern)));
    const files: string[] = [];
    if (/[*?[]/.test(absolute)) for await (const file of glob(absolute)) files.push(file);
    else files.push(absolute);
    const hidden = basename(absolute).startsWith('.');
    for (const file of files.toSorted()) {
      if (!hidden && basename(file).startsWith('.')) continue;
      nodes.push(...(await readNodes(file, reading, depth + 1)));
    }
  }
  return nodes;
}

/** `~` and `~/...` as the home directory; other users' homes are not known here and stay. */
export function expandHome(path: string): string {
  return path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path;
}

/** `${NAME}` from the environment; a name that is not set stays, so that the message about the path shows it. */
export function expandEnvironment(text: string): string {
  return text.replace(/\$\{(\w+)\}/g, (all, name: string) => process.env[name] ?? all);
}
