import { BringupError } from '../../core/error.ts';
import { logicalLines, type Pin, pinOf } from './requirements-lock.ts';

/** A file of the user's own repository with locked requirements. */
export interface LockedFile {
  readonly text: string;
  readonly file: string;
}

/** One of its lines: what it asks for, and which files of the index it allows. */
interface LockedRequirement extends Pin {
  /** For the resolver: with extras and markers, without hashes. */
  readonly requirement: string;
}

/** Lines that tell pip what is true here anyway: `--require-hashes`, or which files are looked at. */
const HARMLESS = /^(?:--require-hashes|--only-binary[ =]\S+|--prefer-binary)$/;

/** The requirements of a locked file. Throws BringupError (`ray-lock-unreadable`) for what is not a version with hashes. */
export function lockedRequirements({ text, file }: LockedFile): readonly LockedRequirement[] {
  return logicalLines(text, file).flatMap(({ line, number }) => {
    if (HARMLESS.test(line)) return [];
    return [{ ...pinOf(line, file, number), requirement: line.replace(/\s+--hash=\S+/g, '') }];
  });
}

/**
 * Pins that the resolver found, with only those files that the repository's own lock allows, too: it would install the same there.
 * Throws BringupError (`ray-repository-hashes`) when nothing is left of one.
 */
export function asLocked(pins: readonly Pin[], locked: LockedFile | undefined): readonly Pin[] {
  if (locked === undefined) return pins;
  const requirements = lockedRequirements(locked);
  return pins.map((pin) => {
    const own = requirements.filter(({ name, version }) => name === pin.name && version === pin.version);
    if (own.length === 0) return pin;
    const hashes = pin.hashes.filter((hash) => own.some((one) => one.hashes.includes(hash)));
    if (hashes.length === 0) throw differs(pin, locked.file);
    return { ...pin, hashes };
  });
}

function differs({ name, version }: Pin, file: string): BringupError {
  return new BringupError({
    code: 'ray-repository-hashes',
    category: 'config',
    what: `the repository locks ${name} ${version} to other files than the package index has`,
    where: { file },
    remedy:
      'lock it again from the index that this machine uses (UV_DEFAULT_INDEX), and write the new commit; or find out who changed the file',
  });
}
