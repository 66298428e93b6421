import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Where a server and what belongs to it listen. */
export interface ServerPlace {
  /** Its files. */
  readonly folder: string;
  readonly address: string;
  readonly ports: { readonly http: number; readonly grpc: number; readonly metrics: number; readonly stun: number };
  readonly relay: { readonly port: number; readonly certName: string };
}

/** Who may have which tags, and that all may speak to all. */
export const OPEN_POLICY = {
  tagOwners: { 'tag:worker': ['mesh@'], 'tag:server': ['mesh@'] },
  acls: [{ action: 'accept', src: ['*'], dst: ['*:*'] }],
};

/** Writes config.yaml, the map of relays and the policy. Source: headscale hscontrol/types/config.go; what is not said here has a default that serves. */
export function writeServerConfig(place: ServerPlace, policy: object): void {
  const { folder, address, ports } = place;
  mkdirSync(folder, { recursive: true });
  const config = {
    server_url: `http://${address}:${ports.http}`,
    listen_addr: `${address}:${ports.http}`,
    grpc_listen_addr: `127.0.0.1:${ports.grpc}`,
    metrics_listen_addr: `127.0.0.1:${ports.metrics}`,
    noise: { private_key_path: join(folder, 'noise.key') },
    prefixes: { v4: '100.64.0.0/10', v6: 'fd7a:115c:a1e0::/48', allocation: 'sequential' },
    database: { type: 'sqlite', sqlite: { path: join(folder, 'db.sqlite') } },
    dns: { magic_dns: true, base_domain: 'mesh.test', override_local_dns: false },
    derp: {
      urls: [],
      auto_update_enabled: false,
      paths: [join(folder, 'derp.yaml')],
      server: {
        enabled: true,
        automatically_add_embedded_derp_region: false,
        region_id: 900,
        region_code: 'test',
        region_name: 'test',
        private_key_path: join(folder, 'derp.key'),
        stun_listen_addr: `${address}:${ports.stun}`,
      },
    },
    policy: { mode: 'file', path: join(folder, 'policy.json') },
    unix_socket: join(folder, 's'),
    disable_check_updates: true,
    log: { level: 'info' },
  };
  writeFileSync(join(folder, 'config.yaml'), stringify(config));
  writeFileSync(join(folder, 'derp.yaml'), stringify(relays(place)));
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
}

/** The server's own relay, behind a door with TLS. Names of fields: tailscale tailcfg/derpmap.go, in small letters. */
function relays({ address, ports, relay }: ServerPlace): object {
  const node = {
    name: '900a',
    regionid: 900,
    hostname: address,
    certname: relay.certName,
    ipv4: address,
    stunport: ports.stun,
    stunonly: false,
    derpport: relay.port,
  };
  // A number, not a text, as the region's key.
  return { regions: new Map([[900, { regionid: 900, regioncode: 'test', regionname: 'test', nodes: [node] }]]) };
}
