import { CATEGORIES } from '../core/category.ts';
import { BringupError } from '../core/error.ts';

/** Whether an error is one that a board answers with while it restarts, or when it is asked in a bad moment. */
export function passes(error: unknown): boolean {
  return error instanceof BringupError && CATEGORIES[error.category].retryable && error.retryable !== false;
}
