import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ARCHITECTURE, tailscaleArchive } from './archive.ts';
import { makeSiteKeys } from './dist-sign.ts';
import { freePort } from './ports.ts';
import type { TailscaleVersion } from './programs.ts';

/**
 * What a mirror can do wrong:
 * `tampered` the archive is another than was signed, and its checksum fits · `wrong-checksum` only that is wrong ·
 * `wrong-signature` signed by a key that the site does not name · `wrong-root` the site's keys are not vouched for ·
 * `cut-off` half of the archive, then the connection ends · `missing` no such archive · `slow` 2.5 MB a second ·
 * `stalled` half of the archive, then nothing · `broken` every answer is a 500.
 */
export type Mischief =
  | 'tampered'
  | 'wrong-checksum'
  | 'wrong-signature'
  | 'wrong-root'
  | 'cut-off'
  | 'missing'
  | 'slow'
  | 'stalled'
  | 'broken';

/** A site with the shape of the vendor's: archives, their checksums and their signatures. */
export interface Mirror extends AsyncDisposable {
  /** Without a slash at the end; archives are below `/stable/`. */
  readonly url: string;
  /** The root that vouches for it, a PEM block. */
  readonly rootKey: string;
  /** What it has, the newest last. */
  readonly versions: readonly TailscaleVersion[];
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  /** Does this from now on, until the answer is disposed of. */
  misbehave(how: Mischief): Disposable;
}

export interface MirrorOptions {
  /** Where it listens; default 127.0.0.1. */
  readonly address?: string;
  /** What it has, the newest last. */
  readonly versions?: readonly TailscaleVersion[];
}

/** Starts one, with keys that are made now. */
export async function startMirror(options: MirrorOptions = {}): Promise<Mirror> {
  const { address = '127.0.0.1', versions = ['1.102.3'] } = options;
  const [keys, strangers] = [makeSiteKeys(), makeSiteKeys()];
  const archives = await Promise.all(versions.map(tailscaleArchive));
  const contents = new Map<string, Buffer>();
  for (const archive of archives) contents.set(basename(archive), await readFile(archive));
  const newest = versions.at(-1) ?? '1.102.3';
  const manifest = {
    Tarballs: { [ARCHITECTURE]: `tailscale_${newest}_${ARCHITECTURE}.tgz` },
    TarballsVersion: newest,
    Version: newest,
  };
  const requests: string[] = [];
  let mischief: Mischief | undefined;

  const answerTo = (path: string): Buffer | string | undefined => {
    if (path === '/distsign.pub') return keys.bundle;
    if (path === '/distsign.pub.sig') return (mischief === 'wrong-root' ? strangers : keys).bundleSignature;
    const [, name = '', kind = ''] = /^\/stable\/(tailscale_[^/]+?\.tgz)(\.sha256|\.sig)?$/.exec(path) ?? [];
    const true_ = contents.get(name);
    if (true_ === undefined || mischief === 'missing') return undefined;
    if (kind === '.sig') return (mischief === 'wrong-signature' ? strangers : keys).signFile(true_);
    const served = mischief === 'tampered' ? Buffer.concat([true_, Buffer.from('\n')]) : true_;
    if (kind === '.sha256')
      return createHash('sha256')
        .update(mischief === 'wrong-checksum' ? 'x' : served)
        .digest('hex');
    return served;
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    requests.push(pathname);
    if (mischief === 'broken') return void response.writeHead(500).end('broken');
    if (pathname === '/stable/' && searchParams.get('mode') === 'json')
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify(manifest));
    const body = answerTo(pathname);
    if (body === undefined) return void response.writeHead(404).end('404 page not found');
    if (request.method === 'HEAD') return void response.setHeader('content-length', body.length).end();
    if (pathname.endsWith('.tgz')) return send(response, Buffer.from(body), mischief);
    response.end(body);
  });
  const port = await freePort(address);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
  return {
    url: `http://${address}:${port}`,
    rootKey: keys.rootKey,
    versions,
    requests,
    misbehave(how) {
      mischief = how;
      return {
        [Symbol.dispose]() {
          mischief = undefined;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** An archive as the mischief has it. */
async function send(response: ServerResponse, content: Buffer, mischief: Mischief | undefined): Promise<void> {
  response.setHeader('content-length', content.length);
  const half = content.subarray(0, Math.floor(content.length / 2));
  if (mischief === 'cut-off') return void response.write(half, () => response.destroy());
  if (mischief === 'stalled') return void response.write(half);
  if (mischief !== 'slow') return void response.end(content);
  const piece = 256 * 1024;
  for (let from = 0; from < content.length && !response.destroyed; from += piece) {
    response.write(content.subarray(from, from + piece));
    await delay(100);
  }
  response.end();
}
