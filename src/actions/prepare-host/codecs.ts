import { z } from 'zod';

/** A user name that every Linux takes. Source: shadow useradd(8), "CAVEATS". */
export function accountName() {
  return z.string().regex(/^[a-z_][a-z0-9_-]{0,31}$/, 'must be lower-case letters, digits, - and _, at most 32');
}

/** One public key line as `ssh-keygen` writes it, without options before it. Source: sshd(8), "AUTHORIZED_KEYS FILE FORMAT". */
export function publicKey() {
  const types = ['ssh-ed25519', 'ssh-rsa', 'ecdsa-sha2-nistp(?:256|384|521)', 'sk-[a-z0-9@.-]+'];
  const line = new RegExp(`^(?:${types.join('|')}) [A-Za-z0-9+/]{40,}={0,2}(?: [^\\r\\n]*)?$`);
  return z.string().regex(line, 'must be one line of a public key file (it starts with the type of the key)');
}

/** A day that exists and is still to come, as `YYYY-MM-DD`. */
export function expiryDate() {
  return z.iso
    .date('must be a day as YYYY-MM-DD')
    .refine((day) => Date.parse(`${day}T23:59:59Z`) > Date.now(), 'must be a day that is still to come');
}
