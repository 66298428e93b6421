import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What the server gives: text by path; `status` alone for errors; `to` for a redirect. */
export type Routes = Readonly<Record<string, { readonly body?: string; readonly status?: number; readonly to?: string; readonly token?: string }>>;

const SERVER = `
const routes = JSON.parse(process.argv[1]);
require('node:http').createServer((request, response) => {
  const { body = '', status = 200, to, token } = routes[request.url] ?? { status: 404 };
  if (to) return response.writeHead(302, { location: to }).end();
  if (token && request.headers.authorization !== 'Bearer ' + token) return response.writeHead(401).end();
  response.writeHead(status).end(Buffer.from(body, 'base64'));
}).listen(0, process.argv[2], function () { console.log(this.address().port); });
`;

/** A real HTTP server in a process of its own, so that it answers while a test waits for a shell. Bodies are base64. */
export async function serve(routes: Routes, address = '127.0.0.1'): Promise<AsyncDisposable & { readonly url: string }> {
  const child = spawn(process.execPath, ['-e', SERVER, JSON.stringify(routes), address], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://${address}:${port.toString().trim()}`,
    async [Symbol.asyncDispose]() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
