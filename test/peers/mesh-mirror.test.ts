import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHITECTURE } from '../support/mesh/archive.ts';
import { requireGo } from '../support/mesh/go-program.ts';
import { type Mirror, type Mischief, startMirror } from '../support/mesh/mirror.ts';
import { vendorVerifier } from '../support/mesh/vendor-verifier.ts';

const execute = promisify(execFile);
const ARCHIVE = `/stable/tailscale_1.102.3_${ARCHITECTURE}.tgz`;

/** The mirror that tests of installing use is what the vendor's own client would accept, and what it would not. */
describe.skipIf(!requireGo())('a mirror of the archives', () => {
  let mirror: Mirror;
  let place: string;
  let verifier: string;
  beforeAll(async () => {
    [mirror, verifier] = await Promise.all([startMirror(), vendorVerifier()]);
    place = mkdtempSync(join(tmpdir(), 'mirror-'));
  }, 1_800_000);
  afterAll(async () => {
    await mirror?.[Symbol.asyncDispose]();
    if (place !== undefined) rmSync(place, { recursive: true });
  });

  const get = async (path: string, patienceMs = 20_000): Promise<Buffer<ArrayBuffer>> => {
    const answer = await fetch(`${mirror.url}${path}`, { signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const verdict = async (): Promise<string> => {
    const files: Buffer<ArrayBuffer>[] = [Buffer.from(mirror.rootKey)];
    for (const path of ['/distsign.pub', '/distsign.pub.sig', ARCHIVE, `${ARCHIVE}.sig`]) files.push(await get(path));
    const paths = files.map((content, index) => {
      const path = join(place, String(index));
      writeFileSync(path, content);
      return path;
    });
    return (await execute(verifier, paths)).stdout.trim();
  };
  const checksumFits = async () =>
    createHash('sha256')
      .update(await get(ARCHIVE))
      .digest('hex') === (await get(`${ARCHIVE}.sha256`)).toString();

  test('has the archive in the layout of the vendor, and names it', async () => {
    const manifest = JSON.parse((await get('/stable/?mode=json')).toString());
    expect(manifest).toMatchObject({ TarballsVersion: '1.102.3', Tarballs: { [ARCHITECTURE]: ARCHIVE.slice(8) } });
    const file = join(place, 'archive.tgz');
    writeFileSync(file, await get(ARCHIVE));
    const { stdout } = await execute('tar', ['-tvzf', file]);
    const folder = ARCHIVE.slice(8, -4);
    for (const name of ['tailscale', 'tailscaled'])
      expect(stdout).toMatch(new RegExp(`^-rwxr-xr-x root/root .* ${folder}/${name}$`, 'm'));
    for (const name of ['tailscaled.service', 'tailscaled.defaults'])
      expect(stdout).toContain(` ${folder}/systemd/${name}\n`);
    expect(await checksumFits()).toBe(true);
    expect(mirror.requests).toContain(ARCHIVE);
  });

  test.each([
    [undefined, 'good', true],
    ['tampered', 'file', true],
    ['wrong-signature', 'file', true],
    ['wrong-root', 'keys', true],
    ['wrong-checksum', 'good', false],
  ] as const)('%s: the code of the vendor says %s', async (mischief, said, fits) => {
    using _wrong = mischief === undefined ? undefined : mirror.misbehave(mischief);
    expect([await verdict(), await checksumFits()]).toEqual([said, fits]);
  });

  test.each<[Mischief, RegExp, number?]>([
    ['missing', /HTTP 404/],
    ['broken', /HTTP 500/],
    ['cut-off', /terminated/],
    ['stalled', /timeout/, 1_500],
    ['slow', /timeout/, 1_500],
  ])('%s: there is no archive', async (mischief, why, patienceMs) => {
    using _wrong = mirror.misbehave(mischief);
    await expect(get(ARCHIVE, patienceMs)).rejects.toThrow(why);
  });
});
