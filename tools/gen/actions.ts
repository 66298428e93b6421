import type { Action } from '../../src/actions/action.ts';
import { ACTIONS } from '../../src/actions/table.ts';

/** All actions, the root's first. */
export async function loadActions(): Promise<readonly Action[]> {
  return Promise.all(Object.values(ACTIONS).map((load) => load()));
}
