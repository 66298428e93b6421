import { BringupError } from '../core/error.ts';

/** The error for work that an AbortSignal stopped. */
export function cancelled(doing: string, signal?: AbortSignal): BringupError {
  return new BringupError({
    code: 'cancelled',
    category: 'cancelled',
    what: `Cancelled while ${doing}.`,
    remedy: 'Run it again when you want it done.',
    cause: signal?.reason,
  });
}
