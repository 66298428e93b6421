import { z } from 'zod';
import { DURATION } from '../fleet/duration.ts';

/** An absolute path, written plainly: no `//`, no `.` or `..`, no slash at the end. */
export const absolutePath = z
  .string()
  .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/, 'must be an absolute path without //, /./, /../ or a slash at the end');

/** A path relative to the fleet file. */
export const localPath = z.string().min(1).describe('A file beside the fleet file, by its relative path.');

export const mode = z
  .string()
  .regex(/^0?[0-7]{3}$|^[0-7]{4}$/, 'must be three or four octal digits in quotes, such as "0644"')
  .describe('Permissions: three or four octal digits, in quotes.');

export const owner = z
  .string()
  .regex(/^(?!-)[^\s:/]+$/, 'must be the name or number of a user or group')
  .describe('Owner, by name or number.');

export const group = owner.describe('Group, by name or number.');

export const duration = z.string().regex(DURATION, 'must be a duration, such as 30s or 10m');

export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in hex (64 digits)')
  .describe('SHA-256 of what is fetched, in hex, as `sha256sum` prints it.');

/** Four octal digits. */
export function fourDigits(digits: string): string {
  return digits.padStart(4, '0');
}

/** The same object without the fields that are undefined, as exact optional types want it. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<Fields>
  >;
}

/** Name of an account or group, as useradd accepts it. */
export const accountName = z
  .string()
  .regex(/^[a-z_][a-z0-9_-]{0,30}\$?$/, 'must be lower-case letters, digits, hyphens and underscores, at most 31');

/** A uid or gid. */
export const number = z.int().min(0).max(4_294_967_294);

/** A systemd unit with its type. */
export const unitName = z
  .string()
  .regex(
    /^(?=.{1,255}$)[A-Za-z0-9:_.\\-][A-Za-z0-9:_.\\@-]*\.(service|socket|timer|mount|automount|path|target|slice|swap)$/,
    'must be a unit with its type, such as web.service, in 255 characters at most',
  );

/** A service, or a unit with its type. */
export const serviceName = z.string().regex(/^[A-Za-z0-9:_.\\@-]+$/, 'must be the name of a service');

/** An address on the web. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s@]+$/, 'must be an http or https address without a password in it');
