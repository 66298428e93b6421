import { randomBytes } from 'node:crypto';
import { sha256 } from '../core/json.ts';
import { Secret } from '../core/secret.ts';
import { type Sh, sh } from '../core/sh.ts';

/** Made for this process, so that the hash of a secret is worth nothing to who reads it later. */
const RUN_KEY = new Secret('bringup run key', randomBytes(32).toString('hex'));

/** Shell that prints the hash of this run's key and what `print` prints, as `sha256sum` does. */
export function printKeyedHash(print: Sh): Sh {
  return sh`{ printf '%s' ${RUN_KEY}; ${print}; } | if bu_has sha256sum; then sha256sum; else shasum -a 256; fi`;
}

/** The same hash of a text, made here. */
export function keyedHash(text: string): string {
  return sha256(RUN_KEY.reveal() + text);
}
