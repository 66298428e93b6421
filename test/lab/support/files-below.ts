import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file and its bytes, one character each. */
export interface FileText {
  readonly where: string;
  readonly text: string;
}

/** All plain files below some directories, as they are seen below `root`. Links are not followed. */
export async function filesBelow(root: string, directories: readonly string[]): Promise<readonly FileText[]> {
  const lists = await Promise.all(
    directories.map(async (directory) => {
      const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const texts: FileText[] = [];
  for (const path of lists.flat()) {
    const text = await readFile(path, 'latin1').catch(() => undefined); // it went in the meantime
    if (text !== undefined) texts.push({ where: path.slice(root.length).replace(/^(?!\/)/, '/'), text });
  }
  return texts;
}
