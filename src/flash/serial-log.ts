import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeNumber } from '../bmc/board.ts';
import { makeFolder } from '../core/make-folder.ts';
import { keeping } from './keeping.ts';

/** How many boots of a node are kept. */
const KEPT = 5;

/** An empty file for what a node writes on its serial line in a run, for this user alone. Older ones go. Throws BringupError (`flash-state`). */
export function serialLog(folder: string, place: string, node: NodeNumber, runId: string): string {
  const directory = join(folder, 'serial', place.replace(/[^A-Za-z0-9.-]/g, '_'));
  const file = join(directory, `node${node}-${runId}.log`);
  return keeping(file, () => {
    makeFolder(directory, 0o700);
    writeFileSync(file, '', { mode: 0o600 });
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    const others = readdirSync(directory)
      .filter((name) => name.startsWith(`node${node}-`) && name.endsWith('.log'))
      .map((name) => join(directory, name))
      .filter((path) => path !== file)
      .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at);
    for (const { path } of others.slice(KEPT - 1)) rmSync(path, { force: true });
    return file;
  });
}
