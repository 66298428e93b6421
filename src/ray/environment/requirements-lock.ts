import { BringupError } from '../../core/error.ts';
import { digest } from '../../core/json.ts';
import { type Target, targetName } from './target.ts';
import { normalName } from './wheel-name.ts';

/** One package of a lock: this version, and only files with one of these hashes. */
export interface Pin {
  readonly name: string;
  readonly version: string;
  /** SHA-256 in lower-case hex, sorted. */
  readonly hashes: readonly string[];
}

const PIN = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([^\s;]+)\s*(?:;[^#]*)?$/;
const SHA256 = /^sha256:[0-9a-f]{64}$/;

/**
 * The pins of a lock as `uv pip compile --generate-hashes` writes it, by name. Throws BringupError (`ray-lock-unreadable`) for
 * whatever is not a version with hashes: an address, a folder, an option.
 * @param file for the sentence
 */
export function parseLock(text: string, file: string): readonly Pin[] {
  const pins = logicalLines(text, file).map(({ line, number }) => pinOf(line, file, number));
  if (pins.length === 0) throw unreadable('it names no package', file, 1);
  const twice = pins.find(({ name }, index) => pins.findIndex((pin) => pin.name === name) !== index);
  if (twice !== undefined) throw unreadable(`it names ${twice.name} twice`, file, 1);
  return pins.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Lines with what a backslash goes on with, without comments, and where each begins. Throws BringupError (`ray-lock-unreadable`). */
export function logicalLines(
  text: string,
  file: string,
): readonly { readonly line: string; readonly number: number }[] {
  const lines: { readonly line: string; readonly number: number }[] = [];
  let [logical, number] = ['', 1];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (logical === '') number = index + 1;
    const part = raw.replace(/(^|\s)#.*$/, '');
    if (part.endsWith('\\')) {
      logical += `${part.slice(0, -1)} `;
      continue;
    }
    const line = `${logical}${part}`.trim();
    logical = '';
    if (line !== '') lines.push({ line, number });
  }
  if (logical.trim() !== '') throw unreadable('it ends in the middle of a line', file, number);
  return lines;
}

/** What one line locks. Throws BringupError (`ray-lock-unreadable`). */
export function pinOf(line: string, file: string, number: number): Pin {
  // A package may have a hundred files: one regular expression over all of them takes ten times as long.
  const [requirement = '', ...options] = line.split(/\s+--hash=/);
  const [, name, version] = PIN.exec(requirement) ?? [];
  const [what] = requirement.split(/\s/, 1);
  if (name === undefined || version === undefined || options.some((option) => /^$|\s/.test(option)))
    throw unreadable(`${JSON.stringify(what)} is no \`package==version\` with hashes`, file, number);
  const hashes = options.filter((option) => SHA256.test(option)).map((option) => option.slice('sha256:'.length));
  if (hashes.length === 0) throw unreadable(`${what} has no SHA-256`, file, number);
  return { name: normalName(name), version, hashes: [...new Set(hashes)].toSorted() };
}

/** What installs the pins, in one spelling: the same pins give the same text, whoever wrote the lock. */
export function canonicalLock(pins: readonly Pin[]): string {
  return pins
    .map(
      ({ name, version, hashes }) => `${name}==${version}${hashes.map((hash) => ` --hash=sha256:${hash}`).join('')}\n`,
    )
    .join('');
}

/** The name of the environment that a lock makes on a target: SHA-256 over the pins, the Python and the platform. */
export function lockHashOf(pins: readonly Pin[], target: Target, manager?: 'conda'): string {
  return digest({
    lock: canonicalLock(pins),
    target: targetName(target),
    ...(manager === undefined ? {} : { manager }),
  });
}

function unreadable(why: string, file: string, line: number): BringupError {
  return new BringupError({
    code: 'ray-lock-unreadable',
    category: 'config',
    what: `the lock cannot be used: ${why}`,
    where: { file, line },
    remedy:
      'let bringup write it again (remove the file), and leave packages from addresses and folders out of the requirements',
  });
}
