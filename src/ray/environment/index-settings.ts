import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { shown } from '../../image/source/address.ts';

/** Package indexes that this machine is told to use, first asked first. Addresses may hold credentials: never shown whole. */
export interface Indexes {
  /** Asked before the default one. */
  readonly extra: readonly URL[];
  readonly main: URL;
}

const PYPI = 'https://pypi.org/simple';

/**
 * The indexes of the user of this machine: what uv's variables say, else pip's, else pip's files, else PyPI. Throws BringupError
 * (`ray-index-settings`). Source: uv "Configuring indexes"; pip "Configuration".
 * @param files texts of pip's configuration files, the one that counts most first
 */
export function indexesFrom(env: NodeJS.ProcessEnv, files: readonly string[]): Indexes {
  const ofFile = (key: string) => files.map((text) => pipSetting(text, key)).find((value) => value !== undefined);
  const main = env['UV_DEFAULT_INDEX'] || env['UV_INDEX_URL'] || env['PIP_INDEX_URL'] || ofFile('index-url') || PYPI;
  const extra =
    env['UV_INDEX'] || env['UV_EXTRA_INDEX_URL'] || env['PIP_EXTRA_INDEX_URL'] || ofFile('extra-index-url') || '';
  return { main: addressOf(main), extra: extra.split(/\s+/).filter(Boolean).map(addressOf) };
}

/** The indexes of whoever runs this. Throws BringupError (`ray-index-settings`). */
export async function configuredIndexes(env: NodeJS.ProcessEnv = process.env): Promise<Indexes> {
  const paths = pipFiles(env);
  return indexesFrom(env, await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => ''))));
}

/** Where pip looks for its settings, the file that counts most first. Source: pip "Configuration files". */
function pipFiles(env: NodeJS.ProcessEnv): readonly string[] {
  const given = env['PIP_CONFIG_FILE'];
  const home = env['HOME'] || homedir();
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config');
  return [...(given ? [given] : []), join(config, 'pip/pip.conf'), join(home, '.pip/pip.conf'), '/etc/pip.conf'];
}

/** A setting of `[global]` or `[install]` in a pip.conf. Lines that are indented go on with the value before. */
function pipSetting(text: string, key: string): string | undefined {
  let [section, value, open]: [string, string | undefined, boolean] = ['', undefined, false];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    if (open && /^\s+\S/.test(line)) {
      value = `${value ?? ''} ${line.trim()}`;
      continue;
    }
    open = false;
    const [, head] = /^\[([^\]]*)\]/.exec(line) ?? [];
    if (head !== undefined) section = head.trim();
    const [, name, after = ''] = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if ((section !== 'global' && section !== 'install') || name?.replaceAll('_', '-') !== key) continue;
    [value, open] = [after.trim(), true];
  }
  return value?.trim() || undefined;
}

function addressOf(text: string): URL {
  // uv allows `name=https://...`.
  const address = text.trim().replace(/^[\w-]+=(?=https?:)/, '');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') {
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/`;
    return url;
  }
  throw new BringupError({
    code: 'ray-index-settings',
    category: 'config',
    what: `the package index of this machine is ${url === undefined ? 'no address' : shown(url)}, and http or https is needed`,
    remedy:
      'set UV_DEFAULT_INDEX (or index-url of pip) to the address of an index, such as that of PyPI or of a mirror',
  });
}
