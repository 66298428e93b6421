import ssh2 from 'ssh2';
import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { knownHostsName } from '../host/known-hosts.ts';
import { makeHostKey } from '../image/os/make-host-key.ts';
import type { HostKeyPair } from '../image/os/node-wish.ts';
import type { FlashState } from './state.ts';
import type { FlashTarget } from './target.ts';

/** The SSH host key of a node: from the fleet file, else the one that was made for it and kept. It stays the same over all flashes. */
export async function hostKeyOf(target: FlashTarget, place: string, state: FlashState): Promise<HostKeyPair> {
  const given = target.section['host-key'];
  if (given !== undefined) {
    const parsed = ssh2.utils.parseKey(given.reveal());
    if (parsed instanceof Error || parsed.type !== 'ssh-ed25519' || !parsed.isPrivateKey()) throw noHostKey(target);
    return { type: 'ed25519', private: given, public: `${parsed.type} ${parsed.getPublicSSH().toString('base64')}` };
  }
  const kept = state.hostKey(place, target.node);
  return kept ?? state.keepHostKey(place, target.node, await makeHostKey('ed25519', target.hostname));
}

/** The line of known_hosts for a node. */
export function knownHostLine({ host: { address, ssh } }: FlashTarget, key: HostKeyPair): string {
  return `${knownHostsName(address, ssh.port)} ${keyWords(key)}`;
}

/** Type and key, without a comment. */
export function keyWords({ public: line }: HostKeyPair): string {
  return line.split(' ').slice(0, 2).join(' ');
}

/** The host with the key that it will have: known before it first answers. */
export function withHostKey(target: FlashTarget, key: HostKeyPair): FleetHost {
  const { host } = target;
  return { ...host, ssh: { ...host.ssh, hostKeys: 'strict', knownHosts: [knownHostLine(target, key)] } };
}

function noHostKey(target: FlashTarget): BringupError {
  return new BringupError({
    code: 'flash-host-key',
    category: 'secret',
    what: `the host-key of node ${target.node} of board ${target.board} is no private ed25519 key in OpenSSH form`,
    remedy: "make one with: ssh-keygen -t ed25519 -N '' -f host_key; the secret is the file without .pub",
    where: target.place('host-key'),
  });
}
