import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { BringupError, BringupErrors, type Place } from '../../core/error.ts';
import { keysIn } from './distsign.ts';
import { fingerprintsIn } from './openpgp.ts';
import type { InstallSection } from './schema.ts';

/** Keys beside the fleet file that mirrors sign with, by the path as it is written. */
export interface KeyFiles {
  /** Root keys of archives, in base64. */
  readonly roots: ReadonlyMap<string, readonly string[]>;
  /** Keyrings of apt repositories, as bytes in base64. */
  readonly keyrings: ReadonlyMap<string, string>;
}

/** An `install:` section of some host, and where its keys stand in the fleet file. */
export interface InstallMention {
  readonly section: InstallSection;
  place(key: 'signing-root' | 'keyring'): Place;
}

const MOST_BYTES = 256 * 1024;

/** Reads every key file that is mentioned, each once. `root` is the fleet file's folder. Throws BringupErrors for all that are not what they should be. */
export async function readKeyFiles(root: string, mentions: readonly InstallMention[]): Promise<KeyFiles> {
  const roots = new Map<string, readonly string[]>();
  const keyrings = new Map<string, string>();
  const problems: BringupError[] = [];
  for (const { section, place } of mentions) {
    const { 'signing-root': signingRoot, keyring } = section;
    const readers = [
      {
        key: 'signing-root' as const,
        path: signingRoot,
        known: roots,
        take(bytes: Buffer, path: string) {
          const keys = keysIn(bytes.toString('latin1'), 'ROOT PUBLIC KEY');
          if (keys !== undefined) roots.set(path, keys);
          return keys !== undefined;
        },
        should: 'blocks of `-----BEGIN ROOT PUBLIC KEY-----` and nothing else',
      },
      {
        key: 'keyring' as const,
        path: keyring,
        known: keyrings,
        take(bytes: Buffer, path: string) {
          keyrings.set(path, bytes.toString('base64'));
          return fingerprintsIn(bytes).length > 0;
        },
        should: 'an OpenPGP key as `gpg --export` writes it, not armored',
      },
    ];
    for (const { key, path, known, take, should } of readers) {
      if (path === undefined || known.has(path)) continue;
      const said = await read(root, path).then(
        (bytes) => (take(bytes, path) ? undefined : `does not hold ${should}`),
        (error: Error) => error.message,
      );
      if (said !== undefined) problems.push(invalid(key, path, said, place(key)));
    }
  }
  if (problems.length > 0) throw new BringupErrors(problems);
  return { roots, keyrings };
}

async function read(root: string, path: string): Promise<Buffer> {
  const file = resolve(root, path);
  if (relative(root, file).startsWith('..')) throw new Error('lies outside of the folder of the fleet file');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `is not there (looked in ${root})` : `cannot be read: ${error.message}`);
  });
  if (bytes.length > MOST_BYTES) throw new Error(`is larger than ${MOST_BYTES} bytes`);
  return bytes;
}

function invalid(key: string, path: string, said: string, where: Place): BringupError {
  return new BringupError({
    code: 'mesh-key-file-invalid',
    category: 'config',
    what: `${key} ${path} ${said}`,
    remedy: 'put the public key of the mirror into that file, beside the fleet file',
    where,
  });
}
