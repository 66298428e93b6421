import { BringupError } from '../core/error.ts';
import type { PrepareHost, RunFleet } from './seam.ts';

/** The engine, as actions call it. */
export const runFleet: RunFleet = async () => {
  throw notYet();
};

/** The preparation of one host, as actions call it. */
export const prepareHost: PrepareHost = async () => {
  throw notYet();
};

function notYet(): BringupError {
  return new BringupError({ code: 'not-yet', category: 'bug', what: 'This is not wired yet.', remedy: 'Wait for it.' });
}
