import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { tryFileLock } from '../core/file-lock.ts';
import { makeFolder } from '../core/make-folder.ts';
import { cancelled } from '../host/cancelled.ts';
import { cannotKeep, keeping } from './keeping.ts';

const PAUSE_MS = 200;

export interface BoardLockOptions {
  /** Of the flash state. */
  readonly folder: string;
  /** `address:port` of the board. */
  readonly place: string;
  /** Who we are, for others: `ops@runner, run 2026…`. */
  readonly by: string;
  /** How long to wait for another run. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told once, with who holds it, when it has to wait. */
  readonly onWait?: (holder: string) => void;
}

/**
 * Holds a board for this run, against all other runs of this user on this machine, until it is disposed. Throws BringupError
 * (`flash-board-held`), which names the holder.
 */
export async function holdBoard({
  folder,
  place,
  by,
  timeoutMs,
  signal,
  onWait,
}: BoardLockOptions): Promise<Disposable> {
  const path = lockOf(folder, place);
  keeping(path, () => makeFolder(join(folder, 'locks'), 0o700));
  const until = performance.now() + timeoutMs;
  let told = false;
  for (;;) {
    if (signal.aborted) throw cancelled(`waiting for board ${place}`, signal);
    const lock = keeping(path, () => tryFileLock(path));
    if (lock !== undefined) {
      try {
        writeFileSync(`${path}.holder`, by, { mode: 0o600 });
        return lock;
      } catch (error) {
        lock[Symbol.dispose]();
        throw cannotKeep(path, error);
      }
    }
    if (performance.now() >= until) throw held(place, holderIn(`${path}.holder`));
    if (!told) onWait?.(holderIn(`${path}.holder`));
    told = true;
    await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Who works on a board now, of the runs of this user on this machine; undefined when none does. */
export function boardHolder({ folder, place }: Pick<BoardLockOptions, 'folder' | 'place'>): string | undefined {
  const path = lockOf(folder, place);
  if (!existsSync(path)) return undefined;
  // Shared, so that two who ask do not take each other for a run.
  const free = keeping(path, () => tryFileLock(path, 'shared'));
  free?.[Symbol.dispose]();
  return free === undefined ? holderIn(`${path}.holder`) : undefined;
}

function lockOf(folder: string, place: string): string {
  return join(folder, 'locks', place.replace(/[^A-Za-z0-9.-]/g, '_'));
}

function holderIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'another run';
  }
}

/** Another run of this machine works on a board. */
export function held(place: string, holder: string): BringupError {
  return new BringupError({
    code: 'flash-board-held',
    category: 'lock',
    what: `the board ${place} is worked on by ${holder}`,
    remedy:
      'wait until that has ended: it holds the board until its nodes have booted and their hosts are finished, so that nobody cuts their power meanwhile. Or end it, by Ctrl-C where it runs or SIGTERM to its process: it ends its transfer and puts the board back. Then run it again; --lock-timeout waits longer',
  });
}
