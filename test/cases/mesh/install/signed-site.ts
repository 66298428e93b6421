import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pair of keys; `raw` is the public half as the site writes it. */
export interface Pair {
  readonly raw: string;
  readonly privateKey: KeyObject;
}

export function newPair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { raw: publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64'), privateKey };
}

export function pem(type: 'ROOT' | 'SIGNING', pairs: readonly Pair[]): Buffer {
  const blocks = pairs.map(
    ({ raw }) => `-----BEGIN ${type} PUBLIC KEY-----\n${raw}\n-----END ${type} PUBLIC KEY-----\n`,
  );
  return Buffer.from(blocks.join('\n'));
}

/** A signature as the vendor makes it: Source: tailscale clientupdate/distsign/distsign.go, SignPackageHash. */
export function signFile(bytes: Buffer, { privateKey }: Pair): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  return sign(null, Buffer.concat([createHash('blake2s256').update(bytes).digest(), length]), privateKey);
}

/** An archive whose one folder has this name. */
export function archiveOf(folder: string, text = folder): Buffer {
  const place = mkdtempSync(join(tmpdir(), 'bringup-archive-'));
  try {
    mkdirSync(join(place, folder));
    writeFileSync(join(place, folder, 'tailscale'), text);
    execFileSync('tar', ['-czf', 'archive.tgz', folder], { cwd: place });
    return readFileSync(join(place, 'archive.tgz'));
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The files of a site by their paths; each test changes what it wants to be wrong. */
export type Files = Map<string, Buffer>;

export const ARCHIVE = '/stable/tailscale_1.102.3_amd64.tgz';

/** A site with one archive and everything that proves it. */
export function filesOf(root: Pair, signing: Pair, archive = archiveOf('tailscale_1.102.3_amd64')): Files {
  const bundle = pem('SIGNING', [newPair(), signing]);
  return new Map([
    ['/distsign.pub', bundle],
    ['/distsign.pub.sig', sign(null, bundle, root.privateKey)],
    [ARCHIVE, archive],
    [`${ARCHIVE}.sha256`, Buffer.from(createHash('sha256').update(archive).digest('hex'))],
    [`${ARCHIVE}.sig`, signFile(archive, signing)],
  ]);
}

export interface Site extends AsyncDisposable {
  readonly url: string;
  /** The paths that were asked for. */
  readonly asked: string[];
  /** Ends half of every answer's bytes with a broken connection. */
  breaks: boolean;
  status: number | undefined;
}

/** Serves files on a free port. */
export async function serve(files: Files): Promise<Site> {
  const asked: string[] = [];
  const state = { breaks: false, status: undefined as number | undefined };
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const body = files.get(url);
    if (state.status !== undefined) response.writeHead(state.status).end();
    else if (body === undefined) response.writeHead(404).end();
    else if (state.breaks) {
      response.writeHead(200, { 'content-length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
    } else response.writeHead(200, { 'content-length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
