import { mkdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { BringupError } from '../../core/error.ts';
import { sha256 } from '../../core/json.ts';
import { join, sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { created, keep, place, putBack, saved, unmake } from '../../resources/file-place.ts';
import { filesystemFailure } from '../../resources/filesystem-failure.ts';
import type { AptRepository } from './apt-repository.ts';
import { archiveStoreDirectory, writeWhole } from './archive-store.ts';
import { fingerprintsIn, onlyKey } from './openpgp.ts';
import { fetchSmall } from './site.ts';

/** A keyring for apt with one key, which is known by its fingerprint and fetched where it is missing. */
export type KeyringSpec = { readonly path: string } & (
  | { readonly state: 'present'; readonly fingerprint: string; readonly repository: AptRepository }
  | { readonly state: 'absent' }
);

export interface KeyringState {
  /** Of the primary keys in the file; undefined: there is no file. */
  readonly fingerprints: readonly string[] | undefined;
}

export type KeyringAction = 'fetch' | 'remove';

const MOST_BYTES = 256 * 1024;

/** Keyrings whose key this machine fetches, checks by its fingerprint, and pushes. */
export const keyringKind = defineKind<KeyringSpec, KeyringState, KeyringAction>({
  kind: 'mesh-keyring',
  order: ORDER.source,
  category: 'package',
  key: ({ path }) => path,
  absent: (path) => ({ path, state: 'absent' }),

  read: (specs) =>
    join(
      specs.map(
        ({ path }, index) =>
          sh`if [ -f ${path} ]; then echo keyring ${index} "$(head -c ${MOST_BYTES} ${path} | base64 | tr -d '\n')"; fi`,
      ),
    ),
  parse: (output, specs) =>
    specs.map((_spec, index) => {
      const [, text] = new RegExp(`^keyring ${index} (.*)$`, 'm').exec(output) ?? [];
      return { fingerprints: text === undefined ? undefined : fingerprintsIn(Buffer.from(text, 'base64')) };
    }),

  decide({ fingerprints }, wanted) {
    if (wanted.state === 'absent') {
      if (fingerprints === undefined) return { verdict: 'ok' };
      return { verdict: 'change', verb: 'remove', summary: 'should not be there', action: 'remove' };
    }
    if (fingerprints?.includes(wanted.fingerprint)) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: fingerprints === undefined ? 'create' : 'update',
      summary: fingerprints === undefined ? 'missing' : 'without the key of the repository',
      fields: [{ field: 'key', from: fingerprints?.join(', ') || 'none', to: wanted.fingerprint }],
      action: 'fetch',
    };
  },

  async supply({ spec, action }, { signal }) {
    if (action === 'remove' || spec.state === 'absent') return {};
    const { address, suite } = spec.repository;
    const url = `${address}/${suite}.noarmor.gpg`;
    const keyring = await fetchSmall(url, { signal, mostBytes: MOST_BYTES });
    if (keyring === undefined) throw noSuite(url, spec.repository);
    const key = onlyKey(keyring, spec.fingerprint);
    if (key === undefined) throw otherKey(url, fingerprintsIn(keyring), spec.fingerprint);
    return { files: { key: await onDisk(key) } };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec: { path }, action, supplied }) => {
        if (action === 'remove') return sh`rm -f ${path}`;
        if (supplied === undefined) throw new TypeError('no key to install');
        return sh`(umask 022; mkdir -p ${path.slice(0, path.lastIndexOf('/'))})
${place({ path, make: [created(sh`cat ${supplied.file('key')}`, '022'), sh`chmod 0644 "$bu_t"`] })}`;
      }),
    ),
  save: ({ spec: { path }, state }) => (state.fingerprints === undefined ? undefined : keep(path)),
  undo: ({ spec: { path } }) => sh`if [ -e ${saved(path)} ]; then
${putBack(path)}
else ${unmake(path)}
fi`,
  diagnose: (_exitCode, output, { spec: { path } }) => filesystemFailure(output, path),
});

/** A key as a file of this machine, from where it is pushed. It is public. */
async function onDisk(key: Buffer): Promise<{ readonly path: string; readonly sha256: string }> {
  const store = archiveStoreDirectory();
  const hash = sha256(key);
  const path = joinPath(store, `${hash}.gpg`);
  try {
    await mkdir(store, { recursive: true, mode: 0o700 });
    await writeWhole(path, key);
  } catch (error) {
    throw new BringupError({
      code: 'mesh-cache-not-writable',
      category: 'download',
      what: `what was fetched cannot be kept on this machine: ${(error as Error).message}`,
      remedy: 'make room, or name another folder in BRINGUP_CACHE_DIR',
      retryable: false,
      cause: error,
    });
  }
  return { path, sha256: hash };
}

function noSuite(url: string, { suite }: AptRepository): BringupError {
  return new BringupError({
    code: 'mesh-no-repository',
    category: 'unsupported',
    what: `the site has no ${url}, so it has no packages for ${suite}`,
    remedy: 'set mesh.install.from to archive or distro for this host, or correct mesh.install.mirror',
  });
}

function otherKey(url: string, got: readonly string[], wanted: string): BringupError {
  return new BringupError({
    code: 'mesh-repository-key-other',
    category: 'download',
    what: `${url} holds ${got.length === 0 ? 'no key' : `the key ${got.join(', ')}`} and not ${wanted}, which signs the vendor’s repository`,
    remedy: 'if that mirror signs its repository itself, name its key in mesh.install.keyring; otherwise do not use it',
    retryable: false,
  });
}
