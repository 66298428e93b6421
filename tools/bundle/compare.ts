import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a folder differs from what it should hold, one line for each file. */
export function differences(folder: string, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const there = new Set(listFiles(folder));
  const extra = [...there].filter((name) => !files.has(name)).map((name) => `${name}: should not be there`);
  const wrong = [...files].flatMap(([name, content]) => {
    if (!there.has(name)) return [`${name}: missing`];
    return readFileSync(join(folder, name)).equals(content) ? [] : [`${name}: differs`];
  });
  return [...extra, ...wrong];
}

/** Makes a folder hold exactly these files. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const name of listFiles(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, content] of files) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function listFiles(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split('\\').join('/'));
}
