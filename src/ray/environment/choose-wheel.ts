import { BringupError } from '../../core/error.ts';
import type { Pin } from './requirements-lock.ts';
import type { IndexFile } from './simple-page.ts';
import { type Target, targetName } from './target.ts';
import { parseWheelName } from './wheel-name.ts';
import { rankedTags } from './wheel-tags.ts';

/** A wheel of the lock that fits the target. */
export interface Wheel {
  readonly filename: string;
  readonly sha256: string;
}

/**
 * The best wheel of a pin among the files of its project: one whose hash the lock has, by the order of tags and then of builds.
 * Throws BringupError (`ray-wheel-none-fits`, `ray-wheel-not-in-index`).
 */
export function chooseWheel(pin: Pin, files: readonly IndexFile[], target: Target): IndexFile & Wheel {
  const ranks = rankedTags(target);
  const locked = files.filter(({ sha256 }) => sha256 !== undefined && pin.hashes.includes(sha256));
  const fitting = locked.flatMap((file) => {
    const wheel = parseWheelName(file.filename);
    if (wheel === undefined || file.sha256 === undefined || wheel.name !== pin.name) return [];
    const rank = Math.min(...wheel.tags.map((tag) => ranks.get(tag) ?? Number.POSITIVE_INFINITY));
    return rank === Number.POSITIVE_INFINITY
      ? []
      : [{ file: { ...file, sha256: file.sha256 }, rank, build: wheel.build }];
  });
  const [best] = fitting.toSorted((a, b) => a.rank - b.rank || b.build - a.build);
  if (best !== undefined) return best.file;
  throw locked.length === 0 ? notInIndex(pin, files) : noneFits(pin, locked, target);
}

function noneFits({ name, version }: Pin, locked: readonly IndexFile[], target: Target): BringupError {
  const some = locked.map(({ filename }) => filename).slice(0, 3);
  const more = locked.length > some.length ? ` and ${locked.length - some.length} more` : '';
  return noWheel({ package: `${name} ${version}`, target, there: `there is ${some.join(', ')}${more}` });
}

/** The error for a package that is not made for a target. `there`: what there is of it. */
export function noWheel({
  package: name,
  target,
  there,
}: {
  readonly package: string;
  readonly target: Target;
  readonly there: string;
}): BringupError {
  return new BringupError({
    code: 'ray-wheel-none-fits',
    category: 'unsupported',
    what: `${name} has no wheel for ${targetName(target)}: ${there}`,
    remedy:
      'choose another version of the package or of Python, or leave the package out of the requirements: nothing is built on hosts',
  });
}

function notInIndex({ name, version }: Pin, files: readonly IndexFile[]): BringupError {
  const untold = files.length > 0 && files.every(({ sha256 }) => sha256 === undefined);
  return new BringupError({
    code: 'ray-wheel-not-in-index',
    category: 'download',
    what: untold
      ? `the index tells no SHA-256 of the files of ${name}, so the locked one cannot be found`
      : `the index has no file of ${name} ${version} with a hash of the lock`,
    remedy: 'name the index that the lock was made from (UV_DEFAULT_INDEX), or make a new lock by removing the old one',
    retryable: false,
  });
}
