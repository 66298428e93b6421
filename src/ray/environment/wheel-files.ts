import { buffer } from 'node:stream/consumers';
import { BringupError } from '../../core/error.ts';
import type { TarFile } from './tar.ts';
import type { Target } from './target.ts';
import type { WheelFile } from './wheelhouse.ts';
import { type ZipEntry, zipContent, zipEntries } from './zip-file.ts';

/** Starts a script by the Python beside it, wherever the environment is: as `uv venv --relocatable` does. */
const HEAD = `#!/bin/sh
'''exec' "$(dirname -- "$(realpath -- "$0")")"/'python' "$0" "$@"
' '''
`;

/** Where packages of a Python are in an environment. */
function sitePackages({ python }: Pick<Target, 'python'>): string {
  return `lib/python${python.split('.').slice(0, 2).join('.')}/site-packages`;
}

/**
 * The files that a wheel becomes in an environment, by their paths in it. Throws BringupError (`ray-wheel-unreadable`). Sources: PyPA, Binary
 * distribution format, "Installing a wheel"; Entry points specification; Recording installed projects.
 */
export async function wheelFiles(wheel: WheelFile, target: Pick<Target, 'python'>): Promise<readonly TarFile[]> {
  const { path, filename } = wheel;
  const entries = await zipEntries(path);
  const stem = filename.split('-').slice(0, 2).join('-');
  const info = entries?.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name))?.name.replace(/RECORD$/, '');
  if (entries === undefined || info === undefined) throw unreadable(filename, 'it holds no RECORD');
  const site = sitePackages(target);
  const records = ['RECORD', 'RECORD.jws', 'RECORD.p7s'].map((name) => `${info}${name}`);
  const parts = async function* (entry: ZipEntry) {
    try {
      yield* zipContent(path, entry);
    } catch (error) {
      throw unreadable(filename, `${entry.name}: ${(error as Error).message}`);
    }
  };
  const read = (entry: ZipEntry) => buffer(parts(entry));
  const files: TarFile[] = [];
  for (const entry of entries.filter(({ name }) => !name.endsWith('/') && !records.includes(name))) {
    const to = placeOf(entry.name, site, { stem, target });
    if (to === undefined) throw unreadable(filename, `it holds ${JSON.stringify(entry.name)}`);
    const isScript = to.startsWith('bin/');
    const isProgram = isScript || (entry.mode & 0o111) !== 0;
    const script = isScript ? asScript(await read(entry)) : undefined;
    files.push({
      name: to,
      sizeBytes: script?.length ?? entry.sizeBytes,
      mode: isProgram ? 0o755 : 0o644,
      content: () => (script === undefined ? parts(entry) : once(script)),
    });
  }
  const points = entries.find(({ name }) => name === `${info}entry_points.txt`);
  const scripts = points === undefined ? [] : scriptsOf((await read(points)).toString('utf8'));
  files.push(...scripts.map(({ name, text }) => ofText(`bin/${name}`, text, 0o755)));
  files.push(ofText(`${site}/${info}INSTALLER`, 'bringup\n'));
  // Hashes of files stand in the lock, by the wheel that they came in.
  const record = [...files.map(({ name }) => name), `${site}/${info}RECORD`].map(
    (name) => `${fromSite(name, site)},,\n`,
  );
  files.push(ofText(`${site}/${info}RECORD`, record.join('')));
  return files;
}

/** Where a file of a wheel goes; undefined for a path that leads out of it. */
function placeOf(
  name: string,
  site: string,
  { stem, target }: { readonly stem: string; readonly target: Pick<Target, 'python'> },
): string | undefined {
  if (name.startsWith('/') || /(?:^|\/)\.\.?(?:\/|$)|[\0\n\r\\]/.test(name)) return undefined;
  const [, kind, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? [];
  const python = target.python.split('.').slice(0, 2).join('.');
  const roots: Readonly<Record<string, string>> = {
    purelib: site,
    platlib: site,
    scripts: 'bin',
    data: '',
    headers: `include/site/python${python}/${stem.split('-')[0] ?? stem}`,
  };
  if (kind === undefined) return `${site}/${name}`;
  const root = roots[kind];
  return root === undefined ? undefined : root === '' ? rest : `${root}/${rest}`;
}

function asScript(bytes: Buffer): Buffer | undefined {
  const [, rest] =
    /^#!pythonw?[^\n]*\n([\s\S]*)$/.exec(
      bytes.subarray(0, 2).toString('latin1') === '#!' ? bytes.toString('utf8') : '',
    ) ?? [];
  return rest === undefined ? undefined : Buffer.from(`${HEAD}${rest}`);
}

function scriptsOf(text: string): readonly { readonly name: string; readonly text: string }[] {
  let section = '';
  return text.split(/\r?\n/).flatMap((line) => {
    const [, head] = /^\[([^\]]+)\]\s*$/.exec(line.trim()) ?? [];
    if (head !== undefined) section = head;
    const [, name, module, attribute] =
      /^\s*([\w.-]+)\s*=\s*([\w.]+)\s*:\s*([\w.]+)\s*(?:\[.*\])?\s*$/.exec(line) ?? [];
    if (!/^(?:console|gui)_scripts$/.test(section) || name === undefined || attribute === undefined) return [];
    const [first = ''] = attribute.split('.');
    const body = `import sys\nfrom ${module} import ${first}\nif __name__ == '__main__':\n    sys.exit(${attribute}())\n`;
    return [{ name, text: `${HEAD}${body}` }];
  });
}

function fromSite(name: string, site: string): string {
  const path = name.startsWith(`${site}/`) ? name.slice(site.length + 1) : `../../../${name}`;
  return /[",]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path;
}

function ofText(name: string, text: string, mode = 0o644): TarFile {
  const bytes = Buffer.from(text);
  return {
    name,
    sizeBytes: bytes.length,
    mode,
    content: () => once(bytes),
  };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function unreadable(filename: string, why: string): BringupError {
  return new BringupError({
    code: 'ray-wheel-unreadable',
    category: 'unsupported',
    what: `the wheel ${filename} cannot be unpacked: ${why}`,
    remedy: 'choose another version of the package: what is in the index is no wheel as its specification says',
  });
}
