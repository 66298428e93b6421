import { createHash, X509Certificate } from 'node:crypto';
import { openTlsDoor, type TlsDoor } from './tls-door.ts';

/** The way to the relay of a server that speaks plain HTTP: clients reach relays by TLS only. */
export interface RelayDoor extends TlsDoor {
  /** How a client knows the certificate, which signed itself: `sha256-raw:…`. Source: tailscale tailcfg/derpmap.go, CertName. */
  readonly certName: string;
}

/** Opens it on an address; its key and certificate are made now, in `folder`. */
export async function openRelayDoor(folder: string, address: string, serverPort: number): Promise<RelayDoor> {
  const door = await openTlsDoor({ folder, address, serverPort });
  const { raw } = new X509Certificate(door.certificate);
  return { ...door, certName: `sha256-raw:${createHash('sha256').update(raw).digest('hex')}` };
}
