import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunnerContext } from '../../../../src/engine/resource.ts';
import { keyringKind } from '../../../../src/mesh/install/keyring.ts';
import { fingerprintsIn, onlyKey } from '../../../../src/mesh/install/openpgp.ts';
import { type Site, serve } from './signed-site.ts';

/** A public key of version 4 with a user id, in old or new packet headers. Source: RFC 9580, sections 4.2 and 5.5.2. */
function certificate(material: string, headers: 'old' | 'new'): Buffer {
  const key = Buffer.concat([Buffer.from([4, 0x5e, 0x54, 0x11, 0x22, 1, 0, 0]), Buffer.from(material)]);
  const id = Buffer.from(`user of ${material}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(key.length);
  const head = headers === 'old' ? Buffer.concat([Buffer.from([0x99]), length]) : Buffer.from([0xc6, key.length]);
  return Buffer.concat([head, key, Buffer.from([headers === 'old' ? 0xb4 : 0xcd, id.length]), id]);
}

const [ours, theirs, third] = [certificate('ours', 'old'), certificate('theirs', 'new'), certificate('third', 'old')];
const fingerprint = fingerprintsIn(ours)[0] ?? '';
const all = Buffer.concat([theirs, ours, third]);

let site: Site;
let store: string;
beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), 'bringup-keyring-'));
  vi.stubEnv('BRINGUP_CACHE_DIR', store);
  const files = [
    ['/stable/debian/trixie.noarmor.gpg', all],
    ['/stable/debian/sid.noarmor.gpg', theirs],
    ['/stable/debian/page.noarmor.gpg', Buffer.from('<html>')],
  ] as const;
  site = await serve(new Map(files));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await site?.[Symbol.asyncDispose]();
  await rm(store, { recursive: true });
});

async function supply(suite: string) {
  const repository = { address: `${site.url}/stable/debian`, suite };
  const spec = { path: '/k.gpg', state: 'present', fingerprint, repository } as const;
  const context = { signal: new AbortController().signal } as RunnerContext;
  return keyringKind.supply?.({ spec, state: { fingerprints: undefined }, action: 'fetch' }, context);
}

test('keys are found in packets of either form, and what is cut off is none', () => {
  expect(fingerprintsIn(all)).toHaveLength(3);
  expect(fingerprint).toBe(createHash('sha1').update(ours.subarray(0, 15)).digest('hex').toUpperCase());
  expect(onlyKey(all, fingerprint)).toEqual(ours);
  for (let length = 1; length < ours.length; length++) {
    // Cut between its packets it is a key without its user.
    if (length !== 15) expect(fingerprintsIn(ours.subarray(0, length)), `${length} bytes`).toEqual([]);
  }
});

test('only the key that is asked for is taken, whatever stands beside it', async () => {
  const key = (await supply('trixie'))?.files?.['key'];
  expect(await readFile(key?.path ?? '')).toEqual(ours);
  expect(key?.sha256).toBe(createHash('sha256').update(ours).digest('hex'));
});

test('ten hosts that ask at once all get it, and nothing is left beside it', async () => {
  const keys = await Promise.all(Array.from({ length: 10 }, async () => (await supply('trixie'))?.files?.['key']));
  for (const key of keys) expect(await readFile(key?.path ?? '')).toEqual(ours);
  expect(await readdir(join(store, 'mesh-client'))).toHaveLength(1);
});

test.each([
  ['sid', 'mesh-repository-key-other'],
  ['page', 'mesh-repository-key-other'],
  ['forky', 'mesh-no-repository'],
])('%s: %s', async (suite, code) => {
  await expect(supply(suite)).rejects.toMatchObject({ code });
});
