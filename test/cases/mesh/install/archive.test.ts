import { sign } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkFolder } from '../../../../src/core/work-folder.ts';
import { type ArchiveWish, checkedArchive } from '../../../../src/mesh/install/archive-source.ts';
import { findKept, keep } from '../../../../src/mesh/install/archive-store.ts';
import { keysIn } from '../../../../src/mesh/install/distsign.ts';
import { VENDOR_ROOTS } from '../../../../src/mesh/install/root-keys.ts';
import { ARCHIVE, archiveOf, type Files, filesOf, newPair, pem, type Site, serve, signFile } from './signed-site.ts';

const root = newPair();
const signing = newPair();
const SIGNAL = new AbortController().signal;

interface Rig extends AsyncDisposable {
  readonly files: Files;
  readonly site: Site;
  readonly store: string;
  get(wish?: Partial<ArchiveWish>): ReturnType<typeof checkedArchive>;
  /** The code of the error. */
  refused(wish?: Partial<ArchiveWish>): Promise<string>;
}

async function rig(files = filesOf(root, signing)): Promise<Rig> {
  const site = await serve(files);
  const store = await mkdtemp(join(tmpdir(), 'bringup-store-'));
  const get = (wish: Partial<ArchiveWish> = {}) =>
    checkedArchive({ site: site.url, version: '1.102.3', arch: 'amd64', roots: [root.raw], ...wish }, SIGNAL, store);
  return {
    files,
    site,
    store,
    get,
    refused: (wish) =>
      get(wish).then(
        () => 'nothing',
        (error: { code: string }) => error.code,
      ),
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await rm(store, { recursive: true });
    },
  };
}

interface Refusal {
  readonly what: string;
  readonly code: string;
  readonly change?: (files: Files) => void;
  readonly wish?: Partial<ArchiveWish>;
}

const REFUSALS: readonly Refusal[] = [
  { what: 'a byte of the archive was changed', code: 'mesh-archive-damaged', change: (files) => flip(files, ARCHIVE) },
  {
    what: 'the archive was changed, and its published hash with it',
    code: 'mesh-archive-not-signed',
    change: (files) => replace(files, archiveOf('tailscale_1.102.3_amd64', 'evil')),
  },
  {
    what: 'the archive is signed by a key that was retired',
    code: 'mesh-archive-not-signed',
    change: (files) => files.set(`${ARCHIVE}.sig`, signFile(bytes(files, ARCHIVE), newPair())),
  },
  { what: 'another root signed the bundle', code: 'mesh-signing-keys-untrusted', wish: { roots: [newPair().raw] } },
  { what: 'the vendor did not sign it', code: 'mesh-signing-keys-untrusted', wish: { roots: VENDOR_ROOTS } },
  {
    what: 'the bundle was changed',
    code: 'mesh-signing-keys-untrusted',
    change: (files) => flip(files, '/distsign.pub'),
  },
  {
    what: 'the bundle is signed, and holds something else',
    code: 'mesh-signing-keys-invalid',
    change: (files) => {
      const bundle = pem('ROOT', [signing]);
      files.set('/distsign.pub', bundle).set('/distsign.pub.sig', sign(null, bundle, root.privateKey));
    },
  },
  {
    what: 'the signature is cut off',
    code: 'mesh-signature-malformed',
    change: (files) => files.set(`${ARCHIVE}.sig`, bytes(files, `${ARCHIVE}.sig`).subarray(0, 40)),
  },
  {
    what: 'the signature of the bundle is text',
    code: 'mesh-signature-malformed',
    change: (files) => files.set('/distsign.pub.sig', Buffer.from(bytes(files, '/distsign.pub.sig').toString('hex'))),
  },
  { what: 'the fleet file says another hash', code: 'mesh-archive-wrong-hash', wish: { sha256: '0'.repeat(64) } },
  { what: 'there is no such version', code: 'mesh-archive-missing', wish: { version: '1.104.0' } },
  {
    what: 'there is no signature',
    code: 'mesh-mirror-incomplete',
    change: (files) => files.delete(`${ARCHIVE}.sig`),
  },
  { what: 'there is no hash', code: 'mesh-mirror-incomplete', change: (files) => files.delete(`${ARCHIVE}.sha256`) },
  {
    what: 'there are no signing keys',
    code: 'mesh-mirror-incomplete',
    change: (files) => files.delete('/distsign.pub'),
  },
  {
    what: 'an old archive, well signed, stands under a new name',
    code: 'mesh-archive-other',
    change: (files) => {
      const old = archiveOf('tailscale_1.90.0_amd64');
      replace(files, old);
      files.set(`${ARCHIVE}.sig`, signFile(old, signing));
    },
  },
];

