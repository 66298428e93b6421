import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, isIP, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { freePort } from './ports.ts';

/** A way by TLS to a server that speaks none. */
export interface TlsDoor extends AsyncDisposable {
  readonly port: number;
  /** It signed itself. PEM. */
  readonly certificate: string;
}

export interface TlsDoorOptions {
  /** Its key and its certificate are made now, in here. */
  readonly folder: string;
  readonly address: string;
  /** Of the server behind it, at the same address. */
  readonly serverPort: number;
  /** Whom it is taken for. Default: the address. */
  readonly name?: string;
  /** Default: one that is free. */
  readonly port?: number;
}

/** Opens one. */
export async function openTlsDoor({ folder, address, serverPort, ...given }: TlsDoorOptions): Promise<TlsDoor> {
  const { name = address, port = await freePort(address) } = given;
  const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const kind = isIP(name) === 0 ? 'DNS' : 'IP';
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${kind}:${name}`];
  execFileSync('openssl', [...words, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const certificate = readFileSync(cert, 'utf8');
  const open = new Set<Socket>();
  const server = createServer({ key: readFileSync(key), cert: certificate }, (client) => {
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
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
  return {
    port,
    certificate,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
