/** How many runs can be undone from what a host keeps. */
export const KEEP_RUNS = 5;

/** What a host keeps for all of them together; the oldest go first, never what the run itself has just kept. */
export const MOST_UNDO_BYTES = 256 * 1024 * 1024;

/** The largest file that is kept when it is replaced. A larger one cannot be taken back, and the plan says so. */
export const MOST_KEPT_BYTES = 64 * 1024 * 1024;

/** Why a larger one cannot be. */
export const TOO_LARGE_TO_KEEP = `it is larger than ${MOST_KEPT_BYTES / 1024 / 1024} MB, so the old file is not kept`;
