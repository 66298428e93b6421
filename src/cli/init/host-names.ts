import { isIP, isIPv4 } from 'node:net';
import { NAME } from '../../fleet/schema.ts';

/** Words that selections use for themselves. */
const RESERVED: ReadonlySet<string> = new Set(['all', 'failed']);

/** A name for a host that nobody named yet: the first part of its DNS name, or its last number. Never one of `taken`. */
export function hostNameFor(address: string, taken: ReadonlySet<string>): string {
  const whole = asName(isIP(address) === 0 ? address : '');
  const first = isIPv4(address) ? `host-${address.split('.').at(-1)}` : asName(address.split('.')[0] ?? '');
  const wishes = isIP(address) === 0 ? [first, whole] : isIPv4(address) ? [first] : [];
  const free = wishes.find((name) => isFree(name, taken));
  if (free !== undefined) return free;
  const base = wishes[0] !== undefined && NAME.test(wishes[0]) ? wishes[0].slice(0, 58) : 'host';
  for (let number = base === 'host' ? 1 : 2; ; number++) {
    if (isFree(`${base}-${number}`, taken)) return `${base}-${number}`;
  }
}

/** Whether a fleet file takes the name for a host, as a sentence when it does not. */
export function hostNameProblem(name: string, taken: ReadonlySet<string>): string | undefined {
  if (!NAME.test(name)) return 'use lower-case letters, digits and hyphens, at most 63';
  if (RESERVED.has(name)) return 'selections use that word: choose another';
  return taken.has(name) ? 'another host has that name' : undefined;
}

/** Text as a name of a fleet or a host: lower case, everything else than letters and digits as one hyphen. May be empty. */
export function asName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-|-$/g, '');
}

function isFree(name: string, taken: ReadonlySet<string>): boolean {
  return hostNameProblem(name, taken) === undefined;
}
