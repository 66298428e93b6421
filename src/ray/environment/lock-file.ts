import { BringupError } from '../../core/error.ts';
import { type Pin, parseLock } from './requirements-lock.ts';
import { type Target, targetName } from './target.ts';

/** Where the lock of a cluster for a target is, from the folder of the fleet file: it belongs into the repository. */
export function lockFileName(cluster: string, target: Target): string {
  return `ray/${cluster}-${targetName(target)}.lock`;
}

const INPUTS = /^# inputs: ([0-9a-f]{64})$/m;

/** The text of a lock file: pins as the resolver wrote them, below what they were made from. */
export function lockFileText(
  body: string,
  about: { readonly inputs: string; readonly target: Target; readonly uv: string },
): string {
  return `# Made by bringup for ${targetName(about.target)} with uv ${about.uv}. Commit it; remove it to have it made anew.
# inputs: ${about.inputs}
${body.trimEnd()}
`;
}

/** The pins of a lock file. Throws BringupError (`ray-lock-unreadable`, `ray-lock-outdated`). */
export function pinsOfLockFile(text: string, file: string, inputs: string): readonly Pin[] {
  const [, made] = INPUTS.exec(text) ?? [];
  if (made !== undefined && made !== inputs) throw outdated(file);
  return parseLock(text, file);
}

function outdated(file: string): BringupError {
  return new BringupError({
    code: 'ray-lock-outdated',
    category: 'config',
    what: 'the lock was made from another version, other extras or other requirements than the fleet file has now',
    where: { file },
    remedy: 'remove the file to have it made anew',
  });
}
