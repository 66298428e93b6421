import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import { type HeadscaleVersion, headscaleProgram } from './programs.ts';
import { OPEN_POLICY, writeServerConfig } from './server-config.ts';

const HOME = '/var/lib/headscale';

/** Runs a real Headscale on a lab host as a service, with its command on the path, its configuration where the command looks, and the user `mesh`. */
export async function headscaleOnHost(
  lab: Lab,
  host: string,
  version: HeadscaleVersion,
): Promise<{ readonly url: string }> {
  const { rootDir, address } = lab.host(host);
  const program = join(rootDir, 'usr/local/bin/headscale');
  copyFileSync(await headscaleProgram(version), program);
  chmodSync(program, 0o755);
  const folder = join(rootDir, HOME);
  writeServerConfig(
    {
      folder,
      address,
      ports: { http: 8080, grpc: 50443, metrics: 9090, stun: 3478 },
      relay: { port: 1, certName: address },
    },
    OPEN_POLICY,
  );
  mkdirSync(join(rootDir, 'etc/headscale'), { recursive: true });
  // As the host itself sees its files.
  const config = readFileSync(join(folder, 'config.yaml'), 'utf8').replaceAll(folder, HOME);
  writeFileSync(join(rootDir, 'etc/headscale/config.yaml'), config);
  const script = `systemd-run -q --unit headscale /usr/local/bin/headscale serve
i=0; until headscale users create mesh 2>/tmp/said; do i=$((i + 1)); [ $i -lt 60 ] || { cat /tmp/said >&2; journalctl -u headscale -n 20 >&2; exit 1; }; sleep 0.5; done`;
  const { code, stderr } = await lab.run(host, script);
  if (code !== 0) throw new Error(`headscale on ${host}: ${stderr}`);
  return { url: `http://${address}:8080` };
}
