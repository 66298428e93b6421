// Small things that nearly every part needs, and that need nothing large: what is here is not in each of them again.
import '../host/fleet-target.ts';
import '../providers/project.ts';
import '../ray/cluster-problems.ts';
import type { ActionName } from './table.ts';

/** What the package exports as `./flash`. */
export { sdk } from '../flash/sdk/sdk.ts';
/** What the package exports as `./onboard`. */
export { sdk as onboardSdk } from '../onboard/sdk/sdk.ts';

/*
 * What is bundled into dist: the small files that GitHub and bin/bringup start call one of these. Nothing is loaded
 * before it is needed, so that the start is quick.
 */

/** Runs `main` of an action. */
export async function main(name: ActionName): Promise<void> {
  const { startMain } = await import('./start.ts');
  await startMain(name);
}

/** Runs `post` of an action. */
export async function post(name: ActionName): Promise<void> {
  const { startPost } = await import('./start.ts');
  await startPost(name);
}

/** Runs the command line. */
export async function cli(argv: readonly string[]): Promise<void> {
  const { main: run } = await import('../cli/main.ts');
  process.exitCode = await run(argv);
}
