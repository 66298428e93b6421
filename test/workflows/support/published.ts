import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
/** What the examples say instead of a release: how `act` is told that this tree is it. */
export const PUBLISHED = 'OWNER/bringup';
export const RELEASE = '0'.repeat(40);

const STUBS = ['actions/upload-artifact', 'actions/download-artifact'];

/**
 * A throw-away copy of what a release holds, below `place`, as `--local-repository` options of act. It differs from the tree
 * in what act cannot read: `$/` becomes our own name, and the lines `queue:` and `deployment:` are left out.
 */
export async function publishHere(place: string): Promise<readonly string[]> {
  const copy = join(place, 'published');
  for (const path of await releasedFiles()) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), await released(path));
  }
  await cp(join(ROOT, process.env['BRINGUP_DIST'] ?? 'dist'), join(copy, 'dist'), { recursive: true });
  const stubs = await Promise.all(STUBS.map(async (name) => `${name}@${await pinOf(name)}=${stubOf(name)}`));
  return [`${PUBLISHED}@${RELEASE}=${copy}`, ...stubs].flatMap((mapping) => ['--local-repository', mapping]);
}

/** Paths of everything but dist that GitHub reads of a release. */
export async function releasedFiles(): Promise<readonly string[]> {
  const below = async (folder: string, ending: string) =>
    (await readdir(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name));
  return ['action.yml', ...(await below('actions', 'action.yml')), ...(await below('.github/workflows', '.yml'))];
}

/** The text of a released file as act can read it. */
export function rewritten(text: string, path: string): string {
  if (!path.startsWith('.github/workflows/')) return text;
  return text
    .replace(/(uses:[ \t]*)\$\/([^ \n]+)/g, `$1${PUBLISHED}/$2@${RELEASE}`)
    .replace(/^ +(?:queue: *(?:max|single)|deployment: *(?:true|false))\n/gm, '');
}

/** A released file as act can read it. */
export async function released(path: string): Promise<string> {
  return rewritten(await readFile(join(ROOT, path), 'utf8'), path);
}

/** The commit by which our workflows call another's action. */
async function pinOf(action: string): Promise<string> {
  const text = await readFile(join(ROOT, '.github/workflows/provision.yml'), 'utf8');
  const pin = new RegExp(`${action}@([0-9a-f]{40})`).exec(text)?.[1];
  if (pin === undefined) throw new Error(`provision.yml does not call ${action}`);
  return pin;
}

function stubOf(action: string): string {
  return join(ROOT, 'test/workflows/stubs', action.replace('actions/', ''));
}
