import { BringupError } from '../core/error.ts';

/** What the system says where this machine keeps what it knows of boards, as what a person can act on. */
export function cannotKeep(file: string, error: unknown): BringupError {
  if (error instanceof BringupError) return error.at({ file });
  return new BringupError({
    code: 'flash-state',
    category: 'filesystem',
    what: `what this machine remembers of boards cannot be read or kept: ${error instanceof Error ? error.message : String(error)}`,
    where: { file },
    remedy:
      'see that there is room and that the folder belongs to the user of this run, or name another in BRINGUP_STATE_DIR',
    cause: error,
  });
}

/** Does work on files of that. Throws BringupError (`flash-state`). */
export function keeping<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotKeep(file, error);
  }
}
