import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { openHeadscale } from '../../src/mesh/headscale/client.ts';

/** A TLS server with a certificate that it signed itself. */
async function tlsServer() {
  const folder = mkdtempSync(join(tmpdir(), 'mesh-tls-'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
  execFileSync('openssl', [...words, '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const files = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  const server = createServer(files, (_, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('a certificate that nobody vouches for stops us before the key is sent', async () => {
  await using server = await tlsServer();
  const opening = openHeadscale({
    url: `https://127.0.0.1:${server.port}`,
    apiKey: new Secret('HEADSCALE_API_KEY', 'unused'),
  });
  await expect(opening).rejects.toMatchObject({ code: 'mesh-server-certificate', category: 'host-key' });
});
