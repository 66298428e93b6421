import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CHILD = join(import.meta.dirname, '../../bench/registry/writer-child.ts');
const WRITERS = ['one', 'two', 'three', 'four'];

/** What four writers told: what failed, and how long the slowest took. */
export interface Written {
  readonly failures: readonly string[];
  readonly slowestMs: number;
}

/** Four processes write at once into the registry of a folder, so often each, also about one machine that all share. */
export async function fourWriters(folder: string, each: number, startInMs: number): Promise<Written> {
  const start = String(Date.now() + startInMs);
  const told = await Promise.all(
    WRITERS.map(async (name) => {
      const { stdout } = await promisify(execFile)(process.execPath, [CHILD, folder, name, String(each), start]);
      return JSON.parse(stdout) as { failures: string[]; ms: number };
    }),
  );
  return { failures: told.flatMap(({ failures }) => failures), slowestMs: Math.max(...told.map(({ ms }) => ms)) };
}
