import { sha256 } from '../core/json.ts';
import { Secret } from '../core/secret.ts';
import { type Sh, sh } from '../core/sh.ts';
import { keyedHash, printKeyedHash } from './run-key.ts';

/** What a file should hold: text, bytes, or a secret nobody may see. */
export type Content = string | Secret | { readonly base64: string };

/** SHA-256 of content that is no secret. */
export function contentHash(content: Exclude<Content, Secret>): string {
  return sha256(typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'));
}

/** Shell that prints `keyed INDEX HASH` for a plain file: the hash of this run's key and the file together. */
export function readKeyedHash(path: string, index: number): Sh {
  return sh`if [ -f ${path} ] && [ ! -L ${path} ]; then
printf 'keyed ${index} '
${printKeyedHash(sh`cat ${path}`)}
fi`;
}

/** Which indexes of `readKeyedHash` hold exactly the secret. */
export function holdsSecret(output: string, index: number, secret: Secret): boolean {
  const hash = new RegExp(`^keyed ${index} ([0-9a-f]{64})`, 'm').exec(output)?.[1];
  return hash === keyedHash(secret.reveal());
}

/** Shell that prints the content, by the `printf` builtin alone: no process, no argument that others could see. */
export function printContent(content: Content): Sh {
  if (typeof content === 'string' && !content.includes('\0')) return sh`printf '%s' ${content}`;
  if (content instanceof Secret) return sh`printf '%s' ${content}`;
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');
  return sh`printf ${escapeBytes(bytes)}`;
}

/** Bytes as a format of printf: letters and digits as they are, all else in octal. */
function escapeBytes(bytes: Buffer): string {
  const plain = /[A-Za-z0-9 .,:;=_/+]/;
  return Array.from(bytes, (byte) => {
    const letter = String.fromCharCode(byte);
    return plain.test(letter) ? letter : `\\${byte.toString(8).padStart(3, '0')}`;
  }).join('');
}
