import { z } from 'zod';
import { Secret } from '../core/secret.ts';
import { DURATION, durationMs } from '../fleet/duration.ts';
import { parseEndpoint } from '../fleet/endpoint.ts';
import { suggest } from '../fleet/nearest.ts';

/*
 * How the text of an input becomes a value. Every input of an action is text when it arrives; blank text counts as not
 * given before a codec sees it. A message says the rule and never repeats the value.
 */

/** Any text. */
export function text(): z.ZodString {
  return z.string();
}

/** `true` or `false`, as the toolkit takes them. Source: YAML 1.2 core schema; actions/toolkit getBooleanInput. */
export function boolean() {
  return parsed('must be true or false', (given) => {
    if (/^(true|True|TRUE)$/.test(given)) return true;
    return /^(false|False|FALSE)$/.test(given) ? false : undefined;
  });
}

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number) {
  return parsed(`must be a whole number from ${least} to ${most}`, (given) => {
    const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  });
}

/** A duration with its unit, in milliseconds: `90s`, `30m`, `2h`. */
export function duration() {
  return parsed('must be a number and its unit (ms, s, m, h or d), such as 90s or 30m', (given) =>
    DURATION.test(given) && durationMs(given) > 0 ? durationMs(given) : undefined,
  );
}

/** A moment to come: the end of a day (UTC) as `YYYY-MM-DD`, or a time from now. */
export function moment() {
  return parsed('must be a day to come, such as 2027-12-31, or a time from now, such as 30d', (given) => {
    if (DURATION.test(given)) return new Date(Date.now() + durationMs(given));
    const end = new Date(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T23:59:59Z` : Number.NaN);
    // Date takes 30 February for 2 March: the day must come out as it went in.
    const isReal = !Number.isNaN(end.getTime()) && end.toISOString().startsWith(given);
    return isReal && end.getTime() > Date.now() ? end : undefined;
  });
}

/** Names, one a line or separated by commas. Empty ones and repeated ones are dropped. */
export function list() {
  return z.string().transform((given) => [
    ...new Set(
      given
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  ]);
}

/** Names out of a known set, as `list` reads them. */
export function listOf<const Names extends readonly string[]>(names: Names, kind: string) {
  return list().transform((items, context): Names[number][] => {
    const unknown = items.filter((item) => !names.includes(item));
    if (unknown.length === 0) return items;
    const unlike = unknown.map((item) => `${item} is none (${suggest(item, names, kind)})`);
    const message = `must name ${kind} that there are: ${unlike.join(', ')}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, {
    error: `must be ${[words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ')}`,
  });
}

/** `user@address`, `user@address:port`, `user@[IPv6]:port`. */
export function endpoint() {
  return parsed('must be user@address or user@address:port, an IPv6 address in [brackets]', parseEndpoint);
}

/** A secret. One line break at its end is dropped: files and `gh secret set` leave one there. */
export function secret(name: string) {
  return z.string().transform((given) => new Secret(name, given.replace(/\r?\n$/, '')));
}

/** Text that `read` makes a value of, or breaks the rule. */
function parsed<Value>(rule: string, read: (given: string) => Value | undefined) {
  return z.string().transform((given, context): Value => {
    const value = read(given);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: rule });
    return z.NEVER;
  });
}
