import { createHash } from 'node:crypto';
import { BringupError } from '../core/error.ts';
import { quote } from '../core/sh.ts';
import type { Connection } from '../host/connection.ts';
import type { Identity } from '../providers/schema.ts';

/** Who a machine is, and what it is. */
export interface MachineIdentity extends Identity {
  /** `linux/x86_64`. */
  readonly platform: string;
}

/** The types of host keys, the one that identifies a machine first. */
const KEY_TYPES = ['ed25519', 'ecdsa', 'rsa'] as const;

/** Ids stand in files; on macOS it is the hardware that has one. */
const PROGRAM = `echo "bringup-platform $(uname -s)/$(uname -m)"
for f in /etc/machine-id /var/lib/dbus/machine-id; do
if [ -s "$f" ]; then echo "bringup-machine $(cat "$f")"; break; fi
done
if command -v ioreg >/dev/null 2>&1; then ioreg -rd1 -c IOPlatformExpertDevice | sed -n 's/.*"IOPlatformUUID" = "\\(.*\\)"/bringup-machine \\1/p'; fi
for t in ${KEY_TYPES.join(' ')}; do
f=/etc/ssh/ssh_host_\${t}_key.pub
if [ -r "$f" ]; then echo "bringup-key $(cat "$f")"; fi
done`;

/** More than all of it takes. */
const MOST_BYTES = 64 * 1024;

/**
 * Reads who a host is: its machine-id, and its SSH host key (the ed25519 one where it has several, so that it is the same whichever
 * way it is reached). A host that shows another key than the files in its usual place hold is known by the one that it showed,
 * which it has proven. Throws BringupError.
 */
export async function readIdentity(connection: Connection, host: string): Promise<MachineIdentity> {
  const output = await outputOf(connection);
  const [, platform] = /^bringup-platform (\S+\/\S+)$/m.exec(output) ?? [];
  const [, machine] = /^bringup-machine ([0-9A-Fa-f-]{32,36})$/m.exec(output) ?? [];
  const machineId = machine?.replaceAll('-', '').toLowerCase();
  if (platform === undefined || machineId === undefined || !/^[0-9a-f]{32}$/.test(machineId)) throw noMachineId(host);
  const files = [...output.matchAll(/^bringup-key \S+ ([A-Za-z0-9+/]+={0,2})/gm)].map(([, key = '']) =>
    fingerprint(key),
  );
  const shown = connection.hostKey?.fingerprint;
  const hostKey = shown === undefined || files.includes(shown) ? files[0] : shown;
  if (hostKey === undefined) throw noHostKey(host);
  return { machineId, hostKey, platform: platform.toLowerCase() };
}

async function outputOf(connection: Connection): Promise<string> {
  const channel = await connection.exec(`sh -c ${quote(PROGRAM)}`);
  channel.stdin.end();
  channel.stderr.resume();
  let output = '';
  for await (const chunk of channel.stdout) if (output.length < MOST_BYTES) output += String(chunk);
  await channel.exit;
  return output;
}

function fingerprint(key: string): string {
  return `SHA256:${createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64').replace(/=+$/, '')}`;
}

function noMachineId(host: string): BringupError {
  return new BringupError({
    code: 'onboard-no-machine-id',
    category: 'unsupported',
    what: 'the host does not say which machine it is: it has no machine-id',
    remedy: 'run `systemd-machine-id-setup` there; providers are Linux hosts with systemd',
    where: { host },
  });
}

function noHostKey(host: string): BringupError {
  return new BringupError({
    code: 'onboard-no-host-key',
    category: 'unsupported',
    what: 'the host has no SSH host key, which is one half of who a provider is',
    remedy: 'run `ssh-keygen -A` there as root; an SSH server is not needed for that',
    where: { host },
  });
}
