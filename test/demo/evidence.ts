import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What commands of a chapter point at when they fail, in the folder where bringup remembers: it goes with the lab. */
const NAMED = ['flash/serial'];

/** Copies it to where the person finds it. @param state as BRINGUP_STATE_DIR. Returns the copies, by the folder that was copied. */
export async function keepEvidence(state: string, output: string): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  for (const name of NAMED) {
    const [from, to] = [join(state, name), join(output, name)];
    const isThere = await cp(from, to, { recursive: true }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        return false;
      },
    );
    if (isThere) copies.set(from, to);
  }
  return copies;
}
