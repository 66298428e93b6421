import { randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;

/** What a ULID looks like: 48 bits of milliseconds since 1970 and 80 of chance, in Crockford's base 32. Source: ulid/spec. */
export const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A new ULID that sorts behind `after`, whatever the clock says. */
export function nextUlid(nowMs: number, after = ''): string {
  const chance = [...randomBytes(16)].map((byte) => DIGITS[byte & 31]).join('');
  const made = digitsOf(nowMs) + chance;
  return made > after ? made : following(after);
}

/** The milliseconds since 1970 that a ULID begins with. */
export function ulidTime(ulid: string): number {
  return [...ulid.slice(0, TIME_DIGITS)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);
}

function digitsOf(ms: number): string {
  let text = '';
  for (let left = Math.max(0, Math.floor(ms)); text.length < TIME_DIGITS; left = Math.floor(left / 32))
    text = `${DIGITS[left % 32]}${text}`;
  return text;
}

/** The next larger one: one more in its last place, carried as far as it goes. */
function following(ulid: string): string {
  const end = /Z*$/.exec(ulid)?.[0].length ?? 0;
  const place = ulid.length - end - 1;
  const digit = DIGITS[DIGITS.indexOf(ulid[place] ?? '') + 1] ?? '';
  return ulid.slice(0, place) + digit + '0'.repeat(end);
}
