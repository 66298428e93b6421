import { createHash } from 'node:crypto';
import { sh } from '../core/sh.ts';
import type { Section } from '../engine/program.ts';

/** Where a host keeps what is known of it as a provider, for root alone: a file for each id that a runner gave it. */
export const RECORDS = '/var/lib/bringup/providers';

/** More is no record of one machine. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Prints the host's own keys, and its records as base64: damaged ones may hold anything. */
export const READ_RECORDS: Section = {
  name: 'records',
  body: sh`for bu_f in /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/ssh_host_ecdsa_key.pub /etc/ssh/ssh_host_rsa_key.pub; do
if [ -r "$bu_f" ]; then printf 'key %s\n' "$(cat "$bu_f")"; fi
done
for bu_f in ${RECORDS}/*.json; do
[ -f "$bu_f" ] || continue
if [ "$(wc -c <"$bu_f")" -gt ${MOST_BYTES} ]; then printf 'record %s -\n' "$bu_f"
else printf 'record %s %s\n' "$bu_f" "$(base64 <"$bu_f" | tr -d '\n')"; fi
done
echo end`,
};

export interface HostSays {
  /** Fingerprints of its keys, the one that identifies a machine first. */
  readonly keys: readonly string[];
  /** Without a text: too large to be one. */
  readonly records: readonly { readonly file: string; readonly text?: string }[];
  /** It came to its end. */
  readonly whole: boolean;
}

/** What `READ_RECORDS` printed. */
export function hostSays(output: string): HostSays {
  const keys = Array.from(output.matchAll(/^key \S+ ([A-Za-z0-9+/]+={0,2})/gm), ([, key = '']) => fingerprint(key));
  const records = Array.from(output.matchAll(/^record (\S+) (\S*)$/gm), ([, file = '', text = '']) =>
    text === '-' ? { file } : { file, text: Buffer.from(text, 'base64').toString('utf8') },
  );
  return { keys, records, whole: /^end$/m.test(output) };
}

function fingerprint(key: string): string {
  return `SHA256:${createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64').replace(/=+$/, '')}`;
}

/**
 * The fingerprints that a host may be known by: all of its keys, when it has shown one of them; else the one that it showed. Over a
 * connection without keys what its files say is all there is.
 */
export function ownKeys({ keys }: HostSays, shown: string | undefined): readonly string[] {
  return shown === undefined || keys.includes(shown) ? keys : [shown];
}