test.each(REFUSALS)('$what: refused with $code, and nothing is kept', async ({ code, change, wish }) => {
  await using one = await rig();
  change?.(one.files);
  expect(await one.refused(wish)).toBe(code);
  expect(await readdir(one.store)).toEqual([]);
});

test('an unstable version stands elsewhere on the site', async () => {
  await using one = await rig();
  expect(await one.refused({ version: '1.103.5' })).toBe('mesh-archive-missing');
  expect(one.site.asked).toContain('/unstable/tailscale_1.103.5_amd64.tgz');
});

test('what was checked once is kept, and checked again without the site', async () => {
  await using one = await rig();
  const first = await one.get();
  expect(await readFile(first.path)).toEqual(one.files.get(ARCHIVE));
  const asked = one.site.asked.length;
  expect(await one.get()).toEqual(first);
  expect(one.site.asked.length).toBe(asked);
  await writeFile(first.path, 'something else');
  expect(await readFile((await one.get()).path)).toEqual(one.files.get(ARCHIVE));
  expect(one.site.asked.length).toBeGreaterThan(asked);
  expect(await one.refused({ sha256: '0'.repeat(64) })).toBe('mesh-archive-wrong-hash');
  // Another root vouches for none of it.
  expect(await one.refused({ roots: [newPair().raw] })).toBe('mesh-signing-keys-untrusted');
});

test('what a process left that was killed while it fetched goes with the next download', async () => {
  await using one = await rig();
  await using atWork = await openWorkFolder(one.store, 'incoming');
  await mkdir(join(one.store, 'incoming-left'));
  await one.get();
  expect((await readdir(one.store)).filter((name) => name.startsWith('incoming-'))).toEqual([basename(atWork.path)]);
});

test('ten hosts that ask at once cost one download', async () => {
  await using one = await rig();
  const got = await Promise.all(Array.from({ length: 10 }, () => one.get()));
  expect(new Set(got.map(({ path }) => path)).size).toBe(1);
  expect(one.site.asked.filter((path) => path === ARCHIVE)).toEqual([ARCHIVE]);
});

test('a site that breaks off, refuses or is not there is told', async () => {
  await using one = await rig();
  one.site.breaks = true;
  expect(await one.refused()).toBe('mesh-mirror-unreachable');
  one.site.breaks = false;
  one.site.status = 403;
  expect(await one.refused()).toBe('mesh-mirror-refused');
  expect(await one.refused({ site: 'http://127.0.0.1:1' })).toBe('mesh-mirror-unreachable');
  expect(await readdir(one.store)).toEqual([]);
});

test('keys are read from blocks of their own type alone', () => {
  const text = pem('ROOT', [root, signing]).toString();
  expect(keysIn(text, 'ROOT PUBLIC KEY')).toEqual([root.raw, signing.raw]);
  expect(keysIn(text, 'SIGNING PUBLIC KEY')).toBeUndefined();
  expect(keysIn(`${text}\nand more`, 'ROOT PUBLIC KEY')).toBeUndefined();
  expect(keysIn(pem('ROOT', [{ ...root, raw: 'c2hvcnQ=' }]).toString(), 'ROOT PUBLIC KEY')).toBeUndefined();
  expect(keysIn('', 'ROOT PUBLIC KEY')).toBeUndefined();
});

function bytes(files: Files, path: string): Buffer {
  const found = files.get(path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found;
}

function flip(files: Files, path: string): void {
  const copy = Buffer.from(bytes(files, path));
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  files.set(path, copy);
}

/** Another archive with the right published hash, and the old signature. */
function replace(files: Files, archive: Buffer): void {
  const published = bytes(filesOf(root, signing, archive), `${ARCHIVE}.sha256`);
  files.set(ARCHIVE, archive).set(`${ARCHIVE}.sha256`, published);
}

test('hosts with wishes of their own keep the same archive at the same time', async () => {
  const store = await mkdtemp(join(tmpdir(), 'bringup-store-'));
  try {
    const proof = { sha256: 'a'.repeat(64), signature: Buffer.from('s'), signingKeys: { bundle: Buffer.from('b'), signature: Buffer.from('k') } };
    const keepOne = async (index: number) => {
      const path = join(store, `fetched-${index}`);
      await writeFile(path, 'archive');
      await keep(store, 'name', path, proof);
    };
    await Promise.all(Array.from({ length: 10 }, (_none, index) => keepOne(index)));
    expect(await findKept(store, 'name')).toEqual(proof);
    expect(await readdir(store)).toHaveLength(2);
  } finally {
    await rm(store, { recursive: true });
  }
});
