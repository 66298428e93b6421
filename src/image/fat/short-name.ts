/** The 8.3 name that stands beside a long one. */
export interface ShortName {
  /** 11 characters, padded with spaces. */
  readonly padded: string;
  /** It says all, so no long name is needed. */
  readonly complete: boolean;
}

const OFTEN = 9;
const HASHES = 0x10000;

/**
 * The 8.3 name of a long name: the name itself where it fits, else its beginning with ~1 to ~9, else two letters, four digits
 * of a hash and ~1 to ~9, as Windows and Linux do (fs/fat/namei_vfat.c vfat_create_shortname), but of ASCII alone and without
 * chance. @param isTaken of a name such as `FILE~1.TXT`
 */
export function shortNameOf(name: string, isTaken: (shown: string) => boolean): ShortName {
  const dot = name.lastIndexOf('.');
  // Of names like ".profile" all is the base.
  const hasExtension = /[^. ]/.test(name.slice(0, Math.max(0, dot)));
  const base = reduced(hasExtension ? name.slice(0, dot) : name);
  const extension = reduced(hasExtension ? name.slice(dot + 1) : '');

  const cut = extension.text.slice(0, 3);
  const fits = base.exact && extension.exact && base.text.length <= 8 && extension.text.length <= 3;
  if (fits && !isTaken(shown(base.text, cut)))
    return { padded: padded(base.text, cut), complete: shown(base.text, cut) === name };
  for (const start of starts(name, base.text))
    for (let number = 1; number <= OFTEN; number += 1) {
      const candidate = `${start}~${number}`;
      if (!isTaken(shown(candidate, cut))) return { padded: padded(candidate, cut), complete: false };
    }
  throw new RangeError(`no 8.3 name is left for ${name}`); // a directory cannot have that many entries
}

/** Ties a long name to its short one: 11 bytes (Microsoft FAT specification, ChkSum). */
export function shortNameChecksum(padded: Uint8Array): number {
  return padded.subarray(0, 11).reduce((sum, byte) => (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff, 0);
}

function* starts(name: string, base: string): Iterable<string> {
  yield base.slice(0, 6);
  let hash = 0;
  for (let index = 0; index < name.length; index += 1) hash = (hash * 31 + name.charCodeAt(index)) % HASHES;
  for (let step = 0; step < HASHES; step += 1) {
    const digits = ((hash + step) % HASHES).toString(16).toUpperCase().padStart(4, '0');
    yield base.slice(0, 2) + digits;
  }
}

function reduced(part: string): { readonly text: string; readonly exact: boolean } {
  const text = Array.from(part.replace(/[. ]/g, ''), (character) =>
    /[A-Za-z0-9!#$%&'()\-@^_`{}~]/.test(character) ? character.toUpperCase() : '_',
  ).join('');
  return { text, exact: text === part.toUpperCase() };
}

function shown(base: string, extension: string): string {
  return extension === '' ? base : `${base}.${extension}`;
}

function padded(base: string, extension: string): string {
  return base.padEnd(8) + extension.padEnd(3);
}
