import { appendFile, chmod, copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lab } from '../../../src/lab/lab.ts';
import type { JoinKey, MeshServer } from './mesh-server.ts';
import { type TailscaleVersion, tailscalePrograms } from './programs.ts';

/** Puts Tailscale on a lab host as the distribution's package would, and starts its service. */
export async function installTailscale(lab: Lab, host: string, version: TailscaleVersion = '1.102.3'): Promise<void> {
  const programs = await tailscalePrograms(version);
  const { rootDir } = lab.host(host);
  const put = async (file: string, path: string, mode: number) => {
    const at = join(rootDir, path);
    // Another file of that name: one that runs cannot be written.
    await copyFile(join(programs, file), `${at}.new`);
    await chmod(`${at}.new`, mode);
    await rename(`${at}.new`, at);
  };
  await put('tailscale', 'usr/bin/tailscale', 0o755);
  await put('tailscaled', 'usr/sbin/tailscaled', 0o755);
  await put('tailscaled.defaults', 'etc/default/tailscaled', 0o644);
  // No way leads to the vendor's log server from here, and a daemon that ends would wait for it.
  await appendFile(join(rootDir, 'etc/default/tailscaled'), 'TS_NO_LOGS_NO_SUPPORT=true\n');
  await put('tailscaled.service', 'usr/lib/systemd/system/tailscaled.service', 0o644);
  await must(lab, host, 'systemctl daemon-reload && systemctl enable -q tailscaled && systemctl restart tailscaled');
}

/** Joins a host that has Tailscale. `flags` are more words for `tailscale up`. Returns its IPv4 address on the mesh. */
export async function joinByHand(
  lab: Lab,
  host: string,
  server: Pick<MeshServer, 'url' | 'joinKey'>,
  { flags = '', ...key }: JoinKey & { readonly flags?: string } = {},
): Promise<string> {
  // What we give a child as its input is a socket, which /dev/stdin cannot open; a pipe it can.
  const up = `cat | tailscale up --login-server ${server.url} --hostname ${host} --auth-key=file:/dev/stdin --timeout 60s`;
  await must(lab, host, `${up} ${flags}`, await server.joinKey(key));
  return must(lab, host, 'tailscale ip -4');
}

/** Makes a host what a fresh image of it is: without Tailscale by whatever way, and without memory of us. The server is not told. */
export async function reflash(lab: Lab, host: string): Promise<void> {
  const gone = [
    ...['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'].map((folder) => `${folder}/tailscale*`),
    ...['/etc/systemd/system', '/usr/lib/systemd/system'].map((folder) => `${folder}/tailscale*`),
    ...['/etc/default/tailscaled', '/var/lib/tailscale', '/var/cache/tailscale', '/var/lib/bringup'],
  ];
  // Its own clean-up gives the host its names and routes back. A host that has none is fine, too.
  await must(lab, host, 'systemctl disable -q --now tailscaled 2>/dev/null || :');
  await must(lab, host, `rm -rf ${gone.join(' ')} && systemctl daemon-reload`);
}

async function must(lab: Lab, host: string, script: string, input = ''): Promise<string> {
  const { code, stdout, stderr } = await lab.run(host, script, { input });
  if (code !== 0) throw new Error(`${host}: ${script} ended with ${code}: ${stderr}${stdout}`);
  return stdout.trim();
}
