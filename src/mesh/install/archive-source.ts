import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { BringupError } from '../../core/error.ts';
import { digest } from '../../core/json.ts';
import { archiveStoreDirectory, findKept, hashesOf, keep, keptAt, type Proof, whileFetching } from './archive-store.ts';
import { requireSigned, type SigningKeys, trustedSigningKeys } from './distsign.ts';
import { trackOf } from './schema.ts';
import { fetchFile, fetchSmall } from './site.ts';

/** Which archive, from where, and who vouches for it. */
export interface ArchiveWish {
  /** `msi`: the installer for Windows. Default: the archive for Linux. */
  readonly form?: 'tgz' | 'msi';
  /** Root of the site, without a slash at its end. */
  readonly site: string;
  readonly version: string;
  readonly arch: string;
  /** What the fleet file says it hashes to. */
  readonly sha256?: string;
  /** Root keys, in base64. */
  readonly roots: readonly string[];
}

/** An archive on this machine that passed all checks. */
export interface CheckedArchive {
  readonly path: string;
  readonly sha256: string;
}

/** More is no archive of a client. */
export const MOST_ARCHIVE_BYTES = 512 * 2 ** 20;
const MOST_SMALL_BYTES = 2 ** 20;

const underWay = new Map<string, Promise<CheckedArchive>>();

/**
 * The archive, from this machine's store when it is there, else from the site; checked either way: its hash, the signature
 * over it, who vouches for the signing keys, and that it holds that version. All who ask at the same time wait for one
 * download. Throws BringupError (`download`).
 */
