import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveMissing, type CheckedArchive, MOST_ARCHIVE_BYTES, wrongHash } from '../install/archive-source.ts';
import { archiveStoreDirectory, hashesOf, keptAt, whileFetching } from '../install/archive-store.ts';
import { fetchFile } from '../install/site.ts';

/** An archive for Macs, which somebody made who is not the vendor: nobody signed it, so its hash is all there is. */
export interface MacArchive {
  readonly url: string;
  readonly version: string;
  readonly arch: string;
  readonly sha256: string;
}

/** The archive, from this machine's store when it is there, else from its address. Throws BringupError (`download`). */
export async function checkedMacArchive(
  { url, version, arch, sha256 }: MacArchive,
  signal: AbortSignal,
  store = archiveStoreDirectory(),
): Promise<CheckedArchive> {
  const path = keptAt(store, sha256);
  if ((await hashesOf(path))?.sha256 === sha256) return { path, sha256 };
  return whileFetching(store, async (folder) => {
    const fetched = join(folder, 'archive.tgz');
    const hashes = await fetchFile(url, fetched, { signal, mostBytes: MOST_ARCHIVE_BYTES });
    if (hashes === undefined) throw archiveMissing(url, version, `darwin ${arch}`);
    if (hashes.sha256 !== sha256) throw wrongHash(url, hashes.sha256, sha256);
    await rename(fetched, path);
    return { path, sha256 };
  });
}
