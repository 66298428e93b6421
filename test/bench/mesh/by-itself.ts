import type { Lab } from '../../../src/lab/lab.ts';
import { ARCHITECTURE } from '../../support/mesh/archive.ts';
import type { MeshServer } from '../../support/mesh/mesh-server.ts';
import type { Mirror } from '../../support/mesh/mirror.ts';
import { cpuSeconds } from './cpu-seconds.ts';

/** What the hosts need by themselves, with nobody steering them. */
export interface ByItself {
  /** Of the slowest, each of them alone. */
  readonly slowestSeconds: number;
  /** Of all together. */
  readonly cpuSeconds: number;
}

/** The commands that install the mirror's archive, as root. */
export function installCommands({ url, versions }: Mirror): string {
  const name = `tailscale_${versions.at(-1)}_${ARCHITECTURE}`;
  return `set -e
curl -fsS ${url}/stable/${name}.tgz | tar -xz -C /var/tmp
install /var/tmp/${name}/tailscale /usr/bin/tailscale
install /var/tmp/${name}/tailscaled /usr/sbin/tailscaled
install -m 644 /var/tmp/${name}/systemd/tailscaled.service /etc/systemd/system/tailscaled.service
install -m 644 /var/tmp/${name}/systemd/tailscaled.defaults /etc/default/tailscaled
rm -r /var/tmp/${name}
systemctl daemon-reload
systemctl enable -q --now tailscaled`;
}

/** Has each host, one after the other, install and join from a script of its own. */
export async function joinByThemselves(lab: Lab, server: MeshServer, mirror: Mirror): Promise<ByItself> {
  let slowestSeconds = 0;
  const before = await cpuSeconds(lab);
  for (const { name } of lab.hosts) {
    const key = await server.joinKey();
    const up = `tailscale up --login-server ${server.url} --auth-key file:/run/bench-key --timeout 60s`;
    const script = `${installCommands(mirror)}\n${up}\ntailscale ip -4\n`;
    const write = `umask 077; cat >/run/bench-script; printf %s ${key} >/run/bench-key`;
    await must(lab, name, write, script);
    const startedMs = performance.now();
    // As a service, so that the host's own systemd counts what it costs.
    await must(lab, name, 'systemd-run --quiet --wait --collect sh /run/bench-script');
    slowestSeconds = Math.max(slowestSeconds, (performance.now() - startedMs) / 1000);
  }
  return { slowestSeconds, cpuSeconds: (await cpuSeconds(lab)) - before };
}

async function must(lab: Lab, host: string, script: string, input = ''): Promise<void> {
  const { code, stderr } = await lab.run(host, script, { input });
  if (code !== 0) throw new Error(`${host}: ${script} ended with ${code}: ${stderr}`);
}
