import { join } from 'node:path';
import type { Lab, LabHost } from '../../../src/lab/lab.ts';
import type { MeshServer } from '../../support/mesh/mesh-server.ts';
import type { Mirror } from '../../support/mesh/mirror.ts';
import { timed } from '../timed.ts';
import { installCommands } from './by-itself.ts';

/**
 * The commands of a plain script that joins a host, one by one over OpenSSH with a connection for each, host after host.
 * The vendor's install script is not reached from a lab: its place is taken by what it would come to, from the mirror.
 */
export async function provisionAll(lab: Lab, server: MeshServer, mirror: Mirror, folder: string): Promise<number> {
  const startedMs = performance.now();
  for (const host of lab.hosts) await provision(lab, host, server, mirror, folder);
  return (performance.now() - startedMs) / 1000;
}

async function provision(lab: Lab, host: LabHost, server: MeshServer, mirror: Mirror, folder: string): Promise<void> {
  const ssh = async (command: string) =>
    (await timed([...sshTo(lab, host, folder), command], { cwd: folder })).output.trim();
  await ssh('echo connected');
  await ssh('uname -s');
  const key = await server.joinKey({ reusable: true, life: '24h' });
  if ((await ssh('PATH=$PATH:/usr/sbin; which tailscale || echo none')) === 'none')
    await ssh(`sudo sh <<'END'\n${installCommands(mirror)}\nEND`);
  await ssh(`sudo tailscale up --login-server=${server.url} --authkey=${key} --accept-routes`);
  await ssh('tailscale ip -4');
}

function sshTo(lab: Lab, host: LabHost, folder: string): readonly string[] {
  const options = ['BatchMode=yes', 'ConnectTimeout=10', 'StrictHostKeyChecking=accept-new'];
  const known = `UserKnownHostsFile=${join(folder, 'known_hosts')}`;
  const words = [...options, known, 'LogLevel=ERROR'].flatMap((option) => ['-o', option]);
  return ['ssh', '-F', 'none', '-i', lab.keyPath, ...words, `${host.user}@${host.address}`];
}
