import ssh2 from 'ssh2';
import { Secret } from '../../core/secret.ts';
import type { HostKeyPair } from './node-wish.ts';

/** Type, length and 32 bytes. Source: RFC 8709, section 4. */
const ED25519_BLOB_BYTES = 4 + 'ssh-ed25519'.length + 4 + 32;

/** A new SSH key of a host in OpenSSH's form, made by node:crypto. RSA only for clients that know nothing else: it takes a second. */
export async function makeHostKey(type: 'ed25519' | 'rsa', hostname: string): Promise<HostKeyPair> {
  for (;;) {
    const pair = await makeKey(type, hostname);
    // ssh2 takes a leading zero away, in one of 256 keys, and such a one neither OpenSSH nor anybody else can read.
    const blob = Buffer.from(pair.public.split(' ')[1] ?? '', 'base64');
    if (type === 'rsa' || blob.length === ED25519_BLOB_BYTES) return pair;
  }
}

async function makeKey(type: 'ed25519' | 'rsa', hostname: string): Promise<HostKeyPair> {
  const comment = `root@${hostname}`;
  const pair = await new Promise<{ private: string; public: string }>((resolve, reject) => {
    const done = (error: Error | null, made: { private: string; public: string }) =>
      error ? reject(error) : resolve(made);
    if (type === 'ed25519') ssh2.utils.generateKeyPair('ed25519', { comment }, done);
    else ssh2.utils.generateKeyPair('rsa', { bits: 3072, comment }, done);
  });
  return { type, private: new Secret(`${type} host key of ${hostname}`, pair.private), public: pair.public.trim() };
}
