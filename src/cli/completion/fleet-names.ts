import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { NameList } from './tree.ts';

/** Names that a shell may put on its command line as they are. */
const HARMLESS = /^[A-Za-z0-9._:=-]+$/;

/**
 * Candidates out of the fleet file, as plain text and without loading it: no secret, no check, no error. `words` is the rest
 * of the command line (for --fleet and --env), `target` what is written so far; of a selection only its last term is completed.
 */
export async function fleetNames(list: NameList, target: string, words: readonly string[]): Promise<readonly string[]> {
  const file = optionOf(words, ['-f', '--fleet']) ?? process.env['BRINGUP_FLEET'] ?? 'fleet.yaml';
  if (list === 'environments') return harmless(await environments(file));
  const environment = optionOf(words, ['-e', '--env']) ?? process.env['BRINGUP_ENV'];
  const trees = [
    await tree(file),
    ...(environment === undefined ? [] : [await tree(join(dirname(file), 'environments', `${environment}.yaml`))]),
  ];
  const hosts = trees.flatMap((one) => Object.entries(mapOf(one['hosts'])));
  const names = hosts.map(([name]) => name);
  if (list === 'hosts') return harmless(names);
  const labels = hosts.flatMap(([, host]) =>
    Object.entries(mapOf(mapOf(host)['labels'])).map(([label, value]) => `${label}=${String(value)}`),
  );
  const groups = trees.flatMap((one) => Object.keys(mapOf(one['groups'])).map((group) => `group:${group}`));
  const before = /^(?:.*,)?!?/.exec(target)?.[0] ?? '';
  const there = new Set(before.split(/[,!]+/));
  return harmless([...names, ...labels, ...groups, 'all', 'failed'])
    .filter((term) => !there.has(term))
    .map((term) => `${before}${term}`);
}

function harmless(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => HARMLESS.test(name));
}

async function environments(file: string): Promise<readonly string[]> {
  const files = await readdir(join(dirname(file), 'environments')).catch((): string[] => []);
  return files.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

async function tree(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return mapOf(parse(await readFile(file, 'utf8'), { logLevel: 'silent' }));
  } catch {
    return {};
  }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The value of an option on a command line: `-f x`, `-fx`, `--fleet x`, `--fleet=x`. */
function optionOf(words: readonly string[], [short, long]: readonly [short: string, long: string]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (word === short || word === long) return words[index + 1];
    if (word.startsWith(`${long}=`)) return word.slice(long.length + 1);
    if (word.startsWith(short) && !word.startsWith('--') && word.length > 2) return word.slice(2);
  }
  return undefined;
}
