import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

const SQLITE_BUSY = 5;

/** How a lock is held: by one alone, or by all who ask for it shared. */
export type FileLockMode = 'exclusive' | 'shared';

const BEGIN: Readonly<Record<FileLockMode, string>> = {
  exclusive: 'BEGIN EXCLUSIVE',
  shared: 'BEGIN; SELECT count(*) FROM sqlite_schema',
};

/**
 * Takes the lock of a file that is there or is made, against this process and others of this machine, containers that see the file included.
 * It is the lock of an empty SQLite file: the system gives it back however its holder ends, on every system, and nobody has to guess whether
 * that one lives. Undefined when another holds it. Throws what SQLite says when the file cannot be used.
 */
export function tryFileLock(path: string, mode: FileLockMode = 'exclusive'): Disposable | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path, { timeout: 0 });
    file.exec(BEGIN[mode]);
    const held = file;
    return { [Symbol.dispose]: () => held.close() };
  } catch (error) {
    file?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

export interface FileLockWait {
  readonly mode?: FileLockMode;
  /** How long to wait before it is tried again. Default 100 ms. */
  readonly pauseMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called once when another has it. */
  readonly onWait?: () => void;
}

/** The same, when it is free. Undefined when `signal` is aborted before. */
export async function fileLock(
  path: string,
  { mode, pauseMs = 100, signal, onWait }: FileLockWait = {},
): Promise<Disposable | undefined> {
  for (let waited = false; !signal?.aborted; waited = true) {
    const lock = tryFileLock(path, mode);
    if (lock !== undefined) return lock;
    if (!waited) onWait?.();
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}
