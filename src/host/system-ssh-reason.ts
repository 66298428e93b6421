import { existsSync } from 'node:fs';
import { agentKeys, agentSocket } from './agent.ts';
import { lookup, parseKnownHosts } from './known-hosts.ts';
import type { Identity, SshTarget } from './target.ts';

/** Why a target (or one of its jump hosts) needs the system's ssh, in words that follow "because"; undefined when it does not. */
export async function reasonForSystemSsh(target: SshTarget): Promise<string | undefined> {
  for (const hop of [...target.jumps, target]) {
    const reason = (await certificateReason(hop)) ?? authorityReason(hop);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The user certificate that belongs to a key file: the one named, or `<key>-cert.pub` as ssh(1) finds it. */
export function certificateOf(identity: Identity | undefined): string | undefined {
  if (identity?.kind !== 'file' || identity.path.endsWith('-cert.pub')) return undefined;
  const path = identity.certificate ?? `${identity.path}-cert.pub`;
  return existsSync(path) ? path : undefined;
}

async function certificateReason(hop: SshTarget): Promise<string | undefined> {
  const file = certificateOf(hop.identity);
  if (file !== undefined) return `there is a user certificate at ${file}`;
  if (hop.identity !== undefined) return undefined;
  const beside = hop.identityFiles
    ?.map((path) => certificateOf({ kind: 'file', path }))
    .find((path) => path !== undefined);
  if (beside !== undefined) return `there is a user certificate at ${beside}`;
  const held = (await agentKeys(agentSocket(hop))).keys.find((key) => key.certificate);
  return held === undefined ? undefined : `the ssh-agent holds a user certificate (${held.comment})`;
}

function authorityReason(hop: SshTarget): string | undefined {
  const found = lookup(
    parseKnownHosts(hop.knownHosts),
    hop.hostKeyAlias ?? hop.address,
    hop.hostKeyAlias === undefined ? hop.port : 22,
  );
  const authority = found.keys.length === 0 ? found.authorities[0] : undefined;
  return authority === undefined
    ? undefined
    : `${hop.name} is known by a certificate authority (${authority.origin}:${authority.line})`;
}
