import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openWorkFolder } from '../../core/work-folder.ts';
import type { SigningKeys } from './distsign.ts';
import type { FetchedFile } from './site.ts';

/** Where this machine keeps archives it fetched and checked: `$BRINGUP_CACHE_DIR`, else `$XDG_CACHE_HOME/bringup`, and `mesh-client` in it. */
export function archiveStoreDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env['BRINGUP_CACHE_DIR'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bringup');
  return join(cache, 'mesh-client');
}

/** What came with an archive and proves it; kept beside it, so that it can be checked again without the site. */
export interface Proof {
  readonly sha256: string;
  readonly signature: Buffer;
  readonly signingKeys: SigningKeys;
}

/** Where an archive with this hash is kept. */
export function keptAt(store: string, sha256: string): string {
  return join(store, `${sha256}.tgz`);
}

/** What was kept under a name; undefined when there is nothing, or nothing readable. */
export async function findKept(store: string, name: string): Promise<Proof | undefined> {
  try {
    const entry = JSON.parse(await readFile(join(store, `${name}.json`), 'utf8')) as Readonly<Record<string, unknown>>;
    const bytes = (member: string) => Buffer.from(String(entry[member]), 'base64');
    const sha256 = String(entry['sha256']);
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    return {
      sha256,
      signature: bytes('signature'),
      signingKeys: { bundle: bytes('keys'), signature: bytes('keysSignature') },
    };
  } catch {
    return undefined;
  }
}

/** Keeps a checked archive: first its bytes under their hash, then its name. `path` is on the same file system. */
export async function keep(store: string, name: string, path: string, proof: Proof): Promise<void> {
  await rename(path, keptAt(store, proof.sha256));
  const text = JSON.stringify({
    sha256: proof.sha256,
    signature: proof.signature.toString('base64'),
    keys: proof.signingKeys.bundle.toString('base64'),
    keysSignature: proof.signingKeys.signature.toString('base64'),
  });
  await writeWhole(join(store, `${name}.json`), text);
}

/** Writes a file so that nobody ever sees half of it, however many hosts of a run want the same one at the same time. */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const next = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    await writeFile(next, data, { mode: 0o600 });
    await rename(next, path);
  } finally {
    await rm(next, { force: true });
  }
}

/** What a file on this machine hashes to; undefined when it cannot be read. */
export async function hashesOf(path: string): Promise<FetchedFile | undefined> {
  const sha256 = createHash('sha256');
  const blake2s = createHash('blake2s256');
  let sizeBytes = 0;
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) {
        sha256.update(part);
        blake2s.update(part);
        sizeBytes += part.length;
      }
    });
  } catch {
    return undefined;
  }
  return { sha256: sha256.digest('hex'), blake2s, sizeBytes };
}

/** A folder for what is fetched and not checked yet. It is gone afterwards, whatever happened. */
export async function whileFetching<T>(store: string, work: (folder: string) => Promise<T>): Promise<T> {
  await using folder = await openWorkFolder(store, 'incoming');
  return await work(folder.path);
}