export function checkedArchive(
  wish: ArchiveWish,
  signal: AbortSignal,
  store = archiveStoreDirectory(),
): Promise<CheckedArchive> {
  const key = digest({ wish, store });
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const work = keptOrFetched(wish, signal, store).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

/** The name of the folder in an archive, and of the archive without `.tgz`. Source: tailscale release/dist/unixpkgs/pkgs.go. */
export function archiveNameOf({ version, arch }: Pick<ArchiveWish, 'version' | 'arch'>): string {
  return `tailscale_${version}_${arch}`;
}

/** The name of the file on the site. Source: tailscale release/dist/unixpkgs/pkgs.go, clientupdate/clientupdate_windows.go. */
function fileNameOf(wish: ArchiveWish): string {
  return wish.form === 'msi' ? `tailscale-setup-${wish.version}-${wish.arch}.msi` : `${archiveNameOf(wish)}.tgz`;
}

async function keptOrFetched(wish: ArchiveWish, signal: AbortSignal, store: string): Promise<CheckedArchive> {
  // Another root may be asked to vouch for an archive of the same name.
  const name = `${fileNameOf(wish)}-${digest(wish.roots).slice(0, 12)}`;
  const kept = await findKept(store, name);
  if (kept !== undefined) {
    const path = keptAt(store, kept.sha256);
    if (await isSound(path, kept, wish)) return { path, sha256: kept.sha256 };
  }
  return whileFetching(store, async (folder) => {
    const fetched = join(folder, 'archive.tgz');
    const proof = await fetchChecked(fetched, wish, signal);
    await keep(store, name, fetched, proof);
    return { path: keptAt(store, proof.sha256), sha256: proof.sha256 };
  });
}

/** Whether what was kept passes all checks once more; if not it is fetched anew. */
async function isSound(path: string, { sha256, signature, signingKeys }: Proof, wish: ArchiveWish): Promise<boolean> {
  const hashes = await hashesOf(path);
  if (hashes?.sha256 !== sha256 || (wish.sha256 !== undefined && wish.sha256 !== sha256)) return false;
  try {
    requireSigned(hashes, signature, trustedSigningKeys(signingKeys, wish.roots, wish.site), path);
    return (await insideOf(path, wish)) === archiveNameOf(wish);
  } catch (error) {
    if (error instanceof BringupError) return false;
    throw error;
  }
}

async function fetchChecked(path: string, wish: ArchiveWish, signal: AbortSignal): Promise<Proof> {
  const { site, version, arch, roots } = wish;
  const url = `${site}/${trackOf(version)}/${fileNameOf(wish)}`;
  const small = async (address: string) => {
    const bytes = await fetchSmall(address, { signal, mostBytes: MOST_SMALL_BYTES });
    if (bytes === undefined) throw incomplete(address, site);
    return bytes;
  };
  const signingKeys: SigningKeys = {
    bundle: await small(`${site}/distsign.pub`),
    signature: await small(`${site}/distsign.pub.sig`),
  };
  const keys = trustedSigningKeys(signingKeys, roots, site);
  const hashes = await fetchFile(url, path, { signal, mostBytes: MOST_ARCHIVE_BYTES });
  if (hashes === undefined) throw archiveMissing(url, version, arch);
  if (wish.sha256 !== undefined && wish.sha256 !== hashes.sha256) throw wrongHash(url, hashes.sha256, wish.sha256);
  const published = /^[0-9a-f]{64}/i.exec((await small(`${url}.sha256`)).toString('latin1').trim())?.[0];
  if (published?.toLowerCase() !== hashes.sha256) throw damaged(url, hashes.sha256, published);
  const signature = await small(`${url}.sig`);
  requireSigned(hashes, signature, keys, url);
  const inside = await insideOf(path, wish);
  if (inside !== archiveNameOf(wish)) throw otherArchive(url, inside);
  return { sha256: hashes.sha256, signature, signingKeys };
}

/** What is in the file, by its own account. An installer tells its version only to Windows: what it brought is read back there. */
async function insideOf(path: string, wish: ArchiveWish): Promise<string> {
  if (wish.form !== 'msi') return outermostOf(path);
  const head = Buffer.alloc(OLE.length);
  await using file = await open(path, 'r');
  await file.read(head);
  return head.equals(OLE) ? archiveNameOf(wish) : '';
}

/** What every MSI begins with. Source: MS-CFB, header signature. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The folder that everything in an archive is in. The signature is over bytes without a name, so an old archive under the
 * name of a new one would pass; but what it holds is called by its version.
 */
async function outermostOf(path: string): Promise<string> {
  const head = Buffer.alloc(64 * 1024);
  await using file = await open(path, 'r');
  const { bytesRead } = await file.read(head);
  try {
    const tar = gunzipSync(head.subarray(0, bytesRead), { finishFlush: constants.Z_SYNC_FLUSH });
    const [first = ''] = tar.subarray(0, 100).toString('utf8').split('\0');
    return first.replace(/^\.\//, '').split('/')[0] ?? '';
  } catch {
    return '';
  }
}

/** The site has no archive of that name. */
export function archiveMissing(url: string, version: string, arch: string): BringupError {
  return new BringupError({
    code: 'mesh-archive-missing',
    category: 'download',
    what: `the site has no ${url}`,
    remedy: `see whether there is a version ${version} for ${arch}; if so, the mirror may not have it yet`,
    retryable: false,
  });
}

function incomplete(address: string, site: string): BringupError {
  return new BringupError({
    code: 'mesh-mirror-incomplete',
    category: 'download',
    what: `the site has no ${address}, and nothing is installed that cannot be checked`,
    remedy: `let the mirror ${site} have all of distsign.pub, distsign.pub.sig, and .sha256 and .sig of each archive`,
    retryable: false,
  });
}

/** It is another file than the fleet file says. */
export function wrongHash(url: string, got: string, wanted: string): BringupError {
  return new BringupError({
    code: 'mesh-archive-wrong-hash',
    category: 'download',
    what: `${url} has the SHA-256 ${got}, and the fleet file says ${wanted}`,
    remedy: 'find out who changed it; if the new archive is meant, write its hash in mesh.install.sha256',
    retryable: false,
  });
}

function damaged(url: string, got: string, published: string | undefined): BringupError {
  return new BringupError({
    code: 'mesh-archive-damaged',
    category: 'download',
    what: `${url} has the SHA-256 ${got}, and the site itself tells ${published ?? 'none'}`,
    remedy: 'try again; when it stays so, the mirror has only part of the file, or somebody changed it',
    retryable: false,
  });
}

function otherArchive(url: string, inside: string): BringupError {
  return new BringupError({
    code: 'mesh-archive-other',
    category: 'download',
    what: `${url} is signed, but what is in it is called ${inside === '' ? 'nothing that can be read' : inside}`,
    remedy: 'correct the mirror: it serves one archive under the name of another',
    retryable: false,
  });
}
