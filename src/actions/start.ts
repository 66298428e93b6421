import './codecs.ts';
import './open-fleet.ts';
import './shared-inputs.ts';
import { runAction } from './run-action.ts';
import { runPost } from './run-post.ts';
import { ACTIONS, type ActionName } from './table.ts';

/*
 * What all actions share, in one part of the bundle: an action's own part is loaded from here, so it holds what it alone needs.
 */

/** Runs `main` of an action. */
export async function startMain(name: ActionName): Promise<void> {
  await runAction(await ACTIONS[name]());
}

/** Runs `post` of an action. */
export async function startPost(name: ActionName): Promise<void> {
  await runPost(await ACTIONS[name]());
}
