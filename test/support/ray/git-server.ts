import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** A repository that is made by git itself, for tests. */
export class MadeRepository {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    this.git('init', '-q', '-b', 'main', '.');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.path, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: this.path, GIT_CONFIG_NOSYSTEM: '1', GIT_ALLOW_PROTOCOL: 'file' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** The id of a commit with these files. */
  commit(files: Readonly<Record<string, string | Buffer>>): string {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'change');
    return this.git('rev-parse', 'HEAD');
  }
}

export interface GitServer extends AsyncDisposable {
  /** Before the path of a repository on this machine. */
  readonly url: string;
  readonly requests: string[];
  /** As often it answers 503 first. */
  busy: number;
}

/** Git over http: by git's own program, or (`dumb`) as files alone. */
export async function gitServer(root: string, { dumb = false } = {}): Promise<GitServer> {
  const state = { requests: [] as string[], busy: 0 };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    state.requests.push(`${request.method} ${url.pathname}`);
    if (state.busy > 0) {
      state.busy--;
      return response.writeHead(503).end();
    }
    if (dumb) {
      const path = join(root, url.pathname);
      if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
      return createReadStream(path).pipe(response);
    }
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_NOSYSTEM: '1',
        HOME: root,
        REQUEST_METHOD: request.method,
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: [request.headers['git-protocol']].flat()[0] ?? '',
      },
    });
    request.pipe(child.stdin);
    child.stdin.on('error', () => undefined);
    let head = Buffer.alloc(0);
    let begun = false;
    child.stdout.on('data', (part: Buffer) => {
      if (begun) return void response.write(part);
      head = Buffer.concat([head, part]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      begun = true;
      const lines = head.subarray(0, end).toString().split('\r\n');
      const status = lines.find((line) => line.startsWith('Status: '))?.slice(8, 11) ?? '200';
      response.statusCode = Number(status);
      for (const line of lines.filter((one) => !one.startsWith('Status: '))) {
        const [name = '', ...value] = line.split(': ');
        response.setHeader(name, value.join(': '));
      }
      response.write(head.subarray(end + 4));
    });
    child.on('close', () => response.end());
    return undefined;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}
