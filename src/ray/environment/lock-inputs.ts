import { BringupError } from '../../core/error.ts';
import { digest } from '../../core/json.ts';
import { type LockedFile, lockedRequirements } from './locked-requirements.ts';
import { type Target, targetName } from './target.ts';

/** What a lock is made from. */
export interface LockInputs {
  readonly ray: string;
  readonly extras: readonly string[];
  /** The user's own requirements, and the file they come from. */
  readonly requirements?: { readonly text: string; readonly file: string };
  /** What the user's repository locks: the same versions, and no other files. */
  readonly locked?: LockedFile;
}

/** What is given to the resolver. Throws BringupError (`ray-requirements-refused`). */
export function requirementsIn({ ray, extras, requirements, locked }: LockInputs): string {
  const wish = `ray${extras.length === 0 ? '' : `[${[...extras].toSorted().join(',')}]`}==${ray}`;
  const own = locked === undefined ? [] : lockedRequirements(locked).map(({ requirement }) => requirement);
  const lines = [wish, ...(requirements === undefined ? [] : linesOf(requirements)), ...own];
  return lines.map((line) => `${line}\n`).join('');
}

/** A name for the inputs: the same inputs have one lock, however the file with the requirements is laid out. */
export function inputsDigest(inputs: LockInputs, target: Target): string {
  const { locked } = inputs;
  const hashes = locked === undefined ? undefined : lockedRequirements(locked).map((one) => one.hashes);
  return digest({
    requirements: requirementsIn(inputs),
    target: targetName(target),
    ...(hashes === undefined ? {} : { hashes }),
  });
}

/** The lines that count. */
function linesOf({ text, file }: NonNullable<LockInputs['requirements']>): readonly string[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') return [];
    const why = refusal(line);
    if (why !== undefined) throw refused(`${JSON.stringify(line)} ${why}`, file, index + 1);
    return [line];
  });
}

/** Hosts get what an index has, by its hash, and nothing else. */
function refusal(line: string): string | undefined {
  if (line.endsWith('\\')) return 'goes on in the next line; hashes are found by bringup';
  if (line.startsWith('-'))
    return 'is an option of pip; indexes are told to this machine (UV_DEFAULT_INDEX), and nothing else is read';
  if (/@\s*\S|^[./~]|:\/\//.test(line)) return 'is an address or a folder; only packages of an index are installed';
  if (!/^[A-Za-z0-9]/.test(line)) return 'is no requirement';
  return undefined;
}

function refused(why: string, file: string, line: number): BringupError {
  return new BringupError({
    code: 'ray-requirements-refused',
    category: 'config',
    what: why,
    where: { file, line },
    remedy: 'write names with versions, such as `torch==2.9.0`, a line each',
  });
}
