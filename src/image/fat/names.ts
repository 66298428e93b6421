import { wrongName } from './errors.ts';

const MAX_UNITS = 255;
const ASCII = /^[\0-\x7f]*$/;

/** The names of a path such as `/boot/grub` or `boot/grub`; none for the root. Throws BringupError when FAT cannot hold one. */
export function namesOf(path: string): readonly string[] {
  const names = path.replace(/^\/+/, '').replace(/\/+$/, '');
  return names === '' ? [] : names.split('/').map(checkedName);
}

/** One spelling for all names that are the same to FAT: it keeps case, and does not tell it apart. */
export function folded(name: string): string {
  return ASCII.test(name) ? name.toUpperCase() : Array.from(name, foldedCharacter).join('');
}

function foldedCharacter(character: string): string {
  const upper = character.toUpperCase();
  // Windows' table maps one character to one, and none from outside of ASCII into it.
  const becomesAscii = upper < '\x80' && character >= '\x80';
  return upper.length === character.length && !becomesAscii ? upper : character;
}

/** Linux: fs/fat/namei_vfat.c vfat_bad_char. Dots and spaces at the end are lost on Windows, so they are refused too. */
function checkedName(name: string): string {
  if (name === '' || name === '.' || name === '..') throw wrongName(name, 'it names no entry of a directory');
  const bad = /[\0-\x1f*?<>|":\\\uffff]/.exec(name);
  if (bad !== null) throw wrongName(name, `it has the character ${JSON.stringify(bad[0])}`);
  if (!name.isWellFormed()) throw wrongName(name, 'it is no valid Unicode');
  if (/[. ]$/.test(name)) throw wrongName(name, 'it ends with a dot or a space');
  if (name.length > MAX_UNITS) throw wrongName(name, `it is longer than ${MAX_UNITS} characters`);
  return name;
}
