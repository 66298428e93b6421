import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { freePort } from './ports.ts';

/** The way to the relay of a server that speaks plain HTTP: clients reach relays by TLS only. */
export interface RelayDoor extends AsyncDisposable {
  readonly port: number;
  /** How a client knows the certificate, which signed itself: `sha256-raw:…`. Source: tailscale tailcfg/derpmap.go, CertName. */
  readonly certName: string;
}

/** Opens it on an address; its key and certificate are made now, in `folder`. */
export async function openRelayDoor(folder: string, address: string, serverPort: number): Promise<RelayDoor> {
  const [key, cert] = [join(folder, 'relay.key'), join(folder, 'relay.crt')];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const subject = ['-subj', `/CN=${address}`, '-addext', `subjectAltName=IP:${address}`];
  execFileSync('openssl', [...words, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const open = new Set<Socket>();
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (client) => {
    const inner = connect(serverPort, address);
    for (const [one, other] of [
      [client, inner],
      [inner, client],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.once('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    client.pipe(inner).pipe(client);
  });
  server.on('tlsClientError', () => {});
  const port = await freePort(address);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
  const raw = new X509Certificate(readFileSync(cert)).raw;
  return {
    port,
    certName: `sha256-raw:${createHash('sha256').update(raw).digest('hex')}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
