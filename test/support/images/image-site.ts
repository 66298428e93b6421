import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of a site, and what goes wrong with it. */
export interface SiteFile {
  bytes: Buffer;
  etag?: string;
  lastModified?: string;
  /** Default true. */
  ranges?: boolean;
  /** The connection breaks after so many bytes of a body, as many times as there are numbers. */
  breaks?: number[];
  /** Nothing more comes after so many bytes, once for each number. */
  stalls?: number[];
  /** Answered instead, one after the other. */
  statuses?: number[];
  headers?: Record<string, string>;
  redirect?: string;
  /** Without a length: the end of the connection is the end of the file. */
  chunked?: boolean;
  /** Takes its place as soon as it was asked for. */
  then?: SiteFile;
}

export interface Asked {
  readonly path: string;
  readonly range?: string;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
}

/** A real HTTP server of files, on a free port, whose faults are those that sites have. */
export interface ImageSite extends AsyncDisposable {
  readonly url: string;
  readonly files: Map<string, SiteFile>;
  readonly asked: Asked[];
}

export async function openImageSite(): Promise<ImageSite> {
  const files = new Map<string, SiteFile>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = files.get(path);
    serve(file, request, response);
    if (file?.then !== undefined) files.set(path, file.then);
    const { range } = request.headers;
    asked.push({
      path,
      ...(range === undefined ? {} : { range }),
      headers: request.headers,
      status: response.statusCode,
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(file: SiteFile | undefined, request: IncomingMessage, response: ServerResponse): void {
  const { 'if-range': ifRange, 'if-none-match': ifNoneMatch, 'if-modified-since': ifModified, range } = request.headers;
  const plain = (status: number) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end(`<html>${status}</html>`);
  if (file === undefined) return void plain(404);
  const status = file.statuses?.shift();
  if (status !== undefined) return void plain(status);
  if (file.redirect !== undefined) return void response.writeHead(302, { location: file.redirect }).end();
  const { bytes, etag, lastModified, ranges = true } = file;
  const validators = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
  };
  if (
    (etag !== undefined && ifNoneMatch === etag) ||
    (etag === undefined && lastModified !== undefined && ifModified === lastModified)
  ) {
    return void response.writeHead(304, validators).end();
  }
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]);
  const isSame = ifRange === undefined || ifRange === etag || ifRange === lastModified;
  const isPart = ranges && from > 0 && isSame;
  if (isPart && from >= bytes.length)
    return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
  const body = isPart ? bytes.subarray(from) : bytes;
  const length = file.chunked ? {} : { 'content-length': String(body.length) };
  const part = isPart ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(isPart ? 206 : 200, { ...validators, ...length, ...part, ...file.headers });
  const breaks = file.breaks?.shift();
  const stalls = file.stalls?.shift();
  if (breaks === undefined && stalls === undefined) return void response.end(body);
  response.write(body.subarray(0, breaks ?? stalls), () => {
    // What was written has to arrive before the end does.
    if (breaks !== undefined) response.socket?.end(() => response.socket?.destroy());
  });
}
